"""Find what is said: the clause that a verb of speech governs, after it or around it."""

from __future__ import annotations

import re

from artdiff.patterns import pattern
from artdiff.quotes.grammar.adjuncts import HEARERS, Verb, rest_after, skip_adjuncts, whom_pattern
from artdiff.quotes.grammar.reading import Reading
from artdiff.quotes.grammar.subjects import Range
from artdiff.quotes.lexicon import telling

LEAST = 3
"""Fewer words say nothing that could be checked: she said yes, she said so again."""
NOUNS = frozenset(
    "claim claims estimate estimates jokes note notes promise promises quips remarks report reports rules state states "
    "stresses tweets".split()
)
"""Forms of verbs that tell which are nouns as often: … in Western states, she says the plan …"""
_OPEN = frozenset(("say", "tell"))
"""Verbs with which any clause is what is said; after others it must look like nothing else."""
PLEDGES = frozenset("claim promise vow pledge swear".split())
"""Verbs after which an infinitive is what is said: promised to pay."""
CLOSING = frozenset(
    "affirm assert aver caution complain concede conclude contend declare disclose emphasise emphasize find indicate "
    "joke lament maintain observe point quip recall reiterate remark reveal rule show stress testify tweet".split()
)
"""Verbs that say so after what is said as well as before the word that; not “Pool closed, residents protest”."""
_ADVERBIAL = frozenset("after although as because before if once since though unless until when while".split())
"""What opens with these and has no comma in it is no claim: As the ship sank, the crew joked."""
_OBJECTS = tuple("dnNSpo")
"""Classes of words with which something else is done: …, the fog revealed a tower; recalls 3,000 cars."""
_NO_HEARERS = frozenset("agree answer reply respond".split())
"""Verbs of which what is said to is nobody who hears it: agreed to an amendment that doubles the fines."""
_NOT_SAID = frozenset(("according", "who", "whose"))
TURNS = frozenset("but while whereas though although".split())
"""After a comma and before a subject and its verb, the story speaks again."""
UNREAL = frozenset("if unless whether until".split())
"""Before who says so, these tell that nobody has: until Olsen said that it was shut."""
_finite = pattern("(?<![^,][rh])(?<![^,][rh][ax])[vxmC]")
"""A verb that is not that of a relative clause: those who took part, she said, were well."""
_up_to_that = pattern("(?:[adnSNoPpt,]{0,8}|P(?:h(?=n))?[adnSNoPt,]{0,30})(?<!P)h")
"""Whom it is said to and when, up to the word that."""
_infinitive = pattern("t(?:b|n[dpoNS])")
"""To pay; the reading may not know the verb: to freeze both."""
_relative = pattern("a?(?:[xCm]|v(?![nN]))")
"""After that: no subject follows, so it is one itself."""
_pronoun_clause = pattern("p[ax]{0,4}[xvC]")
_open_clause = pattern("a?p[^P,].|[adnNSPpgGo(](?:[^,]*|[^,]*,[^,]*,a?|[^,]*,r.*)(?<![hrx])(?<![hr]a)[vxC]")
"""A pronoun and more, or a subject and, with nothing between commas before it but an aside, a finite verb.

One that stands right after who, which or that is another clause’s.
"""
_SUBJECT = "d{0,3}(?:[nNa]{0,4}Sd?)?[nNa]{1,6}(?:P[dnNSa]{1,5}|tb[dnNS]{0,4})?"
_plain_clause = pattern(f"a?(?:p[ax]{{0,4}}[xvCbn]|ax|{_SUBJECT}(?:x|(?<=N)[vC][dpNnPt]))")
"""A subject and a finite verb, with nothing of which the verb could be that of a relative clause."""
_turn = pattern("[,-]a?(?P<turn>[&s])a?(?:p|[dnNS]{1,6}(?:P[dnNS]{1,4})?)[ax]{0,3}[xvCm]")
"""Where another clause starts after a comma: , but engineers closed it."""
_said_next = pattern(";a?(?:P[adnNS]{1,4},?)?(?:p|[dnNS]{1,6}(?:P[dnNS]{1,4})?)[ax]{0,3}C")
"""Where somebody says something else behind a semicolon: …; on Tuesday she said"""


def closes(verb: Verb) -> bool:
    """Tell whether what is said may stand before the verb: the bridge was closed, she said."""
    if verb.base == "point":
        return verb.reading.words[verb.at + 1 : verb.at + 2] == ["out"]
    return (verb.base in telling() or verb.base in CLOSING) and verb.reading.word(verb.at) not in NOUNS


def content(verb: Verb, after: int, after_that: bool) -> Range | None:
    """Find what is said from a token on: after the word that, or in a clause that follows without it."""
    letters = verb.reading.letters
    begin = _that(verb, after) if after_that else _clause(verb, after)
    if begin < 0:
        return None
    end = end_of(verb.reading, begin)
    begin += letters.startswith(",", begin)  # that, if elected, he would
    return (begin, end) if end - begin >= LEAST else None


def end_of(reading: Reading, begin: int) -> int:
    """Find where what is said from a token on ends: with the clause, or where another one turns against it."""
    letters = reading.letters
    end = len(letters.rstrip("."))
    end -= letters[end - 1] == ")" and "(" not in letters[begin:end]  # (She said it was so.)
    if ";" in letters and (match := _said_next().search(letters, begin, end)) is not None:
        end = match.start()
    pledge = letters.startswith("t", begin)
    for match in _turn().finditer(letters, begin, end):
        if pledge or reading.word(match.start("turn")) in TURNS:
            return match.start()
    return end


def around(verb: Verb, opening: int, comma: int, after: int) -> tuple[Range, ...]:
    """Find what is said before “, she said”, from an opening on, and after it, if it goes on."""
    letters = verb.reading.letters
    rest, end = rest_after(verb, after + (verb.base == "point")), len(letters.rstrip("."))
    aside = verb.reading.word(opening) in _ADVERBIAL and "," not in letters[opening:comma]
    other = verb.base in CLOSING and (aside or letters.startswith(_OBJECTS, rest))
    if other or "Q" in letters[rest : rest + 2] or comma <= opening:
        return ()
    asked = letters[opening] in "CMmv" and letters[opening + 1] in "Pst" and "," not in letters[opening:comma]
    whole = not asked and _finite().search(letters, opening, comma) is not None  # asked about it, she said nothing
    if letters[rest : rest + 1] == "," and rest + 1 < end and _goes_on(verb.reading, rest + 1, whole):
        return (opening, comma), (rest + 1, end_of(verb.reading, rest + 1))
    if not whole or comma - opening < LEAST or re.search("[xC]", letters[rest:end].partition(",")[0]):
        return ()
    return ((opening, comma),)


def _goes_on(reading: Reading, rest: int, whole: bool) -> bool:
    """Tell whether what follows “, she said,” is said, too; not …, said Berg, who had seen it."""
    letter = reading.letters[rest]
    return letter not in "Gg" and reading.word(rest) not in _NOT_SAID and (not whole or letter in "&hrP")


def opening(reading: Reading, first: int, end: int) -> int:
    """Find where a clause opens, from a token on: after 14:05 –, a place in capitals and a dash, a conjunction."""
    letters = reading.letters
    start = max(first, _after_place(reading))
    while start < end and letters[start] in ",&-":
        start += 1
    return start


def _after_place(reading: Reading) -> int:
    letters = reading.letters
    if letters.startswith("d:d"):
        return 3
    dash = letters.find("-", 1, 6)
    before = reading.words[: max(0, dash)]
    if not before or not (before[0].isupper() or before[0][0].isdigit()):
        return 0
    return dash if all(word[0].isupper() or not word[0].isalpha() for word in before) else 0


def _that(verb: Verb, after: int) -> int:
    """Find the token after the word that, if it opens what is said; -1 if there is none."""
    letters = verb.reading.letters
    begin = skip_adjuncts(verb.reading, after)
    if begin > after and letters.startswith("h", begin):
        return begin + 1
    match = _up_to_that().match(letters, after)
    if match is None or (verb.base in _NO_HEARERS and letters[after] == "t"):
        return -1
    begin = match.end()
    if _relative().match(letters, begin) and verb.reading.words[begin] != "there":
        # said that was wrong; said in a note that was found
        return after if begin == after + 1 and verb.base in _OPEN else -1
    if letters[after] in "dnSNo" and verb.base not in HEARERS:
        return -1  # said the bill that passed
    return begin


def _clause(verb: Verb, after: int) -> int:
    """Find where a clause that no that opens starts; -1 if none does."""
    letters = verb.reading.letters
    if verb.base in PLEDGES and _infinitive().match(letters, after):
        return after
    begin = skip_adjuncts(verb.reading, after)
    if verb.base not in telling():
        return begin if _pronoun_clause().match(letters, begin) else -1
    if verb.base == "tell":
        whom = whom_pattern().match(letters, begin)
        if whom is None:
            return -1
        begin = skip_adjuncts(verb.reading, whom.end())
    if verb.base in _OPEN:
        return begin if _open_clause().match(letters, begin) else -1
    clause = _plain_clause().match(letters, begin)
    if clause is None or "as" in verb.reading.words[begin : clause.end()]:  # denies guilt as Berg is held
        return -1
    return begin
