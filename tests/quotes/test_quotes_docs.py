"""The examples of docs/quotes.md and docs/names.md."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", ["quotes.md", "names.md"])
def test_examples_hold(name: str) -> None:
    failed, run = doctest.testfile(str(DOCS / name), module_relative=False, encoding="utf-8")
    assert run > 0
    assert failed == 0
