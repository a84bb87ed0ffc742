"""Editorial rules: which of the changes between two versions somebody should look at."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from artdiff.checks import claims, quotations, story
from artdiff.checks.places import Places
from artdiff.model import Comparison, Finding, Level, Rule

_CHECKS = {**quotations.CHECKS, **claims.CHECKS, **story.CHECKS}

RULES: tuple[Rule, ...] = tuple(_CHECKS)
"""All rules, each with the level that it has unless told otherwise."""

__all__ = ["RULES", "check"]


def check(comparison: Comparison, levels: Mapping[str, Level] | None = None) -> tuple[Finding, ...]:
    """Find where the rules fire, in the order of the new version.

    Levels are by the names of rules; one that is not named keeps its own. KeyError for a name that no rule has,
    ValueError for what is no level.
    """
    chosen: dict[str, Level] = {rule.name: rule.level for rule in RULES}
    for name, level in (levels or {}).items():
        if name not in chosen:
            raise KeyError(name)
        if level not in get_args(Level):
            raise ValueError(f"{name} is {level!r}; it can be {', '.join(get_args(Level))}")
        chosen[name] = level
    places = Places(comparison)
    findings: list[Finding] = []
    for rule, find in _CHECKS.items():
        level = chosen[rule.name]
        if level != "off":
            findings += [Finding(rule, level, subject, *places.of(subject)) for subject in find(comparison)]
    return tuple(sorted(findings, key=lambda finding: finding.new))
