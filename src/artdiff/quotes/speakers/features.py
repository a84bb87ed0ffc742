"""What speaks for a candidate and against it: the names of the features that hold, whose weights ranking sums.

Sides: B before the quotation in its sentence, A after it (BQ and AQ where another quotation stands between), P the
sentence before, PP the last one of the paragraph before, N and NN likewise after, X the last speaker, 0 nobody.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from artdiff.patterns import pattern
from artdiff.quotes.grammar.candidates import Phrase, phrases
from artdiff.quotes.grammar.reading import Reading

WINDOW = 80
"""Tokens on either side of a quotation, and phrases of a neighbouring sentence, that are looked at."""

_tag = pattern(r"[,.-]?(?:a?C|(?:p|[dSnN]*[nN])(?:P[dSnN]*[nN])*,?(?:[^Q;:.]{1,25},)?[ax]*C)")
_said = pattern(r"[CGI][^Q&]{0,4}[:,]?$")
_passive = pattern(r"M[^Q&CGI]{0,4}$")
_speech = pattern("[CGI]")
_verbs = pattern("[xa]*[CGIMvgbm]")
Names = tuple[str, ...]
Features = list[tuple[tuple[int, int], Names]]
"""The tokens of each phrase, and its features."""


class Frame(NamedTuple):
    """How a quotation stands in its sentence."""

    lead: str
    """Class of the word before it, with C where a verb of speech stands before that."""
    said: str
    """1 where a verb of speech stands right before it, M where a passive does, else 0."""
    tagged: bool
    """Its own attribution follows: “…,” she said."""
    speech: bool
    """There is a verb of speech in the sentence."""
    alone: bool
    """The sentence is only the quotation."""
    ending: str
    """, or . or nothing: what its words end with."""
    whole: bool
    """It starts with a capital and is more than a few words."""
    size: str
    """s, m or l."""


@lru_cache(maxsize=512)
def frame(reading: Reading, q: int) -> Frame:
    """Describe how the quotation at token q stands in its clause."""
    letters = reading.letters
    start, end = reading.quoted[q]
    last = reading.text[end - 1]
    before, after = letters[max(0, q - 8) : q], letters[q + 1 : q + 60]
    size = end - start
    lead = before[-1:] or "^"
    return Frame(
        lead + ("C" if lead in ",:hPd" and before[-2:-1] in ("C", "G", "I") else ""),
        "M" if _passive().search(before) else "1" if _said().search(before) else "0",
        _tag().match(after) is not None,
        _speech().search(letters) is not None,
        not letters.strip("Q&,.-"),
        "," if last in ",，" else "." if last in "?!.—…" else "",
        reading.text[start].isupper() and size > 25,
        "l" if size > 80 else "m" if size > 25 else "s",
    )


@lru_cache(maxsize=512)
def beside(reading: Reading, q: int) -> Features:
    """Name the features of the phrases of the quotation's own sentence."""
    found, seen = phrases(reading), frame(reading, q)
    if len(found) > 20:
        found = [phrase for phrase in found if q - WINDOW < phrase.first < q + WINDOW]
    letters = reading.letters
    return [
        ((phrase.first, phrase.end), _beside(letters, q, phrase, found, seen))
        for phrase in found
        if phrase.kind != "p"
        or reading.word(phrase.first) != "it"
        or not re.fullmatch("x[xad]*", letters[phrase.end : q])
    ]  # it is “a joke”: what it is, it does not say


def _beside(letters: str, q: int, phrase: Phrase, found: list[Phrase], frame: Frame) -> Names:
    if phrase.first < q:
        return _before(letters[phrase.end : q], q, phrase, found, frame)
    between = letters[q + 1 : phrase.first]
    inner = sum(1 for p in found if q < p.first and p.end <= phrase.first and p.subject)
    side = "AQ" if "Q" in between else "A"
    return (
        f"{side} {phrase.after} {phrase.before}",
        f"{side} {frame.ending} {phrase.before}",
        f"{side} {phrase.kind}",
        f"{side} inner {min(inner, 2)}",
        f"{side} {frame.ending} whole {frame.whole:d}",
        f"{side} said {frame.said}",
        f"{side} between {between if len(between) < 3 else '…'}",
    )


def _before(between: str, q: int, phrase: Phrase, found: list[Phrase], frame: Frame) -> Names:
    inner = [p.first - phrase.end for p in found if phrase.end <= p.first and p.end <= q and p.subject]
    verbs = len(_verbs().findall(between))
    verb = max(map(between.rfind, "CGIMvgbm"))
    speech = max(map(between.rfind, "CGI"))
    governs = phrase.subject and not any(first <= verb for first in inner)
    speaks = phrase.subject and speech >= 0 and not any(first <= speech for first in inner)
    participle = speech > 0 and between[speech] == "G" and between[speech - 1] in ",Q"  # …, saying it was “…”
    if participle:
        governs = speaks = _first(phrase, found)
        inner = [] if governs else [0, *inner]
    side = "BQ" if "Q" in between else "B"
    return (
        f"{side} {phrase.after} {phrase.before}",
        f"{side} {phrase.kind}",
        f"{side} {'governs' if governs else ''} {'speaks' if speaks else ''} {frame.said}",
        f"{side} nearest {phrase.subject and not inner:d} {phrase.after}",
        f"{side} inner {min(len(inner), 3)}",
        f"{side} participle {participle:d} {_first(phrase, found):d}",
        f"{side} verbs {min(verbs, 3)}",
        f"{side} tagged {frame.tagged:d} {frame.ending}",
        f"{side} lead {frame.lead} {speaks:d}",
        f"{side} between {between if len(between) < 3 else '…'}",
    )


def _first(phrase: Phrase, found: list[Phrase]) -> bool:
    """The first subject of the sentence."""
    return phrase.subject and not any(p.first < phrase.first and p.subject for p in found)


@lru_cache(maxsize=512)
def nearby(where: str, reading: Reading, frame: Frame) -> Features:
    """Name the features of the phrases of a sentence near that of the quotation."""
    found = phrases(reading)[-WINDOW:] if _verbs().search(reading.letters) or reading.letters[-1:] == ":" else []
    colon = reading.letters[-1:] == ":"
    if where in ("N", "NN"):  # “…” The trial goes on
        found = [phrase for phrase in found if phrase.kind in "Np" or phrase.after.endswith("say")]
    return [
        ((phrase.first, phrase.end), _nearby(where, colon, phrase, found, frame))
        for phrase in found
        if phrase.kind != "o"
    ]


def _nearby(where: str, colon: bool, phrase: Phrase, found: list[Phrase], frame: Frame) -> Names:
    later = any(p.first >= phrase.end and p.subject for p in found)
    earlier = any(p.end <= phrase.first and p.subject for p in found)
    names = f"{where} {frame.alone:d} {frame.speech:d}", f"{where} {phrase.subject:d} {colon:d}"
    if where not in ("P", "PP"):
        return (*names, f"N {phrase.after if phrase.subject else ''} {earlier:d}")
    return (
        *names,
        f"P {phrase.after} {phrase.before}",
        f"P {phrase.kind}",
        f"P {'later' if later else ''} {'earlier' if earlier else ''}",
        f"P {frame.whole:d} {frame.size}",
    )


@lru_cache(maxsize=512)
def last_speaker(where: str, first: bool, goes_on: bool, frame: Frame) -> Names:
    """Name the features of whoever spoke last: same sentence, the one before, same paragraph, the one before, far."""
    return (
        f"X {where} {frame.alone:d} {frame.speech:d}",
        f"X {where} {first:d}",
        f"X {frame.tagged:d} {frame.said}",
        f"X {frame.whole:d} {frame.size}",
        f"X goes on {goes_on:d}",
    )


@lru_cache(maxsize=512)
def nobody(frame: Frame) -> Names:
    """Name the features of the answer that nobody speaks."""
    return (
        "0",
        f"0 lead {frame.lead} {frame.size}",
        f"0 cue {frame.said} {frame.tagged:d} {frame.speech:d}",
        f"0 alone {frame.alone:d} {frame.ending}",
        f"0 {frame.whole:d} {frame.size}",
    )
