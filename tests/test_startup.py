"""What is imported when: help and version start nothing heavy."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"nltk", "rapidfuzz", "diff_match_patch", "numpy", "artdiff.comparison", "artdiff.renderers", "artdiff.align"}
COSTLY = {
    "importlib.metadata",
    "email",
    "tempfile",
    "shutil",
    "uuid",
    "subprocess",
    "logging",
    "http",
    "socket",
    "zipfile",
}
"""Modules of the standard library that the command itself does without; click, nltk and others may bring their own."""


def modules(code: str) -> set[str]:
    """Return the names of what is imported after the code ran in a process of its own."""
    line = f"import sys\n{code}\nnames = sorted(sys.modules)\nimport json\nprint('\\n' + json.dumps(names))"
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, check=True, timeout=60)
    return set(json.loads(done.stdout.splitlines()[-1]))


def command(*arguments: str) -> str:
    return f"sys.argv[1:] = {list(arguments)!r}\nfrom artdiff.cli import main\nmain()"


@pytest.mark.parametrize(
    "arguments", [("--help",), ("--version",), ("schema", "--help"), (), ("missing.txt", "new.txt"), ("-f", "pdf")]
)
def test_nothing_heavy_before_there_are_two_texts(arguments: tuple[str, ...]) -> None:
    assert not modules(command(*arguments)) & HEAVY


def test_importing_the_package_imports_nothing_heavy() -> None:
    assert not modules("import artdiff") & HEAVY


def test_little_is_imported_before_ctrl_c_is_caught() -> None:
    """Until main() has begun, Python answers it with a traceback."""
    assert not (modules("import artdiff.cli") - modules("")) & {"typing", "re", "enum", "collections", "click"}


def test_the_command_imports_nothing_costly_of_its_own() -> None:
    bare = modules("import click")
    assert not (modules(command("missing.txt", "new.txt")) - bare) & COSTLY


def test_a_comparison_imports_nothing_costly_of_its_own(tmp_path: Path) -> None:
    """In a text without a doubtful full stop, so that nltk is not needed."""
    for name, verb in (("old", "sank"), ("new", "burned")):
        (tmp_path / name).write_text(f"The ferry {verb} on Monday.\n\n“We saw it,” said Ana Lee.\n")
    libraries = modules("import click, rapidfuzz, diff_match_patch, colorama")
    for format_ in ("terminal", "json", "markdown", "html"):
        arguments = [str(tmp_path / "old"), str(tmp_path / "new"), "-f", format_]
        assert not (modules(command(*arguments)) - libraries) & COSTLY
