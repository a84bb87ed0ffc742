"""Sentences end where readers say they do."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff.model import Document, Paragraph, Span
from artdiff.segment import segment, split_sentences

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=200)
PIECES = st.lists(
    st.sampled_from(
        ["Mr.", "Smith", "said", "U.S.", "a.m.", "12.", "…", ". . .", "“", ".”", '."', "?", "!", "\n", "\n\n", "\r\n",
         " ", "1.", "•", "(a)", ":-)", "****", "The", "end.", "。", "J.", "etc.", "\u2029", "\x0c", "No.", "\xa0"]
    )
).map(" ".join)  # fmt: skip


def cut(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        # a bar is where a sentence ends
        "The vote is over.| Nobody won.",
        "Mr. Ames met Dr. Lund and Gen. Okoro.| They talked.",
        "The U.S. Senate met.| It voted.",
        "She flew to the U.S.| The trip took a day.",
        "The shop opens at 9 a.m. Monday.| It closes at 6 p.m.| Visitors pay nothing.",
        "J. R. Hartley wrote it with Ann B. Lowe.| Few read it.",
        "She has MS.| Her firm is Volt PLC.| Police work in HR.| They know.",
        "MR. AMES MET GEN. OKORO IN OAKLAND, CA.| Then he left.",
        "Sec. Okoro quoted Sec. 5 and Art. 7.| Pres. Ames listened.",
        "He chose plan B.| The others did not.",
        "It cost 3.5 million in 2014.| Prices rose by 2.1 percent.",
        "No. 10 said no.| No. 11 agreed.",
        "He joined Acme Inc. in May.| He left Acme Inc.| The firm closed.",
        "They sell nuts, bolts, etc.| Orders are up.",
        "“It is over.”| He left.",
        "“It is over,” he said.| “We lost.| We will be back.”",
        "'It is over.'| \"So be it.\"| Then she left.",
        "“Is it over?” he asked.| “It is!” she cried.",
        "“Is it over?” Mr. Ames asked.| Nobody answered.",
        "He left (it was late).| (She stayed.)| They met again.",
        "Rep. Ann Lowe (R-Fla.) voted no.| Sen. Bo Reed (D-Wash.)| The rest voted yes.".replace(
            "(D-Wash.)| The", "(D-Wash.) and the"
        ),
        "He waited ... and waited.| Then ... nothing.",
        "It is done. ... We will see.".replace("done. ", "done.| "),
        'He spoke in Springfield, Ill.| ". . . I just want it," he said.',
        "I thought I knew ... I did not.",
        "Wait….| She came.".replace("….|", "…|"),
        "She left Yahoo! in May.| Really!| Yes.",
        "He fell in World War II.| Henry V. was a king.".replace("Henry V. was", "The king"),
        "The soldiers stood guard.| AFP",
        "The soldiers stood guard.| (Photo by Jo Lee / Agency)",
        "What now?! |Who knows...| Nobody does.".replace("?! |", "?!| "),
        "1. Buy milk.| 2. Sell milk.",
        "1. Buy milk| 2. Sell milk| 3. Rest",
        "(a) the first| (b) the second",
        "• One thing| • Another thing",
        "It grew.[1]| It shrank.[2][3]| It stayed.",
        "It ended.It began again.".replace("ended.", "ended.|"),
        "Write to info@example.com.| Or see www.example.com/a.html now.",
        "Am 3. Mai kam Dr. Weiß nach Köln.| Er blieb z.B. bis zum 5. Juni.| Dann ging er.",
        "Im 19. Jahrhundert und am 2. Spieltag war es so.| I am 42. I am old.".replace("42. I", "42.| I"),
        "R. K. Das met J. F. Will.| He left.",
        "Das kostet d.h. 3 Mio. Euro.| „Das ist viel.“| Er ging.",
        "« C’est fini. »| Il partit.",
        "¿Quién fue?| ¡Nadie lo sabe!| Fue el 3 de mayo.",
        "他走了。|她留下。|“好。”|他说。",
        "これは本です。|それは？|はい！",
        "She is late :-)| Tell her.",
        "Part one ***| Part two".replace(" ***| ", "| ***| "),
    ],
)
def test_ends(text: str) -> None:
    wanted = [part.strip() for part in text.split("|")]
    assert cut(text.replace("|", "")) == wanted


def test_no_sentence_crosses_a_paragraph() -> None:
    assert cut("A headline without a stop\n\nThe story begins. It ends.") == [
        "A headline without a stop",
        "The story begins.",
        "It ends.",
    ]


def test_offsets_count_code_points_of_the_text_as_read() -> None:
    text = "\ufeff  “𝔘ne.”\r\n\r\n  Two. Three. \r\n"
    assert [span.of(text) for span in split_sentences(text)] == ["\ufeff  “𝔘ne.”", "Two.", "Three."]


def test_segment_keeps_paragraphs_that_are_given() -> None:
    text = "One. Two. Three."
    document = segment(Document(text, paragraphs=(Paragraph(Span(0, 9), "headline"), Paragraph(Span(10, 16)))))
    assert [(s.span.of(text), s.paragraph) for s in document.sentences] == [("One.", 0), ("Two.", 0), ("Three.", 1)]
    assert document.paragraphs[0].role == "headline"


def test_text_between_paragraphs_that_are_given_is_in_no_sentence() -> None:
    text = "One. • Two. Three! • Four. Five."
    document = segment(Document(text, paragraphs=(Paragraph(Span(0, 4)), Paragraph(Span(19, 32)))))
    assert [(s.span.of(text), s.paragraph) for s in document.sentences] == [("One.", 0), ("• Four.", 1), ("Five.", 1)]


@pytest.mark.parametrize("end", ["•", "4/5/01", "***", ":-)", "Regards,", "<a@b.org>", "http://a.example"])
def test_what_ends_a_paragraph_does_not_reach_into_the_next(end: str) -> None:
    paragraphs = [f"We go {end}", "10:30 AM Ann left."]
    assert cut("\n\n".join(paragraphs)) == [sentence for paragraph in paragraphs for sentence in cut(paragraph)]


@given(st.one_of(ANY, PIECES))
def test_sentences_cover_paragraphs_and_paragraphs_the_text(text: str) -> None:
    document = segment(Document(text))
    check_cover(text, [paragraph.span for paragraph in document.paragraphs], Span(0, len(text)))
    for index, paragraph in enumerate(document.paragraphs):
        check_cover(text, [s.span for s in document.sentences if s.paragraph == index], paragraph.span)
    assert [sentence.span for sentence in document.sentences] == split_sentences(text)


def check_cover(text: str, spans: list[Span], whole: Span) -> None:
    end = whole.start
    for span in spans:
        assert end <= span.start < span.end <= whole.end
        assert not text[end : span.start].strip()
        assert span.of(text) == span.of(text).strip()
        end = span.end
    assert not text[end : whole.end].strip()


@pytest.mark.parametrize(
    "text",
    ["." * 1000, ". " * 1000, "Mr. " * 1000, "“A" * 1000, "a. -- " * 1000, " " * 1000, "1. 2." * 1000, "a\n" * 1000,
     "?! " * 1000, "'" * 1000, "word " * 1000, "中" * 1000, "1) a 2) b " * 1000, ":) " * 1000, ". . . " * 1000,
     'A . " ' * 1000],
)  # fmt: skip
def test_work_grows_no_faster_than_the_text(text: str) -> None:
    split_sentences("Mr. X.")  # nltk is imported and patterns are compiled
    assert calls(text * 10) <= 12 * calls(text) + 1000


def calls(text: str) -> int:
    """Count the calls, of Python's functions and of built-in ones, that splitting a text takes."""
    count = 0

    def profile(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        split_sentences(text)
    finally:
        sys.setprofile(before)
    return count


DOCS = Path(__file__).parents[2] / "docs" / "sentences.md"
ROWS = [
    line.strip("| \n").split(" | ")[-1]
    for line in DOCS.read_text(encoding="utf-8").partition("## Tricky cases")[2].splitlines()
    if line.startswith("| ") and line not in ("| text |", "| wanted | artdiff |")
]


@pytest.mark.parametrize("row", ROWS)
def test_the_documented_cases(row: str) -> None:
    assert " ¦ ".join(cut(row.replace(" ¦ ", " "))) == row


def test_there_are_documented_cases() -> None:
    assert len(ROWS) > 15


NEWS = [
    line
    for line in (Path(__file__).parent / "news_borders.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize("line", NEWS)
def test_what_newspapers_write(line: str) -> None:
    assert " ¦ ".join(cut(line.replace(" ¦ ", " "))) == line


def test_there_are_many_borders_to_find() -> None:
    assert sum(line.count(" ¦ ") for line in NEWS) > 100
