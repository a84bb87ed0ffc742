"""Read words into one letter a word, so that patterns can find subjects and verbs.

A finite-state cascade (Abney, Partial parsing via finite-state cascades, 1996): words get classes, neighbours settle
those that may be nouns or verbs, and regular expressions over the letters find noun phrases.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from artdiff.names.lexicon import given_names, peoples, titles
from artdiff.quotes.lexicon import word_classes

_PLURALS = frozenset("police people men women both others many some staff".split())
_QUANTIFIERS = frozenset("all another both each few many most neither one others several some two three four".split())
_BE = frozenset("is are was were be been being it's he's she's they're we're i'm".split())
_KEPT = 512
"""So many readings are kept: most sentences stand in both versions."""

Words = tuple[tuple[int, int, int, int], ...]
"""Where each quotation of a clause starts and ends, and where its words do; offsets into the clause."""


class Reading:
    """The words of a clause as seen from outside its quotations, wherever it stands; offsets are into its own text."""

    __slots__ = ("letters", "quoted", "spans", "text")

    def __init__(self, text: str, letters: str, spans: list[tuple[int, int]], quotes: Words) -> None:
        self.text = text
        self.letters = letters
        """One letter a token."""
        self.spans = spans
        """Where each token stands."""
        tokens = (index for index, letter in enumerate(letters) if letter == "Q")
        self.quoted = {index: (start, end) for index, (_, _, start, end) in zip(tokens, quotes, strict=True)}
        """Where the words of the quotation at each Q stand."""

    def word(self, index: int) -> str:
        """Give a token in lower case."""
        start, end = self.spans[index]
        return self.text[start:end].lower()


@lru_cache(maxsize=_KEPT)
def read(text: str, quotes: Words) -> Reading:
    """Read the words around quotations."""
    spans: list[tuple[int, int]] = []
    letters: list[str] = []
    cursor = 0
    words = _token().finditer
    for start, end, _, _ in (*quotes, (len(text), 0, 0, 0)):
        found = [match.span() for match in words(text, cursor, start)]
        spans += found
        letters += [word_letter(text[i:j]) for i, j in found]
        if end:
            spans.append((start, end))
            letters.append("Q")
            cursor = end
    if "." in letters[:-1]:  # within a sentence, a full stop after a word is that of an abbreviation
        last = len(spans) - 1
        kept = [k for k, (start, _) in enumerate(spans) if k == last or letters[k] != "." or text[start] != "."]
        spans, letters = [spans[k] for k in kept], [letters[k] for k in kept]
    return Reading(text, _settle(text, spans, letters), spans, quotes)


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"[A-Za-z]++(?=[ ,])"  # most words, quickly
        r"|(?:[^\W\d_]\.){2,}|\d+(?:,\d{3})+(?!\w)|\w+(?:[’'.-]\w+)*(?:(?<=s)[’'](?=\s))?"
        r"|[,;:()\[\]?!.]|[—–―‒]|-{2,}| - "
    )


@lru_cache(maxsize=32768)
def word_letter(word: str) -> str:
    """Give the class of a word that is not at the start of a sentence."""
    if len(word) == 1 and not word.isalnum():
        return {"—": "-", "–": "-", "―": "-", "‒": "-", "[": "(", "]": ")", "?": ".", "!": "."}.get(word, word)
    folded = word.lower().replace("’", "'")
    known = word_classes().get(folded)
    if word[0].isupper():
        if folded == "i" or (known == "a" and folded not in ("may", "march")) or (known == "p" and "'" in folded):
            return known or "N"
        return "S" if folded.endswith(("'s", "s'")) else "N"
    if known:
        return known
    if folded.endswith(("'s", "s'")):
        return "S"
    if word[0].isdigit():
        return ("a" if "-" in word else "d") if word[-1].isdigit() else "n"
    if folded.endswith("ly"):
        return "a"
    if folded[0] in "- ":
        return "-"
    if folded.endswith("ed") and len(folded) > 4:
        return "v"
    return "g" if folded.endswith("ing") and len(folded) > 5 and "-" not in folded else "n"


def _first_letter(word: str, following: str) -> str:
    """Give the class of a word that starts a sentence, where a capital says little."""
    letter = word_letter(word)
    if letter != "N" or word[1:] != word[1:].lower() or word.rstrip(".") in titles():
        return letter
    known = word_classes().get(word.lower().replace("’", "'"))
    if known is None:
        return "a" if word.endswith("ly") and word not in given_names() and not following.istitle() else letter
    return known if known in "xporhdaPt&sgG" or (known in "vC" and not following.istitle()) else letter


def _settle(text: str, spans: list[tuple[int, int]], letters: list[str]) -> str:
    """Settle what may be a noun or a verb by the word before."""
    first = 0
    while first < len(letters) and letters[first] == "Q":
        first += 1
    if first < len(letters):
        letters[first] = _started(text, spans, first)
    raw = "".join(letters)
    for match in _unsettled().finditer(raw):
        index = match.start()
        letter = raw[index]
        if letter == ":":
            if index + 1 < len(raw) and letters[index + 1] != "Q":
                letters[index + 1] = _started(text, spans, index + 1)
        elif letter == "P":
            if text[slice(*spans[index])] == "of":
                letters[index] = "N"  # Secretary of State
        else:
            after = raw[index + 1] if index + 1 < len(raw) else ""
            letters[index] = _verb_or_noun(text, spans, letters, index, after)
    return "".join(letters)


@cache
def _unsettled() -> re.Pattern[str]:
    # A past form right after a subject, a comma or “and” is finite.
    return re.compile("[KBkbGg:]|(?<![pNn,r&h])[Cv]|(?<=N)P(?=N)")


def _started(text: str, spans: list[tuple[int, int]], index: int) -> str:
    following = text[slice(*spans[index + 1])] if index + 1 < len(spans) else ""
    return _first_letter(text[slice(*spans[index])], following)


def _verb_or_noun(text: str, spans: list[tuple[int, int]], letters: list[str], index: int, after: str) -> str:
    """Settle a verb form by the word before it, adverbs aside, and the one after."""
    letter = letters[index]
    back = index - 1
    while back >= 0 and letters[back] == "a":
        back -= 1
    before = letters[back] if back >= 0 else ""
    word = text[slice(*spans[back])] if before in ("d", "x", "n", "N") else ""
    beside = back == index - 1
    if letter in "Cv":
        return _past(letter, before, word and word.lower().replace("’", "'"), beside, after)
    if letter in "Gg":
        if before in ("n", "N") and beside and after in ("v", "x", "C"):
            return "n"  # the meeting came
        return "n" if before in ("d", "S") and after not in ("d", "h", "p", "o", "N", "S") else letter
    verb = "C" if letter in "KB" else "v"
    if before in ("x", "t"):
        return "I" if letter in "KB" else "b"
    if before == "N":
        coordinated = "&" in letters[max(0, back - 4) : back]
        return verb if coordinated or (letter in "Kk" and word not in peoples()) else "n"
    if before == "n":
        return verb if _agrees(letter, word.lower()) else "n"
    if before == "Q":  # “…,” says Olsen
        return "C" if letter == "K" and text[spans[back][1] - 2] in ",?!…—" else "n"
    finite = (
        before in ("p", "r") or (before in (")", ",", "&") and letter in "Kk") or (before == "&" and letter in "Bb")
    )
    return verb if finite else "n"


def _past(letter: str, before: str, word: str, beside: bool, after: str) -> str:
    """Settle a past form: said, was said, the said."""
    if before == "d" and word in _QUANTIFIERS and beside:
        return letter  # most said
    if before in ("d", "S", "P") or (letter == "v" and before in ("Q", "C", "t", "") and after in ("n", "N")):
        return "n"
    if before == "x" and word in _BE:
        return "M" if letter == "C" else "m"
    return letter


def _agrees(letter: str, noun: str) -> bool:
    """Tell whether a form goes with a noun as its subject: officials say, the official says."""
    if "-" in noun:  # early-morning tweets
        return False
    plural = noun in _PLURALS or (noun.endswith("s") and not noun.endswith("ss"))
    return plural if letter in "Bb" else not plural
