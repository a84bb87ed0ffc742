"""The HTML report in a real browser: keys, folds, filter, widths, and nothing on the network or the console."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import hostile
import pytest
from canonical import comparison
from selenium.webdriver import Chrome, ChromeOptions, ChromeService
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.wait import WebDriverWait

from artdiff import compare
from artdiff.renderers.html import render


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    options = ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or ""
    for flag in (
        "headless",
        "no-sandbox",
        "disable-gpu",
        "no-first-run",
        "disable-background-networking",
        "disable-component-update",
        "disable-sync",
        "disable-dev-shm-usage",
        "force-prefers-reduced-motion",
    ):
        options.add_argument(f"--{flag}")
    options.add_argument(f"--user-data-dir={tmp_path_factory.mktemp('profile')}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    chrome = Chrome(options, ChromeService(shutil.which("chromedriver")))
    yield chrome
    chrome.quit()


@pytest.fixture
def page(browser: Chrome, tmp_path: Path) -> Chrome:
    return _open(browser, tmp_path, render(comparison()))


def _open(browser: Chrome, folder: Path, text: str) -> Chrome:
    path = folder / "report.html"
    path.write_text(text, encoding="utf-8")
    browser.set_window_size(1280, 900)
    browser.get(path.as_uri())
    return browser


def _press(page: Chrome, keys: str) -> None:
    page.find_element(By.TAG_NAME, "body").send_keys(keys)


def _current(page: Chrome) -> str:
    return page.switch_to.active_element.get_attribute("id") or ""


def _position(page: Chrome) -> str:
    return page.find_element(By.ID, "position").text


def _shown(page: Chrome) -> list[str]:
    rows = page.find_elements(By.CSS_SELECTOR, "li.change")
    return [row.get_attribute("id") or "" for row in rows if row.is_displayed()]


def test_what_is_said_to_screen_readers_is_not_copied(page: Chrome) -> None:
    link = page.find_element(By.CSS_SELECTOR, "a:has(ins):has(del)")
    assert "end of removal added:" in " ".join(link.accessible_name.split())  # not “removaladded”
    copied = page.execute_script("getSelection().selectAllChildren(document.body); return getSelection().toString()")
    assert "Altered quotations" in copied
    assert not any(said in copied for said in ("removed:", "end of removal", "In short"))


def test_keys_go_from_change_to_change(page: Chrome) -> None:
    assert _position(page) == "10 changes"
    seen = []
    for key in "njnnpk":
        page.switch_to.active_element.send_keys(key)
        seen.append(_current(page))
    assert seen == ["c0", "c1", "c3", "c4", "c3", "c1"]
    assert _position(page) == "Change 2 of 10"


def test_the_current_change_is_in_sight_and_marked(page: Chrome) -> None:
    for _ in range(10):
        page.switch_to.active_element.send_keys("n")
    row = page.switch_to.active_element
    assert row.get_attribute("id") == "c14"
    top, bottom, height = _run(
        page, "const r = document.activeElement.getBoundingClientRect(); return [r.top, r.bottom, innerHeight]"
    )
    assert 0 <= top < bottom <= height
    assert row.value_of_css_property("box-shadow") != "none"
    page.switch_to.active_element.send_keys("n")
    assert _current(page) == "c14"


def test_buttons_do_what_keys_do(page: Chrome) -> None:
    page.find_element(By.ID, "next").click()
    page.find_element(By.ID, "next").click()
    assert _current(page) == "c1"
    page.find_element(By.ID, "previous").click()
    assert _current(page) == "c0"


def test_keys_can_be_turned_off(page: Chrome) -> None:
    """WCAG 2.2, 2.1.4: who speaks to the browser would press them without wanting to."""
    page.find_element(By.ID, "keys").click()
    _press(page, "n")
    assert _position(page) == "10 changes"


def test_keys_with_modifiers_stay_the_browsers(page: Chrome) -> None:
    page.find_element(By.TAG_NAME, "body").send_keys(Keys.ALT, "n")
    assert _position(page) == "10 changes"


def test_unchanged_sentences_unfold(browser: Chrome, tmp_path: Path) -> None:
    page = _open(browser, tmp_path, render(_long()))
    hidden = page.find_element(By.CSS_SELECTOR, "li.fold li.row")
    assert not hidden.is_displayed()
    page.find_element(By.ID, "unfold").click()
    assert hidden.is_displayed()
    page.find_element(By.ID, "unfold").click()
    assert not hidden.is_displayed()
    page.find_element(By.CSS_SELECTOR, "li.fold summary").click()
    assert hidden.is_displayed()


def test_filter_hides_lesser_changes_and_says_how_many(page: Chrome) -> None:
    page.find_element(By.CSS_SELECTOR, "label:has(#least-substance)").click()
    assert _shown(page) == ["c4", "c5", "c9", "c11", "c12", "c14"]
    assert _position(page) == "6 changes"
    counts = [p.text for p in page.find_elements(By.CLASS_NAME, "hidden-count") if p.is_displayed()]
    assert counts == ["3 changes and 1 paragraph break below “substance” hidden."]


def test_paper_says_how_many_changes_it_leaves_out(page: Chrome) -> None:
    page.find_element(By.CSS_SELECTOR, "label:has(#least-substance)").click()
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    told = [element.text for element in page.find_elements(By.CSS_SELECTOR, ".toolbar *") if element.is_displayed()]
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    count = "3 changes and 1 paragraph break below “substance” hidden."
    assert told == [count, count]  # of the set of choices, and alone


def test_what_was_open_or_closed_before_printing_is_so_after_it(browser: Chrome, tmp_path: Path) -> None:
    old = " ".join(f"Ann{n} Moss met us. It was a long day at sea." for n in range(40))
    new = " ".join([old, "It rained.", *(f"Al{n} Ek." for n in range(40))])
    page = _open(browser, tmp_path, render(compare(old, new)))
    page.find_element(By.CSS_SELECTOR, "li.fold summary").click()
    states = "return [...document.querySelectorAll('details')].map(one => one.open)"
    before = _run(page, states)
    assert len(set(before)) == 2
    page.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert all(_run(page, states))
    page.execute_script("dispatchEvent(new Event('afterprint'))")
    assert _run(page, states) == before


def test_the_chosen_level_stands_out_in_forced_colours(page: Chrome) -> None:
    forced = [{"name": "forced-colors", "value": "active"}]
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": forced})
    levels = page.find_elements(By.CSS_SELECTOR, "fieldset label span")
    backgrounds = [level.value_of_css_property("background-color") for level in levels]
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert backgrounds[0] not in backgrounds[1:]


def test_what_stayed_the_same_is_read_out_once(page: Chrome) -> None:
    script = "return [...document.querySelectorAll('.row .old')].filter(e => e.ariaHidden).map(e => e.parentElement.id)"
    same = [row.get_attribute("id") for row in page.find_elements(By.CSS_SELECTOR, "li.row.is-same")]
    assert same
    assert _run(page, script) == same


def test_a_link_to_a_hidden_change_shows_it(page: Chrome) -> None:
    page.find_element(By.CSS_SELECTOR, "label:has(#least-substance)").click()
    page.find_element(By.CSS_SELECTOR, '.summary a[href="#c0"]').click()
    WebDriverWait(page, 20).until(lambda chrome: _current(chrome) == "c0")  # the browser tells of it a little later
    assert page.find_element(By.ID, "c0").is_displayed()


def test_a_link_to_a_sentence_in_a_fold_opens_it(browser: Chrome, tmp_path: Path) -> None:
    story = "Mr Lund spoke at noon. He was late. It rained. It rained on."
    page = _open(browser, tmp_path, render(compare(story, story.replace("noon", "one"))))
    folded = page.find_element(By.CSS_SELECTOR, "li.fold #c3")
    assert not folded.is_displayed()
    page.execute_script("location.hash = 'c3'")
    WebDriverWait(page, 20).until(lambda _: folded.is_displayed())


def test_words_that_went_to_another_speaker_are_shown(browser: Chrome, tmp_path: Path) -> None:
    story = "Mr Lund spoke at noon. He was late. It rained. “It is over,” he said. It rained on."
    page = _open(browser, tmp_path, render(compare(story, story.replace("Mr Lund", "Mr Renko"))))
    page.find_element(By.LINK_TEXT, "Lund → Renko").click()
    WebDriverWait(page, 20).until(lambda chrome: _current(chrome) == "c3")
    assert page.find_element(By.ID, "c3").text.startswith("Speaker\n")


def test_without_javascript_it_is_all_there(page: Chrome, tmp_path: Path) -> None:
    page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        _open(page, tmp_path, render(_long()))
        page.find_element(By.CSS_SELECTOR, "li.fold summary").click()
        assert page.find_element(By.CSS_SELECTOR, "li.fold li.row").is_displayed()
        assert not page.find_element(By.ID, "next").is_displayed()
        page.find_element(By.CSS_SELECTOR, "label:has(#least-substance)").click()
        assert _shown(page) == []
    finally:
        page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("columns", [320, 390, 768, 1280, 1920])
def test_nothing_is_cut_off_at_any_width(browser: Chrome, tmp_path: Path, columns: int) -> None:
    for made in (comparison(), hostile.comparison()):
        page = _open(browser, tmp_path, render(made))
        size = {"width": columns, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        wide = _run(page, "return document.documentElement.scrollWidth")
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        assert wide <= columns


def test_old_and_new_stand_side_by_side_or_below_each_other(page: Chrome) -> None:
    def corners(columns: int) -> Any:
        size = {"width": columns, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        page.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        script = (
            "return ['old', 'new'].map((s) => { const r = document.querySelector(`#c4 .${s}`)"
            ".getBoundingClientRect(); return [r.left, r.top]; })"
        )
        found = _run(page, script)
        page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
        return found

    (left, top), (right, beside) = corners(1280)
    assert left < right
    assert top == beside
    (left, top), (right, below) = corners(390)
    assert left == right
    assert top < below


def test_marks_do_not_hang_on_colour(page: Chrome) -> None:
    def line(tag: str) -> str:
        return page.find_element(By.CSS_SELECTOR, f"#c0 {tag}").value_of_css_property("text-decoration-line")

    assert line("ins") == "underline"
    assert line("del") == "line-through"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_background(page: Chrome, scheme: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    page.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    low = _run(page, CONTRASTS)
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    assert low == []


CONTRASTS = """
const parse = (c) => c.match(/[\\d.]+/g).map(Number);
const light = (c) => { const [r, g, b] = parse(c).map((v) => { v /= 255;
  return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const behind = (e) => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
  const p = parse(c); if (p.length === 3 || p[3] === 1) return c; } return "rgb(255,255,255)"; };
const low = [];
for (const e of document.querySelectorAll("body *")) {
  if (![...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()) || !e.getClientRects().length) continue;
  const [a, b] = [light(getComputedStyle(e).color), light(behind(e))].sort((x, y) => y - x);
  if ((a + 0.05) / (b + 0.05) < 4.5) low.push([e.className || e.tagName, (a + 0.05) / (b + 0.05)]);
}
return low;
"""


def test_a_screen_reader_finds_every_heading_wherever_the_window_is(browser: Chrome, tmp_path: Path) -> None:
    story = " ".join(f"Pier {n} was built by Ann Moss." for n in range(40))
    page = _open(browser, tmp_path, render(compare(story, story.replace("Ann Moss", "Tom Pryce"))))
    root = page.execute_cdp_cmd("DOM.getDocument", {})["root"]["backendNodeId"]
    asked = {"backendNodeId": root, "role": "heading"}
    found = page.execute_cdp_cmd("Accessibility.queryAXTree", asked)["nodes"]
    assert len(found) == len(page.find_elements(By.CSS_SELECTOR, "h1, h2, h3")) > 40


def test_every_control_has_a_name_and_headings_go_down_by_one(page: Chrome) -> None:
    for control in page.find_elements(By.CSS_SELECTOR, "button, input"):
        if control.is_displayed():
            assert control.accessible_name
    levels = _run(page, "return [...document.querySelectorAll('h1,h2,h3')].map((h) => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("made", [comparison(), hostile.comparison()], ids=["canonical", "hostile"])
def test_no_message_on_the_console_and_no_request(browser: Chrome, tmp_path: Path, made: Any) -> None:
    _log(browser, "browser")  # reading empties it
    _log(browser, "performance")
    page = _open(browser, tmp_path, render(made))
    page.switch_to.active_element.send_keys("n")
    assert _log(page, "browser") == []
    asked = [entry["message"] for entry in _log(page, "performance") if "requestWillBeSent" in entry["message"]]
    assert not [message for message in asked if '"url":"http' in message]


def _run(page: Chrome, script: str) -> Any:
    return page.execute_script(script)


def _log(page: Chrome, name: str) -> Any:
    return page.get_log(name)  # type: ignore[no-untyped-call]


def _long() -> Any:
    from by_hand import document

    from artdiff.model import Comparison, Link, Summary

    lines = [f"Line {n}." for n in range(9)]
    old, new = document("o", [("body", lines)]), document("n", [("body", [*lines, "One more."])])
    links = tuple(Link((i,), (i,), "unchanged") for i in range(9))
    summary = Summary(9, 10, 9, added=1, same=False)
    return Comparison(old, new, (*links, Link((), (9,), "added", significance="wording")), summary=summary)


@pytest.mark.parametrize("columns", [1280, 400])
def test_boxes_end_where_the_lines_between_paragraphs_end(page: Chrome, columns: int) -> None:
    page.set_window_size(columns, 900)
    ends = page.execute_script(
        "return ['.row.is-new .new', '.row.opens'].map(which =>"
        " Math.max(...[...document.querySelectorAll(which)].map(box => box.getBoundingClientRect().right)))"
    )
    assert ends[0] == ends[1]


def test_what_is_said_to_screen_readers_turns_no_text_round(browser: Chrome, tmp_path: Path) -> None:
    """A text from right to left keeps its direction though a changed word, and so English for ears, opens it."""
    old = "لن تغلق المدينة المكتبة.\n\nقال الوزير: «لن نرفع أسعار الخبز مرة أخرى هذا العام في المدينة كلها»."
    page = _open(browser, tmp_path, render(compare(old, f"{old.replace('لن', 'قد')}\n\nهطل المطر.")))
    texts = "return [...document.querySelectorAll('.change p[dir], a bdi')].map(e => getComputedStyle(e).direction)"
    assert set(_run(page, texts)) == {"rtl"}
    gap = (
        "const [gone, come] = ['del', 'ins'].map(e => document.querySelector(`.summary ${e}`).getBoundingClientRect());"
        "return gone.left - come.right"
    )
    assert _run(page, gap) > 0
