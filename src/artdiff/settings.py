"""Limits and levels that callers can set, in one place."""

from __future__ import annotations

MAX_BYTES = 16 * 1024 * 1024
"""The largest input that readers take, unless told otherwise: some 2.5 million words."""
