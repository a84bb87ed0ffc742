#!/usr/bin/env python3
"""Say how much reported speech is found of what people marked, and how much of what is found they marked, too.

    reported_speech.py FILE.jsonl [--split dev]

A row of FILE has "text", "split" and "quotes": content, cue and source spans, code points, and kind (full, mixed or
indirect). Counted are indirect ones with a plain cue: a finite form or participle of a verb of speech, or according to.
“Of one's own” leaves out what stands inside what another is marked to say, and content without a clause (a noun, a
word). What is found counts as right if people marked its cue, and its speaker if the mention overlaps the marked one.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from artdiff.model import Document, Span
from artdiff.names import find_names
from artdiff.quotes import find_indirect
from artdiff.roles import assign_roles
from artdiff.segment import segment

STEMS = (
    "say said tell told add announc claim insist argu stat report confirm deny deni explain warn predict estimat alleg "
    "acknowledg admit promis suggest writ wrote note noting assert contend declar reveal maintain conclud testif "
    "stress emphasi complain caution conced recall reiterat remark assur vow pledg tweet repl respon disclos remind "
    "inform advis swor boast brag jok hint impl indicat mention attest affirm repeat forecast point"
).split()
CUE = re.compile(rf"\b(?:according|(?:{'|'.join(STEMS)})\w{{0,4}})\b", re.IGNORECASE)
CLAUSE = re.compile(
    r"\b(?:that|is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|should|must)\b"
    r"|n[’']t|[’'](?:re|ll|ve|d)\b"
    r"|^(?:he|she|it|they|we|i|there|his|their|her) ",
    re.IGNORECASE,
)
Spans = Sequence[Sequence[int]]


def meet(these: Spans, those: Iterable[Span | Sequence[int]]) -> bool:
    """Tell whether any of some spans overlaps any of others."""
    return any(start < last and first < end for first, last in those for start, end in these)


def is_plain(text: str, quote: dict[str, Any]) -> bool:
    """Tell whether a marked attribution is indirect and has a plain cue; two apostrophes are quotation marks."""
    words = " ".join(text[max(0, start - 2) : end + 2] for start, end in quote["content"])
    cue = " ".join(text[start:end] for start, end in quote["cue"])
    return quote["kind"] == "indirect" and "''" not in words and CUE.search(cue) is not None


def measure(row: dict[str, Any], counts: Counter[str]) -> None:
    """Count what is marked and what is found in an article."""
    text, quotes = row["text"], [quote for quote in row["quotes"] if quote["cue"]]
    document = assign_roles(segment(Document(text)))
    found = find_indirect(document, find_names(document))
    for quote in quotes:
        if not is_plain(text, quote):
            continue
        hit = next((each for each in found if each.cue and meet(quote["cue"], [each.cue])), None)
        right = hit is not None and hit.speaker is not None and meet(quote["source"], [hit.speaker.span])
        others = [other for other in quotes if other is not quote and is_plain(text, other)]
        words = " ".join(text[start:end] for start, end in quote["content"])
        own = CLAUSE.search(words) and not any(meet(other["content"], quote["cue"]) for other in others)
        for kind in ("marked", "own") if own else ("marked",):
            counts[kind] += 1
            counts[f"{kind} found"] += hit is not None
            counts[f"{kind} right"] += right
    for each in found:
        matched = [quote for quote in quotes if each.cue and meet(quote["cue"], [each.cue])]
        counts["found"] += 1
        counts["found marked"] += bool(matched)
        counts["found right"] += any(each.speaker and meet(quote["source"], [each.speaker.span]) for quote in matched)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--split", default="dev")
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    with args.file.open(encoding="utf-8") as file:
        for row in map(json.loads, file):
            if row["split"] == args.split:
                measure(row, counts)
    for kind, name in (("marked", "with a plain cue"), ("own", "of one's own, a clause")):
        share = [counts[f"{kind} {what}"] / counts[kind] for what in ("found", "right")]
        print(f"{name}: {counts[kind]} marked, found {share[0]:.3f}, with the right speaker {share[1]:.3f}")
    shares = counts["found marked"] / counts["found"], counts["found right"] / counts["found marked"]
    print(f"found {counts['found']}: marked, too {shares[0]:.3f}; of these the speaker right {shares[1]:.3f}")


if __name__ == "__main__":
    main()
