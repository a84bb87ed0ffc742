"""What every report says in the same words: the counts, the labels of changes, where something moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from os.path import commonprefix

from artdiff.model import Comparison, Document, Link, Significance
from artdiff.renderers.rows import Row, is_changed, passes, stray
from artdiff.renderers.runs import sentence, typographic_pairs
from artdiff.renderers.visible import told_apart

_MOST_PAIRS = 4
_WITHIN = "within its paragraph"
_NEAR = 8
"""Neighbours of a moved sentence that tell whether it is still in its paragraph."""

_LABELS = {
    "unchanged": "same", "edited": "reworded", "split": "split", "merged": "merged", "added": "new", "removed": "gone",
}  # fmt: skip

_PLAINLY = {
    "opposite": "turned into its opposite",
    "quote reattributed": "quote given to another speaker",
    "quote quoted": "now in quotation marks",
    "quote paraphrased": "now without quotation marks",
}
"""Reasons whose names are for programs."""


def names(comparison: Comparison) -> tuple[str, str]:
    """Name the two versions, without the folders that both stand in; a pipe, /dev/fd/63, has no name worth telling."""
    both = (comparison.old.name, comparison.new.name)
    old, new = ("" if name.startswith(("/dev/fd/", "/dev/std")) else " ".join(name.split()) for name in both)
    shared = commonprefix([old, new])  # noqa: RUF071  # the next line cuts at a separator
    folders = max(shared.rfind("/"), shared.rfind("\\")) + 1
    return old[folders:] or "old version", new[folders:] or "new version"


def plural(count: int, singular: str, plural: str | None = None) -> str:
    """Say how many: “1 sentence”, “2 sentences”."""
    return f"{count:,} {singular if count == 1 else plural or singular + 's'}"


def sameness(comparison: Comparison) -> str:
    """Say in one line that nothing changed; empty where something did."""
    if not comparison.summary.same:
        return ""
    extent = plural(comparison.summary.new_sentences, "sentence")
    if comparison.old.text == comparison.new.text:
        return f"No difference: the two versions are the same ({extent})."
    return f"No difference but white space: the words of the two versions are the same ({extent})."


def counts(comparison: Comparison) -> list[str]:
    """Say what became of the sentences: “13 new”, “1 gone”; kinds that do not occur are left out.

    What moved is not the same, though its words are; what changed as well counts in both, and it is said how many.
    """
    summary = comparison.summary
    moved = [link.kind for link in comparison.links if link.moved]
    same = summary.unchanged - moved.count("unchanged")
    both = len(moved) - moved.count("unchanged")
    some = "" if both == len(moved) else f"{both:,} "
    quiet = sum(link.kind == "edited" and link.significance == "typography" for link in comparison.links)
    breaks = "paragraph break changed" if summary.breaks == 1 else "paragraph breaks changed"
    said = [
        (summary.added, "new"), (summary.removed, "gone"), (summary.edited - quiet, "reworded"),
        (summary.split, "split"), (summary.merged, "merged"),
        (summary.moved, f"moved ({some}changed, too)" if both else "moved"),
        (quiet, "in typography only"), (summary.breaks, breaks), (same, "the same"),
    ]  # fmt: skip
    return [f"{count:,} {words}" for count, words in said if count]


def extent(comparison: Comparison) -> str:
    """Say how long the versions are: “31 → 45 sentences”."""
    return f"{comparison.summary.old_sentences:,} → {plural(comparison.summary.new_sentences, 'sentence')}"


def left_out(comparison: Comparison, minimum: Significance | None) -> str:
    """Say how many changes weigh less than the minimum; empty where none does."""
    below = sum(is_changed(link) and not passes(link.significance, minimum) for link in comparison.links)
    breaks = 0 if passes("typography", minimum) else comparison.summary.breaks
    said = [plural(below, "change")] if below else []
    said += [plural(breaks, "paragraph break")] if breaks else []
    return f"{' and '.join(said)} below “{minimum}” left out." if said else ""


def folded(rows: Sequence[Row]) -> str:
    """Say what is folded away: “7 sentences the same, 2 with lesser changes”."""
    lesser = sum(is_changed(row.link) for row in rows)
    same = len(rows) - lesser
    said = [f"{plural(same, 'sentence')} the same"] if same else []
    if lesser:
        said.append(f"{lesser:,} with lesser changes" if same else f"{plural(lesser, 'sentence')} with lesser changes")
    return ", ".join(said)


def traced(comparison: Comparison, row: Row) -> str:
    """Give the sentences that a trace stands for on one line."""
    document = comparison.old if row.trace == "moved away" else comparison.new
    return " ".join(sentence(document, index) for index in row.sentences)


def label(row: Row) -> str:
    """Name what became of a row's sentences in a word."""
    link = row.link
    if row.trace:
        return row.trace
    if row.given and not row.changed:
        return "speaker"
    if row.break_ and not row.changed:
        return "paragraph"
    if link.moved and row.sentences:
        return "moved"
    if link.kind == "edited" and link.significance == "typography":
        return "typography"
    return _LABELS[link.kind]


def notes(comparison: Comparison, row: Row) -> list[str]:
    """Say what the words alone do not show: where it came from or went, what was split or merged, why it matters."""
    link = row.link
    given = [f"substance: {_PLAINLY['quote reattributed']}, {row.given}"] if row.given else []
    if not row.changed:
        return given
    if row.trace:
        return [_to(comparison, row)] if row.trace == "moved away" else ["with its other part"]
    said: list[str] = []
    if link.moved:
        said.append(_from(comparison, row))
    said += given
    if link.kind in ("split", "merged"):
        said.append(_became(comparison, link))
    if link.significance == "typography":
        said.append(_pairs(comparison, link) or weight(row))
    else:
        said.append(weight(row))
    return [note for note in said if note]


def _pairs(comparison: Comparison, link: Link) -> str:
    """Say which marks became which: “" → “, " → ””."""
    told = (told_apart(old, new) for old, new in typographic_pairs(comparison, link))
    pairs = [f"{old or 'nothing'} → {new or 'nothing'}" for old, new in told]
    return ", ".join([*pairs[:_MOST_PAIRS], *(["…"] if len(pairs) > _MOST_PAIRS else [])])


def _became(comparison: Comparison, link: Link) -> str:
    """Say how many sentences became how many, and where one side stands in several paragraphs."""
    was = plural(len(link.old), "sentence") + _spread(comparison.old, link.old)
    return f"{was} became {len(link.new)}{_spread(comparison.new, link.new)}"


def _spread(document: Document, sentences: Sequence[int]) -> str:
    paragraphs = {document.sentences[at].paragraph for at in sentences}
    return f" in {len(paragraphs)} paragraphs" if len(paragraphs) > 1 else ""


def _from(comparison: Comparison, row: Row) -> str:
    apart = None if row.sentences else stray(row.link.new)
    if apart is not None:
        return f"partly moved to paragraph {comparison.new.sentences[apart].paragraph + 1}"
    if _stays_in_paragraph(comparison, row):
        return _WITHIN
    partly = "partly " if len(row.sentences) < len(row.link.old) else ""
    return f"{partly}from paragraph {_paragraphs(comparison, row)[0] + 1} of the old version"


def _to(comparison: Comparison, row: Row) -> str:
    _, new = _paragraphs(comparison, row)
    return _WITHIN if _stays_in_paragraph(comparison, row) else f"to paragraph {new + 1}"


def _paragraphs(comparison: Comparison, row: Row) -> tuple[int, int]:
    """Give the paragraphs that something moved from and to."""
    return comparison.old.sentences[row.sentences[0]].paragraph, comparison.new.sentences[row.link.new[0]].paragraph


def _stays_in_paragraph(comparison: Comparison, row: Row) -> bool:
    """Tell whether a sentence near what moved stands in the same paragraphs and did not move."""
    place = _paragraphs(comparison, row)
    near = comparison.links[max(row.at - _NEAR, 0) : row.at + _NEAR + 1]
    return any(
        place == (comparison.old.sentences[link.old[0]].paragraph, comparison.new.sentences[link.new[0]].paragraph)
        for link in near
        if link.old and link.new and not link.moved
    )


def _weightiest(link: Link) -> Iterator[str]:
    """Yield the reasons for a link's significance; in Link.reasons those of lesser edits come last."""
    levels: dict[str, set[Significance | None]] = {}
    for edit in link.edits:
        levels.setdefault(edit.reason, set()).add(edit.significance)
    return takewhile(lambda reason: link.significance in levels.get(reason, {link.significance}), link.reasons)


def weight(row: Row) -> str:
    """Say the significance of a row and the reasons for it; empty where its label says as much."""
    link, named = row.link, label(row)
    if link.significance is None or (link.kind in ("added", "removed") and len(link.reasons) < 2):
        return ""
    told = (reason for reason in _weightiest(link) if reason not in (link.significance, named))
    reasons = ", ".join(_PLAINLY.get(reason, reason) for reason in told)
    if link.significance == named or not reasons:
        return reasons if link.significance != "substance" else "substance"
    return f"{link.significance}: {reasons}"
