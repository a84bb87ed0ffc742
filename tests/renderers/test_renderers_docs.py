"""The documentation names every field of the JSON and every label of the reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, get_args

import pytest

from artdiff.model import FactChangeKind, FactKind, LinkKind, QuoteChangeKind, QuoteKind, Role
from artdiff.renderers.json import SCHEMA_VERSION, schema

DOCS = Path(__file__).parents[2] / "docs"


def _names(node: Any) -> set[str]:
    if isinstance(node, list):
        return {name for child in node for name in _names(child)}
    if not isinstance(node, dict):
        return set()
    values = {value for value in node.get("enum", []) if value}
    return set(node.get("properties", {})) | values | {name for child in node.values() for name in _names(child)}


@pytest.mark.parametrize("name", sorted(_names(json.loads(schema()))))
def test_json_field_or_value_is_documented(name: str) -> None:
    assert f"`{name}`" in (DOCS / "json.md").read_text(encoding="utf-8")


def test_schema_version_is_documented() -> None:
    assert f'`"{SCHEMA_VERSION}"`' in (DOCS / "json.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "kinds"),
    [
        (("link", "properties", "kind"), LinkKind),
        (("role",), Role),
        (("factKind",), FactKind),
        (("change",), FactChangeKind),
        (("quote", "properties", "kind"), QuoteKind),
        (("quoteChange", "properties", "change"), QuoteChangeKind),
    ],
)
def test_values_in_the_schema_are_those_of_the_model(path: tuple[str, ...], kinds: Any) -> None:
    found = json.loads(schema())["$defs"]
    for key in path:
        found = found[key]
    assert found["enum"] == list(get_args(kinds))
