"""Ordinals: “21st”, “the second”, “third place”; not “first,” or “at first”."""

from __future__ import annotations

from artdiff.facts.lexicon import DASHES, ORDINALS, TENS
from artdiff.facts.sentence import Words
from artdiff.facts.values.digits import plain
from artdiff.facts.values.quantities import Quantity
from artdiff.facts.values.ranges import SPELL_AFTER

_DETERMINERS = frozenset("the a an his her its their our my your this that every each another 's ’s for".split())
_PLACED = frozenset(
    "came come comes coming finish finished finishes finishing placed ranked stay stays stayed remain remains remained "
    "lie lies lay sit sits sat".split()
)
_STAGES = frozenset("quarter half division tier round".split())
"""What has ordinals of its own: lost to second-division Halden."""
_BEHIND_RANK = frozenset(("in", "from", "behind", "overall"))


def is_ordinal(words: Words, at: int) -> bool:
    """Tell 21st and twenty-first from 21."""
    low = words.low
    if low[at].isdecimal():
        return low[at + 1] in ("st", "nd", "rd", "th") and words.joined(at + 1)
    return low[at] in TENS and low[at + 1] in DASHES and ORDINALS.get(low[at + 2], 10) < 10


def read_ordinal(words: Words, at: int) -> Quantity | None:
    """Read “21st”, “the second”; not “first,” or “at first”."""
    low, word = words.low, words.low[at]
    if is_ordinal(words, at):
        if word.isdecimal():
            return Quantity(at, at + 2, "ordinal", plain(word), "")
        return Quantity(at, at + 3, "ordinal", str(TENS[word] + ORDINALS[low[at + 2]]), "")
    before = low[at - 1]
    if before in ("'", "’") and low[at - 2].endswith("s") and words.joined(at - 1):
        before = "'s"  # the sisters’ second shop
    is_period = low[at + 1] in DASHES and low[at + 2] in _STAGES
    if word not in ORDINALS or not (is_period or _is_rank(before, word, low[at + 1], at)):
        return None
    return Quantity(at, at + 1, "ordinal", str(ORDINALS[word]), "")


def _is_rank(before: str, word: str, after: str, at: int) -> bool:
    """Tell “the first”, “third place”, “came second” from “First, we wait” and “at first”."""
    if before in _PLACED or (after == "place" and at):
        return True
    if before == "to" and word != "first":  # dropped to third, with …
        return after in _BEHIND_RANK or not (after[:1].isalpha() or after in DASHES)
    if after in SPELL_AFTER or (word, after) == ("first", "to") or not (after[:1].isalnum() or after in DASHES):
        return False
    return before in _DETERMINERS or (word not in ("first", "second") and before.isalpha())
