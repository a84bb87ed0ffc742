"""The command run as a process: what it prints, where, and its exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import COMMAND, Run

OLD = "A ferry sank off the coast on Monday.\n\nTwelve people were killed, the police said.\n"
NEW = "A ferry sank off the coast on Monday.\n\nTwenty-two people were killed, the police said.\n"


@pytest.fixture(autouse=True)
def _story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(OLD, encoding="utf-8")
    Path("new.txt").write_text(NEW, encoding="utf-8")


def test_different_is_one_and_shown(artdiff: Run) -> None:
    done = artdiff("old.txt", "new.txt")
    assert done.returncode == 1
    assert "[-Twelve-]{+Twenty-two+}" in done.stdout.decode()
    assert done.stderr == b""


GERMAN = "Der Rat hat am Montag nicht für die Brücke gestimmt. Die Stadt sagte, das sei noch zu prüfen.\n"


@pytest.mark.parametrize("command", [(), ("check",)])
def test_a_text_in_another_language_is_told(artdiff: Run, command: tuple[str, ...]) -> None:
    said = "not in English; speakers, dates in words, negations and doubts are not found\n"
    Path("alt.txt").write_text(GERMAN, encoding="utf-8")
    Path("neu.txt").write_text(GERMAN.replace("nicht ", ""), encoding="utf-8")
    done = artdiff(*command, "alt.txt", "neu.txt")
    assert done.stderr.decode() == f"artdiff: alt.txt and neu.txt: {said}"
    assert done.returncode == (0 if command else 1)
    assert artdiff(*command, "old.txt", "neu.txt").stderr.decode() == f"artdiff: neu.txt: {said}"
    for text in ("12 Kinder.\n", "Le Pen and de la Cruz met the board in Los Angeles.\n"):
        Path("neu.txt").write_text(text, encoding="utf-8")
        assert artdiff(*command, "old.txt", "neu.txt").stderr == b""


@pytest.mark.parametrize(
    ("new", "told"),
    [("copy.txt", ""), ("./old.txt", "artdiff: both names are of one file, old.txt; is one of them wrong?\n")],
)
def test_the_same_is_zero(artdiff: Run, new: str, told: str) -> None:
    Path("copy.txt").write_text(OLD)
    done = artdiff("old.txt", new)
    assert done.returncode == 0
    assert done.stdout
    assert done.stderr.decode() == told


def test_exit_zero_is_for_reports(artdiff: Run) -> None:
    assert artdiff("--exit-zero", "old.txt", "new.txt").returncode == 0
    assert artdiff("--exit-zero", "old.txt", "missing.txt").returncode == 2


@pytest.mark.parametrize(("order", "old"), [(["-", "new.txt"], OLD), (["old.txt", "-"], NEW)])
def test_one_version_from_standard_input(artdiff: Run, order: list[str], old: str) -> None:
    done = artdiff(*order, "-f", "json", input=old.encode())
    assert done.returncode == 1
    assert "standard input" in [json.loads(done.stdout)[side]["name"] for side in ("old", "new")]


def test_two_versions_from_two_commands(tmp_path: Path) -> None:
    line = f"{sys.executable} -m artdiff <(cat old.txt) <(cat new.txt)"
    done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, timeout=60)
    assert (done.returncode, done.stderr) == (1, b"")
    assert "{+Twenty-two+}" in done.stdout.decode()


def test_assumptions_go_to_standard_error(artdiff: Run) -> None:
    Path("old.txt").write_bytes(b"Caf\xe9s are open.")
    done = artdiff("old.txt", "new.txt", "-f", "json")
    assert done.stderr.decode() == (
        "artdiff: old.txt: not UTF-8 (line 1), read as Windows-1252; save it as UTF-8 if letters look wrong\n"
    )
    assert json.loads(done.stdout)


@pytest.mark.parametrize(
    ("format_", "start"),
    [("terminal", "old.txt → new.txt"), ("json", "{"), ("markdown", "#"), ("HTML", "<!doctype html>")],
)
def test_formats_on_standard_output(artdiff: Run, format_: str, start: str) -> None:
    done = artdiff("old.txt", "new.txt", "--format", format_)
    assert done.returncode == 1
    assert done.stdout.decode().lower().startswith(start)


@pytest.mark.parametrize("suffix", ["txt", "json", "md", "html"])
def test_an_output_file_has_what_the_screen_would_have(artdiff: Run, suffix: str) -> None:
    format_ = {"txt": "terminal", "md": "markdown"}.get(suffix, suffix)
    screen = artdiff("old.txt", "new.txt", "-f", format_, "--width", "80")
    done = artdiff("old.txt", "new.txt", "-o", f"out.{suffix}")
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")
    assert Path(f"out.{suffix}").read_bytes() == screen.stdout


def test_an_output_file_does_not_change_the_status(artdiff: Run) -> None:
    assert artdiff("old.txt", "old.txt", "-o", "out.html").returncode == 0
    assert artdiff("old.txt", "new.txt", "-o", "out.html", "--exit-zero").returncode == 0


def test_dash_is_standard_output(artdiff: Run) -> None:
    assert artdiff("old.txt", "new.txt", "-o", "-").stdout == artdiff("old.txt", "new.txt").stdout


def test_the_same_input_gives_the_same_bytes(artdiff: Run) -> None:
    runs = [artdiff("old.txt", "new.txt", "-f", "json", env={"PYTHONHASHSEED": seed}).stdout for seed in "12"]
    assert runs[0] == runs[1]


def test_colours_only_where_they_are_wanted(artdiff: Run) -> None:
    escape = b"\x1b["
    assert escape not in artdiff("old.txt", "new.txt").stdout
    assert escape in artdiff("old.txt", "new.txt", "--color", "always").stdout
    assert escape in artdiff("old.txt", "new.txt", env={"FORCE_COLOR": "1"}).stdout
    assert escape not in artdiff("old.txt", "new.txt", "--color", "never", env={"FORCE_COLOR": "1"}).stdout
    artdiff("old.txt", "new.txt", "-o", "out.txt", env={"FORCE_COLOR": "1"})
    assert escape not in Path("out.txt").read_bytes()


def test_width(artdiff: Run) -> None:
    lines = artdiff("old.txt", "new.txt", "--width", "40").stdout.decode().splitlines()
    assert max(map(len, lines)) <= 40
    assert len(lines) > len(artdiff("old.txt", "new.txt", env={"COLUMNS": "100"}).stdout.decode().splitlines())


@pytest.mark.parametrize(("options", "most"), [([], 100), (["--width", "150"], 150)])
def test_a_wide_terminal_is_not_filled_unless_asked(artdiff: Run, options: list[str], most: int) -> None:
    Path("new.txt").write_text(f"{NEW}It had left {'one harbour and then ' * 20}another.\n")
    lines = artdiff("old.txt", "new.txt", *options, env={"COLUMNS": "200"}).stdout.decode().splitlines()
    assert most - 10 < max(map(len, lines)) <= most


def test_full_shows_what_stayed(artdiff: Run) -> None:
    story = "".join(f"The {n}th line of the story stays as it is.\n\n" for n in range(4, 20))
    Path("old.txt").write_text(story + OLD)
    Path("new.txt").write_text(story + NEW)
    assert b"The 4th line" not in artdiff("old.txt", "new.txt").stdout
    assert b"The 4th line" in artdiff("--full", "old.txt", "new.txt").stdout


def test_min_significance_never_changes_the_status(artdiff: Run) -> None:
    Path("new.txt").write_text(OLD.replace("sank off", "sank near"))
    whole = artdiff("old.txt", "new.txt")
    less = artdiff("old.txt", "new.txt", "--min-significance", "substance")
    assert whole.returncode == less.returncode == 1
    assert b"[-off-]{+near+}" in whole.stdout
    assert b"[-off-]{+near+}" not in less.stdout


def test_min_significance_leaves_json_whole_and_says_so(artdiff: Run) -> None:
    whole = artdiff("old.txt", "new.txt", "-f", "json")
    done = artdiff("old.txt", "new.txt", "-f", "json", "--min-significance", "substance")
    assert done.stdout == whole.stdout
    assert done.stderr == b"artdiff: --min-significance leaves nothing out of JSON: each change has its significance\n"


@pytest.mark.parametrize("option", ["--help", "-h"])
def test_help_says_how_with_examples(artdiff: Run, option: str) -> None:
    done = artdiff(option)
    assert done.returncode == 0
    assert done.stdout.decode().startswith("Usage: artdiff [OPTIONS] OLD NEW\n")
    for said in ("Examples:", "--min-significance", "-o report.html", "Exit status: 0"):
        assert said in done.stdout.decode()
    assert max(map(len, done.stdout.decode().splitlines())) <= 80


def test_version(artdiff: Run) -> None:
    from artdiff import __version__

    assert artdiff("--version").stdout.decode() == f"artdiff {__version__}\n"
    assert artdiff("old.txt", "--version").returncode == 0


def test_the_installed_command_is_the_same() -> None:
    command = Path(sys.executable).with_name("artdiff")
    done = subprocess.run([command, "old.txt", "new.txt"], capture_output=True, timeout=60)
    assert done.stdout == subprocess.run([*COMMAND, "old.txt", "new.txt"], capture_output=True, timeout=60).stdout


def test_schema(artdiff: Run) -> None:
    done = artdiff("schema")
    assert done.returncode == 0
    assert "$schema" in json.loads(done.stdout)
    assert artdiff("schema", "--help").stdout.decode().startswith("Usage: artdiff schema")


def test_a_file_called_schema_can_be_compared(artdiff: Run) -> None:
    Path("old.txt").rename("schema")
    assert artdiff("./schema", "new.txt").returncode == 1
    assert artdiff("new.txt", "schema").returncode == 1
    done = artdiff("schema", "new.txt")
    assert done.returncode == 2
    assert b"./schema" in done.stderr


def test_files_whose_names_look_like_options(artdiff: Run) -> None:
    Path("old.txt").rename("--full")
    assert artdiff("--", "--full", "new.txt").returncode == 1
    assert artdiff("./--full", "new.txt").returncode == 1


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shell_completion(artdiff: Run, shell: str) -> None:
    done = artdiff(env={"_ARTDIFF_COMPLETE": f"{shell}_source"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"_ARTDIFF_COMPLETE" in done.stdout


@pytest.mark.parametrize(("words", "offered"), [("artdiff --for", "--format"), ("artdiff a b -f j", "json")])
def test_completion_offers_options_and_their_choices(artdiff: Run, words: str, offered: str) -> None:
    position = str(len(words.split()) - 1)
    done = artdiff(env={"_ARTDIFF_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": position})
    assert done.stdout.decode().strip() == f"plain,{offered}"


def test_completion_offers_files(artdiff: Run) -> None:
    done = artdiff(env={"_ARTDIFF_COMPLETE": "bash_complete", "COMP_WORDS": "artdiff ol", "COMP_CWORD": "1"})
    assert done.stdout.decode().startswith("file,")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("artdiff ch", ["check"]),
        ("artdiff ", []),  # files begin so
        ("artdiff s", []),  # story.txt does
        ("artdiff comp", []),  # the command that needs no name
        ("artdiff old.txt ch", []),
        ("artdiff --full ch", []),
        ("artdiff check sch", []),
    ],
)
def test_completion_offers_commands_for_the_first_word(artdiff: Run, words: str, offered: list[str]) -> None:
    Path("story.txt").write_text(OLD)
    position = str(words.count(" "))
    done = artdiff(env={"_ARTDIFF_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": position})
    assert [line for line in done.stdout.decode().split() if line.startswith("plain,")] == [
        f"plain,{name}" for name in offered
    ]
