"""docs/command.md and docs/exit-status.md say what the command does."""

from __future__ import annotations

import re
import shutil
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


def _shell(line: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", "-ec", line], capture_output=True, text=True, timeout=60)


def _commit_two_versions(story: str) -> None:
    commit = "git -c user.name=Ann -c user.email=ann@example.org commit -q -m"
    first = f"git init -q -b main && cp old.txt '{story}' && git add '{story}' && {commit} one"
    assert _shell(f"{first} && cp new.txt '{story}' && {commit} two '{story}'").returncode == 0


def test_the_earlier_version_comes_from_a_commit() -> None:
    _commit_two_versions("story.txt")
    done = [_shell(line) for line in re.findall(r"^git show .*", COMMAND, re.MULTILINE)]
    assert [one.returncode for one in done] == [1, 0]
    assert "standard input → story.txt" in done[0].stdout
    assert "<ins>near</ins>" in Path("comment.md").read_text()


def test_git_shows_stories_with_it() -> None:
    Path("stories").mkdir()
    _commit_two_versions("stories/the café.txt")
    attribute = re.search(r"`(\S+ diff=\w+)`", COMMAND)
    config = re.search(r"^git config .*", COMMAND, re.MULTILINE)
    tool = re.search(r"^git difftool .*", COMMAND, re.MULTILINE)
    assert attribute
    assert config
    assert tool
    log = re.search(r"`(git log [^`]*)`", COMMAND)
    assert log
    assert "{+near+}" in _shell(tool[0].replace("story.txt", "stories")).stdout
    Path(".gitattributes").write_text(attribute[1])
    Path("stories/added.txt").write_text("A ferry was found.\n")
    done = _shell(f"{config[0]}; git add -A; git diff --cached HEAD~1")
    assert (done.returncode, done.stderr, "{+near+}" in done.stdout) == (0, "", True)
    assert "+A ferry was found." in done.stdout
    assert "diff --git" in done.stdout  # of .gitattributes: the rest as ever
    assert "{+near+}" in _shell(f"{log[1]} -1").stdout


def test_the_step_for_github_actions(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("stories").mkdir()
    _commit_two_versions("stories/the café.txt")
    Path("stories/added.txt").write_text("A ferry was found.\n")
    # main went on: that is no change of the branch
    other = "git -c user.name=Bo -c user.email=bo@example.org commit-tree HEAD^{tree} -p HEAD~1 -m other"
    _shell(f"git add stories/added.txt; git update-ref refs/remotes/origin/main $({other})")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    step = re.search(r"```yaml\n- run: \|\n(.*?)```", COMMAND, re.DOTALL)
    assert step
    done = _shell(step[1])
    assert (done.returncode, done.stderr) == (0, "")
    assert "<ins>near</ins>" in Path("summary.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not shutil.which("jq"), reason="needs jq")
def test_the_lines_for_jq() -> None:
    Path("old.txt").write_text("“We go,” said Ann Moss. Twelve died.\n\nThe ferry was old.\n")
    Path("new.txt").write_text("Twenty died. “We stay at home,” said Ann Moss. She said that it was late.\n")
    page = (DOCS / "json.md").read_text(encoding="utf-8")
    done = [_shell(line) for line in re.findall(r"^    (artdiff .*jq.*)", page, re.MULTILINE)]
    assert [one.stdout for one in done] == [
        "Ann Moss: We stay at home,\n",
        "The ferry was old.\n",
        "1: Twelve → Twenty\n",
        "false\n",
    ]
    assert done[-1].returncode == 1


@pytest.mark.parametrize("line", _examples())
def test_examples_run(line: str) -> None:
    done = subprocess.run(["bash", "-c", line], capture_output=True, timeout=60)
    status = 0 if "fetch" in line or "check" in line else 1  # the same text twice; no rule fires
    assert (done.returncode, done.stderr) == (status, b"")
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
