"""Constructions that leave no doubt who speaks: they are told by pattern, before any weighing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from artdiff.patterns import pattern
from artdiff.quotes.grammar.candidates import Phrase, phrases
from artdiff.quotes.grammar.contents import TURNS, UNREAL
from artdiff.quotes.grammar.reading import Reading
from artdiff.quotes.grammar.subjects import opening_aside
from artdiff.quotes.lexicon import bodies, documents, speakers
from artdiff.quotes.speakers.distanced import is_mentioned
from artdiff.quotes.speakers.replies import POSSESSIVES, called_out, cited, with_whom

CONFIDENCE = 0.97
"""The share of such quotations whose speaker people mark alike (benchmarks/fit_speakers.py)."""

_REACH = 40
_SAID = ("say", "appsay", "ppsay")
_said = pattern(r"(?:(?:P[dSnN]{0,5}[nN]){1,2}|,[rP][^Q;:.]{1,25},)?[ax]*C(?:[dSn]*[nNo])?[,:]?")
_inside = pattern(r"(?:,[dSnN]{1,12},)?xa?C(?:[dSn]*[nNo](?:t|P?d?)|P?d?)?,?")
_within = pattern(r"[ax]*Ch[^CGIM,;:.]*")
_called = pattern(r"(?:,[dSnN]{1,12},)?[ax]*C(?:x[ad]*|[dSnN]*(?:Pd?)?)")
_who = pattern(r"[ax]*C(?:[dS]*[nN]{1,4}|o)?[Pd]*")
_claim = pattern(r"n+(?:h[^CGQ,;:.x]{0,12}x{0,3}[^CGQ,;:.x]{0,9}|(?:P[dSnN]*[nN])?P[dS]*)")
_reply = pattern(r"n+(?:x[adn]{0,3})?[:,-]")
_label = pattern(r"(?:,[dnNPS]{1,12}|\([dnN]{1,3}\)|t[dnN]{1,3}):")
_whose = pattern("Pd{0,2}[nNS]{1,6}")
_was = pattern(r"(?:,[^Q;:.C]{1,25},)?(?:x[adn]{1,3}(?:P[dSn]*n)?|va{0,2}(?:P[dSn]*n){0,2}|[vK]p[ad]*):")
_acted = pattern(r"[nvk]a{0,2}(?:[.,Q]|$)")
_quoted = pattern(r"[ax]*M(?:Pd?[nN]{1,4})?PG[^CGQ,;:.]{0,12}[:,]?")
_saying = pattern(r"(?:PG[^CGQ,;:.]{0,4}|G)[:,]?")
_judged = pattern(r"[ax]*C[dSnN]*[nN]")
_heard = pattern("M[^CGIMQ,;:.&]{1,12}&(?=x)")
_of_it = pattern("[CG][po]P?$")
_of_that = pattern("C[dSnN]*$")
_speech = pattern("[CGIM]")
_told = pattern("^[Ps][dSnN]{1,5}x{1,2}M")  # as the result was announced
_whom = pattern("[tP](?:d?[nN]{0,3}N|o),")
_asides = pattern("(?<=[nNo]),r[^Q,;:.]{1,30},(?=[ax]*C)|(?<=[nN])r[ax]*[Cvm][^Q,;:.CGIM]{1,12}(?=C)")
_agent = pattern(r"(?:[Ph,]?[dS]*n?|t[bI][dSnNPa]{0,4})")


@lru_cache(maxsize=512)
def certain(reading: Reading, q: int) -> Phrase | None:
    """Find the phrase that surely speaks the quotation at token q."""
    letters, found = reading.letters, phrases(reading)
    if is_mentioned(reading, q):
        return None
    other = cited(reading, q)
    if other is None and "G" in letters:
        other = with_whom(reading, q)
    if other is not None:
        return other
    asides = [aside.span() for aside in _asides().finditer(letters)] if "r" in letters else []
    if "r" in letters and (opening := opening_aside().match(letters)) is not None:
        asides.append((opening.end(1), opening.end()))
    for phrase in reversed(found):
        if phrase.end > q or any(start < phrase.first < end for start, end in asides):  # the man who owns the dog said
            continue
        between = letters[phrase.end : q]
        if "Q" in between or len(between) > 16:
            break
        if between in ("", ",") and _is_gap(reading, phrase, q):
            return phrase
        if _leads(phrase, between, letters[q + 1 :]) or (between == "G" and reading.word(q - 1) == "reading"):
            return phrase  # or a sign reading “…”
        if between == ":" and phrase.first == 1 and phrase.kind in "HD" and reading.word(0) == "from":
            return phrase  # from the report: “…”
        if phrase.before == "sub" and _within().fullmatch(between) and reading.word(phrase.first - 1) not in UNREAL:
            return phrase  # left after Olsen said that it was “…”
    last = q + 2 if letters.startswith("&Q", q + 1) else q  # “…” and “…”, she said
    after = next((phrase for phrase in found if phrase.first > last), None)
    if after is not None and _follows(reading, last, after):
        return after
    return _in_words_of(reading, q) or called_out(reading, q) or _sole(reading, q, found) or _aside(reading, q, found)


def _is_gap(reading: Reading, phrase: Phrase, q: int) -> bool:
    """Tell whether a verb of speech stands before another quotation only: called it “useful”, Olsen “a waste”.

    Where this could be said of two, not of one, only if the first is no name: called it “useful” and Olsen “a waste”.
    """
    letters, before = reading.letters, phrase.first - 2
    joint = letters[before : phrase.first]
    if joint not in ("Q,", "Q;", "Q&") or letters[q + 1 : q + 2] not in ("", *".,;&P") or "C" in letters[q:]:
        return False
    of_it = _of_it().search(letters, max(0, before - 3), before) is not None
    someone = phrase.kind in "NHp"
    if joint == "Q&" or not someone:
        return of_it and (someone or (letters[q - 1] == "," and letters[q + 1 : q + 2] != ","))
    return of_it or _of_that().search(letters, 0, before) is not None


def _in_words_of(reading: Reading, q: int) -> Phrase | None:
    """In Olsen’s words, …; in the view of Olsen, …; in her opinion, …"""
    text = reading.text
    if " words" not in text and " view" not in text and " opinion" not in text:
        return None
    letters, words = reading.letters, reading.words
    for at in range(max(2, q - _REACH, letters.rfind("Q", 0, q) + 1), q):
        if words[at] not in ("words", "view", "opinion"):
            continue
        own = words[at - 1].lower() in POSSESSIVES
        first = at - 1 if own else len(letters[:at].rstrip("dSnN"))
        if first and words[first - 1].lower() == "in" and (own or letters[at - 1] == "S"):
            return Phrase(first, at, "p" if own else letters[at - 2], "", "per", False)
        whose = _whose().match(letters, at + 1)
        in_the = [word.lower() for word in words[max(0, at - 2) : at]] == ["in", "the"]
        if in_the and whose is not None and _speaks(reading, whose.end()):
            return Phrase(at + 2, whose.end(), letters[whose.end() - 1], "", "per", False)
    return None


def _aside(reading: Reading, q: int, found: Sequence[Phrase]) -> Phrase | None:
    """According to Olsen, …; as Olsen put it, …; to Olsen, it was “…”; nobody else speaks in the sentence."""
    letters = reading.letters
    verbs = _speech().findall(letters)
    put = [p for p in found if reading.word(p.first - 1) == "as" and "it" in reading.words[p.end : p.end + 3]]
    if len(put) == len(verbs) == 1:
        return put[0]
    named = [p for p in found if p.before == "according" and p.kind in "NHDopd"]
    if verbs or len(named) > 1:
        return None
    whom = _whom().match(letters)
    if whom and letters[q - 1] in "xd" and reading.word(0) in ("to", "for"):
        named = [Phrase(1, whom.end() - 1, letters[whom.end() - 2], "", "per", False)]
    return named[0] if named else None


def _speaks(reading: Reading, end: int) -> bool:
    """Tell whether a noun phrase that ends at a token is a name, or its head a person, body or document."""
    head = reading.word(end - 1)
    return reading.letters[end - 1] != "n" or head in speakers() | bodies() | documents()


def _sole(reading: Reading, q: int, found: Sequence[Phrase]) -> Phrase | None:
    """She said the plan was “…”: one verb of speech before the quotation in its clause, and its plain subject."""
    letters = reading.letters
    if "r" in letters:  # an official, who spoke to us, said; tenants who spoke to us said
        letters = _asides().sub(lambda aside: "," * len(aside[0]), letters)
    letters = letters[: q + 1] + _told().sub("", letters[q + 1 :])
    speech = _speech()
    start = max(letters.rfind(";", 0, q), letters.rfind(":", 0, q - 1)) + 1
    start = max([start, *[phrase.first for phrase in found if phrase.end < q and _turns(reading, phrase)]])
    verb = speech.search(letters, start, q)
    until = q if letters[q - 1] == ":" else q + _REACH
    if verb is None:
        return None
    if (other := speech.search(letters, verb.end(), until)) is not None:
        heard = _heard().match(letters, other.start(), q)  # said he had been told to go and had “…”
        if heard is None or speech.search(letters, heard.end(), until):
            return None
    at = verb.start()
    subjects = [
        phrase
        for phrase in found
        if phrase.subject and start <= phrase.first and phrase.end <= at and phrase.kind != "r"
    ]
    if not subjects:
        return None
    left_out = letters[subjects[-1].end] != reading.letters[subjects[-1].end]  # who spoke to us
    if not left_out and subjects[-1].after not in _SAID:
        return None
    subject = next((phrase for phrase in subjects if phrase.after == "appsay"), subjects[-1])
    leads = subject.before == "sub" and subject.end == at and "," not in letters[at:q]  # after Olsen said it was “…”
    apart = subject.before not in ("start", "comma", "quote") and subject.first > start and not leads
    if apart or "according" in reading.text.lower():
        return None
    return subject


def _turns(reading: Reading, phrase: Phrase) -> bool:
    """Tell whether a phrase that speaks starts a clause of its own: …, but Berg said she was “…”."""
    if phrase.before not in ("and", "sub", "quote") or phrase.after not in _SAID:
        return False
    first = phrase.first
    if reading.word(first - 1) in TURNS:
        return phrase.kind != "p"  # she hopes so, but she knows
    return phrase.before == "quote" or (phrase.before == "and" and reading.letters[first - 2] in ",Q)")


def _leads(phrase: Phrase, between: str, after: str) -> bool:
    """She said: “…”; described by her as “…”; her claim that “…”; what Olsen called “…”; Olsen (40): “…”."""
    if phrase.before == "agent":
        return (between == ":" and phrase.kind in "NHDo") or _agent().fullmatch(between) is not None
    if phrase.kind == "W" and _claim().fullmatch(between):
        return True
    if phrase.before == "start" and _reply().fullmatch(between):
        return True
    if phrase.kind == "r":
        return _who().fullmatch(between) is not None
    someone = phrase.kind in "NHDpd" or between.startswith((",N", ",dN"))  # her rival, Olsen, had doubts: “…”
    if phrase.before == "start" and someone and _was().fullmatch(between):
        return "C" not in after  # the mayor was clear: “…”
    if phrase.before == "rel":
        return phrase.kind != "p" and _called().fullmatch(between) is not None
    if between == ":" or _label().fullmatch(between):
        return phrase.kind in "NH" and phrase.before in ("start", "dash") and after.lstrip(",")[:1] != "C"
    if phrase.before == "saidobject" and _inside().fullmatch(between):
        return True  # she said Olsen had told her to “…”
    if phrase.before == "saidobject" and phrase.kind in "NHop" and _saying().fullmatch(between):
        return True  # the paper reported her as saying “…”
    if phrase.before in ("start", "sub") and phrase.after == "say" and _judged().fullmatch(between):
        return True  # while she called the plan “…”, he
    heard = phrase.before in ("saidobject", "object") and between[-1:] == ":"  # she heard Olsen say: “…”
    told = phrase.subject or heard
    return told and between[-1:] in (",", ":", "C") and _said().fullmatch(between) is not None


def _follows(reading: Reading, q: int, phrase: Phrase) -> bool:
    """“…,” she said; “…,” said the mayor; “…,” he grinned; “…” — the mayor."""
    letters, last = reading.letters, reading.text[reading.quoted[q][1] - 1]
    between = letters[q + 1 : phrase.first]
    if phrase.after in _SAID and between in ("", ",", "."):
        led = letters[q - 1 : q] == ":" and last in ".?!"  # she asked: “…?” He replied: …
        return (last in ",.?!…—–-，" and not led) or between != ""
    if phrase.after == "passive" and between in ("", ",") and _quoted().match(letters, phrase.end):
        return True  # “…,” she was quoted by the paper as saying
    if q == 0 and last in ",?!" and between == "" and phrase.kind in "pN":
        return _acted().match(letters, phrase.end) is not None
    if phrase.before == "agent":
        means = letters[phrase.first : phrase.end] == "n" and not reading.word(phrase.first).endswith("s")
        return between == "P" and not means  # described as “…” by the mayor, by opponents; not by mistake
    if phrase.before == "inverted":
        if reading.word(phrase.first - 1) == "called" and last not in ",!?":
            return False  # Olsen, who said it was “fine”, called the claim false
        return between.strip(",.a") == "C" and (
            last in ",.?!…—–-，" or between[0] == "," or letters[q - 1 : q] in ("", ":")
        )
    return between == "-" and q == 0 and phrase.kind == "N" and not letters[phrase.end :].strip(".,nNPd")
