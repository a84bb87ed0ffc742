"""Readers: bytes → Document."""

from __future__ import annotations

import os
from typing import IO, Any

from artdiff import settings
from artdiff.model import Document
from artdiff.readers.decode import decode
from artdiff.readers.source import PathLike, load

__all__ = ["read"]


def read(source: PathLike | IO[Any], *, max_bytes: int = settings.MAX_BYTES) -> Document:
    """Read one version of a story from a path or an open file.

    The text is as it stands in the file, line breaks too, less a byte order mark; offsets count from there.
    Document.notices says what had to be assumed. Raises ReadError for what is missing, empty, too large or no text.
    """
    name, data = load(source, max_bytes)
    text, notices = decode(data, name)
    return Document(text, name=name.replace(os.sep, "/"), notices=notices)
