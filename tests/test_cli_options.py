"""What the options take, and what follows from those that are not given."""

from __future__ import annotations

import click
import pytest

from artdiff.cli.app import app
from artdiff.cli.options import format_for, read_size, screen_size, wants_color


@pytest.mark.parametrize(
    ("given", "output", "format_"),
    [
        (None, None, "terminal"),
        ("json", None, "json"),
        (None, "out/Report.HTML", "html"),
        (None, "report.htm", "html"),
        (None, "report.json", "json"),
        (None, "report.md", "markdown"),
        (None, "report.txt", "terminal"),
        ("json", "report.html", "json"),
        ("html", "/dev/stdout", "html"),
    ],
)
def test_the_format_follows_the_suffix_unless_given(given: str | None, output: str | None, format_: str) -> None:
    assert format_for(given, output) == format_


@pytest.mark.parametrize("output", ["report", "report.pdf", ".html", "json"])
def test_a_suffix_that_says_nothing(output: str) -> None:
    with pytest.raises(click.UsageError, match="cannot tell the format"):
        format_for(None, output)


@pytest.mark.parametrize(
    ("choice", "environment", "screen", "wanted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_colours(
    choice: str, environment: dict[str, str], screen: bool, wanted: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert wants_color(choice, screen) is wanted


@pytest.mark.parametrize(
    ("written", "count"),
    [
        ("1", 1),
        ("500000", 500_000),
        ("500K", 500 << 10),
        ("20M", 20 << 20),
        ("20mb", 20 << 20),
        ("1.5 GiB", 3 << 29),
        (" 7B ", 7),
    ],
)
def test_sizes(written: str, count: int) -> None:
    assert read_size(click.Context(app), app.params[0] if app.params else click.Option(["--x"]), written) == count


@pytest.mark.parametrize("written", ["", "0", "0.1", "-1", "M", "1T", "1e3", "٣M", "9" * 400])
def test_what_is_no_size(written: str) -> None:
    with pytest.raises(click.BadParameter, match="is no size"):
        read_size(click.Context(app), click.Option(["--max-size"]), written)


def test_the_screen_follows_columns_and_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "111")
    monkeypatch.setenv("LINES", "33")
    assert screen_size() == (111, 33)


@pytest.mark.parametrize("value", ["", "wide", "-5", "0", "1" * 99])
def test_senseless_columns_count_for_nothing(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setenv("COLUMNS", value)
    assert screen_size() == (80, 24)
