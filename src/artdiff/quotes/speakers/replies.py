"""Tell who speaks beside the subject: whom another quotes or accuses; from whom a shout came; …, with Olsen saying."""

from __future__ import annotations

from artdiff.patterns import pattern
from artdiff.quotes.grammar.candidates import Phrase
from artdiff.quotes.grammar.reading import Reading
from artdiff.quotes.lexicon import speakers

_QUOTING = frozenset("quoted quotes cited cites".split())
POSSESSIVES = frozenset(("his", "her", "its", "their", "my", "our"))
_cited = pattern("C(d{0,4}[nN]{1,8}|o)(?:P[dnN]{1,6})?(?:,[^Q;:.C]{1,25},)?PG")
_with = pattern("(?:^|[,-])P(d{0,3}[nN]{1,8}|o|d)(?:,[^Q;:.CGx]{1,25},)?G")
_came = pattern("v(?:d?[na]{1,3})?P(?P<by>d{0,2}[nNS]{0,6}[nN])")


def called_out(reading: Reading, q: int) -> Phrase | None:
    """Find from whom a shout came that the quotation at token q is: “…!” came a shout from the crowd."""
    match = _came().match(reading.letters, q + 1)
    if match is None or reading.word(q + 1) != "came" or reading.word(match.start("by") - 1) != "from":
        return None
    first, end = match.span("by")
    last = reading.letters[end - 1]
    return Phrase(first, end, last, "", "per", False) if last == "N" or reading.word(end - 1) in speakers() else None


def with_whom(reading: Reading, q: int) -> Phrase | None:
    """Find who speaks beside the subject: …, with Berg saying it was “…”; …, with one, Ida Berg, calling it “…”."""
    if ", with " not in reading.text and not reading.text.startswith("With "):
        return None
    letters = reading.letters
    for match in reversed([*_with().finditer(letters, 0, q)]):
        if reading.word(match.start(1) - 1) == "with":
            first, end = match.span(1)
            goes_on = {"Q", "C", ";", "G"}.isdisjoint(letters[match.end() : q])
            return Phrase(first, end, letters[end - 1], "", "per", True) if goes_on else None
    return None


def cited(reading: Reading, q: int) -> Phrase | None:
    """Find whom another quotes with the quotation at token q, or accuses of it: “…,” the paper quoted her as saying."""
    letters = reading.letters
    if " as " not in reading.text and " accus" not in reading.text:
        return None
    for match in _cited().finditer(letters):
        between = letters[match.end() : q] if match.end() <= q else letters[q + 1 : match.start()]
        is_of_q = not {"Q", "C"}.intersection(between)  # “…,” said Berg, who quoted Olsen as saying so
        verb, joiner = reading.word(match.start()), reading.word(match.end() - 2)
        accuses = verb.startswith("accus") and joiner == "of" and match.end() <= q and "," not in between
        if is_of_q and (accuses or (verb in _QUOTING and joiner == "as")):
            first, end = match.span(1)
            return Phrase(first, end, letters[end - 1], "", "per", False)
    return None
