"""Sentences of paragraphs.

One pattern finds every mark that can end a sentence; its context decides, and where a full stop is doubtful (after an
abbreviation, an initial, an ordinal), NLTK's Punkt does, with parameters of our own: Kiss and Strunk (2006),
Unsupervised Multilingual Sentence Boundary Detection, Computational Linguistics 32.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from artdiff.model import Paragraph, Sentence, Span, make
from artdiff.patterns import pattern
from artdiff.segment.abbreviations import (
    ABBREVIATIONS,
    BEFORE_NUMBERS,
    CAPITALISED,
    COLLOCATIONS,
    NAMELIKE_STARTERS,
    NEVER_LAST,
    STARTERS,
)
from artdiff.segment.pieces import ITEM, pieces

SEEN_IN_LOWER_CASE = 1 << 5
"""Punkt's flag for a word that stands in lower case within sentences: in upper case, it starts one."""
REACH = 40
"""How many characters before a mark are looked at: no abbreviation is longer."""
OPENERS = "\"'“‘„«‹»(\\[{¿¡*_"
EMOJI = "\U0001f1e6-\U0001faff\u200d\ufe0f"
MARKS = ".!?…。！？｡．।؟۔"
WIDE = frozenset("。！？｡．")
QUOTES = frozenset("\"'”’“‘»›")
ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
CLOCK = frozenset({"a.m", "p.m"})
ZONE = re.compile(r"[A-Z]{1,4}T(?![A-Za-z])|UTC\b")
"""After a time of day: EST, JST, “ET/9 p.m. CT”."""
CONSONANTS = re.compile(r"[B-DF-HJ-NP-TV-XZ]?(?![a-z]*(.)\1\Z)[b-df-hj-np-tv-xz]{1,3}\Z")
"""No word, but an abbreviation: Spc, Pvt, Rd, sq, pcs; nor an exclamation: Hmm, Shh."""
NUMBER = re.compile(r"[IVXLC]+\b|\d")
NO_START = re.compile(r"[,;:]|\.(?![ \xa0]?[.\d])")
"""What goes on after a space: a comma, an emoticon, the full stop of “at 5 p.m. .”, but not “...” and “.5”."""
GERMAN_ORDINAL = re.compile(r"\b(?:de[rmns]|die|das|im|vom|zum|zur|beim|(?<!I )am) \d{1,2}\Z")
WHOLE_WORD = re.compile(r"[^\W\d_][^\W\d_A-Z]+(?:['’][^\W\d_A-Z]+)?\Z")
PRONOUNS = frozenset({"he", "she", "they"})
SHORTENED = ABBREVIATIONS | NEVER_LAST
LISTED = SHORTENED | BEFORE_NUMBERS
DOMAINS = frozenset({"com", "net", "org", "gov", "edu", "info"})
SAYING = frozenset(
    """
    said says asked asks wrote writes added adds told tells replied replies tweeted answered cried shouted yelled
    exclaimed wondered demanded called declared responded joked quipped continued insisted argued noted explained
    observed remarked concluded chanted proclaimed warned mused screamed retorted urged pleaded recalled
    """.split()
)
_pattern = pattern(
    rf"(?P<mark>[{MARKS}](?>(?<=[ \xa0\"“'‘(]\.)(?:[ \xa0]\.)+|[{MARKS}]*(?:[ \xa0][!?]+)*))"
    rf"(?P<closers>(?>(?:[\"'”’»)\]}}」』）】{EMOJI}]|[“‘](?=[\s\"'”’»)\]]|\Z)"
    rf"|[ \xa0\u202f](?:(?:[”’»›)\]}}]|'')(?=\s|\Z)|[{EMOJI}]))*"
    r"(?:\[\d{1,3}\])*))"
    r"(?P<note>(?:\d{1,3}(?:[ ,]\d{1,3})*(?=\s+[A-Z]))?)"
    r"(?=(?P<gap>\s*)(?P<openers>[" + OPENERS + r"]*+)(?P<next>[^\s.…,;:!?]{0,40}))"
)
"""A mark, its closers, the white space after them and the beginning of what follows.

A character out of one set comes first, so that the search can jump to it.
"""


def sentences_of(text: str, paragraphs: Sequence[Paragraph]) -> list[Sentence]:
    """Find the sentences of paragraphs, in order."""
    found: list[Sentence] = []
    marks = _pattern().finditer(text)  # in one go: to start anew in each paragraph takes longer than to search it
    mark = next(marks, None)
    for index, (start, stop) in pieces(text, paragraphs):
        quotes, counted = 0, start
        while mark and mark.start() < stop:
            end, gap = mark.span("gap")
            if gap < stop and mark.start() >= start and _ends(text, start, mark):
                if text[gap] == '"' and (gap + 1 == stop or text[gap + 1].isspace()):
                    quotes, counted = quotes + text.count('"', counted, gap), gap
                    if quotes % 2:  # it stands alone while one is open: it closes
                        end = gap = gap + 1
                        while gap < stop and text[gap].isspace():
                            gap += 1
                found.append(make(Sentence, (make(Span, (start, end)), index)))
                start = gap
            mark = next(marks, None)
        if start < stop:
            found.append(make(Sentence, (make(Span, (start, stop)), index)))
    return found


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Tell whether a mark ends the sentence that began at start."""
    mark, closers, note, gap, openers, following = match.groups()
    plain = mark == "." and gap and not closers and not note and following[:1].isupper()
    if mark[0] in WIDE or (plain and _is_common(text, start, match.start())):
        return True
    if not following and not openers:
        return bool(gap) and _starts(text, match.end("gap"))
    if not following:
        following = text[match.end("next") : match.end("next") + REACH].lstrip("\xa0 .…").partition(" ")[0]
    head = text[max(start, match.start() - REACH) : match.start()]
    parts = head.rsplit(None, 1)
    word = parts[-1].lstrip(OPENERS + "”’-–—") if parts and not head[-1].isspace() else ""
    if not gap:
        return _ends_without_space(text, match, word)
    if match.start() - start < 7 and _is_marker(text, start, match.end()):
        return False
    if note and (word.lower() in BEFORE_NUMBERS or not (word[-1:] in (")", "]") or word[-1:].islower())):
        return False
    lower = following[:1].islower()
    if (
        not following.strip("-–—")
        and text[match.end("next") : match.end("next") + REACH].lstrip("\xa0 -–—")[:1].islower()
    ):
        return False
    if mark == "…" or (len(mark) > 1 and not mark.strip(".… \xa0")):
        return not lower and following != "I" and not following.startswith(("I'", "I’"))
    if mark[-1] != ".":
        if lower:
            is_name = word[:1].isupper() and match.start() - start > len(word)
            return not (closers or is_name or following in PRONOUNS)
        return not (closers and closers[-1] in QUOTES and _is_attribution(text, match.end("gap")))
    if closers and openers == "(" and following.rstrip(")").isdecimal():
        return False
    if closers and (lower or closers.strip() not in (")", "]")):
        return not lower
    if word.isdecimal() and GERMAN_ORDINAL.search(head):
        return False
    return _full_stop_ends(word, openers, following, lower)


def _is_common(text: str, start: int, at: int) -> bool:
    """Tell quickly whether a common word, as most are, stands before a full stop."""
    word = text[text.rfind(" ", start, at) + 1 : at]
    return at - start > 7 and len(word) > 3 and word.isalpha() and word.islower() and word not in LISTED


def _full_stop_ends(word: str, openers: str, following: str, lower: bool) -> bool:
    """Tell whether the one full stop after a word ends the sentence."""
    word = word.rpartition("-")[2] or word
    folded = word.lower()
    capitalised = word[:1].isupper()
    if folded in CAPITALISED and not capitalised:
        return not lower
    if len(word) > 1 and word.isupper() and word.isalpha() and following[1:].islower():
        return not lower and folded != "ps"  # HR, MS, PLC: abbreviated with a full stop only where all is in capitals
    if folded in NEVER_LAST:
        return False
    if folded in BEFORE_NUMBERS and (len(word) > 1 or not capitalised):
        return not NUMBER.match(following)
    if folded in CLOCK:
        goes_on = lower or (openers + following).startswith(("(", "-", "–", "—")) or ZONE.match(following)
        return not goes_on and ends_sentence(folded, following)
    if folded in ABBREVIATIONS or folded in CAPITALISED:
        return (folded == "etc" and not lower) or ends_sentence(word, following)
    if len(folded) == 1:
        return not (following[:1].isdecimal() or following == "&") and ends_sentence(word, following)
    if ACRONYM.match(word) or CONSONANTS.match(word):
        return not lower and (word.islower() or ends_sentence("u.s", following))
    if word.isdecimal() and len(word) < 3 and not lower:
        return ends_sentence(word, following)
    return True


def _starts(text: str, at: int) -> bool:
    """Tell whether a sentence starts with the marks here: an ellipsis before a capital does, a comma does not."""
    beginning = text[at : at + REACH]
    return not (NO_START.match(beginning) or beginning.lstrip("\xa0 .…")[:1].islower())


def _is_marker(text: str, start: int, end: int) -> bool:
    """Tell whether the sentence is no more than a list item's marker, a letter or an ellipsis yet: “1.)”, “Q.”, “…”."""
    if text[start] in ".…":
        return not text[start:end].strip(".…\xa0 ")
    item = ITEM.match(text, start)
    return (item is not None and item.end() >= end) or (end - start == 2 and text[start].isalpha())


def _is_attribution(text: str, at: int) -> bool:
    """Tell whether a name and a verb of saying follow."""
    words = text[at : at + 60].split()[:5]
    is_name = words[0][0].isupper() and words[0].lower() not in STARTERS
    return is_name and any(word.strip(".,:") in SAYING for word in words[1:])


def _ends_without_space(text: str, match: re.Match[str], word: str) -> bool:
    """Tell whether a sentence ends although no white space follows: “the end.The next”."""
    following = match["next"]
    if (
        match["mark"] != "."
        or match["closers"]
        or match["openers"]
        or not text[match.end("next") : match.end("next") + 2].strip(".")
    ):
        return False
    if not (WHOLE_WORD.match(word) or (len(word) > 3 and word.replace(",", "").isdecimal())):
        return False
    return (
        bool(WHOLE_WORD.match(following))
        and following[0].isupper()
        and word.lower() not in SHORTENED
        and following.lower() not in DOMAINS
    )


@cache
def _tokenizer() -> Any:
    """Build the tokenizer; importing nltk takes a fifth of a second, so not before a text asks for it."""
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS | NEVER_LAST | BEFORE_NUMBERS | CAPITALISED)
    parameters.sent_starters = set(STARTERS | NAMELIKE_STARTERS)
    parameters.collocations = set(COLLOCATIONS)
    for word in STARTERS:
        parameters.ortho_context[word] = SEEN_IN_LOWER_CASE
    return PunktSentenceTokenizer(parameters)


@lru_cache(maxsize=65536)
def ends_sentence(word: str, following: str) -> bool:
    """Ask Punkt whether the full stop after a word ends a sentence, given the word that follows."""
    return bool(_tokenizer().text_contains_sentbreak(f"{word}. {following}"))
