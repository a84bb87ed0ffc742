"""A long text, page by page."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

_LESS = "FRX-Ps?eThe end:Space shows more., q leaves$"
"""Leave at once if it fits, keep colours, leave the text on the screen; the prompt tells the keys."""


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
