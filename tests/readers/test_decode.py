"""What bytes are read as, what is said about it, and what is refused."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff.errors import ReadError
from artdiff.readers.decode import decode

STORY = "“We go,” she said – “at noon.”\r\nThe café stays shut.\n"


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("utf-16", ""),
        ("utf-16-le", "UTF-16, though it has no byte order mark"),
        ("utf-16-be", "UTF-16, though it has no byte order mark"),
        ("cp1252", "read as Windows-1252"),
    ],
)
def test_encodings_give_the_same_text_and_line_breaks(encoding: str, said: str) -> None:
    text, notices = decode(STORY.encode(encoding), "old.txt")
    assert text == STORY
    assert [said in notice for notice in notices] == ([True] if said else [])


def test_utf16_big_endian_with_a_mark() -> None:
    assert decode("\ufeffNoon.".encode("utf-16-be"), "x") == ("Noon.", ())


@pytest.mark.parametrize("text", ["Мы идём в полдень.\n", "Πάμε το μεσημέρι.\n", "Vi går ’nu’ 🙂 klockan tolv.\n"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_in_other_alphabets(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x")[0] == text


def test_a_few_damaged_bytes_do_not_spoil_the_rest() -> None:
    data = "“Noon,” she said.\n".encode() + b"The caf\xe9 stays shut.\n"
    text, notices = decode(data, "old.txt")
    assert text == "“Noon,” she said.\nThe caf� stays shut.\n"
    assert notices == ("old.txt: damaged UTF-8, first in line 2; what could not be read shows as �",)


def test_lone_surrogates_are_damaged_utf8() -> None:
    text, notices = decode(b"Noon \xed\xa0\x80 today.", "x")
    assert text == "Noon � today."
    assert "damaged UTF-8" in notices[0]


def test_a_text_cut_in_the_middle_of_a_letter() -> None:
    assert decode("“Noon,” she said – café".encode()[:-1], "x")[0] == "“Noon,” she said – caf�"


def test_utf16_cut_in_the_middle_of_a_letter() -> None:
    text, notices = decode("Noon.".encode("utf-16")[:-1], "x")
    assert text == "Noon�"
    assert "damaged UTF-16" in notices[0]


def test_windows_1252_says_in_which_line() -> None:
    assert decode(b"Noon.\n\x93Yes,\x94 she said.", "x") == (
        "Noon.\n“Yes,” she said.",
        ("x: not UTF-8 (line 2), read as Windows-1252; save it as UTF-8 if letters look wrong",),
    )


@pytest.mark.parametrize("byte", [0x81, 0x8D, 0x8F, 0x90, 0x9D])
def test_windows_1252_has_five_holes(byte: int) -> None:
    text, _ = decode(b"a caf\xe9 " * 20 + bytes([byte]), "x")
    assert text.endswith(chr(byte))


def test_other_characters_of_the_magic_kind_are_text() -> None:
    """Some programs take a text that starts so for an archive."""
    assert decode(b"Blink is an archive. BLINK.", "x")[0].startswith("Blink")
    assert decode(b"PK won the match.", "x")[0] == "PK won the match."
    assert decode(b"A\x07 ferry\x08 sank.", "x")[0] == "A\x07 ferry\x08 sank."
    assert decode(b"\x1b[1mBold\x1b[0m news.", "x")[0] == "\x1b[1mBold\x1b[0m news."


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        ("\u00a0\u2003\n".encode(), "empty"),
        (b"Noon.\x00", "binary"),
        (b"Noon \x00 today", "binary"),
        (b"The min\x00ister", "binary"),
        (b"\x00" * 1000, "binary"),
        (bytes(range(1, 256)) * 3, "binary"),
        (b"\x7fELF\x02\x01\x01" + b"\x00" * 9, "binary"),
        (b"%PDF-1.7\n1 0 obj", "a PDF"),
        (b"PK\x03\x04\x14\x00", "a Word document"),
        (b"{\\rtf1 Noon.}", "an RTF document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document"),
        (b"<!DOCTYPE html>\n<title>Noon</title>", "a web page"),
        (b"\xef\xbb\xbf\r\n<html lang=en><p>Noon.", "a web page"),
        ("<!doctype html><p>Noon.".encode("utf-16"), "a web page"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html><html><p>Noon.</p></html>', "a web page"),
        (b"<!-- saved -->\n<!-- at noon -->\n<html><p>Noon.</p></html>", "a web page"),
        (b'<?xml version="1.0"?>\n<story><p>Noon.</p></story>', "XML"),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said) as trouble:
        decode(data, "old.txt")
    assert str(trouble.value).startswith("old.txt: ")
    assert "\n" not in str(trouble.value)


@pytest.mark.parametrize("text", ["<htmlx> is no tag.", "He wrote <html> on the wall.", "<p>: a tag.", "<P.> won."])
def test_a_text_about_tags_is_a_text(text: str) -> None:
    assert decode(text.encode(), "x") == (text, ())


@pytest.mark.parametrize(
    "text",
    ["<p>Noon.</p>", "<rss><title>Noon</title></rss>", "<span>Noon.</span>", '\n<DIV class="story">\n<p>Noon.\n</DIV>'],
)
def test_a_piece_of_a_web_page_is_read_with_a_word_on_its_tags(text: str) -> None:
    assert decode(text.encode(), "x") == (
        text,
        ("x: its tags are compared as words; save it as plain text to leave them out",),
    )


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_utf8_is_read_as_it_is(text: str) -> None:
    data = text.encode()
    if text.strip() and not text.startswith("\ufeff"):
        assert decode(data, "x") == (text, ())


@given(st.binary())
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with suppress(ReadError):
        text, notices = decode(data, "x")
        assert text.strip()
        assert all(notice.isprintable() for notice in notices)
        text.encode()
