"""The words of a link as runs of kept, new and gone text, ready to be marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import Literal, NamedTuple

from artdiff.model import Comparison, Document, Edit, Link, Span

RunKind = Literal["equal", "insert", "delete", "typography"]
_LONG_WORD = 15


class Run(NamedTuple):
    """A stretch of text to show. A typographic run has the new version's form, or the old one's on the old side."""

    kind: RunKind
    text: str


def merged_runs(comparison: Comparison, link: Link) -> list[Run]:
    """Show a link as one text: gone words before the new ones that stand in their place."""
    return _fold(_merge(comparison.old.text, comparison.new.text, _edits(comparison, link)))


def joined_runs(comparison: Comparison, links: Iterable[Link]) -> list[Run]:
    """Show some links as one text."""
    space = Run("equal", " ")
    return _fold(run for link in links for run in (*merged_runs(comparison, link), space))


def old_runs(comparison: Comparison, link: Link) -> list[Run]:
    """Show the old side of a link: kept and gone words."""
    return tidy(_side(comparison, link, old=True))


def new_runs(comparison: Comparison, link: Link) -> list[Run]:
    """Show the new side of a link: kept and new words."""
    return tidy(_side(comparison, link, old=False))


def edit_runs(old: str, new: str, edits: Iterable[Edit]) -> list[Run]:
    """Show edits that belong to no link, such as those inside a quotation, as one text."""
    return _fold(_merge(old, new, edits))


def typographic_pairs(comparison: Comparison, link: Link) -> list[tuple[str, str]]:
    """List what each typographic change in a link replaced by what, each pair once."""
    spans = ((edit.old, edit.new) for edit in link.edits if edit.significance == "typography")
    pairs = {(_flat(old.of(comparison.old.text)), _flat(new.of(comparison.new.text))): None for old, new in spans}
    return [(old, new) for old, new in pairs if old != new]


def _flat(text: str) -> str:
    return " ".join(text.split())


def _edits(comparison: Comparison, link: Link) -> tuple[Edit, ...]:
    if link.edits:
        return link.edits
    olds = [comparison.old.sentences[i].span for i in link.old]
    news = [comparison.new.sentences[j].span for j in link.new]
    if link.kind == "unchanged":
        return tuple(Edit("equal", o, n) for o, n in zip(olds, news, strict=True))
    at = Span(0, 0)
    return (*(Edit("delete", o, at) for o in olds), *(Edit("insert", at, n) for n in news))


def _kind(edit: Edit, old: str, new: str) -> Literal["equal", "changed", "typography"]:
    if edit.kind == "equal":
        return "equal"
    if edit.significance == "typography" and not (old.isspace() and new.isspace()):
        return "typography"
    spaced = [(side[:1].isspace(), side.split(), side[-1:].isspace()) for side in (old, new)]
    return "equal" if spaced[0] == spaced[1] else "changed"


def _merge(old: str, new: str, edits: Iterable[Edit]) -> Iterator[Run]:
    """Yield what was kept, and what changed in pairs of gone and new words that end where both texts have a space."""
    gone = come = ""
    spaced = True  # whether both texts have a space or nothing in front of what is pending
    old_end = new_end = -1
    for edit in edits:
        was, now = edit.old.of(old), edit.new.of(new)
        old_gap = " " if was and -1 < old_end != edit.old.start else ""
        new_gap = " " if now and -1 < new_end != edit.new.start else ""
        old_end, new_end = edit.old.end if was else old_end, edit.new.end if now else new_end
        kind = _kind(edit, was, now)
        if kind != "changed":
            yield from _pair(gone + old_gap, come + new_gap, spaced, after=now[:1].isspace())
            yield Run(kind, now)
            gone, come, spaced = "", "", now[-1:].isspace()
            continue
        was, now = old_gap + was, new_gap + now
        if was[:1].isspace() and now[:1].isspace():
            yield from _pair(gone, come, spaced, after=True)
            gone, come, spaced = "", "", True
        gone, come = gone + was, come + now
        if (gone[-1:].isspace() or (spaced and not gone)) and (come[-1:].isspace() or (spaced and not come)):
            yield from _pair(gone, come, spaced)
            gone, come, spaced = "", "", True
    yield from _pair(gone, come, spaced, after=True)


def _pair(was: str, now: str, before: bool, *, after: bool = False) -> Iterator[Run]:
    """Yield gone and new words. A space that both texts have at an end belongs to neither, another one to its side.

    Before and after say that both have a space there besides.
    """
    if not was and not now:
        return
    was, now = (f"{' ' * before}{side}{' ' * after}" for side in (was, now))
    if not was.strip() and not now.strip():
        yield Run("equal", now)  # white space alone
        return
    first = was[:1].isspace() and now[:1].isspace()
    last = was[-1:].isspace() and now[-1:].isspace()
    yield Run("equal", " " if first else "")
    was, now = (side.lstrip() if first else side for side in (was, now))
    was, now = (side.rstrip() if last else side for side in (was, now))
    yield Run("delete", was)
    yield Run("insert", now)
    yield Run("equal", " " if last else "")


def _side(comparison: Comparison, link: Link, *, old: bool) -> Iterator[Run]:
    text = comparison.old.text if old else comparison.new.text
    changed: RunKind = "delete" if old else "insert"
    end = -1
    for edit in _edits(comparison, link):
        span = edit.old if old else edit.new
        if span.start == span.end:
            continue
        if -1 < end != span.start:
            yield Run("equal", " ")
        kind = _kind(edit, edit.old.of(comparison.old.text), edit.new.of(comparison.new.text))
        yield Run(changed if kind == "changed" else kind, span.of(text))
        end = span.end


def tidy(runs: Iterable[Run]) -> list[Run]:
    """Fold white space, join neighbours of one kind, and keep spaces out of the marks: for runs of one version."""
    return _fold(part for run in _join(runs) for part in _bare(run))


def _bare(run: Run) -> Iterator[Run]:
    yield Run("equal", " " if run.text[0].isspace() else "")
    yield Run(run.kind, run.text.strip())
    yield Run("equal", " " if run.text[-1].isspace() else "")


def _join(runs: Iterable[Run]) -> Iterator[Run]:
    for kind, group in groupby((run for run in runs if run.text), key=attrgetter("kind")):
        yield Run(kind, "".join([run.text for run in group]))


def _fold(runs: Iterable[Run]) -> list[Run]:
    """Fold white space and join neighbours of one kind."""
    folded: list[Run] = []
    spaced = True  # nothing yet, or what all versions share and ends in a space
    for kind, text in _join(runs):
        flat = _flat(text)
        before = " " if text[0].isspace() and not spaced else ""
        flat = before + flat + (" " if flat and text[-1].isspace() else "")
        if flat:
            folded.append(Run(kind, flat))
            spaced = kind == "equal" and flat[-1] == " "
    if folded and spaced:
        last = folded.pop().text.rstrip()
        folded += [Run("equal", last)] if last else []
    return folded


def sentence(document: Document, index: int) -> str:
    """Return a sentence of a document on one line."""
    return _flat(document.sentences[index].span.of(document.text))


def excerpt(runs: Iterable[Run], words: int = 4) -> list[Run]:
    """Keep what changed and a few words on each side of it."""
    listed = list(runs)
    last = len(listed) - 1
    return [
        Run(kind, _ends(text, words if at > 0 else 0, words if at < last else 0) if kind == "equal" else text)
        for at, (kind, text) in enumerate(listed)
    ]


def _ends(text: str, first: int, last: int) -> str:
    """Keep so many words at each end of a text; of one without spaces about as many characters."""
    pieces = text.split()
    if len(pieces) > first + last + 1:
        head = " ".join(pieces[:first]) + " " if first else ""
        tail = " " + " ".join(pieces[-last:]) if last else ""
        space = " " if first and text[0] == " " else "", " " if last and text[-1] == " " else ""
        return f"{space[0]}{head}…{tail}{space[1]}"
    if len(text) > _LONG_WORD * (first + last + 3):
        return f"{text[: _LONG_WORD * first]}…{text[len(text) - _LONG_WORD * last :]}"
    return text
