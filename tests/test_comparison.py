"""The whole flow: what must hold for any two texts, and the real pair when it is there."""

from __future__ import annotations

import gc
import json
import pathlib
import pickle
import random
import textwrap
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import artdiff
from artdiff.model import Comparison, Document, Link, Paragraph, Sentence, Span
from artdiff.roles import assign_roles
from artdiff.segment import segment

SHARED = pathlib.Path(__file__).parents[2] / "shared"
SENTENCES = [
    "The ferry Aurelia leaves Nordport on Monday.",
    "“We had no choice,” said the harbour master, Ina Holt.",
    "Twelve sailings were cancelled in May.",
    "Mr Brask said the board “would not be rushed”.",
    "The ferry leaves Nordport on Tuesday, a day late.",
    "Nobody was hurt.",
    "Updated: May 4th 2024, 9:15 AM",
    "The board, which met on Tuesday, will not pay; the town, he said, might.",
]
stories = st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=10).map(
    lambda sentences: "\n\n".join(" ".join(sentences[k : k + 2]) for k in range(0, len(sentences), 2))
)
texts = stories | st.text(max_size=80)


def joined(document: Document, indexes: tuple[int, ...]) -> str:
    return "".join(document.sentences[k].span.of(document.text) for k in indexes)


def check_links(result: Comparison) -> None:
    """Every sentence in exactly one link, and each link's edits replay."""
    for document, side in ((result.old, "old"), (result.new, "new")):
        indexes = sorted(k for link in result.links for k in getattr(link, side))
        assert indexes == list(range(len(document.sentences)))
        for link in result.links:
            slices = "".join(getattr(edit, side).of(document.text) for edit in link.edits)
            assert slices == joined(document, getattr(link, side))
    for link in result.links:
        for edit in link.edits:
            if edit.kind == "equal":
                assert edit.old.of(result.old.text) == edit.new.of(result.new.text)


@pytest.fixture
def search_for_cycles_on() -> Iterator[None]:
    gc.enable()
    gc.collect()
    yield
    gc.enable()


@pytest.mark.usefixtures("search_for_cycles_on")
def test_a_comparison_leaves_no_cycles() -> None:
    gc.disable()  # what is found must not have been found before
    for old, new in ((SENTENCES, SENTENCES[::-1]), (SENTENCES[:4], SENTENCES[2:])):
        artdiff.compare("\n\n".join(old), " ".join(new))
    assert gc.collect() == 0


@pytest.mark.usefixtures("search_for_cycles_on")
def test_python_looks_for_cycles_again_afterwards() -> None:
    artdiff.compare("One.", "Two.")
    assert gc.isenabled()
    with pytest.raises(TypeError):
        artdiff.compare("One.", b"Two.")  # type: ignore[arg-type]
    assert gc.isenabled()
    gc.disable()
    artdiff.compare("One.", "Two.")
    assert not gc.isenabled()


@given(texts, texts)
def test_links_cover_and_edits_replay(old: str, new: str) -> None:
    check_links(artdiff.compare(old, new))


@given(texts)
def test_a_text_and_itself_are_the_same(text: str) -> None:
    result = artdiff.compare(text, text)
    assert result.summary.same
    assert {link.kind for link in result.links} <= {"unchanged"}
    assert not any(link.moved for link in result.links)
    assert all(quote.change == "unchanged" for quote in result.quotes)
    assert result.facts == ()
    assert result.parts == ()


MIRROR = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


def mirrored(link: Link) -> tuple[object, ...]:
    return link.new, link.old, MIRROR.get(link.kind, link.kind)


@given(stories, stories)
def test_swapping_the_versions_swaps_added_and_removed(old: str, new: str) -> None:
    there, back = artdiff.compare(old, new), artdiff.compare(new, old)
    assert sorted((k.old, k.new, k.kind) for k in there.links) == sorted(mirrored(k) for k in back.links)
    counts = [(q.change, q.old and q.old.span, q.new and q.new.span) for q in there.quotes]
    swapped = [(MIRROR.get(q.change, q.change), q.new and q.new.span, q.old and q.old.span) for q in back.quotes]
    known = ("added", "removed", "unchanged", "altered", "reattributed")
    assert sorted(map(str, (c for c in counts if c[0] in known))) == sorted(
        map(str, (c for c in swapped if c[0] in known))
    )


def test_the_same_input_gives_the_same_result_and_it_pickles() -> None:
    rng = random.Random(1)
    old, new = (" ".join(rng.choices(SENTENCES, k=12)) for _ in range(2))
    result = artdiff.compare(old, new)
    assert result == artdiff.compare(old, new)
    assert pickle.loads(pickle.dumps(result)) == result


def named_tuples(value: object) -> Iterator[Any]:
    if isinstance(value, tuple):
        if hasattr(value, "_fields"):
            yield value
        for item in value:
            yield from named_tuples(item)


@given(stories, stories)
def test_what_is_made_unchecked_has_all_its_fields(old: str, new: str) -> None:
    result = artdiff.compare(old, new)
    made = [*map(named_tuples, (result.old.sentences, result.links, result.quotes, result.facts))]
    assert all(len(item) == len(item._fields) for items in made for item in items)


def test_documents_keep_the_parts_that_they_bring() -> None:
    first = artdiff.compare(SENTENCES[0], SENTENCES[4])
    again = artdiff.compare(first.old, first.new)
    assert again.old is first.old
    assert again == first


@pytest.mark.parametrize(
    ("old", "new", "breaks"),
    [
        ("One came. Two went.", "One came.\n\nTwo went.", 1),
        ("One came. Two went.", "One came.  Two went.", 0),
        ("One came.\n\nTwo went.", "One came.\n\n\n\nTwo went.", 0),
    ],
)
def test_only_paragraph_breaks_changed(old: str, new: str, breaks: int) -> None:
    summary = artdiff.compare(old, new).summary
    assert summary.breaks == breaks
    assert summary.same is (breaks == 0)
    assert summary.unchanged == 2


def test_wrapped_lines_hide_no_name_and_no_speaker() -> None:
    """What is found in a text is found in it when its lines are wrapped, at any width."""
    old = "The dike at Nordport gave way, the River Board said. “We warned them twice,” said its head, Ina Holt."
    new = old.replace("River Board", "Harbour Office").replace("twice", "often").replace("Ina Holt", "Karl Brask")

    def found(old: str, new: str) -> list[list[Any]]:
        result = artdiff.compare(old, new)
        facts = [[fact.change, *(side and side.value for side in (fact.old, fact.new))] for fact in result.facts]
        said = [quote for change in result.quotes for quote in (change.old, change.new)]
        return [*facts, [quote and quote.speaker and quote.speaker.name for quote in said]]

    expected = found(old, new)
    assert expected[-1] == ["Ina Holt", "Karl Brask", "River Board", "Harbour Office"]
    for width in range(30, 60):
        assert found(textwrap.fill(old, width), textwrap.fill(new, width)) == expected


def test_sentences_that_a_document_brings_may_leave_out_who_is_named() -> None:
    def brought(name: str) -> Document:
        text = f"{name} sang here. Rain fell all day. “I had to learn,” Carver said."
        rain, quote = text.index("Rain"), text.index("“")
        sentences = (Sentence(Span(rain, quote - 1)), Sentence(Span(quote, len(text))))
        return Document(text, paragraphs=(Paragraph(Span(0, len(text))),), sentences=sentences)

    result = artdiff.compare(brought("Tom Carver"), brought("Ivar Carver"))
    assert [change.change for change in result.quotes] == ["unchanged"]


def test_bytes_are_no_text() -> None:
    with pytest.raises(TypeError, match=r"str or Document, not bytes; artdiff\.read reads a file"):
        artdiff.compare(b"One came.", "One came.")  # type: ignore[arg-type]


def test_public_names_are_there() -> None:
    assert dir(artdiff) == sorted(artdiff.__all__)
    for name in artdiff.__all__:
        assert getattr(artdiff, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        artdiff.nonsense  # noqa: B018


if SHARED.exists():  # the annotated pair is not ours to ship

    def test_the_real_pair() -> None:
        gold = json.loads((SHARED / "gold" / "real-pair.json").read_text(encoding="utf-8"))
        old, new = (SHARED.joinpath("gold", gold[side]).read_text(encoding="utf-8") for side in ("old", "new"))
        result = artdiff.compare(old, new)
        check_links(result)
        summary = result.summary
        assert (summary.old_sentences, summary.new_sentences) == (31, 45)
        assert (summary.split, summary.moved, summary.added) == (2, 1, len(gold["added"]))
        said = {(q.new.speaker.name, q.change) for q in result.quotes if q.new and q.new.speaker}
        assert {("Maria Zakharova", "added"), ("Dmitry Peskov", "added")} <= said


def test_a_number_of_a_hundred_thousand_digits_is_a_number() -> None:
    old, new = (f"There were 5 boats and {digit * 100_000} more." for digit in "12")
    assert [link.kind for link in artdiff.compare(old, new).links] == ["edited"]


def test_a_blank_paragraph_is_no_subheading() -> None:
    text = "A title\n\n \n\nThe bridge was closed to all on Monday, they said.\n\nIt was open by Friday, they said."
    spans = [Span(0, 7), Span(9, 10), Span(12, 65), Span(67, len(text))]
    document = assign_roles(segment(Document(text, paragraphs=tuple(Paragraph(span) for span in spans))))
    assert [paragraph.role for paragraph in document.paragraphs][1] == "body"
