"""Changes among the words around them."""

from __future__ import annotations

import pytest
from by_hand import document, find

from artdiff import compare
from artdiff.renderers.context import became_in_context, in_context
from artdiff.renderers.runs import Run


def _marked(runs: list[Run]) -> str:
    signs = {"insert": "<{}>", "delete": "[{}]"}
    return "".join(signs.get(run.kind, "{}").format(run.text) for run in runs)


@pytest.mark.parametrize("between", ["\n\n", "\r\n\r\n", "\n", " "])
def test_context_ends_at_the_sentence(between: str) -> None:
    text = between.join(("Ada Low: It was.", "It will not rain.", "Bo Ek: Then we go."))
    made = compare(text, text).new
    assert _marked(in_context(made, find(made, "not"), "insert", 30)) == "It will <not> rain."


def test_long_context_is_cut_between_words() -> None:
    version = document("x", [("body", ["On most days it will not rain in the valley on any of these days."])])
    assert _marked(in_context(version, find(version, "not"), "insert", 20)) == (
        "… most days it will <not> rain in the valley …"
    )


@pytest.mark.parametrize("end", ["\n", "\r"])
def test_a_line_break_is_a_space_to_context(end: str) -> None:
    version = document("x", [("body", [f"On most days it may{end}well not rain{end}inside the valley."])])
    assert _marked(in_context(version, find(version, "not"), "insert", 7)) == "… well <not> rain …"


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("At least [12] of the crew died at sea.", "At least [22] of the crew died at sea.",
         "At least [12]<22> of the crew died at …"),
        ("The index rose [12] points in a day.", "The index fell [22] points in a day.",
         "… [12]<22> points in a day."),
        ("The index rose [12] points.", "The index fell [22] points.",
         "The index rose [12] points. → The index fell <22> points."),
        ("The index rose [12] percent, it said.", "The index fell [22] points, it said.",
         "The index rose [12] percent, it said. → The index fell <22> points, it said."),
        ("It lost [12] boats, he said.", "It lost [22] boats.", "It lost [12] boats, he said. → It lost <22> boats."),
        ("It lost [12] old boats.", "It lost [22] old ships.", "It lost [12]<22> old …"),
        ("He asked for #[12] here.", "She asked for #[22] here.", "… asked for #[12]<22> here."),
        ("[12] died.", "[22] died.", "[12]<22> died."),
        ("[12] died.", "[22] fled.", "[12] died. → <22> fled."),
    ],
)  # fmt: skip
def test_what_became_of_it_stands_among_the_words_of_both_versions(old: str, new: str, shown: str) -> None:
    texts = [text.replace("[", "").replace("]", "") for text in (old, new)]
    was, now = (document("x", [("body", [text])]) for text in texts)
    runs = became_in_context(was, find(was, "12"), now, find(now, "22"), 24)
    assert _marked(runs) == shown
