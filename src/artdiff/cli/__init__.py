"""The command: parse, compare, print, exit. Only this package knows click."""

from __future__ import annotations

import gc
import os
import sys

SAME, DIFFERENT, TROUBLE, INTERRUPTED = 0, 1, 2, 130


def main() -> int:
    """Run the command on sys.argv and return its exit status; whatever goes wrong is one line on standard error."""
    gc.disable()  # one comparison a process, and it makes no cycles: looking for them takes a tenth of the time
    try:
        from artdiff.cli.app import run  # here, so that Ctrl-C while it is imported shows no traceback

        return run(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED
    except MemoryError:
        return complain("not enough memory for texts of this size")
    except Exception as error:
        if os.environ.get("ARTDIFF_DEBUG"):
            sys.excepthook(type(error), error, error.__traceback__)
        what = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return complain(f"a bug in artdiff ({what}); please report it with the two texts (ARTDIFF_DEBUG=1 shows more)")


def complain(message: str) -> int:
    """Print one line on standard error and return the status for trouble."""
    say(message)
    return TROUBLE


def say(message: str) -> None:
    """Print one line on standard error, whatever encoding it has; nothing where it is closed."""
    line = "".join(c if c.isprintable() else "�" for c in f"artdiff: {message}")
    try:
        encoding = sys.stderr.encoding or "utf-8"
        print(line.encode(encoding, "replace").decode(encoding), file=sys.stderr, flush=True)
    except (OSError, ValueError, AttributeError):
        return
