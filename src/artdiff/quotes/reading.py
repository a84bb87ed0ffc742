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
    words: list[tuple[int, int, str]] = []
    cursor = 0
    for start, end, _, _ in quotes:
        _read_words(text, cursor, start, words)
        words.append((start, end, "Q"))
        cursor = end
    _read_words(text, cursor, len(text), words)
    # Within a sentence, a full stop after a word is that of an abbreviation.
    if any(word[2] == "." for word in words[:-1]):
        words = [w for w in words[:-1] if w[2] != "." or text[w[0]] != "."] + words[-1:]
    return Reading(text, _settle(text, words), [(start, end) for start, end, _ in words], quotes)


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"[A-Za-z]++(?=[ ,])"  # most words, quickly
        r"|(?:[^\W\d_]\.){2,}|\d+(?:,\d{3})+(?!\w)|\w+(?:[’'.-]\w+)*(?:(?<=s)[’'](?=\s))?"
        r"|[,;:()\[\]?!.]|[—–―‒]|-{2,}| - "
    )


@lru_cache(maxsize=32768)
def _letter(word: str) -> str:
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
    letter = _letter(word)
    if letter != "N" or word[1:] != word[1:].lower() or word.rstrip(".") in titles():
        return letter
    known = word_classes().get(word.lower().replace("’", "'"))
    if known is None:
        return "a" if word.endswith("ly") and word not in given_names() and not following.istitle() else letter
    return known if known in "xporhdaPt&sgG" or (known in "vC" and not following.istitle()) else letter


def _read_words(text: str, start: int, end: int, words: list[tuple[int, int, str]]) -> None:
    words += [(match.start(), match.end(), _letter(match[0])) for match in _token().finditer(text, start, end)]


def _settle(text: str, words: list[tuple[int, int, str]]) -> str:
    """Settle what may be a noun or a verb by the word before."""
    letters = [letter for _, _, letter in words]
    first = next((k for k, letter in enumerate(letters) if letter != "Q"), None)
    if first is not None:
        letters[first] = _started(text, words, first)
    raw = "".join(letters)
    for match in _unsettled().finditer(raw):
        index = match.start()
        start, end, letter = words[index]
        if letter == ":":
            if index + 1 < len(words) and letters[index + 1] != "Q":
                letters[index + 1] = _started(text, words, index + 1)
        elif letter == "P":
            if raw[index - 1 : index + 2] == "NPN" and text[start:end] == "of":
                letters[index] = "N"  # Secretary of State
        else:
            letters[index] = _verb_or_noun(text, words, letters, index, letters[index])
    return "".join(letters)


@cache
def _unsettled() -> re.Pattern[str]:
    # A past form right after a subject, a comma or “and” is finite.
    return re.compile("[KBkbGg:]|(?<![pNn,r&h])[Cv]|(?<=N)P(?=N)")


def _started(text: str, words: list[tuple[int, int, str]], index: int) -> str:
    start, end, _ = words[index]
    following = text[slice(*words[index + 1][:2])] if index + 1 < len(words) else ""
    return _first_letter(text[start:end], following)


def _verb_or_noun(text: str, words: list[tuple[int, int, str]], letters: list[str], index: int, letter: str) -> str:
    """Settle a verb form by the word before it, adverbs aside, and the one after."""
    back = index - 1
    while back >= 0 and letters[back] == "a":
        back -= 1
    before = letters[back] if back >= 0 else ""
    word = text[words[back][0] : words[back][1]] if before in ("d", "x", "n", "N") else ""
    beside = back == index - 1
    after = words[index + 1][2] if index + 1 < len(words) else ""
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
