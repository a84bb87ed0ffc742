"""Which rules fire and how much they matter: defaults, then a configuration file, then options."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, NamedTuple, cast, get_args

from artdiff.checks import RULES
from artdiff.errors import ArtdiffError
from artdiff.model import Level, Rule, Severity
from artdiff.readers.source import load

FILE = "artdiff.toml"
_LARGEST = 1 << 20
LEVELS: tuple[Level, ...] = get_args(Level)
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
_NAMES = [rule.name for rule in RULES]


class Configuration(NamedTuple):
    """How much each rule matters, and from which severity on a check fails."""

    levels: dict[str, Level]
    """Of all rules."""
    fail_on: Severity

    @property
    def rules(self) -> list[Rule]:
        """The rules that are asked."""
        return [rule for rule in RULES if self.levels[rule.name] != "off"]

    @property
    def failing(self) -> tuple[Severity, ...]:
        """The severities that fail."""
        return SEVERITIES[SEVERITIES.index(self.fail_on) :]


def configure(file: str | None, options: Sequence[str], fail_on: str | None) -> Configuration:
    """Read the file, else artdiff.toml where that is in the current folder; options (NAME=LEVEL) count more."""
    path = file if file is not None else FILE if os.path.exists(FILE) else None  # noqa: PTH110
    table = _read(path) if path is not None else {}
    where = path or ""
    levels = _levels(table.get("rules", {}), where)
    for option in options:
        if "=" not in option:
            raise ArtdiffError(f"--rule {option}: write it as NAME=LEVEL, for example {_NAMES[0]}=off")
    levels |= _levels(dict(option.split("=", 1) for option in options), "--rule")
    lowest = fail_on or table.get("fail-on", "warning")
    if lowest not in SEVERITIES:
        raise ArtdiffError(f"{where}: fail-on is {lowest!r}; it can be {_or(SEVERITIES)}")
    return Configuration({rule.name: rule.level for rule in RULES} | levels, cast(Severity, lowest))


def _read(path: str) -> dict[str, Any]:
    """Read the table of checks from a file."""
    name, data = load(path, _LARGEST)
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except ValueError as error:  # no UTF-8, no TOML, or a number of thousands of digits
        raise ArtdiffError(f"{name}: is no TOML: {' '.join(str(error).split())}") from error
    except RecursionError as error:
        raise ArtdiffError(f"{name}: is nested too deeply") from error
    check = table.get("check", {})
    unknown = [key for key in table if key != "check"]
    unknown += [f"check.{key}" for key in check if key not in ("rules", "fail-on")] if isinstance(check, dict) else []
    if unknown or not isinstance(check, dict) or not isinstance(check.get("rules", {}), dict):
        said = f"it has {unknown[0]}" if unknown else "check or check.rules is no table"
        raise ArtdiffError(f"{name}: {said}; write [check] with fail-on, and [check.rules]")
    return check


def _levels(given: Mapping[str, Any], where: str) -> dict[str, Level]:
    """Check names and levels; the name all stands for the rules that are not named."""
    for name, level in given.items():
        if name not in (*_NAMES, "all"):
            near = get_close_matches(name, _NAMES, 1)
            hint = f"did you mean {near[0]}?" if near else "artdiff check --list shows all"
            raise ArtdiffError(f"{where}: there is no rule {name}; {hint}")
        if level not in LEVELS:
            raise ArtdiffError(f"{where}: {name} is {level!r}; it can be {_or(LEVELS)}")
    others = dict.fromkeys(_NAMES, given["all"]) if "all" in given else {}
    return {**others, **{name: level for name, level in given.items() if name != "all"}}


def _or(words: Iterable[str]) -> str:
    *others, last = words
    return f"{', '.join(others)} or {last}"
