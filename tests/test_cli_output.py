"""A file is written whole or not at all, and where it was meant to be."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from artdiff.cli.output import write_file
from artdiff.errors import WriteError


def test_a_new_file_has_the_permissions_of_new_files(tmp_path: Path) -> None:
    old_mask = os.umask(0o027)
    try:
        write_file(str(tmp_path / "out.html"), "“Noon”\n")
    finally:
        os.umask(old_mask)
    assert (tmp_path / "out.html").read_bytes() == "“Noon”\n".encode()
    assert stat.S_IMODE((tmp_path / "out.html").stat().st_mode) == 0o640
    assert os.listdir(tmp_path) == ["out.html"]  # noqa: PTH208 (hidden ones too)


def test_a_file_that_was_there_keeps_its_permissions(tmp_path: Path) -> None:
    out = tmp_path / "out.html"
    out.write_text("the last report")
    out.chmod(0o604)
    write_file(str(out), "new")
    assert (out.read_text(), stat.S_IMODE(out.stat().st_mode)) == ("new", 0o604)


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "out.html").symlink_to("reports/today.html")
    write_file(str(tmp_path / "out.html"), "new")
    assert (tmp_path / "out.html").is_symlink()
    assert (tmp_path / "reports" / "today.html").read_text() == "new"


def test_a_pipe_is_written_as_it_is(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write_file(str(pipe), "new")
    assert os.read(reader, 99) == b"new"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.parametrize("when", ["open", "os.replace"])
@pytest.mark.parametrize("trouble", [KeyboardInterrupt, OSError(28, "No space left on device")])
def test_what_goes_wrong_half_way_leaves_the_file_of_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, when: str, trouble: BaseException | type[BaseException]
) -> None:
    out = tmp_path / "out.html"
    out.write_text("the last report")

    def fail(*_: object, **__: object) -> None:
        raise trouble

    with monkeypatch.context() as patch:
        patch.setattr(f"builtins.{when}" if when == "open" else when, fail)
        with pytest.raises(KeyboardInterrupt if trouble is KeyboardInterrupt else WriteError):
            write_file(str(out), "new")
    assert out.read_text() == "the last report"
    assert os.listdir(tmp_path) == ["out.html"]  # noqa: PTH208 (hidden ones too)


def test_letters_that_utf8_cannot_hold_are_replaced(tmp_path: Path) -> None:
    write_file(str(tmp_path / "out.txt"), "a\ud800b")
    assert (tmp_path / "out.txt").read_text() == "a?b"
