"""Read who says what with a verb that tells, however it stands: said, saying, was told by, said Olsen."""

from __future__ import annotations

import re
from typing import NamedTuple

from artdiff.patterns import pattern
from artdiff.quotes.grammar.adjuncts import Verb
from artdiff.quotes.grammar.candidates import phrases
from artdiff.quotes.grammar.contents import LEAST, UNREAL, around, closes, content, opening
from artdiff.quotes.grammar.reading import Reading
from artdiff.quotes.grammar.subjects import Range, before_verb, main_subject, subject
from artdiff.quotes.lexicon import documents, speakers

_SHOWING = frozenset(("show", "find"))
"""What documents do when they say something: the report found that."""
_VERB = re.compile("[vxmC]")
_NEVER = frozenset(("not", "never", "hardly"))
_NOBODY = frozenset(("neither", "nobody", "none"))
_LEADING = {"continue": 0, "continues": 0, "continued": 0, "on": 1, "quick": 0, "keen": 0, "forced": 0}
"""What stands before to say and the like where it is said: continued to, went on to, was quick to; words before it."""
_does = pattern("d?[pnN]{1,3}[ax]{0,3}[vC]")
"""What somebody does meanwhile: …, said Olsen as she left; not as a result the bridge was closed."""
_inverted = pattern("(?P<who>d{0,3}(?:[nN]{0,5}S)?[nN]{1,9}|d(?=[,.]|$))(?:[P&][dnNSa]{1,6})*(?=[,.(-]|r|$)")
"""The subject after its verb: , said Olsen of the council, …"""
_person_and_aside = pattern("a?,?(?P<who>[dSnN]{1,9})(?:P[dnNS]{1,6})?,(?:d|r[^,Q]*|[dnN][^,QxvC]*),")


class Report(NamedTuple):
    """Tokens of who says so, of the cue, and of what is said, which is in two parts around “, she said,”."""

    who: Range
    cue: Range
    said: tuple[Range, ...]


def read_verb(verb: Verb, earlier: Report | None) -> Report | None:
    """Read who says what with a verb; earlier is what was found before it in the clause."""
    letters, at = verb.reading.letters, verb.at
    if letters[at] == "I":
        return _infinitive(verb, earlier)
    if verb.form == "g" and not letters[:at].rstrip("a").endswith("x"):
        return _participle(verb, earlier)
    if letters[at] == "M":
        return None  # was told
    if verb.base != "tell" and letters[:at].rstrip("a").endswith(",") and closes(verb):
        inverted = _inverted().match(letters, at + 1)
        if inverted is not None and not _has_subject(verb, inverted.end()):
            comma = len(letters[:at].rstrip("a")) - 1
            return _closing(verb, inverted.span("who"), comma, inverted.end(), earlier)
    return _finite(verb, earlier)


def _has_subject(verb: Verb, after: int) -> bool:
    """Tell whether somebody and an aside stand before the verb: Olsen, who runs it, said the boat, a ferry, was …"""
    letters, reading = verb.reading.letters, verb.reading
    before = _person_and_aside().match(letters, 0, verb.at)
    if before is None or before.end() < len(letters[: verb.at].rstrip("a")) or not re.search("[xvC]", letters[after:]):
        return False
    head = before.end("who") - 1
    return letters[head] == "N" or reading.word(head) in speakers()


def opening_after(reading: Reading, earlier: Report | None, end: int) -> int:
    """Find where a clause that ends at a token opens: after what was reported before, or a semicolon in it."""
    if earlier is None:
        return opening(reading, 0, end)
    first, last = earlier.said[-1]
    semicolon = reading.letters.rfind(";", first, end)
    return opening(reading, last if last < end else semicolon + 1, end)


def _finite(verb: Verb, earlier: Report | None) -> Report | None:
    """Olsen said that the bridge was closed; the bridge, Olsen said, was closed."""
    return _with_subject(verb, before_verb(verb.reading, verb.at), earlier)


def _infinitive(verb: Verb, earlier: Report | None) -> Report | None:
    """Olsen went on to say that the bridge was closed."""
    reading, lead = verb.reading, verb.at - 2
    back = _LEADING.get(reading.word(lead)) if lead > 0 else None
    if back is None or (back and reading.word(lead - 1) not in ("go", "goes", "went")):
        return None
    return _with_subject(verb, before_verb(reading, lead - back), earlier)


def _with_subject(verb: Verb, before: int, earlier: Report | None) -> Report | None:
    reading, at = verb.reading, verb.at
    letters = reading.letters
    if any(word in _NEVER or word.endswith(("n't", "n’t")) for word in map(reading.word, range(before, at))):
        return None
    joined = earlier is not None and letters.startswith("&", before - 1)
    who = earlier.who if earlier is not None and joined else subject(reading, before)
    if who is None:
        return None
    head = reading.word(who[1] - 1)
    first = who[0]
    nobody = reading.word(first) in _NOBODY or (reading.word(first), head) == ("no", "one")
    if nobody or head == "version" or (verb.base in _SHOWING and head not in documents()):
        return None  # an earlier version of this story is one that was taken back
    opened = len(letters[:first].rstrip("as&P"))
    if any(reading.word(k) in UNREAL for k in range(opened, first)):
        return None
    said = content(verb, at + 1, after_that=True)
    after_comma = letters.startswith(",", max(0, first - 1)) and letters[first] != "r" and closes(verb)
    if said is None:
        said = content(verb, at + 1, after_that=False)
    if said is None or (after_comma and reading.word(said[0]) == "as" and _does().match(letters, said[0] + 1)):
        return _closing(verb, who, first - 1, at + 1, earlier) if after_comma else None
    begin, end = said
    if letters[opened:first].strip("a&") != "" or letters[first] == "r":  # while he said it was, …
        verb_in_it = _VERB.search(letters, begin, end)  # a comma before it parts a list: wheat, oil and gas were dear
        comma = letters.find(",", verb_in_it.end() if verb_in_it else begin, end)
        end = comma if comma > 0 else end
    return Report(who, (at, at + 1), ((begin, end),)) if end - begin >= LEAST else None


def _closing(verb: Verb, who: Range, comma: int, after: int, earlier: Report | None) -> Report | None:
    """The bridge was closed, Olsen said; …, said Olsen."""
    parts = around(verb, opening_after(verb.reading, earlier, comma), comma, after)
    return Report(who, (verb.at, verb.at + 1), parts) if parts else None


def _participle(verb: Verb, earlier: Report | None) -> Report | None:
    """Olsen closed the bridge, saying that …; a letter saying that …"""
    reading, at = verb.reading, verb.at
    back = len(reading.letters[:at].rstrip("a"))
    before = reading.letters[back - 1] if back else ""
    noun = before in ("n", "N")
    said = content(verb, at + 1, after_that=True)
    if said is None and not noun:
        said = content(verb, at + 1, after_that=False)
    if said is None:
        return None
    who: Range | None = None
    if noun:
        who = next(((phrase.first, phrase.end) for phrase in phrases(reading) if phrase.end == at), None)
    elif before in ",s-" or (before == "&" and earlier is not None) or reading.word(back - 1) == "by":
        who = earlier.who if earlier is not None else main_subject(reading, back - 1)
    return Report(who, (at, at + 1), (said,)) if who is not None else None
