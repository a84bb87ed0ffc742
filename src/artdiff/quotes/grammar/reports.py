"""Find which words of a clause are reported speech: who says so, the cue, and what is said.

Each word that tells is looked at in turn; what it governs is read with patterns over the letters of the reading. A
report inside what another reports is part of that.
"""

from __future__ import annotations

import re
from functools import lru_cache

from artdiff.patterns import pattern
from artdiff.quotes.grammar.adjuncts import Verb
from artdiff.quotes.grammar.contents import LEAST
from artdiff.quotes.grammar.reading import Reading
from artdiff.quotes.grammar.verbs import Report, opening_after, read_verb
from artdiff.quotes.lexicon import cues, documents, speakers

_LONGEST = 400
"""No sentence of a story has more words and marks than this."""
_verb = pattern("[CGM]|Pt|v(?=h|\\.$)|(?<=t)I")
"""A form of a verb that may tell, or according to."""
_clause = pattern("[^Pt].*[xvCm]|.*,.*[xvCm]")
"""What has a verb and is no adverbial: not “In their talks, …”."""
_told_of = pattern(",r[^,]*$")
"""What is told of a subject before its verb: the plan, which she wrote, was “a gift”."""
_quoting = pattern("Q[^Q,;&s-]*$")
"""All but a quotation is who says it: “…,” said Olsen."""
_source = pattern("a?(?P<who>[op]|d{0,3}(?:a?[nN]{0,5}S)?a?[nN]{1,9})")


@lru_cache(maxsize=512)
def find_reports(reading: Reading) -> list[Report]:
    """Find what a clause reports, in its order; of what a quotation holds, nothing."""
    found: list[Report] = []
    words, letters, known = reading.words, reading.letters, cues()
    if len(letters) > _LONGEST or _quoting().match(letters):
        return found
    for match in _verb().finditer(letters):
        at = match.start()
        word = words[at].lower()
        earlier = found[-1] if found else None
        if word in known:
            report = read_verb(Verb(reading, at, *known[word]), earlier)
        elif word == "according":
            report = _according(reading, at, earlier)
        else:
            continue
        if report is not None and not _tells_subject(reading, at):
            _add(found, report, reading)
    return [told for report in found if (told := _without_quotations(report, letters)) is not None]


def _tells_subject(reading: Reading, at: int) -> bool:
    """Tell whether a verb only says who the subject is, of whom the rest tells: the man who said so was arrested."""
    before = len(reading.letters[:at].rstrip("ax"))
    if before < 2 or reading.word(before - 1) not in ("who", "which", "that") or reading.letters[before - 2] == ",":
        return False
    return not re.search("[xvCmGM]", reading.letters[: before - 1])


def _add(found: list[Report], report: Report, reading: Reading) -> None:
    """Add a report unless an earlier one holds it; that beside “and”, “while” or a semicolon ends where it starts."""
    letters = reading.letters
    while found and found[-1].said[0][0] >= report.said[0][0]:  # …, police said, after a report inside it
        found.pop()
    if found:
        last = found[-1]
        first, end = last.said[-1]
        goes_on = report.who[0] <= last.cue[0]
        own = report.cue[0] if goes_on else min(report.cue[0], report.who[0])
        if first < report.said[0][0] < end and letters[report.said[0][0] - 1] == ";":
            found[-1] = last._replace(said=(*last.said[:-1], (first, report.said[0][0] - 1)))
        elif first + goes_on <= own < end:
            cut = len(letters[:own].rstrip("ax"))
            beside = letters[cut - 1] in (",&" if goes_on else "&") or reading.word(cut - 1) in ("while", "whereas")
            cut = len(letters[:cut].rstrip("&,s"))
            if not beside or cut - first < LEAST:
                return
            found[-1] = last._replace(said=(*last.said[:-1], (first, cut)))
    found.append(report)


def _without_quotations(report: Report, letters: str) -> Report | None:
    """End what is said at the mark before a quotation; None if it is no clause then."""
    first, end = report.said[-1]
    at = letters.find("Q", report.said[0][0], end)
    if at < 0:
        return report
    cut = max(letters.rfind(mark, first, at) for mark in ",;-")
    if len(report.said) > 1 or cut - first < LEAST or not _clause().match(_told_of().sub("", letters[first:cut])):
        return None
    return report._replace(said=((first, cut),))


def _according(reading: Reading, at: int, earlier: Report | None) -> Report | None:
    """According to Olsen, …; …, according to Olsen; not according to plan."""
    letters = reading.letters
    source = _source().match(letters, at + 2)
    if source is None:
        return None
    who, cue = source.span("who"), (at, at + 2)
    head = reading.word(who[1] - 1)
    if letters[who[0] : who[1]] == "n" and not head.endswith("s") and head not in speakers() | documents():
        return None
    if at <= len(letters) - len(letters.lstrip("&a,")):
        said = _after_source(letters, who[1])
        return Report(who, cue, (said,)) if said is not None else None
    first = opening_after(reading, earlier, at - 1)
    last = at - (letters[at - 1] == ",")
    bracket = letters.rfind("(", first, last)
    if bracket >= 0 and ")" not in letters[bracket:last]:
        first = bracket + 1
    parts = [(first, last)]
    if letters.startswith(",", who[1]) and not re.search("[vxmC]", letters[first:last]):
        parts.append((who[1] + 1, len(letters.rstrip("."))))
    told = "".join([letters[start:end] for start, end in parts])
    return Report(who, cue, tuple(parts)) if len(told) >= LEAST and re.search("[vxmC]", told) else None


def _after_source(letters: str, end: int) -> tuple[int, int] | None:
    """Find what is said after According to Olsen, the mayor, …"""
    comma = letters.find(",", end)
    after = letters.find(",", comma + 1)
    participle = letters.startswith(("vP", "CP"), comma + 1)  # , published on Monday,
    if after > 0 and not re.search("[vxCmp]", letters[comma + 1 + participle : after]):
        comma = after
    last = len(letters.rstrip("."))
    return (comma + 1, last) if comma > 0 and last - comma > LEAST else None
