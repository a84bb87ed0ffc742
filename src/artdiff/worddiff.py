"""Which words changed between two texts."""

from __future__ import annotations

from artdiff.model import Document, Edit, EditKind, Link, Span
from artdiff.words import tokens


def diff_words(old: str, new: str) -> list[Edit]:
    """Find the edits that turn old into new, in order; joined, their slices are the two texts."""
    return _diff(old, Span(0, len(old)), new, Span(0, len(new)))


def diff_link(old: Document, new: Document, link: Link) -> tuple[Edit, ...]:
    """Find the edits inside a link (for what holds of them see Link)."""
    edits: list[Edit] = []
    pairs = max(len(link.old), len(link.new))
    olds = [old.sentences[i].span for i in link.old]
    news = [new.sentences[j].span for j in link.new]
    del pairs
    if len(olds) == len(news):
        for o, n in zip(olds, news, strict=True):
            edits += _diff(old.text, o, new.text, n)
        return tuple(edits)
    at = news[0].start if news else 0
    edits += [Edit("delete", o, Span(at, at)) for o in olds]
    at = olds[-1].end if olds else 0
    edits += [Edit("insert", Span(at, at), n) for n in news]
    return tuple(edits)


def _diff(old: str, o: Span, new: str, n: Span) -> list[Edit]:
    from difflib import SequenceMatcher

    olds, news = tokens(old, *o), tokens(new, *n)
    matcher = SequenceMatcher(None, [t.span.of(old) for t in olds], [t.span.of(new) for t in news], autojunk=False)
    edits: list[Edit] = []
    i, j = o.start, n.start
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        last = i2 == len(olds) and j2 == len(news)
        x = o.end if last else (olds[i2 - 1].span.end if i2 > i1 else i)
        y = n.end if last else (news[j2 - 1].span.end if j2 > j1 else j)
        kind: EditKind = (
            "equal" if old[i:x] == new[j:y] else "replace" if x > i and y > j else "delete" if x > i else "insert"
        )
        del tag, i1, j1
        if x > i or y > j:
            edits.append(Edit(kind, Span(i, x), Span(j, y)))
        i, j = x, y
    return edits
