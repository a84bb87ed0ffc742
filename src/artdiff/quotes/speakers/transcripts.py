"""Find the turns of a transcript: a name or role, a colon, and what is said, in one paragraph or several.

News has many paragraphs that look so (Correction: …, Poll: …, lists), so much must come together: three such paragraphs
in a row, all of sentences, two labels of which one returns, and each the name or the role of somebody who speaks; where
one only asks, the others may be any two words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from artdiff.model import Document, Span
from artdiff.names import Names
from artdiff.names.lexicon import given_names, offices, titles
from artdiff.patterns import pattern
from artdiff.quotes.lexicon import speakers
from artdiff.quotes.story import ASIDE

_IN_A_ROW = 3
_LONGEST = 12
"""A turn has at most so many paragraphs."""
_LABEL = 100
"""No label is longer than so many characters."""
_ASKING = frozenset(("q", "question", "moderator", "interviewer"))
_ROLES = _ASKING | {"a", "answer", "host", "presenter", "chair"}
_ENDS = tuple(".?!…—–”’\"')]")
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"  # É and Å, too
_NAME = rf"(?:{_CAPITAL}[\w.’'-]{{0,20}} ){{0,3}}{_CAPITAL}[\w’'-]{{1,30}}"
_OF = r"(?:, [A-Z][\w .’'&-]{1,40}| \([^()\n]{1,40}\))?"
_labelled = pattern(rf"(?:({_NAME}){_OF}:|([QA])[.:]) +(?=[^\W_]|[“\"‘'(\[…—–-])")
_word = pattern(r"[^\W\d_]+")


class Turn(NamedTuple):
    """What one speaker says until the next one does."""

    label: Span
    paragraphs: tuple[int, ...]
    parts: tuple[Span, ...]
    """The words in each paragraph, the label left out."""


class _Row(NamedTuple):
    """A paragraph that may belong to a transcript; without a label its words are all of it."""

    paragraph: int
    label: Span | None
    words: Span


def find_turns(document: Document, names: Names) -> list[Turn]:
    """Find the turns in text order.

    A paragraph without a label goes on with a turn if another turn follows and it names nobody who speaks.
    """
    text = document.text
    before, asked = text.split(": ")[:-1], text.count("Q. ")
    if len(before) < _IN_A_ROW and asked < 2:
        return []
    named = [words for words in before if not words[max(map(words.rfind, " \n")) + 1 :][:1].islower()]  # not: he said:
    if len(named) + asked + text.count("A. ") < _IN_A_ROW:
        return []
    rows = [_row(text, at, span) for at, (span, role) in enumerate(document.paragraphs) if role not in ASIDE]
    speaking = _speaking(text, rows, names)
    return list(_turns(text, rows, speaking)) if speaking else []


def labels_of(turns: Iterable[Turn]) -> dict[int, Span]:
    """Give the label that speaks in each paragraph of a transcript, by the paragraph's index."""
    return {paragraph: turn.label for turn in turns for paragraph in turn.paragraphs}


def _row(text: str, index: int, paragraph: Span) -> _Row:
    if not _may_be_labelled(text, paragraph.start):
        return _Row(index, None, paragraph)  # most paragraphs, quickly
    match = _labelled().match(text, *paragraph)
    end = _end(text, paragraph)
    if match is None or not text[match.end() : end].endswith(_ENDS):
        return _Row(index, None, paragraph)
    return _Row(index, Span(*match.span(match.lastindex or 1)), Span(match.end(), end))


def _may_be_labelled(text: str, start: int) -> bool:
    """Tell quickly whether a name or role and a colon may stand at the start of a paragraph; not: he said: “…”"""
    colon = text.find(": ", start, start + _LABEL)
    is_named = colon >= 0 and not text[max(start, text.rfind(" ", start, colon) + 1)].islower()
    return is_named or text.startswith(("Q. ", "A. "), start)


def _end(text: str, paragraph: Span) -> int:
    return paragraph.start + len(paragraph.of(text).rstrip())


def _turns(text: str, rows: Sequence[_Row], speaking: set[str]) -> Iterator[Turn]:
    """Put together the paragraphs of each turn."""
    starts = [(at, row.label) for at, row in enumerate(rows) if row.label and row.label.of(text) in speaking]
    names = {label.split()[-1].lower() for label in speaking if len(label) > 1}
    ends = [at for at, _ in starts[1:]] + [0]  # what follows the last turn is nobody's
    for (at, label), end in zip(starts, ends, strict=True):
        turn = [rows[at]]
        for row in rows[at + 1 : end if end - at <= _LONGEST else 0]:
            if row.label or not _goes_on(row.words.of(text), names):
                break
            turn.append(row._replace(words=Span(row.words.start, _end(text, row.words))))
        yield Turn(label, tuple(row.paragraph for row in turn), tuple(row.words for row in turn))


def _goes_on(words: str, names: set[str]) -> bool:
    """Tell whether a paragraph may go on with a turn: sentences that name nobody who speaks, and no stage direction."""
    if words[:1] in ("(", "[") or not words.rstrip().endswith(_ENDS):
        return False
    return not any(word[0].isupper() and word.lower() in names for word in _word().findall(words))


def _speaking(text: str, rows: Sequence[_Row], names: Names) -> set[str]:
    """Give the labels of those who speak in a row."""
    found: set[str] = set()
    known: set[str] | None = None
    for run in _runs(text, rows):
        labels = Counter(label for label, _ in run)
        if len(run) >= _IN_A_ROW and 1 < len(labels) < len(run):
            known = _known(text, rows, names) if known is None else known
            asking = labels.keys() - {
                label for label, words in run if label.lower() not in _ASKING and not words.endswith("?")
            }
            if all(label in asking or _speaks(label, known) or (asking and " " in label) for label in labels):
                found.update(labels)
    return found


def _runs(text: str, rows: Sequence[_Row]) -> Iterator[list[tuple[str, str]]]:
    """Give the labels and words of paragraphs in a row; where somebody asks, turns may have several paragraphs."""
    near: list[list[tuple[str, str]]] = [[]]
    """Those right after each other; not far from the ones before."""
    gap = 0
    for row in [*rows, *[None] * _LONGEST]:
        if row is not None and row.label is not None:
            near[-1].append((row.label.of(text), row.words.of(text)))
            gap = 0
            continue
        gap += 1
        if gap == 1:
            near.append([])
        elif gap == _LONGEST:
            whole = [turn for run in near for turn in run]
            yield from [whole] if any(words.endswith("?") for _, words in whole) else near
            near = [[]]


def _known(text: str, rows: Sequence[_Row], names: Names) -> set[str]:
    """Give the first and last words of the names of people that stand elsewhere than in labels, in lower case."""
    starts = {row.label.start for row in rows if row.label is not None}
    known = {row.label.of(text).split()[-1].lower() for row in rows if row.label and _is_person(row.label.of(text))}
    for mention in names.mentions:
        start = mention.span.start if mention.title is None else mention.title.start
        if mention.kind in ("person", "name") and start not in starts:
            words = mention.name.lower().split()
            known.update((words[0] if mention.kind == "person" else words[-1], words[-1]))
    return known


def _is_person(label: str) -> bool:
    """Tell whether a label is a title or a given name, and more: IDA BERG."""
    first, _, rest = label.partition(" ")
    first = first.rstrip(".").capitalize()
    return bool(rest) and (first in titles() or first in given_names())


def _speaks(label: str, known: set[str]) -> bool:
    """Tell whether a label is a title and a name, a known name or a role: Mr. Berg, BERG, Ida Berg, Mayor."""
    words = [word.rstrip(".") for word in label.split()]
    last = words[-1].lower()
    if len(words) == 1:
        return last in _ROLES or last in known or last in speakers() or last in offices()
    return _is_person(label) or last in known
