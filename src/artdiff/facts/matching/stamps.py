"""When a story was published or updated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from artdiff.facts.matching.elsewhere import Placed
from artdiff.model import Fact
from artdiff.roles.wording import STAMPED

_REACHES = {"date": 14, "time": 40}
"""Characters between the date or time and the word for what it is."""


def take_stamps(gone: Placed, come: Placed, old: str, new: str) -> Iterator[tuple[int, Fact, Fact]]:
    """Take out, and pair, the date and time of publication and those of the update, wherever they stand."""
    for kind, reach in _REACHES.items():
        here = next((item for item in gone if item[1].kind == kind and _is_stamp(old, item[1], reach)), None)
        there = next((item for item in come if item[1].kind == kind and _is_stamp(new, item[1], reach)), None)
        if here is not None and there is not None:
            del gone[here], come[there]
            yield there[0], here[1], there[1]


def _is_stamp(text: str, fact: Fact, reach: int) -> bool:
    before = text[max(0, fact.span.start - reach) : fact.span.start].lower()
    return not STAMPED.isdisjoint(re.findall("[a-z]+", before))
