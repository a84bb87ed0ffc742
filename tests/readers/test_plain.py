"""Where a story is read from, and what is said when it cannot be."""

from __future__ import annotations

import io
import os
import socket
from pathlib import Path

import pytest

from artdiff import read
from artdiff.errors import ReadError, TooLargeError
from artdiff.readers.source import printable, size


def test_a_path_gives_text_and_name(tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes("Noon.\r\n\r\n“Yes.”".encode())
    document = read(file)
    assert (document.text, document.name, document.notices) == ("Noon.\r\n\r\n“Yes.”", str(file), ())
    assert read(str(file)) == document


def test_the_folders_of_a_name_are_parted_as_on_the_web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "stories\\old.txt"
    file.write_text("Noon.")
    assert read(file).name.endswith("stories\\old.txt")  # here a backslash is a letter of the name
    monkeypatch.setattr("os.sep", "\\")
    assert read(file).name == f"{tmp_path}/stories/old.txt"


def test_open_files_of_bytes_and_of_text() -> None:
    assert read(io.BytesIO("café".encode())).text == "café"
    assert read(io.StringIO("café\r\n", newline="")).text == "café\r\n"


def test_an_open_file_has_its_name(tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_text("Noon.")
    with file.open("rb") as opened:
        assert read(opened).name == str(file)
    assert read(io.BytesIO(b"Noon.")).name == "input"


def test_a_pipe_that_gives_little_at_a_time() -> None:
    here, there = os.pipe()
    with os.fdopen(there, "wb") as writer:
        writer.write("“Noon.” ".encode() * 1000)
    with os.fdopen(here, "rb", buffering=0) as reader:
        assert read(reader).text == "“Noon.” " * 1000


def test_a_damaged_file_is_read_with_a_notice(tmp_path: Path) -> None:
    file = tmp_path / "old.txt"
    file.write_bytes(b"The caf\xe9.")
    assert "read as Windows-1252" in read(file).notices[0]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("missing.txt", "no such file in "),
        ("missing/old.txt", "no such file; there is no folder "),
        (".", "a folder"),
        ("old.txt/old.txt", "a part of its path is a file"),
        ("x" * 300, "cannot be read: File name too long"),
        ("a\0b", "cannot be read: embedded null byte"),
    ],
)
def test_paths_that_lead_nowhere(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "old.txt").write_text("Noon.")
    with pytest.raises(ReadError, match=said) as trouble:
        read(f"{tmp_path}/{name}")
    assert str(trouble.value).isprintable()


def test_what_the_system_does_not_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    with socket.socket(socket.AF_UNIX) as door:
        door.bind("door")
        with pytest.raises(ReadError, match=r"^door: cannot be read: No such device or address$"):
            read("door")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("builtins.open", refuse)  # root may read everything
    with pytest.raises(ReadError, match="not allowed to read it"):
        read(tmp_path / "old.txt")


def test_a_closed_file() -> None:
    file = io.BytesIO(b"Noon.")
    file.close()
    with pytest.raises(ReadError, match="cannot be read"):
        read(file)


def test_the_limit_is_the_last_size_that_is_taken() -> None:
    assert read(io.BytesIO(b"Noon."), max_bytes=5).text == "Noon."
    with pytest.raises(TooLargeError, match=r"^input: larger than the limit of 4 bytes$"):
        read(io.BytesIO(b"Noon."), max_bytes=4)


def test_no_more_is_read_than_the_limit_and_one() -> None:
    file = io.BytesIO(b"Noon. " * 1_000_000)
    with pytest.raises(TooLargeError):
        read(file, max_bytes=2_000_000)
    assert file.tell() == 2_000_001


def test_a_device_without_an_end_is_too_large() -> None:
    with pytest.raises(TooLargeError, match=r"^/dev/zero: larger than the limit of 1 MB$"):
        read("/dev/zero", max_bytes=1 << 20)


def test_names_are_printed_safely() -> None:
    assert printable("a\x1b[31m\nb\udcff“c”") == "a�[31m�b�“c”"


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 byte"), (1536, "1.5 KB"), (16 << 20, "16 MB"), (3 << 30, "3 GB"), (1000, "1000 bytes")]
)
def test_sizes(count: int, said: str) -> None:
    assert size(count) == said
