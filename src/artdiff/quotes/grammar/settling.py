"""Settle what may be a noun or a verb by the words beside it."""

from __future__ import annotations

from functools import lru_cache

from artdiff.names.lexicon import given_names, peoples, titles
from artdiff.patterns import pattern
from artdiff.quotes.lexicon import bodies, documents, speakers, word_classes

_PLURALS = frozenset("police people men women both others many some staff".split())
_QUANTIFIERS = frozenset(
    "all another both each few many most neither one other others several some two three four".split()
)
_BE = frozenset("is are was were be been being".split())
_SPEECH = frozenset("CGKB")
_SAY = frozenset(("say", "says"))  # never nouns after another noun
_OWN = "(?<=[CPQ])o(?=[nS])|(?<=[&,t])o(?=[nNS])|(?<=[nN])o"
_THAT = "(?<=[nNBb])h(?=a?(?:C|K[Q,:d])|[vx]|[kb](?:[dNS]|n{1,3}C))"
_unsettled = pattern(f"[KBkbGg:]|{_THAT}|(?<![pNn,r&h])[Cv]|(?<=N)P(?=N)|{_OWN}")
"""What its neighbours settle; a past form right after a subject, a comma or “and” is finite."""
_WENT_ON = "(?:p|[dnNS]{1,6})vP"
_went_on = pattern(f"{_WENT_ON}(?=:Q(?![vxC]))|^{_WENT_ON}(?=,Q$)|Q,?{_WENT_ON}(?=[.,:;]|$)")
_described = pattern("(?<=d)a(?=[nN])")
"""An adverb inside a noun phrase: a visibly moved doctor."""


@lru_cache(maxsize=32768)
def word_letter(word: str) -> str:
    """Give the class of a word that is not at the start of a sentence."""
    if len(word) == 1 and not word.isalnum():
        return {"—": "-", "–": "-", "―": "-", "‒": "-", "[": "(", "]": ")", "?": ".", "!": "."}.get(word, word)
    folded = word.lower().replace("’", "'")
    known = word_classes().get(folded)
    if word[0].isupper():
        if folded == "i" or known == "a" or (known == "p" and "'" in folded):
            return known or "N"
        return "S" if folded.endswith(("'s", "s'")) else "N"
    if known:
        return known
    if folded.endswith(("'s", "s'")):
        return "S"
    if word[0].isdigit():
        return "d" if word[-1].isdigit() else "n"
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
    if word[1:] != word[1:].lower() or word.rstrip(".") in titles():
        return letter
    if word == "Her":
        return "d"
    if word.lower() in speakers():
        return "n"
    known = word_classes().get(word.lower().replace("’", "'"))
    if known is None:
        return "a" if word.endswith("ly") and word not in given_names() else letter
    return known if known in "xporhdaPt&sgG" or (known in "vC" and not following.istitle()) else letter


def settle(words: list[str], letters: list[str]) -> str:
    """Settle what may be a noun or a verb by the word before."""
    first = 0
    while first < len(letters) and letters[first] == "Q":
        first += 1
    if first < len(letters):
        letters[first] = _started(words, first)
    raw = "".join(letters)
    speaks, looked = False, 0
    for match in _unsettled().finditer(raw):
        index = match.start()
        letter = raw[index]
        if letter in "KBkbGgC" or (letter == "v" and not _is_said(words, letters, raw, index)):
            letters[index] = _verb_or_noun(words, letters, index, raw[index + 1 : index + 2])
        elif letter == "v":
            letters[index] = "C"
        elif letter == ":":
            if index + 1 < len(raw) and letters[index + 1] != "Q":
                letters[index + 1] = _started(words, index + 1)
        elif letter == "h":
            speaks = speaks or not _SPEECH.isdisjoint(letters[looked:index])
            looked = index
            if raw[index + 1] in "CKa" or not speaks:
                letters[index] = "r"  # a sign that says, the firm that runs it; not: he told the firm that was a lie
        elif letter == "P":
            letters[index] = "N" if words[index] == "of" else "P"  # Secretary of State
        else:
            word = words[index].lower()  # said her editor; Olsen herself says
            letters[index] = "d" if word == "her" else "a" if "sel" in word else "o"
    settled = "".join(letters)
    if "vP" in settled and "went" in words:
        settled = _going_on(words, settled)
    return _described().sub("n", settled) if "da" in settled else settled


def _going_on(words: list[str], letters: str) -> str:
    """Take went on for a verb of speech beside a quotation: “…,” he went on; she went on: “…”."""
    match = _went_on().search(letters)
    at = 0 if match is None else match.end() - 2
    if match is None or words[at : at + 2] != ["went", "on"] or not _is_speaker(words[at - 1], letters[at - 1]):
        return letters
    return f"{letters[:at]}Ca{letters[at + 2 :]}"


def _is_speaker(word: str, letter: str) -> bool:
    """Tell whether the last word of a subject is of those who speak: Olsen, she, the mayor, a letter; not the work."""
    if letter == "n":
        return any(word.lower() in known for known in (speakers(), bodies(), documents()))
    return letter == "N" or (letter == "p" and word.lower() != "it")


def _started(words: list[str], index: int) -> str:
    return _first_letter(words[index], words[index + 1] if index + 1 < len(words) else "")


def _is_said(words: list[str], letters: list[str], raw: str, index: int) -> bool:
    """Tell whether a past form says what stands right before it: “…!” beamed Storm; not “…!” retired Storm said."""
    spoken = index > 0 and raw[index - 1] == "Q" and words[index - 1][-2] in ",?!"
    return spoken and raw[index + 1 : index + 2] in ("d", "n", "N") and _SPEECH.isdisjoint(letters[index:])


def _verb_or_noun(words: list[str], letters: list[str], index: int, after: str) -> str:
    """Settle a verb form by the word before it, adverbs aside, and the one after."""
    letter = letters[index]
    back = index - 1
    while back >= 0 and letters[back] == "a":
        back -= 1
    beside = back == index - 1
    timed = letters[back] == "P" and words[back + 1][0].isupper()  # on Thursday said
    before = "" if back < 0 else "a" if timed else letters[back]
    if letter in "Cv":
        if before == "S" and words[index] == "said" and words[back][0].isupper():
            return letter  # a friend of Berg’s said
        return _past(letter, before, words[back], beside, after)
    if letter in "Gg":
        return _ing(words, letters, index, before, after)
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
            return "C" if coordinated or (words[back][-1] == "s" and after in ("d", "p", "Q", ",", "x")) else "n"
        return verb if coordinated or (letter in "Kk" and words[back] not in peoples()) else "n"
    if before == "n":
        tells = letter in "KB" and after in ("h", "Q") and letters[index + 2 : index + 3] not in (["x"], ["v"])
        heads = (words[back], _head(words, letters, back) if tells else "")
        return verb if any(_agrees(letter, noun.lower()) for noun in heads if noun) else "n"
    if before == "Q":  # “…,” says Olsen
        return "C" if letter == "K" and words[back][-2] in ",?!…—" else "n"
    finite = before in ("p", "r") or (before in (")", ",", "&") if letter in "Kk" else before == "&")
    return verb if finite else "n"


def _head(words: list[str], letters: list[str], at: int) -> str:
    """The noun that the last one belongs to: members of the council argue that."""
    while at > 0 and letters[at] in ("n", "N", "d", "S"):
        at -= 1
    return words[at - 1] if at > 0 and letters[at] == "P" and letters[at - 1] == "n" else ""


def _ing(words: list[str], letters: list[str], index: int, before: str, after: str) -> str:
    """Settle a form in -ing: saying so, the meeting."""
    if before == "Q" and letters[index - 2 : index - 1] == ["d"] and words[index - 1][-2] not in ",.?!":
        return "n"  # a “sell” rating
    if before in ("n", "N") and letters[index - 1] == before and after in ("v", "x", "C"):
        return "n"  # the meeting came
    return "n" if before in ("d", "S") and after not in ("d", "h", "p", "o", "N", "S") else letters[index]


def _past(letter: str, before: str, word: str, beside: bool, after: str) -> str:
    """Settle a past form: said, was said, the said."""
    if beside and word.lower() in _QUANTIFIERS:
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
    return is_plural(noun) if letter in "Bb" else not is_plural(noun)


def is_plural(noun: str) -> bool:
    """Tell whether a lower-case noun stands for many."""
    return noun in _PLURALS or (noun.endswith("s") and not noun.endswith("ss"))
