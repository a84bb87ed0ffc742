"""Whose word for a claim came or went: each verb in each place, and neighbours that are none."""

from __future__ import annotations

from itertools import product

import pytest

from artdiff import compare
from artdiff.model import FactChange

CLAIM = "the bridge was not safe"
VERBS = "said says warned claimed explained confirmed conceded contended testified revealed cautioned insisted".split()
FRAMES = (
    "Ida Berg {verb} that {claim}.",
    "Ida Berg {verb} on Monday that {claim}.",
    "Ida Berg, who runs the council, {verb} that {claim}.",
    "{Claim}, Ida Berg {verb}.",
    "{Claim}, {verb} Ida Berg.",
)


def attributions(old: str, new: str) -> list[FactChange]:
    before = "Drivers met in the hall on Friday."
    changes = compare(f"{before} {old}", f"{before} {new}").facts
    return [change for change in changes if change.kind == "attribution"]


@pytest.mark.parametrize(("frame", "verb"), list(product(FRAMES, VERBS)))
def test_who_says_so_comes_and_goes(frame: str, verb: str) -> None:
    said = frame.format(verb=verb, claim=CLAIM, Claim=CLAIM.capitalize())
    alone = f"{CLAIM.capitalize()}."
    (gone,) = attributions(said, alone)
    (come,) = attributions(alone, said)
    assert (gone.change, come.change) == ("removed", "added")
    assert gone.old is not None
    assert come.new is not None
    assert gone.old.text == come.new.text == verb


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ida Berg said on Monday that the bridge was not safe.", "The bridge was not safe, Ida Berg said on Monday."),
        (
            "Ida Berg said on Monday that the bridge was not safe.",
            "On Monday “the bridge was not safe”, said Ida Berg.",
        ),
        ("Ida Berg said on Monday that the bridge would close.", "The bridge closed on Monday."),
        ("Ida Berg said that the bridge was shut and that it leaked.", "Ida Berg said that the bridge was shut."),
        ("I believe that the bridge is ugly.", "The bridge is ugly."),
        ("The bridge is shut.", "The bridge is shut and the road, which the rain damaged, Ida Berg said, is wet."),
    ],
)
def test_what_is_still_said_is_told_as_nothing(old: str, new: str) -> None:
    assert attributions(old, new) == []
