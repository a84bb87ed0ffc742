"""However lines end, whatever stands between words, and what nobody sees: the same is told of two versions."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from artdiff import compare, find_facts, find_quotes, split_sentences
from artdiff.model import Comparison, Edit, Fact, Quote, Span
from test_comparison import check_links

STORIES = Path(__file__).parents[1] / "fixtures" / "stories"
PAIRS = {
    folder.name: ((folder / "old.txt").read_text("utf-8"), (folder / "new.txt").read_text("utf-8"))
    for folder in sorted(STORIES.iterdir())
}


def wrapped(text: str) -> str:
    return "\n\n".join(textwrap.fill(line, 72, break_on_hyphens=False) for line in text.split("\n") if line) + "\n"


def every_third(space: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"(\S+ \S+ \S+) (?=\S)", rf"\1{space}", text)


def within_words(mark: str) -> Callable[[str], str]:
    return lambda text: re.sub(r"([A-Za-z]{4})(?=[a-z]{3})", rf"\1{mark}", text)


LINES: dict[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "CR LF": lambda text: text.replace("\n", "\r\n"),
    "CR": lambda text: text.replace("\n", "\r"),
    "U+2028": lambda text: text.replace("\n", "\u2028"),
    "U+2029 between paragraphs": lambda text: text.replace("\n\n", "\u2029"),
    "U+0085": lambda text: text.replace("\n", "\x85"),
    "form feeds": lambda text: text.replace("\n\n", "\n\f\n"),
    "blanks behind lines": lambda text: text.replace("\n", "  \n"),
    "blanks and CR LF": lambda text: text.replace("\n", " \r\n"),
    "blanks in blank lines": lambda text: text.replace("\n\n", "\n \t\xa0\n"),
    "three line ends": lambda text: text.replace("\n\n", "\n\n\n"),
    "all lines indented": lambda text: re.sub(r"(?m)^(?=\S)", "  ", text),
}
WORDS: dict[str, Callable[[str], str]] = {
    "tabs": every_third("\t"),
    "no-break spaces": every_third("\xa0"),
    "narrow no-break spaces": every_third("\u202f"),
    "two spaces": every_third("  "),
}
UNSEEN: dict[str, Callable[[str], str]] = {
    "soft hyphens": within_words("\u00ad"),
    "zero-width spaces": within_words("\u200b"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "byte order marks": lambda text: "\ufeff" + text.replace("\n\n", "\n\n\ufeff"),
}


def plain(text: str) -> str:
    return " ".join(re.sub("[\u00ad\u200b\ufeff]", "", text).split())


def bare(text: str) -> str:
    return plain(re.sub(r"\[\d+\] ?|\]\([^()\s]*\)|[\[\]]", "", text))


def told(comparison: Comparison) -> dict[str, list[object]]:
    """All that is told, by words."""
    old, new = comparison.old.text, comparison.new.text

    def at(span: Span | None, text: str) -> str:
        return plain(span.of(text)) if span is not None else ""

    def quote(found: Quote | None, text: str) -> object:
        if found is None:
            return None
        speaker = found.speaker and (at(found.speaker.span, text), found.speaker.name, found.speaker.confidence)
        return at(found.span, text), found.words, [at(part, text) for part in found.parts], speaker, at(found.cue, text)

    def fact(found: Fact | None, text: str) -> object:
        return found and (at(found.span, text), found[1:])

    def edits(found: tuple[Edit, ...]) -> list[object]:
        changed = [edit for edit in found if edit.significance not in (None, "typography")]
        return [(edit.kind, at(edit.old, old), at(edit.new, new), *edit[3:]) for edit in changed]

    documents = (comparison.old, comparison.new)
    return {
        "roles": [(p.role, at(p.span, version.text)) for version in documents for p in version.paragraphs],
        "sentences": [(s.paragraph, at(s.span, version.text)) for version in documents for s in version.sentences],
        "links": [(link.old, link.new, link.moved, link.score, edits(link.edits)) for link in comparison.links],
        "quotes": [
            (c.change, quote(c.old, old), quote(c.new, new), edits(c.edits), c.significance, c.reason,
             at(c.counterpart, new if c.new is None else old))
            for c in comparison.quotes
        ],
        "facts": [(c.change, fact(c.old, old), fact(c.new, new), c.link, c.reason) for c in comparison.facts],
        "parts": [(p.role, p.change, at(p.old, old), at(p.new, new)) for p in comparison.parts],
    }  # fmt: skip


@pytest.mark.parametrize("change", LINES)
@pytest.mark.parametrize("pair", PAIRS)
def test_lines_may_end_in_any_way(pair: str, change: str) -> None:
    for old, new in (PAIRS[pair], tuple(map(wrapped, PAIRS[pair]))):
        result = compare(LINES[change](old), LINES[change](new))
        check_links(result)
        assert told(result) == told(compare(old, new))


@pytest.mark.parametrize("change", WORDS | UNSEEN)
@pytest.mark.parametrize("pair", PAIRS)
def test_any_space_may_stand_between_words_and_what_is_not_seen_within(pair: str, change: str) -> None:
    old, new = PAIRS[pair]
    written = (WORDS | UNSEEN)[change]
    result = compare(written(old), written(new))
    check_links(result)
    assert told(result) == told(compare(old, new))


@pytest.mark.parametrize("change", LINES | WORDS | UNSEEN)
@pytest.mark.parametrize("pair", PAIRS)
def test_against_the_clean_text_only_typography_changed(pair: str, change: str) -> None:
    for text in PAIRS[pair]:
        result = compare(text, (LINES | WORDS | UNSEEN)[change](text))
        check_links(result)
        assert not result.facts
        assert not result.parts
        assert {quote.change for quote in result.quotes} <= {"unchanged"}
        assert {link.significance for link in result.links} <= {None, "typography"}
        assert result.summary.same == (change not in UNSEEN)


PIECES = st.sampled_from(
    [
        "“We go,”",
        "said",
        "Ann",
        "Moss.",
        "12",
        "May",
        " ",
        "\r\n",
        "\n\n",
        "\xa0",
        "\u00ad",
        "\u200b",
        "\t",
        "[1]",
        "[We](a.b/c)",
        "[",
        "](/d)",
    ]
)


@example("Ann\n\n[1]")
@example("Ann\n[1]\u200b\n\nMoss.")
@example("Ann\n\n[ ](a.b/c)\n\nMoss.")
@given(st.lists(PIECES).map("".join))
def test_what_is_found_stands_where_it_is_said_to_stand(text: str) -> None:
    sentences = split_sentences(text)
    assert "".join("".join(span.of(text) for span in sentences).split()) == "".join(text.split())
    for fact in find_facts(text):
        assert bare(fact.span.of(text)) == bare(fact.text)
    for quote in find_quotes(text):
        assert bare(" ".join(part.of(text) for part in quote.parts)) == bare(quote.words)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("[The Coast Union](https://coast.example) called the cut “a scandal”.", "a scandal", "Coast Union"),
        ("“Nobody asked,” said its leader, [Rolf Stene](/people/rolf.html).", "Nobody asked,", "Rolf Stene"),
        ("“[We](https://a.example) were not asked,[1]” said Ida Berg.[2]", "We were not asked,", "Ida Berg"),
        ('“[We](a/b "Home") were not asked,[^1]” said Ida Berg.[^2]', "We were not asked,", "Ida Berg"),
        ("“Nobody asked [Stene] (my chief),” said Ida Berg.", "Nobody asked [Stene] (my chief),", "Ida Berg"),
    ],
)
def test_links_and_footnotes_are_no_part_of_what_is_said(text: str, words: str, name: str) -> None:
    (quote,) = find_quotes(text)
    assert (quote.words, quote.speaker and quote.speaker.name) == (words, name)


@pytest.mark.parametrize("run", ["\u00ad" * 50_000, "[a](" + "a/" * 50_000, "[" * 50_000, "\xa0" * 50_000])
def test_a_long_run_of_one_mark_is_read_once(run: str) -> None:
    """Searched anew from each of its characters, it would take minutes."""
    assert len(split_sentences(f"Berg came. {run} She left.")) == 2
