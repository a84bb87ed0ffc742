"""What a paragraph looks like, whatever it says: a title, prose, a name."""

from __future__ import annotations

from artdiff.patterns import pattern

STOPS = (".", "!", "?", "…", "。", "！", "？", ":", ";", ",")
_PROSE = 40
"""Characters, at least."""
_NAME_WORDS = 3
_LINE_WORDS = 10
_JOBS = frozenset(
    "correspondent reporter writer editor journalist columnist critic photographer desk staff contributor "
    "correspondents reporters writers editors agencies".split()
)
_PARTICLES = frozenset("van von der den de da di del la le bin al el ter".split())
_parts = pattern(r"\s+(?:and|&|\||[•·/–—-]|at|in)\s+|,\s+")


def is_title(text: str, words: int) -> bool:
    """Tell whether it is short and ends without a stop, as titles do, or is one question; list items are none."""
    if len(text) > 12 * words:
        return False
    bare = _bare(text)
    if not bare or text[0] in "-–—•*|>" or (bare.endswith(STOPS) and not _asks(bare)):
        return False
    return len(text.split()) <= words and any(c.isalpha() for c in text)


def _bare(text: str) -> str:
    """Leave out what stands behind the last word and its stop: quotation marks, brackets, emoji."""
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] in STOPS):
        end -= 1
    return text[:end]


def _asks(text: str) -> bool:
    """Tell whether it is one question, and not what somebody asks in an interview: “Q: And the boats?”"""
    label, colon, _ = text.partition(": ")
    asked = colon and not label.rpartition(" ")[2].islower()  # but “Rail strike: which trains run?”
    return text[-1] == "?" and not asked and not any(stop in text for stop in (". ", "? ", "! "))


def is_prose(text: str) -> bool:
    """Tell whether it is a sentence or more."""
    return _bare(text).endswith(STOPS[:7]) and len(text) > _PROSE


def is_name(text: str) -> bool:
    """Tell whether it is a name and no more: “Daniel Orme”, “Tom van der Berg”; not “Police”, nor “Rovers 2”.

    >>> is_name("Daniel Orme"), is_name("Tom van der Berg"), is_name("Daniel"), is_name("Harbour board")
    (True, True, False, False)
    """
    words = [word for word in text.split() if word not in _PARTICLES]
    if not 2 <= len(words) <= _NAME_WORDS or not all(word[0].isupper() for word in words):
        return False
    return all(c.isalpha() or c in " .'’-" for c in text)


def is_byline(text: str) -> bool:
    """Tell whether a line below a headline says who wrote: names, with their places and papers, or what they do.

    >>> is_byline("Ola Fjeld at Hollin Park"), is_byline("Ina Holt | Torvik Post"), is_byline("Education correspondent")
    (True, True, True)
    >>> is_byline("Board at odds over ferry"), is_byline("Will he go, asks a columnist?")
    (False, False)
    """
    words = text.split()
    if not 0 < len(words) <= _LINE_WORDS or not words[0][0].isupper() or text[-1] in STOPS:
        return False
    if words[-1].lower() in _JOBS:
        return True
    first, *others = _parts().split(text)
    return is_name(first) and all(part[:1].isupper() or part.split()[-1].lower() in _JOBS for part in others)
