"""Draw how often links of each score are right, from the tables of docs/alignment.md, as docs/calibration.svg.

A calibrated score lies on the diagonal (a reliability diagram, DeGroot and Fienberg 1983).
"""

from __future__ import annotations

import re
from pathlib import Path

DOCS = Path(__file__).parents[1] / "docs"
ROW = re.compile(r"^\| \d\.\d\d to \d\.\d\d \| (\d+) \| (\d\.\d+) \| (\d\.\d+) \|$", re.MULTILINE)
LOW, SIZE, MARGIN = 0.4, 360, 50
"""The lowest score drawn, and pixels."""


def place(score: float, right: float) -> tuple[float, float]:
    """Give the pixels of a score and the share that is right."""
    scale = SIZE / (1 - LOW)
    return MARGIN + (score - LOW) * scale, MARGIN + SIZE - (right - LOW) * scale


def draw(tables: dict[str, list[tuple[int, float, float]]]) -> str:
    """Draw circles whose area goes with the number of links, filled for pairs, open for splits and merges."""
    lines = []
    for tenth in range(4, 11):
        value = tenth / 10
        (x, bottom), (left, y) = place(value, LOW), place(LOW, value)
        lines.append(f'<path d="M{x:.0f} {MARGIN}V{bottom:.0f}M{left:.0f} {y:.0f}H{MARGIN + SIZE}" stroke="#ddd"/>')
        lines.append(f'<text x="{x:.0f}" y="{bottom + 18:.0f}" text-anchor="middle">{value}</text>')
        lines.append(f'<text x="{left - 8:.0f}" y="{y + 4:.0f}" text-anchor="end">{value}</text>')
    (x, y), (right, top) = place(LOW, LOW), place(1, 1)
    lines.append(f'<path d="M{x:.0f} {y:.0f}L{right:.0f} {top:.0f}" stroke="#888" stroke-dasharray="4 4"/>')
    for (name, rows), fill in zip(tables.items(), ("#1f5fa8", "none"), strict=True):
        for count, mean, share in rows:
            x, y = place(mean, share)
            radius = min(14.0, 1.5 + count**0.5)
            title = f"{name}: {count} links of mean score {mean}, {share} of them right"
            lines.append(
                f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{fill}" fill-opacity=".6" stroke="#1f5fa8">'
                f"<title>{title}</title></circle>"
            )
    edge = SIZE + 2 * MARGIN
    lines.append(f'<text x="{edge / 2:.0f}" y="{edge - 8}" text-anchor="middle">score</text>')
    lines.append(f'<text x="{MARGIN}" y="20">share that people link too; filled: pairs, open: splits and merges</text>')
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {edge} {edge}" '
        'font-family="sans-serif" font-size="12">\n'
        f'<rect width="{edge}" height="{edge}" fill="#fff"/>\n' + "\n".join(lines) + "\n</svg>\n"
    )


def main() -> None:
    """Read the tables and write the drawing."""
    text = (DOCS / "alignment.md").read_text(encoding="utf-8")
    pairs, splits = text.split("\nPairs:\n")[1].split("\nSplits and merges:\n")[:2]
    tables = {
        name: [(int(count), float(mean), float(share)) for count, mean, share in ROW.findall(part)]
        for name, part in (("pairs", pairs), ("splits and merges", splits))
    }
    (DOCS / "calibration.svg").write_text(draw(tables), encoding="utf-8")


if __name__ == "__main__":
    main()
