"""HTML: one file, well formed, escaped, and allowed nothing but its own style and script."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import hostile
from by_hand import document
from canonical import NEW, OLD, comparison
from hypothesis import given
from made import comparisons

from artdiff.model import Comparison, Quote, QuoteChange, Speaker, Summary
from artdiff.renderers.html import render

VOID = {"meta", "link", "input", "br"}


class Page(HTMLParser):
    """Reads a page and checks that its tags are closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def ids(self) -> list[str]:
        return [attributes["id"] or "" for _, attributes in self.tags if "id" in attributes]


@given(comparisons())
def test_any_comparison_is_well_formed(made: Comparison) -> None:
    text = render(made)
    text.encode("utf-8")
    page = Page(text)
    assert len(page.ids) == len(set(page.ids))
    assert {tag for tag, _ in page.tags} <= ALLOWED
    for _, attributes in page.tags:
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        target = attributes.get("href") or "#"
        assert target in ("data:,", "#") or (target[0] == "#" and target[1:] in page.ids)


ALLOWED = set(
    "html head meta title link style body a header h1 h2 h3 p span bdi small ul ol li strong main section div del ins "
    "kbd fieldset legend label input button output details summary footer script b".split()
)


def test_hostile_text_stays_text() -> None:
    page = Page(render(hostile.comparison()))
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert "img" not in {tag for tag, _ in page.tags}
    said = "".join(page.texts)
    assert "<script>alert(1)</script>" in said
    assert "user<U+202E>gnp.exe" in said
    assert "<U+001B>[31mred" in said


def test_policy_allows_its_own_style_and_script_only() -> None:
    text = render(comparison())
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', text)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; ")
    assert "unsafe" not in policy[1]
    for tag in ("style", "script"):
        (inside,) = re.findall(f"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]


def test_nothing_is_fetched() -> None:
    text = render(comparison())
    assert not re.findall(r"https?:|//[a-z]|url\(|@import|\bsrc=", re.sub(r"(?s)<script>.*</script>", "", text))
    script = text[text.index("<script>") :]
    assert not re.findall(r"fetch|XMLHttp|import|https?:|src", script)


def test_summary_links_lead_to_changes() -> None:
    page = Page(render(comparison()))
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert {"#c0", "#c4", "#c5", "#c11", "#c14"} <= set(links)


def test_moves_link_to_each_other() -> None:
    text = render(comparison())
    assert '<a href="#t1">from paragraph 9 of the old version</a>' in text
    assert 'id="t1"' in text
    assert '<a href="#c1">to paragraph 2</a>' in text


def test_screen_readers_hear_what_was_added_and_removed() -> None:
    said = " ".join("".join(Page(render(comparison())).texts).split())
    assert "removed: deal end of removal" in said
    assert "added: signature end of addition" in said


def test_identical_versions_say_so_and_offer_no_tools() -> None:
    version = document("a.txt", [("body", ["One."])])
    text = render(Comparison(version, version, (), summary=Summary(1, 1, unchanged=1, same=True)))
    assert "No difference: the two versions are the same (1 sentence)." in text
    assert '<div class="toolbar" hidden>' in text


def test_minimum_is_where_the_filter_starts() -> None:
    text = render(comparison(), minimum="wording")
    assert re.findall(r'value="(\w+)" id="[\w-]+" checked', text) == ["wording"]
    assert "Farmers blocked the" in text
    assert "1 change and 1 paragraph break below “wording” hidden." in text
    assert text.replace(" checked", "") == render(comparison()).replace(" checked", "")


def test_a_long_group_is_folded_and_whole() -> None:
    span = NEW.sentences[0].span
    quotes = [
        QuoteChange("added", None, Quote(span, (span,), f"word {at}", speaker=Speaker(span, f"Speaker {at % 20}")))
        for at in range(300)
    ]
    text = render(Comparison(OLD, NEW, (), tuple(quotes), summary=Summary(same=False)))
    assert Page(text).texts.count("8 more") == 1
    assert text.count("<summary>3 more</summary>") == 20
    assert text.count("“word ") == 300
