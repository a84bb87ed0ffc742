"""docs/command.md and docs/exit-status.md say what the command does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from artdiff.cli.app import HELP, app
from artdiff.cli.options import SUFFIXES
from conftest import Run

DOCS = Path(__file__).parents[1] / "docs"
COMMAND = (DOCS / "command.md").read_text(encoding="utf-8")
EXIT_STATUS = (DOCS / "exit-status.md").read_text(encoding="utf-8")
OPTIONS = [p for p in app.commands["compare"].params if isinstance(p, click.Option)]


@pytest.fixture(autouse=True)
def _story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    Path("old.txt").write_text("A ferry sank off the coast.\n")
    Path("new.txt").write_text("A ferry sank near the coast.\n")
    for name, does in (
        ("artdiff", f'exec "{sys.executable}" -m artdiff "$@"'),
        ("pbpaste", "cat new.txt"),
        ("fetch", "cat old.txt"),
    ):
        Path(name).write_text(f"#!/bin/sh\n{does}\n")
        Path(name).chmod(0o755)


def test_every_option_has_its_row() -> None:
    rows = re.findall(r"^\| (`-.*?) \|", COMMAND, re.MULTILINE)
    documented = [re.findall(r"--?[a-z-]+", row) for row in rows]
    assert documented == [option.opts for option in OPTIONS]


def test_every_choice_and_suffix_is_named() -> None:
    for option in OPTIONS:
        if isinstance(option.type, click.Choice):
            assert all(f"`{choice}`" in COMMAND for choice in option.type.choices)
    assert all(f"`{suffix}`" in COMMAND for suffix in SUFFIXES)


def _examples() -> list[str]:
    block = re.search(r"```sh\n(artdiff old.*?)```", COMMAND, re.DOTALL)
    assert block
    return block[1].splitlines()


def test_the_earlier_version_comes_from_a_commit() -> None:
    lines = re.findall(r"^git show .*", COMMAND, re.MULTILINE)
    commit = "git -c user.name=Ann -c user.email=ann@example.org commit -q -m"
    made = f"git init -q && cp old.txt story.txt && git add story.txt && {commit} one && cp new.txt story.txt"
    subprocess.run(["bash", "-ec", f"{made} && {commit} two story.txt"], check=True)
    done = [subprocess.run(["bash", "-c", line], capture_output=True, text=True) for line in lines]
    assert [one.returncode for one in done] == [1, 0]
    assert "standard input → story.txt" in done[0].stdout
    assert "<ins>near</ins>" in Path("comment.md").read_text()


@pytest.mark.parametrize("line", _examples())
def test_examples_run(line: str) -> None:
    done = subprocess.run(["bash", "-c", line], capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (0 if "fetch" in line else 1, b"")
    assert done.stdout or Path("report.html").exists()


def test_help_shows_the_same_examples() -> None:
    in_help = [line.split("  ")[1].strip() for line in HELP.splitlines() if line.startswith("  ")]
    assert in_help == [line.split("  ")[0].split(" #")[0] for line in _examples()][: len(in_help)]


@pytest.mark.parametrize(
    ("new", "said"), [("old.txt", "the same"), ("new.txt", "different, see report.html"), ("none.txt", "not compared")]
)
def test_the_script_tells_the_statuses_apart(new: str, said: str) -> None:
    block = re.search(r"```sh\n(.*?)```", EXIT_STATUS, re.DOTALL)
    assert block
    done = subprocess.run(["bash", "-c", block[1].replace("new.txt", new)], capture_output=True, timeout=60)
    assert done.stdout.decode().strip() == said


def test_completion_lines_are_of_shells_that_click_knows(artdiff: Run) -> None:
    for shell in re.findall(r"_ARTDIFF_COMPLETE=(\w+)", COMMAND):
        assert artdiff(env={"_ARTDIFF_COMPLETE": shell}).returncode == 0
