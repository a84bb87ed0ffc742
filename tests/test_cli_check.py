"""`artdiff check`: which rules fire, what it prints, and with which status it ends."""

from __future__ import annotations

import json
import os
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from artdiff.checks import RULES
from conftest import Run

OLD = "Storm sinks boats\n\nThe storm sank 12 boats in the old harbour of Norrland.\n\n“We lost all,” said Ida Berg.\n"
NEW = (
    "Storm wrecks boats\n\nThe storm sank 22 boats in the old harbour of Norrland.\n\n“We lost much,” said Ida Berg.\n"
)
FIRED = ["headline-changed", "figure-changed", "quote-altered"]


@pytest.fixture(autouse=True)
def _story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(OLD, encoding="utf-8")
    Path("new.txt").write_text(NEW, encoding="utf-8")


def test_what_it_prints(artdiff: Run) -> None:
    result = artdiff("check", "old.txt", "new.txt")
    assert (result.returncode, result.stderr) == (1, b"")
    assert result.stdout.decode() == (
        "new.txt:1:1 note headline-changed\n"
        "    The headline changed: Storm sinks boats → Storm wrecks boats\n\n"
        "new.txt:3:16 warning figure-changed\n"
        "    A figure changed: 12 → 22 boats\n\n"
        "new.txt:5:1 error quote-altered\n"
        "    Words inside quotation marks changed: Ida Berg: “We lost all” → “We lost\n    much”\n\n"
        "1 error, 1 warning, 1 note.\n"
    )


def test_what_is_gone_stands_in_the_old_version(artdiff: Run) -> None:
    Path("new.txt").write_text(OLD.partition("“")[0], encoding="utf-8")
    result = artdiff("check", "old.txt", "new.txt", "--rule", "quote-removed=error")
    assert result.stdout.decode().startswith("old.txt:5:1 error quote-removed\n")


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ((), 1),
        (("--fail-on", "error"), 1),
        (("--fail-on", "error", "--rule", "quote-altered=warning"), 0),
        (("--rule", "all=off", "--rule", "headline-changed=note"), 0),
        (("--rule", "headline-changed=note", "--rule", "all=off", "--fail-on", "note"), 1),
        (("--rule", "all=off"), 0),
        (("--exit-zero",), 0),
    ],
)
def test_status(artdiff: Run, options: tuple[str, ...], status: int) -> None:
    assert artdiff("check", "old.txt", "new.txt", *options).returncode == status


def test_the_words_of_a_quotation_that_was_given_away_are_told_once(artdiff: Run) -> None:
    Path("new.txt").write_text(OLD.replace("Ida Berg", "Ole Lund"), encoding="utf-8")
    result = artdiff("check", "old.txt", "new.txt", "--width", "100")
    assert "given to another speaker: Ida Berg → Ole Lund: “We lost all”\n" in result.stdout.decode()


def test_trouble_with_its_options_points_to_its_own_help(artdiff: Run) -> None:
    assert artdiff("check", "old.txt").stderr.endswith(
        b"artdiff check OLD NEW (artdiff check --help says how to call it)\n"
    )
    assert artdiff("check", "old.txt", "new.txt", "-f", "pdf").stderr.endswith(
        b"(artdiff check --help says how to call it)\n"
    )


def test_nothing_fires(artdiff: Run) -> None:
    result = artdiff("check", "old.txt", "old.txt")
    assert (result.returncode, result.stdout) == (0, b"No rule fired.\n")
    assert artdiff("check", "old.txt", "old.txt", "-f", "github").stdout == b""


def test_levels_from_a_file_and_options_over_it(artdiff: Run) -> None:
    settings = '[check]\nfail-on = "error"\n[check.rules]\nall = "off"\nfigure-changed = "error"\n'
    Path("artdiff.toml").write_text(settings)
    assert b"1 error.\n" in artdiff("check", "old.txt", "new.txt").stdout
    assert b"1 warning.\n" in artdiff("check", "old.txt", "new.txt", "--rule", "figure-changed=warning").stdout
    assert artdiff("check", "old.txt", "new.txt", "--rule", "figure-changed=warning").returncode == 0
    Path("artdiff.toml").write_text(settings, encoding="utf-8-sig")
    assert b"1 error.\n" in artdiff("check", "old.txt", "new.txt").stdout
    Path("other.toml").write_text("")
    assert b"1 error, 1 warning, 1 note.\n" in artdiff("check", "old.txt", "new.txt", "--config", "other.toml").stdout


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("[check.rules]\nquote-altred = 'off'", "artdiff.toml: there is no rule quote-altred; did you mean quote-"),
        ("[check.rules]\nxyz = 'off'", "artdiff.toml: there is no rule xyz; artdiff check --list shows all"),
        ("[check.rules]\nquote-altered = 3", "artdiff.toml: quote-altered is 3; it can be off, note, warning or"),
        ("[check.rules]\nquote-altered = []", "artdiff.toml: quote-altered is []; it can be off, note, warning"),
        ("[check]\nfail-on = 'off'", "artdiff.toml: fail-on is 'off'; it can be note, warning or error"),
        ("[checks]", "artdiff.toml: it has checks; write [check] with fail-on, and [check.rules]"),
        ("[check]\nrules = 3", "artdiff.toml: check or check.rules is no table; write [check]"),
        ("check = 3", "artdiff.toml: check or check.rules is no table; write [check]"),
        ("check", "artdiff.toml: is no TOML: "),
        ("a = " + "[" * 100_000, "artdiff.toml: is "),
        ("a = " + "1" * 5_000, "artdiff.toml: is no TOML: "),
    ],
)  # fmt: skip
def test_a_file_that_says_something_else(artdiff: Run, settings: str, said: str) -> None:
    Path("artdiff.toml").write_text(settings)
    result = artdiff("check", "old.txt", "new.txt")
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().startswith(f"artdiff: {said}")
    assert result.stderr.count(b"\n") == 1


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--config", "none.toml"), "none.toml: no such file"),
        (("--config", "."), ".: a folder, not a file; name a file in it"),
        (("--rule", "quote-altered"), "--rule quote-altered: write it as NAME=LEVEL"),
        (("--rule", "quote=off"), "--rule: there is no rule quote; "),
        (("--rule", "quote-altered=loud"), "--rule: quote-altered is 'loud'; it can be off, note, warning or error"),
        (("-o", "found.pdf"), "cannot tell the format from found.pdf; end it in .sarif, .xml or .txt, or add -f"),
        (("-o", "new.txt"), "new.txt: is also an input; the output would overwrite it"),
    ],
)
def test_options_that_say_something_else(artdiff: Run, options: tuple[str, ...], said: str) -> None:
    result = artdiff("check", "old.txt", "new.txt", *options)
    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().startswith(f"artdiff: {said}")
    assert Path("new.txt").read_text(encoding="utf-8") == NEW


def test_list_shows_all_rules(artdiff: Run) -> None:
    result = artdiff("check", "--list")
    assert result.returncode == 0
    lines = [line.split(maxsplit=2) for line in result.stdout.decode().splitlines()]
    assert lines == [[rule.name, rule.level, rule.what] for rule in RULES]


def test_github(artdiff: Run) -> None:
    result = artdiff("check", "-", "new.txt", "-f", "github", input=OLD.encode())
    assert result.returncode == 1
    assert result.stdout.decode().splitlines()[1:] == [
        "::warning file=new.txt,line=3,endLine=3,col=16,endColumn=18,title=figure-changed"
        "::A figure changed: 12 → 22 boats",
        "::error file=new.txt,line=5,endLine=5,col=1,endColumn=16,title=quote-altered"
        "::Words inside quotation marks changed: Ida Berg: “We lost all” → “We lost much”",
    ]


def test_sarif(artdiff: Run) -> None:
    Path("a b.txt").write_text(NEW, encoding="utf-8")
    result = artdiff("check", "old.txt", "a b.txt", "-o", "found.sarif")
    assert (result.returncode, result.stdout) == (1, b"")
    (run,) = json.loads(Path("found.sarif").read_text(encoding="utf-8"))["runs"]
    asked = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert asked == [rule.name for rule in RULES if rule.level != "off"]
    assert all(rule["help"]["text"] for rule in run["tool"]["driver"]["rules"])  # code scanning refuses rules without
    assert [asked[found["ruleIndex"]] for found in run["results"]] == FIRED
    place = run["results"][1]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b.txt"
    assert place["region"] == {"startLine": 3, "startColumn": 16, "endLine": 3, "endColumn": 18}


def test_github_takes_columns_within_one_line_only(artdiff: Run) -> None:
    for name, text in (("old.txt", OLD), ("new.txt", NEW)):
        Path(name).write_text(text.replace("lost ", "lost\n"), encoding="utf-8")
    result = artdiff("check", "old.txt", "new.txt", "-f", "github")
    assert "::error file=new.txt,line=5,endLine=6,title=quote-altered::" in result.stdout.decode()


@pytest.mark.parametrize("text", ["-", "/dev/stdin"])
def test_a_text_that_is_no_file_is_not_given_as_one(artdiff: Run, text: str) -> None:
    result = artdiff("check", "old.txt", text, "-f", "github", input=NEW.encode())
    assert "::warning title=figure-changed::A figure changed: 12 → 22 boats" in result.stdout.decode().splitlines()
    result = artdiff("check", "old.txt", text, "-f", "sarif", input=NEW.encode())
    found = json.loads(result.stdout)["runs"][0]["results"][1]
    assert "uri" not in found["locations"][0]["physicalLocation"]["artifactLocation"]
    assert found["relatedLocations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "old.txt"
    result = artdiff("check", text, "new.txt", "-f", "sarif", input=OLD.encode())
    found = json.loads(result.stdout)["runs"][0]["results"][1]
    assert found["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "new.txt"
    assert "relatedLocations" not in found


@pytest.mark.skipif(os.name == "nt", reason="names of files have a drive there")
def test_sarif_of_a_file_by_its_whole_path(artdiff: Run) -> None:
    path = Path("new.txt").absolute()
    (run,) = json.loads(artdiff("check", "old.txt", str(path), "-f", "sarif").stdout)["runs"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == path.as_uri()


def test_junit(artdiff: Run) -> None:
    result = artdiff("check", "old.txt", "new.txt", "-f", "junit")
    (suite,) = ET.fromstring(result.stdout)
    assert suite.attrib["tests"] == str(sum(rule.level != "off" for rule in RULES))
    assert suite.attrib["failures"] == "2"
    failed = [case.attrib["name"] for case in suite if case.find("failure") is not None]
    assert failed == ["quote-altered", "figure-changed"]
    assert [case.attrib["name"] for case in suite if case.find("system-out") is not None] == ["headline-changed"]


HOSTILE = "“\ufffeGo]]> <b>\x1b[31m & %0A::error title=x::y \u202eno\ufffe\x01,” said Ida Berg.\n"


@pytest.mark.parametrize("format_", ["terminal", "github", "sarif", "junit"])
def test_hostile_words_stay_words(artdiff: Run, format_: str) -> None:
    Path("old.txt").write_text(HOSTILE, encoding="utf-8")
    Path("new.txt").write_text(HOSTILE.replace("Go", "Come"), encoding="utf-8")
    out = artdiff("check", "old.txt", "new.txt", "-f", format_).stdout.decode()
    assert not {"\x1b", "\u202e", "\x01", "\r"} & set(out)
    if format_ == "github":
        assert out.count("\n") == 1
        assert "%250A" in out
    elif format_ == "junit":
        assert "<b>" in "".join(ET.fromstring(out.encode()).itertext())
    elif format_ == "sarif":
        json.loads(out)


def test_help(artdiff: Run) -> None:
    done = artdiff("check", "--help")
    lines = done.stdout.decode().splitlines()
    assert (done.returncode, lines[0]) == (0, "Usage: artdiff check [OPTIONS] OLD NEW")
    assert max(map(len, lines)) <= 80
    few = artdiff("check", "old.txt")
    assert (few.returncode, few.stdout) == (2, b"")
    assert b"old.txt is only one file; give it two files" in few.stderr
