"""Read words into one letter a word, so that patterns can find subjects and verbs.

A finite-state cascade (Abney, Partial parsing via finite-state cascades, 1996): words get classes, neighbours settle
those that may be nouns or verbs, and regular expressions over the letters find noun phrases.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from artdiff.names.lexicon import given_names, peoples, titles
from artdiff.quotes.lexicon import speakers, word_classes

_PLURALS = frozenset("police people men women both others many some staff".split())
_QUANTIFIERS = frozenset(
    "all another both each few many most neither one other others several some two three four".split()
)
_BE = frozenset("is are was were be been being it's he's she's they're we're i'm".split())
_SAY = frozenset(("say", "says"))  # never nouns after another noun
_KEPT = 512
"""So many readings are kept: most sentences stand in both versions."""

Words = tuple[tuple[int, int, int, int], ...]
"""Where each quotation of a clause starts and ends, and where its words do; offsets into the clause."""


class Reading:
    """The words of a clause as seen from outside its quotations, wherever it stands; offsets are into its own text."""

    __slots__ = ("letters", "quoted", "spans", "text", "words")

    def __init__(self, text: str, letters: str, words: list[str], quotes: Words) -> None:
        self.text = text
        self.letters = letters
        """One letter a token."""
        self.words = words
        """The tokens; a quotation is one."""
        self.spans: list[tuple[int, int]] = []
        """Where each token stands, once located."""
        self.quoted: dict[int, tuple[int, int]] = {}
        """Where the words of the quotation at each Q stand."""
        at = -1
        for _, _, start, end in quotes:
            at = letters.index("Q", at + 1)
            self.quoted[at] = (start, end)

    def word(self, index: int) -> str:
        """Give a token in lower case."""
        return self.words[index].lower()

    def locate(self) -> list[tuple[int, int]]:
        """Say where each token stands: what stands between tokens has no word in it, so they are looked for in turn."""
        if not self.spans:
            at = 0
            find = self.text.find
            for word in self.words:
                start = find(word, at)
                at = start + len(word)
                self.spans.append((start, at))
        return self.spans


@lru_cache(maxsize=_KEPT)
def read(text: str, quotes: Words) -> Reading:
    """Read the words around quotations."""
    words: list[str] = []
    letters: list[str] = []
    cursor = 0
    for start, end, _, _ in quotes:
        _read_on(text[cursor:start], words, letters)
        words.append(text[start:end])
        letters.append("Q")
        cursor = end
    if _read_on(text[cursor:].rstrip(), words, letters):
        words.append(".")
        letters.append(".")
    return Reading(text, _settle(words, letters), words, quotes)


def _read_on(text: str, words: list[str], letters: list[str]) -> bool:
    """Read the words between two quotations, and tell whether a full stop ends them."""
    pieces = text.split(" ")
    if pieces[0] == "-":  # of a list, no dash
        pieces[0] = ""
    read = list(map(_piece, pieces))
    for found, own_letters, _ in read:
        words += found
        letters += own_letters
    return read[-1][2]


@lru_cache(maxsize=32768)
def _piece(text: str) -> tuple[tuple[str, ...], str, bool]:
    """Give the words of what stands between two spaces, their letters, and whether a full stop ends it.

    Full stops are left out: within a sentence, one after a word is that of an abbreviation.
    """
    if text.isalpha():  # most are one word
        return (text,), word_letter(text), False
    found = [text] if text == "-" else _token().findall(text + " ")
    words = tuple([word for word in found if word != "."])
    return words, "".join(map(word_letter, words)), found[-1:] == ["."]


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"(?:[^\W\d_]\.){2,}|\d+(?:,\d{3})+(?!\w)|\w+(?:[’'.-]\w+)*(?:(?<=s)[’'](?=\s))?"
        r"|[,;:()\[\]?!.]|[—–―‒]|-{2,}"
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
    if word == "Her":
        return "d"
    if known is None and word.lower() in speakers():
        return "n"
    if known is None:
        return "a" if word.endswith("ly") and word not in given_names() and not following.istitle() else letter
    return known if known in "xporhdaPt&sgG" or (known in "vC" and not following.istitle()) else letter


def _settle(words: list[str], letters: list[str]) -> str:
    """Settle what may be a noun or a verb by the word before."""
    first = 0
    while first < len(letters) and letters[first] == "Q":
        first += 1
    if first < len(letters):
        letters[first] = _started(words, first)
    raw = "".join(letters)
    for match in _unsettled().finditer(raw):
        index = match.start()
        letter = raw[index]
        if letter == ":":
            if index + 1 < len(raw) and letters[index + 1] != "Q":
                letters[index + 1] = _started(words, index + 1)
        elif letter == "h":
            letters[index] = "r"  # a sign that says
        elif letter == "P":
            letters[index] = "N" if words[index] == "of" else "P"  # Secretary of State
        elif letter == "o":
            word = words[index].lower()  # said her editor; Olsen herself says
            letters[index] = "d" if word == "her" else "a" if "sel" in word and raw[index - 1] in "nN" else "o"
        else:
            letters[index] = _verb_or_noun(words, letters, index, raw[index + 1 : index + 2])
    return "".join(letters)


@cache
def _unsettled() -> re.Pattern[str]:
    # A past form right after a subject, a comma or “and” is finite.
    own = "(?<=[CPQ])o(?=[nS])|(?<=[&,])o(?=[nNS])|(?<=[nN])o"
    return re.compile(f"[KBkbGg:]|(?<=[nNBb])h(?=a?(?:C|K[Q,:d]))|(?<![pNn,r&h])[Cv]|(?<=N)P(?=N)|{own}")


def _started(words: list[str], index: int) -> str:
    return _first_letter(words[index], words[index + 1] if index + 1 < len(words) else "")


def _verb_or_noun(words: list[str], letters: list[str], index: int, after: str) -> str:
    """Settle a verb form by the word before it, adverbs aside, and the one after."""
    letter = letters[index]
    back = index - 1
    while back >= 0 and letters[back] == "a":
        back -= 1
    beside = back == index - 1
    timed = not beside and letters[back] == "P" and words[back + 1][0].isupper()  # on Thursday said
    before = "" if back < 0 else "a" if timed else letters[back]
    if letter in "Cv":
        owner = words[back] if before == "S" else "a"
        if owner[0].isupper() and (words[index] == "said" or (words[back - 1] == "of" and after in ("p", "h", "Q"))):
            return letter  # Berg’s said; a friend of Berg’s said he
        return _past(letter, before, words[back], beside, after)
    if letter in "Gg":
        if before == "Q" and letters[index - 2 : index - 1] == ["d"] and words[back][-2] not in ",.?!":
            return "n"  # a “sell” rating
        if before in ("n", "N") and beside and after in ("v", "x", "C"):
            return "n"  # the meeting came
        return "n" if before in ("d", "S") and after not in ("d", "h", "p", "o", "N", "S") else letter
    verb = "C" if letter in "KB" else "v"
    if words[index] in _SAY and (before in ("n", "N", ",", ")", "-") or words[back].lower() in _QUANTIFIERS):
        return "C"  # supporters of it say, another says
    if before in ("x", "t"):
        return "I" if letter in "KB" else "b"
    if after == "h" and (before in (")", ",", "&", "-") or (before == "N" and words[back].endswith("s"))):
        return verb  # Republicans warn that
    if before == "N":
        coordinated = "&" in letters[max(0, back - 4) : back]
        if letter == "B":  # Democrats say; not Williams claims
            return "C" if coordinated or (words[back][-1] == "s" and after in ("h", "d", "p", "Q", ",", "x")) else "n"
        return verb if coordinated or (letter in "Kk" and words[back] not in peoples()) else "n"
    if before == "n":
        agrees = words[index] == "say" or _agrees(letter, words[back].lower())  # members of the panel say
        return verb if agrees else "n"
    if before == "Q":  # “…,” says Olsen
        return "C" if letter == "K" and words[back][-2] in ",?!…—" else "n"
    finite = before in ("p", "r") or (before in (")", ",", "&") if letter in "Kk" else before == "&")
    return verb if finite else "n"


def _past(letter: str, before: str, word: str, beside: bool, after: str) -> str:
    """Settle a past form: said, was said, the said."""
    if before == "d" and beside and word.lower() in _QUANTIFIERS:
        return letter  # most said
    if before in ("d", "S", "P") or (letter == "v" and before in ("Q", "C", "t", "") and after in ("n", "N")):
        return "n"
    if before == "x" and word.lower().replace("’", "'") in _BE:
        return "M" if letter == "C" else "m"
    return letter


def _agrees(letter: str, noun: str) -> bool:
    """Tell whether a form goes with a noun as its subject: officials say, the official says."""
    if "-" in noun or noun == "news":  # early-morning tweets, news reports
        return letter not in "Bb" and noun == "news"
    plural = noun in _PLURALS or (noun.endswith("s") and not noun.endswith("ss"))
    return plural if letter in "Bb" else not plural
