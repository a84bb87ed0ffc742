"""Measure how often artdiff is right on the annotated texts of fixtures/.

    make accuracy

Prints a table for each kind of answer and writes them to benchmarks/results/accuracy.md.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import case_scores
from annotated import FITTED, UNSEEN, AnnotatedPair, read_pairs
from artdiff.align import align
from artdiff.model import Link
from measure import table
from scoring import Score, score_alignment

RESULTS = Path(__file__).parent / "results" / "accuracy.md"


def score_table(what: str, scores: Mapping[str, Score]) -> str:
    """Write precision, recall and F1 as a table."""
    rows = [
        [name, str(score.right + score.missed), f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}"]
        for name, score in scores.items()
    ]
    return table([what, "there are", "precision", "recall", "F1"], rows)


def with_paragraphs(pair: AnnotatedPair) -> list[Link]:
    """Align as a comparison does, which sees paragraphs too."""
    return list(align(pair.old.document(pair.gap), pair.new.document(pair.gap)))


def alignment() -> str:
    """Score the aligner on both sets of annotated pairs."""
    fitted, unseen = read_pairs(FITTED), read_pairs(UNSEEN)
    pairs = fitted + unseen
    by_language = {
        language: score_alignment([p for p in pairs if p.language == language], with_paragraphs)["changed links"]
        for language in sorted({pair.language for pair in pairs})
    }
    return "\n\n".join(
        [
            "## Alignment",
            score_table(f"{len(unseen)} pairs that nothing was fitted on", score_alignment(unseen, with_paragraphs)),
            score_table(f"{len(fitted)} pairs that fitting used too", score_alignment(fitted, with_paragraphs)),
            score_table("changed links of all pairs, by language", by_language),
        ]
    )


def short_cases() -> str:
    """Score quotations, facts and significance on the short cases that the tests run too."""
    return "\n\n".join(
        [
            "## Quotations, facts and significance: short cases",
            "The tests run these too, so they show what is covered, not how it fares on a text that nobody looked at. "
            "Known failures count as any other.",
            score_table("quotations and speakers", case_scores.speakers()),
            score_table("what became of quotations", case_scores.quotes_changed()),
            score_table("facts found in a text", case_scores.facts_found()),
            score_table("facts changed between two texts", case_scores.facts_changed()),
            score_table("highest significance of a change", case_scores.significance()),
        ]
    )


def main() -> None:
    """Print the report and write it."""
    text = "\n\n".join(["# Accuracy", alignment(), short_cases()]) + "\n"
    print(text)
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
