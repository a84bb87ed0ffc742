"""On a terminal a text longer than the screen goes to a pager, and only then."""

from __future__ import annotations

import fcntl
import os
import pty
import shutil
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from conftest import COMMAND

STORY = "".join(f"The {n}th ferry sank off the coast.\n\n" for n in range(4, 60))


@pytest.fixture(autouse=True)
def _story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(STORY)
    Path("new.txt").write_text(STORY.replace("off", "near"))
    Path("few.txt").write_text(STORY.replace("The 4th ferry sank", "The 4th ferry burned"))
    Path("pager.py").write_text("import sys\nprint('PAGED', sys.stdin.buffer.read().count(b'near'), flush=True)\n")


def on_a_terminal(
    *arguments: str, pager: str = f"{sys.executable} pager.py", term: str = "xterm", keys: bytes = b""
) -> tuple[int, str]:
    """Run the command on a terminal of 24 lines and 70 columns; return its status and what the terminal got."""
    here, there = pty.openpty()
    fcntl.ioctl(there, termios.TIOCSWINSZ, struct.pack("4H", 24, 70, 0, 0))
    environment = {**os.environ, "PAGER": pager, "TERM": term}
    with subprocess.Popen([*COMMAND, *arguments], stdin=there, stdout=there, stderr=there, env=environment) as process:
        os.close(there)
        os.write(here, keys)
        seen = b""
        while data := _read(here):
            seen += data
    os.close(here)
    return process.returncode, seen.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux says that the other end is closed
        return b""


def test_a_long_text_is_paged() -> None:
    assert on_a_terminal("old.txt", "new.txt") == (1, "PAGED 56\n")


@pytest.mark.skipif(not shutil.which("less"), reason="needs less")
def test_less_says_which_keys_to_press() -> None:
    assert "Space shows more, q leaves" in on_a_terminal("old.txt", "new.txt", pager="less", keys=b"q")[1]
    assert "The end, q leaves" in on_a_terminal("old.txt", "new.txt", pager="less", keys=b"Gq")[1]


def test_a_pager_that_is_not_wanted() -> None:
    for arguments, pager in ((["--pager", "never"], "false"), ([], ""), ([], "cat"), ([], "no-such-pager")):
        status, seen = on_a_terminal("old.txt", "new.txt", *arguments, pager=pager)
        assert (status, "PAGED" in seen, seen.count("near")) == (1, False, 56)
    assert on_a_terminal("old.txt", "new.txt", term="dumb")[1].count("near") == 56  # less would ask to press return


def test_a_short_text_is_not_paged_and_fits_the_screen() -> None:
    status, seen = on_a_terminal("old.txt", "few.txt", term="dumb")
    assert (status, "PAGED" in seen) == (1, False)
    assert "{+burned+}" in seen
    assert max(map(len, seen.splitlines())) <= 70


def test_a_terminal_has_colours() -> None:
    assert "\x1b[" in on_a_terminal("old.txt", "few.txt")[1]
    assert "\x1b[" not in on_a_terminal("old.txt", "few.txt", term="dumb")[1]
    assert "\x1b[" not in on_a_terminal("old.txt", "few.txt", "--color", "never")[1]


def test_json_and_files_are_not_paged() -> None:
    assert on_a_terminal("old.txt", "new.txt", "-f", "json")[1].startswith("{")
    assert on_a_terminal("old.txt", "new.txt", "-o", "out.txt") == (1, "")


def test_a_pager_that_is_left_early_is_no_trouble() -> None:
    Path("new.txt").write_text("Another ferry came in.\n\n" * 5_000)  # more than a pipe holds
    assert on_a_terminal("old.txt", "new.txt", "--exit-zero", pager="true") == (0, "")
