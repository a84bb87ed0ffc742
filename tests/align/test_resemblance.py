"""What a sentence of simpler language shares with the one that it may be made from."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from artdiff.align.parameters import REWRITING, Rewriting
from artdiff.align.resemblance import Known, pick_features, resemblance

OFFICE = [
    "Die Bezuschussung energetischer Dachsanierungen erfolgt ausschließlich auf schriftlichen Antrag.",
    "Dem Förderantrag sind 3 Handwerkerangebote sowie ein Grundbuchauszug beizufügen.",
]
SIMPLE = ["Wollen Sie Geld für Ihr Dach?", "Schreiben Sie einen Antrag auf Zuschuss."]


def shared(one: str, other: str) -> float:
    return next(resemblance([one], [other], {}, REWRITING))[0][0]


def features(
    known: Known, simple: Sequence[str] = SIMPLE, other: Sequence[str] = OFFICE, numbers: Rewriting = REWRITING
) -> list[dict[int, tuple[float, ...]]]:
    return list(pick_features(simple, other, known, numbers))


@pytest.mark.parametrize(
    ("one", "other"),
    [("Wohn-Geld", "Wohngeld"), ("Die HÄUSER", "die Hauser"), ("Weiß", "weiss"), ("Élève", "eleve")],
)
def test_what_changes_in_writing_alone_is_the_same(one: str, other: str) -> None:
    assert shared(one, other) == pytest.approx(1)


def test_other_words_are_not_the_same() -> None:
    assert shared("Der Hund bellt", "Die Katze schläft") == 0
    assert 0 < shared("Wohngeld", "Wohngeldstelle") < 1


def test_words_that_begin_alike_are_liker_than_words_that_end_alike() -> None:
    assert shared("Wasserturm", "Wasserhahn") > shared("Turmwasser", "Hahnwasser") > 0


def test_a_long_word_weighs_more_but_not_as_much_more_as_it_is_long() -> None:
    def share(numbers: Rewriting) -> float:
        row = next(resemblance(["Amt Donaudampfschifffahrt"], ["Amt Rathaus", "Wal"], {}, numbers))
        return row[0][0]

    by_length, by_word = REWRITING._replace(spread=0), REWRITING._replace(spread=1)
    assert share(by_length) < share(REWRITING) < share(by_word)


def test_what_the_sentence_before_has_is_not_fresh() -> None:
    simple = ["Stellen Sie den Antrag.", "Ein Antrag ist ein Brief an das Amt."]
    (first,), (second,) = (list(row.values()) for row in resemblance(simple, OFFICE[:1], {}, REWRITING))
    assert first[0] == first[1] > 0
    assert second[0] > second[1] == 0


def test_what_is_linked_already_and_figures_speak_for_a_pick() -> None:
    assert features({})[1][0][1:] == (False, False, False)
    assert features({1: (0,)})[1][0][1:] == (True, False, False)
    assert features({0: (0,)})[1][0][1:] == (False, True, False)
    assert features({}, ["3 Angebote."])[0][1][3]
    assert not features({}, ["13 Angebote."])[0][1][3]


def test_sentences_are_compared_about_the_same_place() -> None:
    near = list(resemblance(SIMPLE * 80, OFFICE * 80, {}, REWRITING._replace(window=10)))
    assert [(min(row), max(row)) for row in near] == [(max(0, k - 10), min(159, k + 9)) for k in range(160)]
    assert all(len(row) <= 20 for row in near)


def test_the_place_follows_what_is_linked() -> None:
    rows = list(resemblance(SIMPLE * 80, OFFICE * 80, {40: (140,)}, REWRITING._replace(window=10)))
    assert 140 not in rows[39]
    assert {140, 149} <= rows[40].keys() & rows[41].keys()
    assert 150 not in rows[40]
