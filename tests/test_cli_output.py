"""A file is written whole or not at all, and where it was meant to be."""

from __future__ import annotations

import errno
import io
import os
import stat
from pathlib import Path
from typing import Any

import pytest

from artdiff.cli import output
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


def _fix_folder(patch: pytest.MonkeyPatch, error: int) -> None:
    """Let no file be made in any folder, whoever runs the tests."""

    def open_only(path: str, mode: str = "r", **options: Any) -> Any:
        if "x" in mode:
            raise OSError(error, os.strerror(error))
        return open_anything(path, mode, **options)

    open_anything = open
    patch.setattr("builtins.open", open_only)


@pytest.mark.parametrize("error", [errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY])
@pytest.mark.parametrize("before", ["old", "the last report, which was longer"])
def test_a_file_in_a_folder_that_takes_no_other_is_written_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str, error: int
) -> None:
    out = tmp_path / "out.html"
    out.write_text(before)
    with monkeypatch.context() as patch:
        _fix_folder(patch, error)
        write_file(str(out), "new report")
        with pytest.raises(WriteError):
            write_file(str(tmp_path / "other.html"), "new report")
    assert out.read_text() == "new report"
    assert os.listdir(tmp_path) == ["out.html"]  # noqa: PTH208 (hidden ones too)


@pytest.mark.parametrize("before", ["", "old", "the last report, which was longer"])
def test_what_fails_in_place_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str) -> None:
    out = tmp_path / "out.html"
    out.write_text(before)

    def half(file: io.FileIO, data: bytes) -> None:
        if data == b"new report":
            file.write(data[:5])
            raise OSError(errno.ENOSPC, "No space left on device")
        fill(file, data)

    fill = output._fill
    with monkeypatch.context() as patch:
        _fix_folder(patch, errno.EACCES)
        patch.setattr(output, "_fill", half)
        with pytest.raises(WriteError, match="No space left"):
            write_file(str(out), "new report")
    assert out.read_text() == before


def test_a_write_protected_file_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out.html"
    out.write_text("the last report")
    out.chmod(0o444)
    monkeypatch.setattr(
        os, "access", lambda path, _mode: bool(Path(path).stat().st_mode & 0o200)
    )  # as for a plain user
    with pytest.raises(WriteError, match=r"out\.html: cannot be written: it is write-protected"):
        write_file(str(out), "new")
    assert out.read_text() == "the last report"


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
