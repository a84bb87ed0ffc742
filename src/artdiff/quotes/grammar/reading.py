"""Read words into one letter a word, so that patterns can find subjects and verbs.

A finite-state cascade (Abney, Partial parsing via finite-state cascades, 1996): words get classes, neighbours settle
those that may be nouns or verbs, and regular expressions over the letters find noun phrases.
"""

from __future__ import annotations

from functools import lru_cache

from artdiff.patterns import pattern
from artdiff.quotes.grammar.settling import settle, word_letter

_KEPT = 512
"""So many readings are kept: most sentences stand in both versions."""

Words = tuple[tuple[int, int, int, int], ...]
"""Where each quotation of a clause starts and ends, and where its words do; offsets into the clause."""
_token = pattern(
    r"(?:[^\W\d_]\.){2,}|\d+(?:,\d{3})+(?!\w)|\w+(?:[’'.-]\w+)*(?:(?<=s)[’'](?=\s))?"
    r"|[,;:()\[\]?!.]|[—–―‒]|-{2,}"
)


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
        """Where each token stands, up to the last that was located."""
        self.quoted: dict[int, tuple[int, int]] = {}
        """Where the words of the quotation at each Q stand."""
        at = -1
        for _, _, start, end in quotes:
            at = letters.index("Q", at + 1)
            self.quoted[at] = (start, end)

    def word(self, index: int) -> str:
        """Give a token in lower case."""
        return self.words[index].lower()

    def locate(self, end: int) -> list[tuple[int, int]]:
        """Find where tokens stand up to one: what stands between tokens has no word in it, so each is found in turn."""
        done, find = len(self.spans), self.text.find
        at = self.spans[-1][1] if done else 0
        self.spans += [(start := find(word, at), at := start + len(word)) for word in self.words[done:end]]
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
    return Reading(text, settle(words, list("".join(letters))), words, quotes)


def _read_on(text: str, words: list[str], letters: list[str]) -> bool:
    """Read the words between two quotations, and tell whether a full stop ends them."""
    pieces = text.split(" ")
    if pieces[0] == "-":  # of a list, no dash
        pieces[0] = ""
    read = list(map(_piece, pieces))
    for found, own_letters, _ in read:
        words += found
        letters.append(own_letters)
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
