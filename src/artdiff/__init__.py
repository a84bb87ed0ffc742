"""Compare two versions of a story: what is new, gone, reworded, split, merged, moved, and whose words changed.

The public names are imported when they are first asked for, so that ``artdiff --help`` starts nothing.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # from typing it would take a while, and Ctrl-C then shows a traceback
if TYPE_CHECKING:
    from artdiff.align import align_sentences as align_sentences
    from artdiff.checks import check as check
    from artdiff.comparison import compare as compare
    from artdiff.errors import ArtdiffError as ArtdiffError
    from artdiff.facts import find_facts as find_facts
    from artdiff.model import Comparison as Comparison
    from artdiff.model import Document as Document
    from artdiff.model import Finding as Finding
    from artdiff.quotes import find_quotes as find_quotes
    from artdiff.readers import read as read
    from artdiff.segment import split_sentences as split_sentences
    from artdiff.worddiff import diff_words as diff_words

__version__ = "0.1.0"

_HOME = {
    "ArtdiffError": "errors",
    "Comparison": "model",
    "Document": "model",
    "Finding": "model",
    "align_sentences": "align",
    "check": "checks",
    "compare": "comparison",
    "diff_words": "worddiff",
    "find_facts": "facts",
    "find_quotes": "quotes",
    "read": "readers",
    "split_sentences": "segment",
}

__all__ = [*_HOME, "__version__"]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module 'artdiff' has no attribute {name!r}")
    return getattr(import_module(f"artdiff.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    """List the public names, so that a shell completes those that are not imported yet."""
    return sorted(__all__)
