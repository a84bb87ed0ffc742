"""What came, went or changed among the words around it, for a lone “not” or “20” says little."""

from __future__ import annotations

from bisect import bisect_right
from os.path import commonprefix

from artdiff.model import Document, Span
from artdiff.renderers.runs import Run, RunKind, tidy

_BREAKS = str.maketrans(dict.fromkeys("\n\r\x0b\x0c\x85\u2028\u2029", " "))
"""What ends a line, read as a space."""
_FEW = 2
"""Words behind a change that tell enough without those in front of it."""


def in_context(document: Document, span: Span, kind: RunKind, reach: int) -> list[Run]:
    """Show a stretch of a document among the words of its sentence, those up to so many characters away."""
    before, after = _around(document, span, reach)
    return tidy([Run("equal", before), Run(kind, span.of(document.text)), Run("equal", after)])


def became_in_context(old: Document, was: Span, new: Document, now: Span, reach: int) -> list[Run]:
    """Show what took the place of what among the words that both versions have there; apart where these are too few.

    Among the words of one version the other would say what it does not: fell 2% → rose 1% is no “rose [-2%-]{+1%+}”.
    """
    (old_before, old_after), (new_before, new_after) = _around(old, was, reach), _around(new, now, reach)
    before, after = _shared_end(old_before, new_before), _shared_start(old_after, new_after)
    told = len(after.replace("…", " ").split())
    if (after != new_after and not told) or (before != new_before and before.strip() == "…" and told < _FEW):
        return [*in_context(old, was, "delete", reach), Run("equal", " → "), *in_context(new, now, "insert", reach)]
    changed = (Run("delete", was.of(old.text)), Run("insert", now.of(new.text)))
    return tidy([Run("equal", before), *changed, Run("equal", after)])


def _around(document: Document, span: Span, reach: int) -> tuple[str, str]:
    text = document.text
    first, last = _sentence(document, span.start), _sentence(document, max(span.start, span.end - 1))
    start, end = max(first.start, span.start - reach), min(last.end, span.end + reach)
    before, after = (side.translate(_BREAKS) for side in (text[start : span.start], text[span.end : end]))
    if start > first.start:
        before = "… " + before.partition(" ")[2]
    if end < last.end:
        after = after.rpartition(" ")[0] + " …"
    return before, after


def _sentence(document: Document, offset: int) -> Span:
    """Find the sentence that an offset stands in; between two sentences there is nothing but the offset."""
    at = bisect_right(document.sentences, offset, key=lambda sentence: sentence.span.start) - 1
    span = document.sentences[at].span if at >= 0 else Span(0, 0)
    return span if span.start <= offset < span.end else Span(offset, offset)


def _shared_start(one: str, other: str) -> str:
    """Return the words with which both begin, and an ellipsis for what differs.

    >>> _shared_start(" of the ball but", " of the ball and"), _shared_start(" houses", " houses,")
    (' of the ball …', ' …')
    """
    if one == other:
        return other
    shared = commonprefix([one, other])  # noqa: RUF071  # the next line cuts at a space
    whole = all(text[len(shared) : len(shared) + 1] in ("", " ") for text in (one, other))
    return f"{shared if whole else shared.rpartition(' ')[0]} …"


def _shared_end(one: str, other: str) -> str:
    """Return the words with which both end, and an ellipsis for what differs.

    >>> _shared_end("snow to spread from ", "rain to spread from ")
    '… to spread from '
    """
    return _shared_start(one[::-1], other[::-1])[::-1]
