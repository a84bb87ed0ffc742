"""Find who a verb of speech in a clause has as its subject, from the verb backwards.

Works on the letters of a reading. Every search goes back over a few tokens, so that the cost is that of the clause.
"""

from __future__ import annotations

import re

from artdiff.names.lexicon import offices
from artdiff.patterns import pattern
from artdiff.quotes.grammar.candidates import phrases
from artdiff.quotes.grammar.reading import Reading
from artdiff.quotes.grammar.settling import is_plural
from artdiff.quotes.lexicon import bodies, documents, speakers

Range = tuple[int, int]
"""Tokens [first, end)."""

_LONGEST = 40
"""An apposition or a clause between a subject and its verb has fewer tokens than this."""

_FINITE = re.compile("[vxC]")
_DEPENDENT = frozenset(("sub", "that", "rel"))
"""What stands before the subject of a clause inside another."""
_BETWEEN = frozenset(("long", "since"))
_CALLED = frozenset(("called", "named", "dubbed"))
"""A man called Berg said."""
_TWO = 2
_WHEN = frozenset("after before since until as".split())
"""Prepositions that are conjunctions, too."""
_SPANS = frozenset("moments minutes hour hours day days week weeks month months year years".split())
_QUOTED = frozenset(("quote", "inverted"))
_AFRESH = frozenset((",&", ";&", ".&"))
_DOING = frozenset(("do", "say", "be"))
_noun_phrase = pattern("[pro]|(?:d{0,4}+[nN]{0,9}+S)*(?:d{1,4}+a{1,2}+(?=[nN])|d{0,4}+)[nN]{1,9}+|d+")
_TOLD_OF = "(?:P[dSnNa]*[nN])?(?:,[dSnNaPt]{1,12})?,r(?![dNp]|[dSnN]+,[dSnN]+,[ax]*C)[^Q;:.&C]*,"
opening_aside = pattern(f"[&sa]?([dSnN]*[nN]){_TOLD_OF}(?=[ax]*C(?!,[^Q]))")
"""Who opens a sentence, and what is told of that one up to the verb: Olsen, whose son, Leo, left, said.

Not whom another tells of: the road, which Leo, a driver, said was shut; nor Olsen, whose son, Leo, said it was.
"""
_boundary = pattern("[,;:.()s-]|h(?!a?[xvCm])|(?<=[xvCm])&|^&")
_who_did = pattern("r[ax]*[vm][^xvCmr,]*")
"""Behind who says something, what else that one did: the officer who led the search said."""
_finite = pattern("x|(?<=[pN])C|(?<=p)v|(?<![rh])v(?=[dN])")


def subject(reading: Reading, end: int) -> Range | None:
    """Find the noun phrase that is the subject of the finite verb before which, auxiliaries aside, what stands ends."""
    letters = reading.letters
    last = letters[end - 1 : end]
    if last == "&":
        return _said_before(reading, end - 1) or main_subject(reading, end - 1)
    opening = opening_aside().match(letters) if last == "," and "r" in letters else None
    if opening is not None and opening.end() == end:
        return opening.span(1)
    if last in (",", ")", "-"):
        end = _before_aside(letters, end - 1)
    return _in_stretch(reading, end) if end > 0 else None


def before_verb(reading: Reading, at: int) -> int:
    """Give the end of what stands before a verb, its auxiliaries and adverbs: has long said, has since said."""
    letters = reading.letters
    end = len(letters[:at].rstrip("ax"))
    if end > 1 and reading.word(end - 1) in _BETWEEN:
        end = len(letters[: end - 1].rstrip("ax"))
    return end


def main_subject(reading: Reading, at: int) -> Range | None:
    """Find the subject of the clause that a token stands in: Olsen closed the bridge and said …"""
    found: Range | None = None
    letters = reading.letters
    for phrase in phrases(reading):
        if phrase.end > at:
            break
        if not phrase.subject or phrase.before in _DEPENDENT:
            continue
        if phrase.before == "start" and "s" in letters[: phrase.first]:  # when he came, Olsen closed it, saying
            continue
        if phrase.kind == "r" and "," in letters[phrase.end : at]:
            continue
        joint = letters[phrase.first - 2 : phrase.first]
        afresh = phrase.before in _QUOTED or joint in _AFRESH or joint[-1:] == ";"
        if found is not None and joint[-1:] == "&" and phrase.after in _DOING:  # she asked and the firm refused, saying
            afresh = afresh or _FINITE.search(letters, found[1], phrase.first) is not None
        if found is None or afresh or phrase.kind == "r":
            found = phrase.first, phrase.end
    return found


def _said_before(reading: Reading, at: int) -> Range | None:
    """Find who says something in a clause within that of a thing: shares fell after the firm reported … and said."""
    letters = reading.letters
    found = [phrase for phrase in phrases(reading) if phrase.end <= at and phrase.subject]
    if len(found) < _TWO or found[-1].after != "say":
        return None
    told, thing = found[-1], found[0]
    head, other = reading.word(told.end - 1), reading.word(thing.end - 1)
    is_thing = letters[thing.first : thing.end] == "N" and thing.first == 0 and is_plural(other)
    if not (is_thing or letters[thing.end - 1] == "n") or _may_speak(other) or other in documents():
        return None
    since = any(letters[k] in "Ps" and reading.word(k) in _WHEN for k in range(thing.end, told.first))
    return (told.first, told.end) if since and _may_speak(head) else None


def _may_speak(head: str) -> bool:
    return head in speakers() or head in bodies()


def _before_aside(letters: str, at: int) -> int:
    """Give the end of what stands before an apposition or a clause between marks, of which the second is given."""
    opening = {")": "(", "-": "-"}.get(letters[at], ",")
    start = letters.rfind(opening, max(0, at - _LONGEST), at)
    while start > 0 and letters[letters.rfind(",", 0, start) + 1 : start] == "d":  # Berg, 55, a …
        start = letters.rfind(",", 0, start)
    if start > 0 and letters[start - 1] == ")":
        start = letters.rfind("(", 0, start)
    return start


def _in_stretch(reading: Reading, end: int) -> Range | None:
    """Find the subject in what stands between marks before its verb, or before an aside, which ends there."""
    letters = reading.letters
    described = letters[end - 1] in "vC" and letters[end - 2 : end - 1] == "n"  # a report published on Monday said
    end -= described
    start = 0
    for boundary in _boundary().finditer(letters, max(0, end - _LONGEST), end):
        start = boundary.end()
    if not described and _FINITE.search(letters, start, end):
        start = _after_when(reading, start, end)
    nouns = list(_noun_phrase().finditer(letters, start, end))
    if not nouns or nouns[-1].end() != end:
        return None
    first = nouns[-1].start()
    before = letters[first - 1 : first] if first > start else ""
    if before == "r" and not described and reading.word(first - 1) == "whose":
        told = range(first, end) if letters[end - 1] == "N" else (end - 1,)
        if any(_may_speak(reading.word(k)) for k in told):
            return nouns[-1].span()  # the party, whose leader said; not the family whose son drowned said
    if letters[first] == "p" and before and before in "nNd" and letters[start] != "P":
        return None  # the sum it pledged
    if before and reading.word(first - 1) in _WHEN and (first == start + 1 or reading.word(first - 2) in _SPANS):
        return nouns[-1].span()  # after Berg said, two days before Berg said
    if letters[first:end] == "d" and before == "P" and len(nouns) > 1 and nouns[-2].end() == first - 1:
        return nouns[-2].span()  # seven in ten said, the mother of two said
    if letters[first:end] == "d" and before:  # Olsen and Berg both said
        return _in_stretch(reading, first)
    first_end = nouns[0].end()
    finite = _finite().search(letters, first_end, first)
    is_told = re.search("[rh]", letters[first_end:first]) is not None or reading.word(first - 1) in _CALLED
    if before in "anNSdo" or (before in "vC" and not is_told):  # on Monday the council said; heard the council said
        return nouns[-1].span()
    if before == "&" and (finite or reading.words[first_end - 1] in offices()):
        return nouns[-1].span()  # Foreign Minister and party leader Olsen said
    opening = len(letters[start:end]) - len(letters[start:end].lstrip("as&")) + start
    if nouns[0].start() != opening or letters[opening] == "o" or before in "rhQ":
        return None
    return nouns[0].span() if finite is None or re.search("[rh]", letters[first_end : finite.start()]) else None


def _after_when(reading: Reading, start: int, end: int) -> int:
    """Give where the clause that after, before … opens starts: it fell after the head of the firm said; or the start.

    Who says something is somebody: not the man held after the raid said.
    """
    letters = reading.letters
    for at in range(end - 2, start, -1):
        if letters[at] == "P" and reading.word(at) in _WHEN and _FINITE.search(letters, start, at):
            noun = _noun_phrase().match(letters, at + 1, end)
            if noun is None or (
                _FINITE.search(letters, noun.end(), end) and not _who_did().fullmatch(letters, noun.end(), end)
            ):
                return start
            head = reading.word(noun.end() - 1)
            return at + 1 if letters[noun.end() - 1] in "pN" or _may_speak(head) else start
    return start
