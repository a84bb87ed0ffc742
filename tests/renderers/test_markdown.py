"""Markdown: escaped, whole or honest about what it left out, and short enough for a comment."""

from __future__ import annotations

import re
from html import unescape

import hostile
import pytest
from by_hand import document, edits, sentences
from canonical import comparison
from hypothesis import given
from hypothesis import strategies as st
from made import comparisons
from markdown_it import MarkdownIt

from artdiff.model import Comparison, Link, Summary
from artdiff.renderers.markdown import LIMIT, render, safe


def test_identical_versions_are_one_plain_line() -> None:
    version = document("a.txt", [("body", ["One."])])
    text = render(Comparison(version, version, (), summary=Summary(1, 1, unchanged=1, same=True)))
    assert text == "### a.txt → a.txt\n\nNo difference: the two versions are the same (1 sentence).\n"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("*a* _b_ `c` [d](e) ~f~ | \\", r"\*a\* \_b\_ \`c\` \[d\](e) \~f\~ \| " + "\\\\"),
        ("<b> & &amp;", "&lt;b&gt; &amp; &amp;amp;"),
        ("@ada and ada@example.org", "@&#8203;ada and ada@&#8203;example.org"),
        ("#12 GH-12", "#&#8203;12 GH-&#8203;12"),
        ("https://example.org www.example.org", "https:&#8203;//example.org www.&#8203;example.org"),
        ("$5 and $6", "<span>$</span>5 and <span>$</span>6"),
        (":smile: 11:30", ":&#8203;smile: 11:30"),
        ("- a", r"\- a"),
        ("1. a", r"1\. a"),
        ("# a", "#&#8203; a"),
        ("5 - 3", "5 - 3"),
        ("a\x1b\u202eb", "a&lt;U+001B&gt;&lt;U+202E&gt;b"),
    ],
)
def test_escapes(text: str, escaped: str) -> None:
    assert safe(text) == escaped


@given(comparisons())
def test_only_our_own_tags_and_no_control_characters(made: Comparison) -> None:
    text = render(made, full=True)
    text.encode("utf-8")
    tags = set(re.findall(r"<[^>]*>", text))
    assert tags <= {
        "<ins>",
        "</ins>",
        "<del>",
        "</del>",
        "<details>",
        "</details>",
        "<summary>",
        "</summary>",
        "<span>",
        "</span>",
    }
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_hostile_text_stays_text() -> None:
    text = render(hostile.comparison())
    assert "<script" not in text
    assert "<img" not in text
    assert "\x1b" not in text
    assert not re.search(r"@\w|(?<!&)#\w", text)
    assert "://" not in text


def test_a_long_comparison_is_cut_and_says_so() -> None:
    lines = [f"This is the new sentence with the number {n} in it." for n in range(2000)]
    old, new = document("o", [("body", ["Start."])]), document("n", [("body", ["Start.", *lines])])
    links = (Link((0,), (0,), "unchanged"), *(Link((), (n + 1,), "added") for n in range(2000)))
    text = render(Comparison(old, new, links, summary=Summary(1, 2001, 1, added=2000, same=False)))
    assert LIMIT - 1000 < len(text) <= LIMIT
    shown = text.count("\n**New**\n")
    assert f"_{2000 - shown:,} more changes left out: a comment holds 65,536 characters._\n\n</details>\n" in text
    assert "2,000 changes in reading order" in text


def test_one_sentence_too_long_for_a_comment_is_left_out() -> None:
    old, new = document("o", []), document("n", [("body", ["x" * LIMIT])])
    text = render(Comparison(old, new, (Link((), (0,), "added"),), summary=Summary(0, 1, added=1, same=False)))
    assert len(text) < 1000
    assert "1 more change left out" in text


def test_minimum_leaves_out_and_says_so() -> None:
    text = render(comparison(), minimum="substance")
    assert "3 changes and 1 paragraph break below “substance” left out." in text
    assert "coast" not in text


def test_of_a_very_long_sentence_what_changed_is_shown() -> None:
    old, new = (document("x", [("body", ["会" * LIMIT + word])]) for word in ("old", "new"))
    steps = edits(old, new, sentences(old, [0]), sentences(new, [0]), [("=", "会" * LIMIT), ("~", "old", "new")])
    links = (Link((0,), (0,), "edited", edits=steps),)
    text = render(Comparison(old, new, links, summary=Summary(1, 1, edited=1, same=False)))
    assert "会会会<del>old</del><ins>new</ins>" in text
    assert len(text) < 1000


PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


@given(st.text(st.sampled_from("ab1 *_`[]()<>!#-+.=~|\\&;:@/$\"'{}^"), min_size=1, max_size=14))
def test_a_parser_reads_the_text_back(text: str) -> None:
    text = " ".join(text.split())
    if text:
        page = PARSER.render("> " + safe(text))
        assert page.startswith("<blockquote>\n<p>")
        assert unescape(re.sub(r"<[^>]*>", "", page)).replace("\u200b", "").strip() == text


@given(comparisons())
def test_a_parser_finds_our_own_elements_only(made: Comparison) -> None:
    tags = set(re.findall(r"</?(\w+)", PARSER.render(render(made, full=True))))
    assert tags <= {"h3", "p", "strong", "em", "ul", "li", "ins", "del", "span", "details", "summary", "blockquote"}
