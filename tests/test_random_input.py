"""Text of any code points, on both sides, goes through the whole flow and every format."""

from __future__ import annotations

import json

from hypothesis import example, given, settings
from hypothesis import strategies as st

from artdiff import compare
from artdiff.model import SIGNIFICANCES, Significance
from artdiff.renderers import html, markdown, terminal
from artdiff.renderers import json as json_format

# What stories are made of, beside what hypothesis thinks of by itself.
PIECES = st.sampled_from(
    ["“", "”", "‘", "’", '"', "'", "«", "»", "„", ". ", "? ", "… ", "\n", "\n\n", "\r\n", " ", "—", "12", "$1.5bn",
     "\t", "  ", "\xa0", "\u00ad",
     "said", "Mr Lee", "he", "no", "The ferry sank. ", "Twelve were killed, ", "Monday", "e.g.", "J. K. ", "\x00",
     "\ud800", "e\u0301", "\u200b", "中文。", "🙂", "10:30 PM", "<b>", "&amp;", "|", "`", "\x1b[31m",
     "The harbour master Ana Lee told reporters on Monday that the ferry had left late. ",
     "“We saw it go down,” said Mr Lee, who was on the quay, “and we could do nothing.” ",
     "Twelve people were killed and 35 hurt when the boat sank off Torvik, police said. ",
     "The minister said the ship’s owners had ‘serious questions’ to answer; they deny it. "]
)  # fmt: skip
ANY = st.text(st.characters(exclude_categories=()), max_size=8)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Draw two texts, the second made of pieces of the first and of others."""
    old = draw(st.lists(PIECES | ANY, max_size=30))
    new = draw(st.lists(st.sampled_from(old) | PIECES | ANY if old else PIECES | ANY, max_size=30))
    return "".join(old), "".join(new)


@settings(max_examples=max(100, settings().max_examples))
@given(pairs(), st.sampled_from([None, *SIGNIFICANCES]), st.booleans())
@example(("", ""), None, False)
@example(("The ferry sank.", ""), None, True)
@example(("", "\n \n"), "substance", False)
def test_no_text_is_too_strange(pair: tuple[str, str], minimum: Significance | None, full: bool) -> None:
    old, new = pair
    comparison = compare(old, new)
    assert (comparison.old.text, comparison.new.text) == (old, new)
    assert json.loads(json_format.render(comparison))
    assert terminal.render(comparison, color=full, width=72, full=full, minimum=minimum)
    assert markdown.render(comparison, full=full, minimum=minimum)
    assert html.render(comparison, minimum=minimum)
