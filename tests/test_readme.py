"""The README's examples, run as a reader would: each console block in one shell, each Python block as a doctest."""

from __future__ import annotations

import doctest
import os
import pathlib
import re
import shlex
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PYTHON = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
"""A command line, and what it prints up to the next; a line of … stands for any lines."""
EXAMPLES = [match.groups() for block in BLOCK.findall(README) for match in COMMAND.finditer(block)]


def run(command: str) -> str:
    """Run it in the project's folder with this environment's artdiff; what it prints on both streams."""
    path = os.pathsep.join([str(pathlib.Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        env={**os.environ, "PATH": path, "COLUMNS": "100", "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=60,
    )
    return done.stdout.decode("utf-8")


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 4
    assert len(PYTHON.findall(README)) >= 1


@pytest.mark.parametrize(
    ("command", "printed"), EXAMPLES, ids=[shlex.split(c)[0] + f"-{k}" for k, (c, _) in enumerate(EXAMPLES)]
)
def test_the_command_prints_what_the_readme_says(command: str, printed: str) -> None:
    wanted = "(?:.*\n)*?".join(re.escape(part) for part in re.split(r"^…\n", printed, flags=re.MULTILINE))
    assert re.fullmatch(wanted, run(command)), f"{command} printed:\n{run(command)}"


@pytest.mark.parametrize("block", PYTHON.findall(README))
def test_the_python_block_runs_as_written(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    test = doctest.DocTestParser().get_doctest(block, {}, "README.md", "README.md", 0)
    assert test.examples
    assert doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test).failed == 0
