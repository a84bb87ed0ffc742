"""docs/checks.md says what the rules and the command are."""

from __future__ import annotations

import doctest
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from artdiff.checks import RULES
from artdiff.cli.app import app
from artdiff.cli.options import CHECK_SUFFIXES
from conftest import Run

ROOT = Path(__file__).parents[2]
MANUAL = ROOT / "docs" / "checks.md"
TEXT = MANUAL.read_text(encoding="utf-8")


def test_every_rule_has_its_row() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (\w+) \| (.*?)\. \| (.*?) \|$", TEXT, re.MULTILINE)
    assert rows == [(rule.name, rule.level, rule.what, rule.why) for rule in RULES]


def test_every_option_and_suffix_is_told() -> None:
    rows = re.findall(r"^\| (`-.*?) \|", TEXT, re.MULTILINE)
    options = [option for option in app.commands["check"].params if isinstance(option, click.Option)]
    assert [re.findall(r"--?[a-z-]+", row) for row in rows] == [option.opts for option in options]
    for option in options:
        if isinstance(option.type, click.Choice) and option.name in ("format_", "fail_on"):
            assert all(f"`{choice}`" in TEXT for choice in option.type.choices)
    assert all(f"`{suffix}`" in TEXT for suffix in CHECK_SUFFIXES)


def test_the_examples_in_python() -> None:
    assert doctest.testfile(str(MANUAL), module_relative=False) == (0, 3)


def test_the_example_of_the_command(artdiff: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shown = re.search(r"```console\n\$ artdiff (check .*?)\n(.*?)```", TEXT, re.DOTALL)
    assert shown
    assert artdiff(*shown[1].split(), "--width", "100").stdout.decode() == shown[2]


def test_the_example_of_a_file(artdiff: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    block = re.search(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    assert block
    Path("artdiff.toml").write_text(block[1])
    story = ROOT / "fixtures" / "stories" / "toll-correction"
    assert artdiff("check", story / "old.txt", story / "new.txt").returncode == 0


def test_the_example_for_a_pull_request(tmp_path: Path) -> None:
    block = re.search(r"- run: \|\n((?: {4}.*\n)+)", TEXT)
    assert block
    story, other = "stories/storm in may.txt", "stories/calm.txt"
    git = "git -c user.name=Ann -c user.email=ann@example.org -c init.defaultBranch=main"
    setup = f"""
        {git} init -q origin && cd origin && mkdir stories
        printf 'The storm sank 12 boats in the harbour.' | tee '{story}' > '{other}'
        {git} add . && {git} commit -q -m one && cd .. && {git} clone -q origin clone && cd clone
        {git} checkout -q -b change && printf 'The storm sank 22 boats in the harbour.' > '{story}'
        printf 'A new one.' > stories/new.txt && {git} add . && {git} commit -q -m two
    """
    subprocess.run(["bash", "-ec", setup], cwd=tmp_path, check=True)
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    run = subprocess.run(
        ["bash", "-c", block[1]],
        cwd=tmp_path / "clone",
        env={**os.environ, "PATH": path, "GITHUB_BASE_REF": "main"},
        capture_output=True,
        check=False,
    )
    place = f"file={story},line=1,endLine=1,col=16,endColumn=18"
    shown = f"::warning {place},title=figure-changed::A figure changed: 12 → 22 boats\n"
    assert (run.stdout.decode(), run.stderr, run.returncode) == (shown, b"", 1)
