"""JSON: valid, whole, linear and safe to print."""

from __future__ import annotations

import json
from typing import Any

import pytest
from by_hand import document
from canonical import NEW, OLD, comparison
from hypothesis import given
from jsonschema import Draft202012Validator
from made import comparisons

from artdiff.model import Comparison, Document, Summary
from artdiff.renderers.json import render, schema

VALIDATOR = Draft202012Validator(json.loads(schema()))


@pytest.fixture(scope="module")
def data() -> Any:
    return json.loads(render(comparison()))


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema()))


def test_schema_allows_nothing_that_it_does_not_name() -> None:
    def objects(node: Any) -> list[dict[str, Any]]:
        if isinstance(node, list):
            return [found for child in node for found in objects(child)]
        if not isinstance(node, dict):
            return []
        here = [node] if node.get("type") == "object" else []
        return here + [found for child in node.values() for found in objects(child)]

    found = objects(json.loads(schema()))
    assert len(found) > 10
    for entry in found:
        assert entry["additionalProperties"] is False
        assert entry["required"] == list(entry["properties"])


def test_canonical_is_valid(data: Any) -> None:
    VALIDATOR.validate(data)


def test_schema_rejects_what_it_does_not_know(data: Any) -> None:
    assert not VALIDATOR.is_valid({**data, "extra": 1})
    assert not VALIDATOR.is_valid({**data, "schema_version": "0.9"})
    assert not VALIDATOR.is_valid({**data, "links": [{**data["links"][0], "kind": "rewritten"}]})


@given(comparisons())
def test_any_comparison_is_valid_and_encodable(made: Comparison) -> None:
    text = render(made)
    text.encode("utf-8")
    VALIDATOR.validate(json.loads(text))


@given(comparisons())
def test_spans_point_into_the_text(made: Comparison) -> None:
    data = json.loads(render(made))
    for side, version in (("old", made.old), ("new", made.new)):
        assert data[side]["text"] == version.text
        for sentence in data[side]["sentences"]:
            assert version.text[sentence["start"] : sentence["end"]] == sentence["text"]


@given(comparisons())
def test_edits_replay(made: Comparison) -> None:
    for link in json.loads(render(made))["links"]:
        for side, version in (("old", made.old), ("new", made.new)):
            words = "".join(version.text[e[side]["start"] : e[side]["end"]] for e in link["edits"])
            assert words == "".join(version.sentences[i].span.of(version.text) for i in link[side])


def test_lines_and_columns_count_from_one(data: Any) -> None:
    sentence = data["old"]["sentences"][2]
    assert sentence["text"] == "The talks lasted two hours."
    assert (sentence["line"], sentence["column"]) == (3, 53)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_counts_once(end: str) -> None:
    text = f"One.{end}{end}Two."
    version = document("x", [("body", ["One."])])
    version = Document(
        text, "x", version.paragraphs, (*version.sentences, version.sentences[0]._replace(span=_two(text)))
    )
    data = json.loads(render(Comparison(version, version, (), summary=Summary())))
    assert [(s["line"], s["column"]) for s in data["old"]["sentences"]] == [(1, 1), (3, 1)]


def _two(text: str) -> Any:
    span = OLD.sentences[0].span
    return type(span)(text.index("Two"), len(text))


def test_counterpart_is_of_the_other_version() -> None:
    made = comparison()
    change = made.quotes[2]
    quoted = type(change)("quoted", None, change.new, counterpart=OLD.sentences[2].span)
    paraphrased = type(change)("paraphrased", made.quotes[0].old, None, counterpart=NEW.sentences[3].span)
    data = json.loads(render(Comparison(OLD, NEW, made.links, (quoted, paraphrased), summary=made.summary)))
    assert [entry["counterpart"]["text"] for entry in data["quotes"]] == ["The talks lasted two hours."] * 2


def test_controls_and_lone_surrogates_are_escaped() -> None:
    version = document("x", [("body", ["a\x1bb\x9bc\u202ed\ud800e\u2028"])])
    text = render(Comparison(version, version, ()))
    assert all(escape in text for escape in (r"\u001b", r"\u009b", r"\u202e", r"\ud800", r"\u2028"))
    assert not set("\x1b\x9b\u202e\ud800\u2028") & set(text)
    assert json.loads(text)["old"]["text"] == version.text


def test_keys_stand_in_the_order_of_the_schema(data: Any) -> None:
    wanted = json.loads(schema())
    assert list(data) == list(wanted["properties"])
    assert list(data["links"][0]) == list(wanted["$defs"]["link"]["properties"])
