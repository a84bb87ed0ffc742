"""docs/python.md does what it says: its doctests, its script over many pairs, its loop over two folders."""

from __future__ import annotations

import doctest
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import artdiff

PAGE = (Path(__file__).parents[1] / "docs" / "python.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
SCRIPT = next(block for kind, block in BLOCKS if kind == "python" and not block.startswith(">>>"))
LOOP = next(block for kind, block in BLOCKS if kind == "sh")


def test_the_examples_answer_as_written() -> None:
    doctests = "".join(block for kind, block in BLOCKS if kind == "python" and block.startswith(">>>"))
    test = doctest.DocTestParser().get_doctest(doctests, {}, "python.md", "python.md", 0)
    assert len(test.examples) > 10
    assert doctest.DocTestRunner().run(test).failed == 0


def test_every_function_has_its_row() -> None:
    functions = [name for name in artdiff.__all__ if name[0].islower()]
    assert sorted(re.findall(r"^\| `(\w+)` \|", PAGE, re.MULTILINE)) == sorted(functions)


def test_the_script_tells_of_many_pairs_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "quotes.py").write_text(SCRIPT, encoding="utf-8")
    pairs = [
        {"id": at, "old": f"“We go at {at},” said Ann Moss.", "new": f"“We go at {at} sharp,” said Ann Moss."}
        for at in range(50)
    ]
    lines = "\n".join(map(json.dumps, pairs))
    done = subprocess.run([sys.executable, tmp_path / "quotes.py"], input=lines, capture_output=True, text=True)
    assert done.stderr == ""
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["id"] for one in told] == list(range(50))
    assert told[7]["quotes"] == [{"change": "altered", "words": "We go at 7 sharp,", "speaker": "Ann Moss"}]


def test_the_loop_compares_two_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("old", "new", "reports"):
        Path(folder).mkdir()
        Path(folder, "a ferry.txt").write_text(f"The {folder} ferry sank.")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(["sh", "-c", LOOP], capture_output=True, env={**os.environ, "PATH": path})
    assert done.stderr == b""
    assert Path("reports", "a ferry.html").read_text(encoding="utf-8").startswith("<!doctype html>")
