"""The summary: its groups in order, who said what, and where each thing was seen."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest
from by_hand import Step, document, edits, find
from canonical import NEW, OLD, comparison
from hypothesis import given
from made import comparisons

from artdiff import compare
from artdiff.model import (
    Comparison,
    Fact,
    FactChange,
    Link,
    PartChange,
    Quote,
    QuoteChange,
    Significance,
    Span,
    Speaker,
)
from artdiff.renderers.items import Item, first, shorten
from artdiff.renderers.rows import is_changed
from artdiff.renderers.runs import Run
from artdiff.renderers.summary import groups


def _said(made: Comparison) -> list[tuple[str, list[tuple[str, list[tuple[str, str]]]]]]:
    return [
        (group.heading, [(line.label, [(item.old, item.new) for item in line.items]) for line in group.lines])
        for group in groups(made)
    ]


def test_groups_of_the_canonical_comparison() -> None:
    said = _said(comparison())
    assert [heading for heading, _ in said] == [
        "Altered quotations",
        "Given to another speaker",
        "Changed figures",
        "Negations, opposites",
        "Correction note added",
        "Headline changed",
        "New in quotation marks",
        "New names",
        "Dropped names",
    ]
    assert said[1][1] == [("“No ship is safe”", [("Jon Lund", "Ilya Renko")])]
    assert said[6][1] == [("Ilya Renko", [("", "“Nobody wants a blockade”")])]


@given(comparisons())
def test_groups_have_lines_and_links_exist(made: Comparison) -> None:
    for group in groups(made):
        for line in group.lines:
            for item in line.items:
                assert item.link is None or item.link in range(len(made.links))


def test_items_lead_to_the_links_that_they_were_seen_in() -> None:
    made = comparison()
    links = {group.heading: [item.link for line in group.lines for item in line.items] for group in groups(made)}
    assert links["Altered quotations"] == [4]
    assert links["Changed figures"] == [5]
    assert links["New in quotation marks"] == [12]
    assert all(is_changed(made.links[at]) for found in links.values() for at in found if at is not None)


def test_quotes_stand_under_their_speaker_and_those_of_nobody_last() -> None:
    spans = [sentence.span for sentence in NEW.sentences[:4]]
    speakers = ["", "Ada", "Bo", "Ada"]
    quotes = tuple(
        QuoteChange("added", None, Quote(span, (span,), f"words {at}", speaker=Speaker(span, name) if name else None))
        for at, (span, name) in enumerate(zip(spans, speakers, strict=True))
    )
    ((heading, lines),) = _said(Comparison(OLD, NEW, (), quotes))
    assert heading == "New in quotation marks"
    assert [(label, [new for _, new in items]) for label, items in lines] == [
        ("Ada", ["“words 1”", "“words 3”"]),
        ("Bo", ["“words 2”"]),
        ("", ["“words 0”"]),
    ]


def test_short_altered_quotes_are_shown_whole_before_and_after() -> None:
    span = OLD.sentences[0].span
    was, now = Quote(span, (span,), "intense"), Quote(span, (span,), "intense conversation")
    (group,) = groups(Comparison(OLD, NEW, (), (QuoteChange("altered", was, now),)))
    assert group.lines[0].items == (Item("“intense”", "“intense conversation”", (), None),)


def test_an_altered_quote_of_another_speaker_names_both() -> None:
    old, new = (
        f"The plan was shown on Monday. “We waited for the bridge and for the new road to the coast for {term},” "
        f"said {name}, a fisherman. Nothing was signed."
        for name, term in (("Ann Moss", "ten whole years"), ("Tom Pryce", "two long decades"))
    )
    quoted = {
        group.heading: [(line.label, [(item.old, item.new) for item in line.items]) for line in group.lines]
        for group in groups(compare(old, new))
        if group.heading in ("Altered, other speaker", "Altered quotations", "Given to another speaker")
    }
    assert quoted == {"Altered, other speaker": [("Ann Moss → Tom Pryce", [("", "")])]}


@pytest.mark.parametrize(
    ("new", "label", "item"),
    [
        ("The union said the bridge was safe to cross.", "the bridge was safe to cross", ("mayor", "union")),
        (
            "The union said the bridge was not safe to cross.",
            "mayor → union",
            ("the bridge was safe to cross", "the bridge was not safe to cross"),
        ),
        (
            "The union denied the bridge was safe to cross.",
            "the bridge was safe to cross",
            ("mayor", "union denied"),
        ),
    ],
)
def test_reported_speech_of_another_speaker_is_told_with_what_each_said(
    new: str, label: str, item: tuple[str, str]
) -> None:
    told = dict(_said(compare("The mayor said the bridge was safe to cross.", new)))
    assert told["Given to another speaker"] == [(label, [item])]


def test_quotations_that_are_gone_end_in_no_space() -> None:
    span = OLD.sentences[0].span
    quote = Quote(span, (span,), "proud of our record ,", speaker=Speaker(span, "Ada"))
    assert _said(Comparison(OLD, NEW, (), (QuoteChange("removed", quote, None),))) == [
        ("Quotations gone", [("Ada", [("“proud of our record”", "")])])
    ]


def test_reported_speech_is_named_as_such() -> None:
    span = NEW.sentences[0].span
    change = QuoteChange("added", None, Quote(span, (span,), "it would rain", "indirect", Speaker(span, "Ada")))
    assert _said(Comparison(OLD, NEW, (), (change,))) == [("New reported speech", [("Ada", [("", "it would rain")])])]


@pytest.mark.parametrize(("cue", "label"), [("denied", "mayor denied"), ("said", "mayor")])
def test_reported_speech_that_was_denied_is_named_as_such(cue: str, label: str) -> None:
    told = dict(_said(compare("It rained.", f"It rained. The mayor {cue} that the bridge was closed.")))
    assert told["New reported speech"] == [(label, [("", "the bridge was closed")])]


@pytest.mark.parametrize(
    ("plain", "shown"),
    [
        ("Reed said he would not resign.", ("“I will not resign”", "he would not resign")),
        ("Reed said on Friday: I will not resign.", ("“I will not resign”", "")),
    ],
)
def test_words_that_are_reported_now_are_told_as_both_versions_have_them(plain: str, shown: tuple[str, str]) -> None:
    quoted = "“I will not resign,” Reed said."
    assert _said(compare(quoted, plain))[0] == ("Now without marks", [("Reed", [shown])])
    assert _said(compare(plain, quoted))[0][1] == [("Reed", [(shown[1], shown[0])])]


def test_unchanged_quotes_are_not_told() -> None:
    span = NEW.sentences[0].span
    quote = Quote(span, (span,), "x")
    assert groups(Comparison(OLD, NEW, (), (QuoteChange("unchanged", quote, quote),))) == []


def test_minimum_leaves_out_lesser_quotes() -> None:
    span = OLD.sentences[0].span
    quote = Quote(span, (span,), "x")
    change = QuoteChange("altered", quote, quote, significance="typography")
    assert groups(Comparison(OLD, NEW, (), (change,)), "style") == []


def test_parts_say_what_became_of_them() -> None:
    was, now = OLD.paragraphs[0].span, NEW.paragraphs[0].span
    parts = (PartChange("timestamp", "changed", was, now), PartChange("caption", "removed", was, None))
    assert [heading for heading, _ in _said(Comparison(OLD, NEW, (), parts=parts))] == [
        "Timestamp moved",
        "Caption dropped",
    ]
    (moved, _) = groups(Comparison(OLD, NEW, (), parts=parts))
    assert moved.lines[0].items[0].runs == (
        Run("equal", "from Harbour talks end without a deal to Harbour talks end without a signature"),
    )


def test_shorten_cuts_at_a_word() -> None:
    assert shorten("one two three four", 14) == "one two …"
    assert len(shorten("word " * 90, 60)) <= 60
    assert len(shorten("x" * 200, 60)) <= 60
    assert shorten("  a \n b ") == "a b"


def test_a_date_in_the_timestamp_is_told_once() -> None:
    span = NEW.paragraphs[0].span
    fact = Fact(span, "date", "3 May", "05-03")
    change = FactChange("date", "added", None, fact)
    stamp = PartChange("timestamp", "added", None, span)
    assert [heading for heading, _ in _said(Comparison(OLD, NEW, (), facts=(change,), parts=(stamp,)))] == [
        "Timestamp added"
    ]
    assert [heading for heading, _ in _said(Comparison(OLD, NEW, (), facts=(change,)))] == ["New figures"]


def test_figures_and_names_of_boilerplate_are_told_with_it() -> None:
    old = "The harbour of Torvik was shut on Monday, the board said."
    told = dict(_said(compare(old, f"{old}\n\nRead more: Ten storms that shook Lidava")))
    assert list(told) == ["Boilerplate added"]


def test_a_title_that_the_story_still_has_is_not_gone() -> None:
    old = "The film “Perihelion” came first. It is a thriller.\n\nOla Fjeld came for the film “Perihelion” at noon."
    new = "The film “Perihelion” came first. It is a thriller.\n\nOla Fjeld came at noon."
    assert _said(compare(old, new)) == []
    told = [heading for heading, _ in _said(compare(old, new.replace("Perihelion", "Comet")))]
    assert told == ["Altered quotations", "Quotations gone"]


def test_figures_of_a_correction_note_are_told_with_it() -> None:
    old = "Of the children in Torvik 81% were well, the board said."
    for label in ("Correction", "Update"):
        note = f"{label}: An earlier version of this story gave the rate as 81%, not 84%."
        told = dict(_said(compare(old, f"{old.replace('81', '84')}\n\n{note}")))
        assert list(told) == ["Changed figures", "Correction note added"]
        told = dict(_said(compare(old, f"{old.replace('81%', 'many')}\n\n{note}")))
        assert list(told) == ["Correction note added", "Dropped figures"]


def test_a_note_that_tells_the_news_is_no_correction() -> None:
    old = "Of the children in Torvik many were well, the board said."
    for note, heading in (
        ("(Adds quote, background)", "Update note added"),
        ("UPDATE: The board will meet on Monday.", "Update note added"),
        ("This story has been updated.", "Update note added"),
        ("Update: The toll was wrong in the first version.", "Correction note added"),
        ("Update: The board held the wrong man to be well.", "Update note added"),
        ("Update: This story held the wrong man to be well.", "Correction note added"),
        ("Update: An earlier version of this story misstated the day.", "Correction note added"),
        ("UPDATE 2 June: We have corrected the name of the ship.", "Correction note added"),
        ("(Corrects name of town)", "Correction note added"),
        ("Clarification: This story was updated to say that many were well.", "Correction note added"),
    ):
        told = dict(_said(compare(old, f"{old}\n\n{note}")))
        assert heading in told
        assert len([each for each in told if "note" in each]) == 1


def test_a_headline_of_which_only_typography_changed_is_not_told() -> None:
    parts = (PartChange("headline", "changed", OLD.paragraphs[0].span, NEW.paragraphs[0].span),)
    levels: tuple[tuple[Significance, int], ...] = (("typography", 0), ("style", 1))
    for significance, told in levels:
        links = (Link((0,), (0,), "edited", significance=significance),)
        assert len(groups(Comparison(OLD, NEW, links, parts=parts))) == told
        assert groups(Comparison(OLD, NEW, links, parts=parts), "wording") == []


def test_a_new_number_is_told_with_the_words_around_it() -> None:
    change = FactChange("number", "added", None, Fact(find(NEW, "22"), "number", "22", "22"))
    (group,) = groups(Comparison(OLD, NEW, (), facts=(change,)))
    assert group.lines[0].items[0].runs == (
        Run("equal", "Some "),
        Run("insert", "22"),
        Run("equal", " crews are …"),
    )


@pytest.mark.parametrize(
    ("old", "new", "shown"),
    [
        ("They drained 14 small old houses.", "They drained 41 small old houses.", "41 small old houses"),
        ("They saw 14 people there.", "They saw 41 people there.", "41 people"),
        ("They saw 14 there.", "They saw 41 people there.", "41 people"),
    ],
)
def test_a_changed_number_is_told_with_what_it_counts(old: str, new: str, shown: str) -> None:
    told = {group.heading: group.lines for group in groups(compare(old, new))}
    assert [item.new for item in told["Changed figures"][0].items] == [shown]


@pytest.mark.parametrize(("was", "now"), [("14", "41"), ("fourth", "fifth"), ("14%", "41%")])
def test_a_changed_number_of_nothing_named_is_told_with_the_words_around_it(was: str, now: str) -> None:
    old = f"Landslide kills {was} in the hills."
    told = {group.heading: group.lines for group in groups(compare(old, old.replace(was, now)))}
    assert told["Changed figures"][0].items[0].runs == (
        Run("equal", "Landslide kills "),
        Run("delete", was),
        Run("insert", now),
        Run("equal", " in the hills."),
    )


def test_an_age_is_told_with_whose_it_is() -> None:
    told = {group.heading: group.lines for group in groups(compare("Ann Moss, 34, fled.", "Ann Moss, 43, fled."))}
    assert [run.text for run in told["Changed figures"][0].items[0].runs] == ["Ann Moss, ", "34", "43", ", fled."]


def test_a_changed_cue_is_told_with_the_words_around_it() -> None:
    old = "It rained all day. Mr Osei said the dam was safe. Ms Lind said the river was low."
    told = {group.heading: group.lines for group in groups(compare(old, old.replace("said", "claimed")))}
    assert [item.runs[:3] for item in told["Attribution"][0].items] == [
        (Run("equal", f"{name} "), Run("delete", "said"), Run("insert", "claimed")) for name in ("Mr Osei", "Ms Lind")
    ]


@pytest.mark.parametrize(
    ("new", "shown"),
    [
        ("Mr Osei said maintenance had not been cut.",
         "Mr Osei [-denied-] that maintenance had been … → Mr Osei said maintenance had {+not+} been cut."),
        ("Mr Osei never said that maintenance had been cut.",
         "Mr Osei [-denied-] that maintenance had been … → Mr Osei {+never+} said that maintenance had …"),
    ],
)  # fmt: skip
def test_a_claim_that_changed_elsewhere_is_told_in_the_words_of_both(new: str, shown: str) -> None:
    marks = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}
    claims = groups(compare("Mr Osei denied that maintenance had been cut.", new))[0]
    assert claims.heading == "Negations, opposites"
    runs = claims.lines[0].items[0].runs
    assert "".join(marks[kind].format(text) for kind, text in runs) == shown


def test_another_office_stands_under_the_name_of_the_person_and_a_name_under_none() -> None:
    was, now = (
        Fact(find(NEW, "22"), "name", f"{field} minister", "Ama Okafor", "office") for field in ("home", "trade")
    )
    office = FactChange("name", "changed", was, now, None, "office")
    name = FactChange("name", "changed", was._replace(unit="person", value="Jon Lund"), now._replace(unit="person"))
    (group,) = groups(Comparison(OLD, NEW, (), facts=(office, name)))
    told = [(line.label, [(item.old, item.new) for item in line.items]) for line in group.lines]
    assert told == [("Ama Okafor", [("home minister", "trade minister")]), ("", [("Jon Lund", "Ama Okafor")])]


@pytest.mark.parametrize(
    ("end", "shown"),
    [
        (" to close the library,", " to close the library"),
        (" to close the library on the hill,", " to close the library …"),
    ],
)
def test_long_altered_quotes_are_cut_to_what_changed_and_end_without_a_comma(end: str, shown: str) -> None:
    old, new = (document("x", [("body", [f"“We will never {verb}{end}” she said."])]) for verb in ("intend", "expect"))
    was, now = find(old, f"We will never intend{end}"), find(new, f"We will never expect{end}")
    steps: list[Step] = [("=", "We will never "), ("~", "intend", "expect"), ("=", end)]
    change = QuoteChange(
        "altered",
        Quote(was, (was,), was.of(old.text)),
        Quote(now, (now,), now.of(new.text)),
        edits(old, new, (was,), (now,), steps),
    )
    (group,) = groups(Comparison(old, new, (), (change,)))
    assert [run.text for run in group.lines[0].items[0].runs] == ["“", "We will never ", "intend", "expect", shown, "”"]


def test_a_comma_that_was_a_full_stop_is_no_part_of_what_was_altered() -> None:
    old = "The mayor spoke. “We will not wait for the money that they promised us last year.”"
    new = old.replace("will", "shall").replace("year.”", "year,” he said.")
    runs = groups(compare(old, new))[0].lines[0].items[0].runs
    assert "".join(text for _, text in runs).endswith("us last year”")


def test_a_doubtful_speaker_is_named_with_doubt() -> None:
    span = NEW.sentences[0].span
    quotes = tuple(
        QuoteChange(
            "added", None, Quote(span, (span,), f"words {confidence}", speaker=Speaker(span, "Ada", confidence))
        )
        for confidence in (0.74, 0.75)
    )
    ((_, lines),) = _said(Comparison(OLD, NEW, (), quotes))
    assert [label for label, _ in lines] == ["perhaps Ada", "Ada"]


def _caption(was: str, now: str, significance: Significance) -> Comparison:
    old, new = (document("x", [("caption", ["The harbour of Lidava.", words])]) for words in (was, now))
    quiet = Link((0,), (0,), "edited", significance="typography")
    loud = Link((1,), (1,), "edited", significance=significance)
    part = PartChange("caption", "changed", old.paragraphs[0].span, new.paragraphs[0].span)
    return Comparison(old, new, (quiet, loud), parts=(part,))


def test_a_part_of_several_sentences_shows_what_changed_in_any() -> None:
    made = _caption("Twelve crews were waiting at the quay.", "Twenty crews were waiting at the quay.", "substance")
    (group,) = groups(made)
    shown = [run.text for run in group.lines[0].items[0].runs if run.kind == "insert"]
    assert shown[-1].startswith("Twenty crews")
    assert len(groups(made, "substance")) == 1
    assert groups(_caption("A.", "B.", "style"), "wording") == []


def test_one_entry_more_is_shown_and_not_counted() -> None:
    assert [len(first(range(count), 8)) for count in (0, 8, 9, 10)] == [0, 8, 9, 8]


def test_facts_of_lesser_changes_are_left_out_with_them() -> None:
    made = comparison()
    fact = made.facts[1]
    links = (*made.links[:5], made.links[5]._replace(significance="style"), *made.links[6:])
    told = Comparison(OLD, NEW, links, facts=(fact,))
    assert [group.heading for group in groups(told)] == ["Changed figures"]
    assert groups(told, "wording") == []


STORIES = Path(__file__).parents[2] / "fixtures" / "stories"


@pytest.mark.parametrize("story", sorted(path.name for path in STORIES.iterdir() if path.is_dir()))
def test_line_breaks_inside_paragraphs_change_nothing(story: str) -> None:
    plain = [(STORIES / story / f"{side}.txt").read_text(encoding="utf-8") for side in ("old", "new")]
    wrapped = [
        "\n\n".join(textwrap.fill(paragraph, width) for paragraph in text.split("\n\n"))
        for text, width in zip(plain, (72, 66), strict=True)
    ]
    assert groups(compare(*wrapped)) == groups(compare(*plain))


def test_what_is_counted_may_stand_in_the_next_line() -> None:
    story = "The council met on Monday. The storm that crossed the island destroyed at least 40\nhouses, it said."
    (group,) = groups(compare(story, story.replace("40", "60")))
    assert group.lines[0].items[0][:2] == ("at least 40", "at least 60 houses")


def test_long_names_that_begin_alike_are_told_apart() -> None:
    name = "International Federation of Harbour Pilots and Lighthouse Keepers of the"
    north, south = (Fact(Span(0, 9), "name", f"{name} {side}", f"{name} {side}") for side in ("North", "South"))
    change = FactChange("name", "changed", north, south, 0)
    (group,) = groups(Comparison(OLD, NEW, (Link((0,), (0,), "edited"),), facts=(change,)))
    assert group.lines[0].items[0][:2] == (f"{name} North", f"{name} South")


def test_a_part_that_grew_or_shrank_shows_what_came_or_went() -> None:
    story = "The mill on the river employs 340 people.\n\nCorrection: The mill employs 340 people, not 304 as we wrote."
    grown = f"{story} It is called Arbo."
    for old, new, changed in (
        (story, grown, Run("insert", "It is called Arbo.")),
        (grown, story, Run("delete", "It is called Arbo.")),
    ):
        (group,) = groups(compare(old, new))
        assert group.heading == "Correction note changed"
        assert group.lines[0].items[0].runs == (Run("equal", "… people, not 304 as we wrote. "), changed)


def test_a_part_of_which_some_went_elsewhere_shows_both_versions() -> None:
    caption = "Boats wait for the tide at the old quay on Monday morning."
    told = "Nobody knows when the gates of the harbour will open again."
    old = f"{caption} {told} Photo: Ann Lee\n\nThe mill on the river is closed."
    new = f"{caption} Photo: Ann Lee\n\nThe mill on the river is closed. {told}"
    (group,) = [group for group in groups(compare(old, new)) if group.heading == "Caption changed"]
    was, now = shorten(f"{caption} {told} Photo: Ann Lee", 120), f"{caption} Photo: Ann Lee"
    assert group.lines[0].items[0][:3] == (was, now, ())


def test_a_role_in_the_place_of_a_name_is_told_with_both() -> None:
    old = "Dean Foster, the council leader, met them. “We must act,” said Dean Foster."
    made = compare(old, "Dean Foster, the council leader, met them. “We must act,” the mayor said.")
    assert _said(made) == [("Speaker named otherwise", [("“We must act”", [("Dean Foster", "mayor")])])]
    assert _said(compare(old, "Dean Foster, the council leader, met them. “We must act,” the leader said.")) == []


@pytest.mark.parametrize(
    ("who", "headings"),
    [
        ("the mayor", ["Altered quotations", "Speaker named otherwise"]),
        ("Ole Berg", ["Altered, other speaker"]),
        ("Foster", ["Altered quotations"]),
    ],
)
def test_an_altered_quotation_tells_of_a_role_in_the_place_of_a_name(who: str, headings: list[str]) -> None:
    old = "Dean Foster, the council leader, met them. “We must act,” said Dean Foster."
    made = compare(old, f"Dean Foster, the council leader, met them. “We must never act,” {who} said.")
    assert [
        group.heading for group in groups(made) if "quot" in group.heading or "speaker" in group.heading.lower()
    ] == headings


def test_altered_reported_speech_tells_of_a_role_in_the_place_of_a_name() -> None:
    old = "Dean Foster, the council leader, met them. Dean Foster said the school in the old town would open soon."
    new = "Dean Foster, the council leader, met them. The mayor said the school in the new town would never open."
    headings = [group.heading for group in groups(compare(old, new))]
    assert {"Altered reported speech", "Speaker named otherwise"} <= {*headings}
