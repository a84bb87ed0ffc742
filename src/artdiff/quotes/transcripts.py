"""Find the turns of a transcript that has no quotation marks: a name or role, a colon, and what is said.

News has many paragraphs that look so (Correction: …, Poll: …, lists), so much must come together: three such paragraphs
in a row, all of sentences, two labels of which one returns, and each the name or the role of somebody who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from artdiff.model import Document, Span
from artdiff.names import Names
from artdiff.names.lexicon import given_names, offices, titles
from artdiff.quotes.lexicon import speakers

_IN_A_ROW = 3
_LABEL = 100
"""No label is longer than so many characters."""
_ASKING = frozenset(("q", "question", "moderator", "interviewer"))
_ROLES = _ASKING | {"a", "answer", "host", "presenter", "chair"}
_ENDS = tuple(".?!…—–”’\"')]")


class Turn(NamedTuple):
    """What one speaker says until the next one does."""

    label: Span
    words: Span


@cache
def _labelled() -> re.Pattern[str]:
    name = r"(?:[A-Z][\w.’'-]{0,20} ){0,3}[A-Z][\w’'-]{1,30}(?=: )|[QA](?=[.:] )"
    return re.compile(rf"({name})[.:] +(?=[^\W_]|[“\"‘'(\[…—–-])")


def find_turns(document: Document, names: Names) -> list[Turn]:
    """Find the turns in text order; a paragraph without a label belongs to nobody's turn."""
    text = document.text
    if text.count(": ") < _IN_A_ROW and text.count("Q. ") < 2:
        return []
    rows = [_turn(text, paragraph.span) if paragraph.role == "body" else None for paragraph in document.paragraphs]
    speaking = _speaking(text, rows, names)
    return [turn for turn in rows if turn is not None and turn.label.of(text) in speaking]


def _turn(text: str, paragraph: Span) -> Turn | None:
    start = paragraph.start
    if text.find(": ", start, start + _LABEL) < 0 and not text.startswith(("Q. ", "A. "), start):
        return None  # most paragraphs, quickly
    match = _labelled().match(text, *paragraph)
    if match is None:
        return None
    end = start + len(paragraph.of(text).rstrip())
    return Turn(Span(*match.span(1)), Span(match.end(), end)) if text[match.end() : end].endswith(_ENDS) else None


def _speaking(text: str, rows: Sequence[Turn | None], names: Names) -> set[str]:
    """Give the labels of those who speak in a row."""
    found: set[str] = set()
    run: list[str] = []
    known: set[str] | None = None
    for turn in [*rows, None]:
        if turn is not None:
            run.append(turn.label.of(text))
            continue
        if len(run) >= _IN_A_ROW and 1 < len(set(run)) < len(run):
            known = _known(rows, names) if known is None else known
            asked = any(label.lower() in _ASKING for label in run)
            if all(_speaks(label, known) or (asked and " " in label) for label in set(run)):
                found.update(run)
        run = []
    return found


def _known(rows: Sequence[Turn | None], names: Names) -> set[str]:
    """Give the last words of the names of people that stand elsewhere than in labels, in lower case."""
    starts = {turn.label.start for turn in rows if turn is not None}
    people = [mention for mention in names.mentions if mention.kind in ("person", "name")]
    return {
        mention.name.split()[-1].lower()
        for mention in people
        if mention.name.strip() and (mention.span.start if mention.title is None else mention.title.start) not in starts
    }


def _speaks(label: str, known: set[str]) -> bool:
    """Tell whether a label is a title and a name, a known name or a role: Mr. Berg, BERG, Ida Berg, Mayor."""
    words = [word.rstrip(".") for word in label.split()]
    last = words[-1].lower()
    if len(words) == 1:
        return last in _ROLES or last in known or last in speakers() or last in offices()
    first = words[0].capitalize()
    return first in titles() or first in given_names() or last in known
