"""What a check is: a rule, and the function that finds where it fires."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from artdiff.checks.places import Subject
from artdiff.model import Comparison, Rule


class Check(NamedTuple):
    """A rule and how to find the changes on which it fires."""

    rule: Rule
    find: Callable[[Comparison], Iterable[Subject]]
