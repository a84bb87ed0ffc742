"""The command as a process, and how hypothesis tries: the same examples on every run, many new ones at night."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("default", derandomize=True, database=None, deadline=None, max_examples=50)
settings.register_profile(
    "nightly", deadline=None, max_examples=10_000, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("default")

COMMAND = [sys.executable, "-m", "artdiff"]
_DECIDES_HOW_IT_LOOKS = ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "PAGER", "LESS", "ARTDIFF_DEBUG", "TERM")


def without_coverage() -> dict[str, str]:
    """Return an environment for a process whose coverage cannot be, or must not be, noted."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}


Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in _DECIDES_HOW_IT_LOOKS:
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def artdiff() -> Run:
    """Run the command as a process: artdiff(old, new, "--full", input=b"…", env={"NO_COLOR": "1"})."""

    def run(*args: str | Path, env: dict[str, str] | None = None, **options: Any) -> subprocess.CompletedProcess[bytes]:
        if not {"stdout", "stderr", "capture_output"} & options.keys():
            options["capture_output"] = True
        if "input" not in options:
            options.setdefault("stdin", subprocess.DEVNULL)
        return subprocess.run([*COMMAND, *map(str, args)], env={**os.environ, **(env or {})}, timeout=120, **options)

    return run
