"""Where bytes come from: a path or an open file, never more of it than the limit allows."""

from __future__ import annotations

import os
import re
from typing import IO, Any

from artdiff.errors import ReadError, TooLargeError
from artdiff.model import STANDARD_INPUT

PathLike = str | os.PathLike[str]
CHUNK = 1 << 20


def load(source: PathLike | IO[Any], limit: int) -> tuple[str, bytes]:
    """Return the name and the bytes of a file; of a text file its text as UTF-8.

    At most limit + 1 bytes are read, so a device without an end is too large and not endless.
    Raises TooLargeError over the limit and ReadError for what cannot be read.
    """
    if isinstance(source, (str, os.PathLike)):
        path = os.fspath(source)
        name = printable(path)
        try:
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 (pathlib costs start-up time)
                return name, _take(file, name, limit)
        except (OSError, ValueError) as error:
            raise ReadError(f"{name}: {_why(path, error)}") from error
    name = printable(str(getattr(source, "name", "") or "input"))
    name = STANDARD_INPUT if name == "<stdin>" else name
    try:
        return name, _take(source, name, limit)
    except (OSError, ValueError) as error:
        raise ReadError(f"{name}: {_why('', error)}") from error


def printable(name: str) -> str:
    """Make a name safe to print: one line, no control characters, no bytes outside the file system's encoding."""
    return "".join(c if c.isprintable() else "�" for c in name)


def _take(file: IO[Any], name: str, limit: int) -> bytes:
    chunks: list[bytes] = []
    left = limit + 1
    while left > 0:
        chunk = file.read(min(left, CHUNK))
        if not chunk:
            break
        data = chunk.encode("utf-8", "surrogatepass") if isinstance(chunk, str) else bytes(chunk)
        chunks.append(data)
        left -= len(data)
    if left <= 0:
        raise TooLargeError(f"{name}: larger than the limit of {size(limit)}")
    return b"".join(chunks)


def size(count: int) -> str:
    """Write a number of bytes as people do: 16 MB, 1.5 KB, 12 bytes."""
    for unit, scale in (("GB", 1 << 30), ("MB", 1 << 20), ("KB", 1 << 10)):
        if count >= scale:
            return f"{count / scale:.1f}".removesuffix(".0") + f" {unit}"
    return "1 byte" if count == 1 else f"{count} bytes"


def _why(path: str, error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return _why_missing(path)
    if isinstance(error, IsADirectoryError) or (path and os.path.isdir(path)):  # noqa: PTH112
        return "a folder, not a file; name a file in it"
    if isinstance(error, NotADirectoryError):
        return "no such file: a part of its path is a file, not a folder"
    if isinstance(error, PermissionError):
        return "not allowed to read it; check its permissions"
    if isinstance(error, OSError):
        return f"cannot be read: {error.strerror or error}"
    return f"cannot be read: {error}"


def _why_missing(path: str) -> str:
    """Say where it was looked for, or what is there instead: some systems hide the ending of a name."""
    if re.match(r"\w+://", path):
        return "a web address, not a file; save the page as plain text first"
    ended = path + ".txt"
    if os.path.exists(ended):  # noqa: PTH110
        return f"no such file, but there is {printable(ended)}"
    folder = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
    if not os.path.isdir(folder):  # noqa: PTH112
        return f"no such file; there is no folder {printable(folder)}"
    return f"no such file in {printable(folder)}; check the name and the folder"
