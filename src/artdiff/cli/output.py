"""Where the result goes: standard output, a pager or a file."""

from __future__ import annotations

import codecs
import errno
import io
import os
import stat
import sys
from typing import TYPE_CHECKING

from artdiff.errors import WriteError

if TYPE_CHECKING:
    import subprocess

_LESS = "FRX-Ps?eThe end:Space shows more., q leaves$"
"""Leave at once if it fits, keep colours, leave the text on the screen; the prompt tells the keys."""
_FIXED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY)
"""Why no file can be made in a folder, or none renamed there: not allowed, not writable, a mount of its own."""

_PLAINER = {
    "→": "->", "↳": ">", "…": "...", "·": "|", "\xa0": " ",
    **dict.fromkeys("‐‑‒–—―", "-"), **dict.fromkeys("‘’‚‛‹›", "'"), **dict.fromkeys("“”„‟«»", '"'),
}  # fmt: skip


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """Write what an encoding lacks with signs that all have; for codecs.register_error."""
    assert isinstance(error, UnicodeEncodeError)
    return "".join(_PLAINER.get(sign, "?") for sign in error.object[error.start : error.end]), error.end


codecs.register_error("artdiff.plainer", _plainer)


def print_text(text: str, *, utf8: bool = False) -> None:
    """Print to standard output; who reads it may stop early.

    In the terminal's encoding, or in UTF-8 where the format demands it; what cannot be encoded is written plainer.
    """
    out = sys.stdout
    if out is None:
        raise WriteError("standard output is closed")
    try:
        if isinstance(out, io.TextIOWrapper):
            out.reconfigure(encoding="utf-8" if utf8 else out.encoding, errors="artdiff.plainer", newline="\n")
        out.write(text)
        out.flush()
    except BrokenPipeError:
        _leave_stdout()
    except OSError as error:
        _leave_stdout()
        raise WriteError(f"standard output: cannot be written: {error.strerror}") from error


def _leave_stdout() -> None:
    """Send what is left in the buffer nowhere, or Python complains about it when it exits."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write_file(path: str, text: str) -> None:
    """Write a file whole or not at all: beside its place first, then renamed.

    A link is followed; a device or a pipe is written as it is, and so is a file in a folder that takes no other.
    A file that is write-protected stays as it is.
    """
    data = text.encode("utf-8", "replace")
    target = os.path.realpath(path)
    try:
        mode = _mode(target)
        if mode and not stat.S_ISREG(mode):
            with open(target, "wb") as file:  # noqa: PTH123
                file.write(data)
        elif mode and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "it is write-protected")
        else:
            _put(target, data, mode)
    except (OSError, ValueError) as error:
        raise WriteError(f"{path}: cannot be written: {_why(error, target)}") from error


def _mode(target: str) -> int:
    try:
        return os.stat(target).st_mode  # noqa: PTH116
    except FileNotFoundError:
        return 0


def _put(target: str, data: bytes, mode: int) -> None:
    """Replace a file, or write into it where it can be written and its folder cannot."""
    try:
        _replace(target, data, mode)
    except OSError as error:
        if not mode or error.errno not in _FIXED:
            raise
        _overwrite(target, data)


def _overwrite(target: str, data: bytes) -> None:
    """Write into a file; if that fails, put back what was in it."""
    with open(target, "r+b", buffering=0) as file:  # noqa: PTH123
        before = file.read()
        try:
            _fill(file, data)
        except BaseException:
            _fill(file, before)
            raise


def _fill(file: io.FileIO, data: bytes) -> None:
    file.seek(0)
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]
    file.truncate(len(data))


def _replace(target: str, data: bytes, mode: int) -> None:
    folder, name = os.path.split(target)
    part = os.path.join(folder, f".{name[:100]}.{os.urandom(4).hex()}.part")  # noqa: PTH118
    try:
        with open(part, "xb") as file:  # noqa: PTH123
            file.write(data)
        if mode:
            os.chmod(part, stat.S_IMODE(mode))  # noqa: PTH101
        os.replace(part, target)  # noqa: PTH105
    except BaseException:
        if os.path.exists(part):  # noqa: PTH110
            os.unlink(part)  # noqa: PTH108
        raise


def _why(error: Exception, target: str) -> str:
    if isinstance(error, FileNotFoundError):
        return f"there is no folder {os.path.dirname(target)}"  # noqa: PTH120
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    return str(getattr(error, "strerror", None) or error)


def page(text: str) -> bool:
    """Show a text in the user's pager, else in less; say whether there was one.

    PAGER names it; an empty one or cat means none, and so does a dumb terminal. Windows has none that shows colours, so
    none unless PAGER is set.
    """
    command = os.environ.get("PAGER", "" if sys.platform == "win32" else "less").strip()
    if command in ("", "cat") or os.environ.get("TERM") == "dumb":
        return False
    import shlex
    import subprocess

    settings = {"LESS": _LESS, "LESSCHARSET": "utf-8", **os.environ}
    try:
        process = subprocess.Popen(shlex.split(command), stdin=subprocess.PIPE, env=settings)
    except (OSError, ValueError):
        return False
    assert process.stdin is not None
    try:
        process.stdin.write(text.encode("utf-8", "replace"))
        process.stdin.close()
    except (BrokenPipeError, KeyboardInterrupt):
        pass  # the reader has seen enough
    _wait(process)
    return True


def _wait(process: subprocess.Popen[bytes]) -> None:
    """Wait for the pager to end: Ctrl-C is its own business, and leaving before it would spoil the screen."""
    while True:
        try:
            process.wait()
            return
        except KeyboardInterrupt:
            continue
