"""The aligner's numbers, in one place."""

from __future__ import annotations

LINKED = 0.33
"""Sentences of at least this similarity are linked."""
LONG_POSTING = 40
"""A word in more sentences of a version than this calls no candidates."""
