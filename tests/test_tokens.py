"""Tokens are words as readers see them, and their keys leave typography out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff.words import TOKEN, fold, lower

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=200)


def cut(text: str) -> list[str]:
    return TOKEN.findall(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a $1.5bn bid", ["a", "$1.5bn", "bid"]),
        ("35,000,000 people, 5% of them", ["35,000,000", "people", ",", "5%", "of", "them"]),
        ("at 11:11 PM, or 6 a.m. sharp", ["at", "11:11 PM", ",", "or", "6 a.m.", "sharp"]),
        ("a well-known 10-year-old can’t", ["a", "well-known", "10-year-old", "can’t"]),
        ("the U.S.-led force", ["the", "U.S.-led", "force"]),
        ("on Sept. 11 with No. 10", ["on", "Sept.", "11", "with", "No.", "10"]),
        ("It ended. Then", ["It", "ended", ".", "Then"]),
        ("short- and long-term", ["short-", "and", "long-term"]),
        ("AT&T and/or 12/03/2021", ["AT&T", "and/or", "12/03/2021"]),
        ("this—that -- so", ["this", "—", "that", "--", "so"]),
        ("he said [sic] [1]", ["he", "said", "[sic]", "[1]"]),
        ("“Why?”", ["“", "Why", "?", "”"]),
        ("他说：好。", list("他说：好。")),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("cafe\u0301s", ["cafe\u0301s"]),
        ("a Re\u00adgie\u00adrung, zero\u200bwidth", ["a", "Re\u00adgie\u00adrung", ",", "zero\u200bwidth"]),
        ("\ud800\x00", ["\ud800", "\x00"]),
    ],
)
def test_cuts_as_readers_do(text: str, wanted: list[str]) -> None:
    assert cut(text) == wanted


@pytest.mark.parametrize(
    ("one", "other"),
    [("“", '"'), ("„", "''"), ("``", "”"), ("’", "'"), ("—", "--"), ("–", "-"), ("…", "..."), ("café", "cafe\u0301")],
)
def test_folds_typography(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("The", "the"), ("cafe", "café"), ("12", "22"), ("'", '"')])
def test_keeps_what_is_no_typography(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(ANY)
def test_tokens_cover_all_but_white_space(text: str) -> None:
    end = 0
    for token in TOKEN.finditer(text):
        assert not text[end : token.start(1)].strip()
        assert token[1]
        end = token.end(1)
    assert not text[end:].strip()


def test_what_cannot_be_seen_is_typography() -> None:
    assert fold("Re\u00adgie\u200brung\u2060") == "Regierung"


@pytest.mark.parametrize("text", ["“Café” ÉTÉ", "ΣΑΣ", "İstanbul", "ẞ \ud800 😀 K"])
def test_lower_case_is_the_same_in_long_texts(text: str) -> None:
    assert lower(text + " Word" * 400) == lower(text) + " word" * 400
    assert len(lower(text)) == len(text)
