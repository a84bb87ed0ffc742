"""Find the names of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, repeat

from artdiff.model import Document, Span, make
from artdiff.names.joining import joined
from artdiff.names.language import has_noun_capitals, is_foreign
from artdiff.names.lexicon import given_names, places, role_genders
from artdiff.names.mentions import Mention, Names
from artdiff.names.resolve import resolve
from artdiff.names.runs import run_pattern, slug_end
from artdiff.names.scan import FEAST_DAYS, MONTHS, Cut, cut, past_opening
from artdiff.patterns import pattern

_GIVEN_TOO = ("Will ", "Per ", "Else ", *(f"{month} " for month in sorted(MONTHS)))
"""Words that may be given names where another word with a capital follows."""
_LEADING = frozenset(
    f"{word} " for word in "All Every Five Four Good Great Just More One Seven Six Ten Three Two".split()
)
"""Words of all days that a name may begin with: behind a word in small letters they have no capital else."""
_IN_CAPITALS = frozenset(("headline", "standfirst", "subheading", "boilerplate"))
"""Parts that may have a capital on most words."""
_JOBS = ("Correspondent", "Editor", "Reporter", "Writer", "Columnist", "Photographer", "Producer", "Analyst")
_BY = len("By ")
_BEFORE_MONTHS = frozenset("in by since until till of last next this early late mid through".split())
_BEFORE_BARE_MONTHS = _BEFORE_MONTHS | {"from", "to", "and", "or"}
"""Before a month with no name behind it, too: from May to June."""

_LONGEST_STAMP = 7
"""Characters of a time, and the line break before it."""
_POSSESSIVES = ("’s ", "'s ", "s’ ", "s' ")
_of_feast = pattern(rf"(?:[’']s|(?<=s)[’']) (?:{'|'.join(FEAST_DAYS)})\b(?! [A-Z])")
_letter = pattern(r"[^\W_]")
_age = pattern(r"\d{1,2}[,.)]")
_stamp = pattern(r"\d{1,2}[:.]\d\d (?=\w+ [a-z])")
"""The time before an entry of a live page: 14:05 Talks begin; not 14.05 Pryce: …"""


def find_names(document: Document) -> Names:
    """Find the names of a document that has its sentences; spans are offsets into its text, code points.

    Lines with a capital on most words, as headlines have them, give only names that the rest of the text has too.
    In other languages than English the first word of a sentence is no name unless it is known to be one.
    """
    text = document.text
    if is_foreign(text):
        return _foreign_names(document, has_noun_capitals(text))
    starts = _first_letters(document)
    runs, lines = _runs(document)
    found: list[Mention] = []
    attested: set[str] = set()
    doubtful: list[int] = []
    """Indexes into found: capitals that may only be there because a sentence, quotation or bracket starts."""
    for match in runs:
        run, at = match[0], match.start()
        pieces = cut(run)
        if pieces is not None:
            opens = at in starts
            if opens and pieces.kind in ("name", "organisation") and " " in run:
                at, pieces = past_opening(run, at, pieces)
                opens = at == match.start()
            if pieces.name and run.startswith(_GIVEN_TOO) and _is_given(text, at, opens):
                pieces = cut(run, True) or pieces
            elif run[: pieces.name] in _LEADING and pieces.kind != "person" and _is_behind_a_word(text, at):
                pieces = pieces._replace(title=0, name=0, text=run[: pieces.end])
            if (pieces.doubtful and (opens or _may_start(text, at))) or (opens and _is_slug(text, match)):
                doubtful.append(len(found))
            else:
                attested.add(pieces.text)
            found.append(_mention(text, at, pieces))
        elif run in MONTHS and not _is_dated(text, at, match.end()):
            doubtful.append(len(found))
            found.append(Mention(Span(*match.span()), run, "name"))
    found = _attested(found, doubtful, lines, attested)
    return Names(resolve(text, joined(text, _but_feasts(text, _but_jobs(document, found)))))


def _but_jobs(document: Document, mentions: list[Mention]) -> list[Mention]:
    """Leave out what a byline calls its authors, who stand first: By Clare Odum, Science Editor."""
    bylines = [paragraph.span for paragraph in document.paragraphs if paragraph.role == "byline"]
    return [
        mention
        for mention in mentions
        if not (mention.name.endswith(_JOBS) and any(start + _BY < mention.span.start < end for start, end in bylines))
    ]


def _but_feasts(text: str, mentions: list[Mention]) -> list[Mention]:
    """Leave out both words of Mother’s Day and New Year’s Eve, and the country of US$5."""
    if "$" in text:
        mentions = [mention for mention in mentions if not text.startswith("$", mention.span.end)]
    if not any(day in text for day in FEAST_DAYS):
        return mentions
    return [
        mention
        for mention in mentions
        if _of_feast().match(text, mention.span.end) is None
        and not (mention.span.of(text) in FEAST_DAYS and text.endswith(_POSSESSIVES, 0, mention.span.start))
    ]


def _attested(
    found: list[Mention], doubtful: list[int], lines: Iterator[re.Match[str]], attested: set[str]
) -> list[Mention]:
    """Keep of the doubtful ones, and find on lines in capitals, what is a name for sure elsewhere."""
    attested.update(" ".join(attested).split())
    unknown = {index for index in doubtful if found[index].name not in attested}
    mentions = [mention for index, mention in enumerate(found) if index not in unknown] if unknown else found
    shouted = [mention for line in lines for mention in _known_in(line, attested)]
    return sorted([*mentions, *shouted], key=lambda mention: mention.span.start) if shouted else mentions


def _foreign_names(document: Document, noun_capitals: bool) -> Names:
    """Find the names of a text in another language; where nouns have capitals, only those with a known given name."""
    text = document.text
    starts = _first_letters(document)
    mentions: list[Mention] = []
    for match in run_pattern(text).finditer(text):
        words = match[0].split(" ")
        first = next((k for k, word in enumerate(words) if word in given_names()), len(words))
        starting = match.start() in starts or _may_start(text, match.start())
        if match[0] not in places():
            if noun_capitals or (starting and first < len(words)):
                words = words[first:]
            elif starting:
                words = words[1:]
        pieces = cut(" ".join(words)) if words and (len(words) > 1 or not noun_capitals) else None
        if pieces is not None:
            mentions.append(_mention(text, match.end() - len(" ".join(words)), pieces))
    return Names(resolve(text, _but_feasts(text, mentions)), are_foreign=True)


def _mention(text: str, at: int, found: Cut) -> Mention:
    first, name, end, kind, gender, words, _ = found
    title = make(Span, (at + first, at + name - 1)) if first < name else None
    if not gender and kind in ("name", "person"):
        if at and text[at - 1] == " ":
            gender = role_genders().get(_word_before(text, at - 1, at + end), "")
        if gender or (" " in words and _is_aged(text, at + end)):
            kind = "person"
    return make(Mention, (make(Span, (at + name, at + end)), words, kind, title, gender))


def _is_aged(text: str, end: int) -> bool:
    """Tell whether an age follows, as only people have one: Jaylen Roe, 15, …"""
    comes = text[end + 2 : end + 3].isdecimal() and text.startswith((", ", " ("), end)
    return comes and _age().match(text, end + 2) is not None


def _is_given(text: str, at: int, starts: bool) -> bool:
    """Tell a given name from a word that starts a sentence, and from a month: Will Smith; in June, Anna Berg."""
    if starts or _may_start(text, at):
        return False
    return text.startswith(("Will", "Per"), at) or not _is_dated(text, at)


def _is_dated(text: str, at: int, end: int = 0) -> bool:
    """Tell whether a date stands there, by what is before a month, or behind its end if no name is: in June, June 3."""
    before = text[text.rfind(" ", max(0, at - 20), max(0, at - 1)) + 1 : max(0, at - 1)].lower()
    known = _BEFORE_BARE_MONTHS if end else _BEFORE_MONTHS
    return before in known or before[-1:].isdecimal() or (end > 0 and text[end + 1 : end + 2].isdecimal())


def _runs(document: Document) -> tuple[Iterator[re.Match[str]], Iterator[re.Match[str]]]:
    """Find runs of capitalised words: those of the story, and those on lines where most words have a capital."""
    text = document.text
    find, at = run_pattern(text).finditer, slug_end(text)
    spans = [span for span, role in document.paragraphs if role in _IN_CAPITALS]
    shouted = [span for span in spans if _is_shouted(span.of(text).split())]
    starts, ends = [max(at, start) for start, _ in shouted], [max(at, end) for _, end in shouted]
    plain = map(find, repeat(text), [at, *ends], [*starts, len(text)])
    return chain.from_iterable(plain), chain.from_iterable(map(find, repeat(text), starts, ends))


def _is_shouted(words: list[str]) -> bool:
    if len(words) <= 3:
        asks = words[0] in ("How", "What", "When", "Where", "Who", "Why") and all(map(str.istitle, words))
        return len(words) > 1 and (asks or all(map(str.isupper, words)))
    return sum(word[0].isupper() for word in words) >= 0.7 * len(words)


def _first_letters(document: Document) -> set[int]:
    """Pass the marks that sentences begin with, in mails, on pages and in Markdown: “> She”, “## She”, “👉 She”."""
    text = document.text
    marked = [span for span, _ in document.sentences if not text[span[0]].isalnum()]
    firsts = [first.start() for span in marked if (first := _letter().search(text, *span))]
    return {slug_end(text), *firsts, *[start for (start, _), _ in document.sentences]}


def _known_in(line: re.Match[str], attested: set[str]) -> Iterator[Mention]:
    """Find names that stand elsewhere too, the longest first, in a run of capitalised words."""
    words = list(re.finditer(r"[^ ]+", line[0]))
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + 4), at, -1):
            name = line[0][words[at].start() : words[end - 1].end()]
            plain = name.title() if name.isupper() and name not in attested else name  # NORTH KOREA
            if plain in attested or (plain in places() and (plain is name or " " in name)):
                found = cut(plain)
                if found is not None:
                    yield _mention(line.string, line.start() + words[at].start(), found)
                at = end - 1
                break
        at += 1


def _is_behind_a_word(text: str, at: int) -> bool:
    """Tell whether a word in small letters, and no mark, stands right before: for Great Western Railway."""
    before = _word_before(text, max(0, at - 1), at)
    return before.isalpha() and before.islower()


def _word_before(text: str, end: int, stop: int) -> str:
    """Return the word that ends in front of a name, also of one between commas: his daughter, Abena, said."""
    if end and text[end - 1] == "," and text.startswith((",", "."), stop):
        end -= 1
    return text[text.rfind(" ", max(0, end - 20), end) + 1 : end]


def _is_slug(text: str, run: re.Match[str]) -> bool:
    """Tell the word in capitals that an agency puts before a headline: BREAKING: …"""
    at, end = run.span()
    if not run[0].isupper() or any(map(str.isalnum, text[max(0, at - 8) : at].rpartition("\n")[2])):
        return False
    return text.startswith((": ", "-"), end)


def _may_start(text: str, at: int) -> bool:
    """Tell whether what stands before may be the start of a sentence, quotation or bracket."""
    if at == 0 or text[at - 1] in "“\"‘'([«„—–-" or text[max(0, at - 2)] in ".!?:\n«—–*":
        return True
    return text.startswith(") - ", at - 4) or (text[at - 2].isdecimal() and _stamped(text, at))


def _stamped(text: str, at: int) -> bool:
    """Tell whether a time stands before, where a line starts."""
    start = text.rfind("\n", max(0, at - _LONGEST_STAMP), at) + 1
    match = _stamp().match(text, start) if start or at < _LONGEST_STAMP else None
    return match is not None and match.end() == at
