"""Patterns that are compiled when they are first asked for: few texts need all, and no start waits for them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, partial


def pattern(regex: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Make a function that gives a compiled pattern."""
    return cache(partial(re.compile, regex, flags))
