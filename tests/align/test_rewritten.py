"""Versions rewritten as a whole: what each sentence was made from, and texts that only share a topic."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from annotated import FITTED, read_pair
from artdiff.align import align_sentences
from artdiff.align.parameters import OTHER_ROLE, PARTS, REWRITING, UNIT, Rewriting
from artdiff.align.parts import Group
from artdiff.align.rewritten import group_rewritten
from artdiff.align.sides import profile

OFFICE = [
    "Die Bezuschussung energetischer Dachsanierungen erfolgt ausschließlich auf schriftlichen Antrag.",
    "Dem Förderantrag sind drei Handwerkerangebote sowie ein Grundbuchauszug beizufügen.",
    "Die Bewilligungsstelle entscheidet innerhalb von sechs Wochen über die Zuschusshöhe.",
    "Nach Abschluss der Bauarbeiten ist die Schlussrechnung unverzüglich einzureichen.",
]
SIMPLE = [
    "Wollen Sie Geld für Ihr Dach?",
    "Schreiben Sie einen Antrag auf Zuschuss.",
    "Legen Sie Angebote von drei Handwerkern dazu.",
    "Nach sechs Wochen sagen wir Ihnen: So hoch ist der Zuschuss.",
    "Ist der Bau fertig?",
    "Dann schicken Sie uns die Rechnung.",
]
BRIDGE = [
    "Die Sanierung der historischen Eisenbahnbrücke verzögert sich um mindestens vier Monate.",
    "Gutachter entdeckten bei einer Untersuchung erhebliche Rostschäden an den Pfeilern.",
    "Der Landkreis rechnet mit zusätzlichen Kosten von 800.000 Euro.",
    "Bis zur Wiedereröffnung verkehrt eine kostenlose Fähre für Fußgänger und Radfahrer.",
]


def rewritten(old: list[str], new: list[str], alike: int = 0, groups: Sequence[Group] = ()) -> list[Group]:
    return group_rewritten(profile(old, new), alike, groups)


def pairs(old: list[str], new: list[str]) -> set[tuple[int, int]]:
    return {(i, j) for group in rewritten(old, new) for i in group.old for j in group.new}


def test_compounds_are_found_in_their_parts() -> None:
    assert pairs(OFFICE, SIMPLE) >= {(1, 2), (2, 3), (3, 5)}


def test_swapping_the_versions_swaps_the_links() -> None:
    assert pairs(SIMPLE, OFFICE) == {(j, i) for i, j in pairs(OFFICE, SIMPLE)}
    assert pairs(SIMPLE[:4], OFFICE) == {(j, i) for i, j in pairs(OFFICE, SIMPLE[:4])}


def test_what_is_told_in_reverse_order_is_another_text() -> None:
    assert rewritten(OFFICE, SIMPLE) != []
    assert rewritten(OFFICE, SIMPLE[::-1]) == []


def test_a_caption_is_less_likely_made_from_the_body() -> None:
    roles = ["body"] * 4, ["body", "body", "caption", "body", "body", "body"]
    assert (1, 2) in pairs(OFFICE, SIMPLE)
    weaker, before = (group_rewritten(profile(OFFICE, SIMPLE, r), 0, [])[1] for r in (roles, None))
    assert weaker.logit == before.logit - OTHER_ROLE * UNIT


def test_texts_with_nothing_in_common_have_no_links() -> None:
    assert rewritten(OFFICE, ["It rained.", "Nobody came."]) == []
    assert rewritten(["!?"], ["…"]) == []


def test_very_long_texts_are_not_compared_so() -> None:
    assert rewritten(OFFICE * (REWRITING.most // len(OFFICE) + 1), SIMPLE) == []


def test_groups_stand_in_order_with_each_sentence_once() -> None:
    groups = rewritten(OFFICE, SIMPLE)
    assert groups == sorted(groups)
    for sentences in ([i for group in groups for i in group.old], [j for group in groups for j in group.new]):
        assert len(set(sentences)) == len(sentences)
    assert all(isinstance(group, Group) and group.logit > 0 for group in groups)


def test_a_version_rewritten_as_a_whole_is_in_shorter_sentences() -> None:
    longer = [f"{sentence} Das steht in der Satzung über die Zuschüsse der Stadt." for sentence in SIMPLE]
    assert rewritten(OFFICE, longer) == rewritten(longer, OFFICE) == []


def test_where_most_is_alike_nothing_was_rewritten_as_a_whole() -> None:
    few = ceil(max(share for share, _ in REWRITING.simpler) * (1 + len(OFFICE)) - 1)
    assert rewritten(OFFICE, SIMPLE, alike=few) == []
    assert rewritten(OFFICE, SIMPLE, alike=few - 1) == rewritten(OFFICE, SIMPLE) != []


def test_where_more_is_alike_sentences_must_be_shorter() -> None:
    (few, long), (_, short) = REWRITING.simpler
    old = [*OFFICE, *BRIDGE]
    assert 1 / (1 + len(old)) < few < 2 / (1 + len(old))
    middling = [
        *SIMPLE[:3],
        "Nach sechs Wochen sagen wir Ihnen dann ganz genau: So hoch ist der Zuschuss für Ihr Dach.",
        "Die Sanierung der Brücke dauert mindestens vier Monate länger.",
        "Gutachter entdeckten Rost an den Pfeilern, und jetzt muss alles noch einmal geprüft werden.",
        "Der Landkreis zahlt 800.000 Euro mehr.",
        "Bis zur Eröffnung fährt eine kostenlose Fähre für Fußgänger und Radfahrer.",
    ]
    assert short < sum(map(len, middling)) / sum(map(len, old)) < long
    assert rewritten(old, middling) != []
    assert rewritten(old, middling, alike=1) == []


def test_what_was_kept_stays_as_it_is_and_the_rest_may_be_rewritten() -> None:
    kept = [Group((i,), (j,), UNIT) for i, j in ((0, 0), (5, 7))]
    groups = rewritten([BRIDGE[0], *OFFICE, BRIDGE[1]], [BRIDGE[0], *SIMPLE, BRIDGE[1]], alike=2, groups=kept)
    assert [group[:2] for group in groups if group in kept] == [((0,), (0,)), ((5,), (7,))]
    shifted = [
        (tuple(i + 1 for i in group.old), tuple(j + 1 for j in group.new)) for group in rewritten(OFFICE, SIMPLE)
    ]
    assert [group[:2] for group in groups if group not in kept] == shifted


def test_where_most_was_kept_nothing_was_rewritten_as_a_whole() -> None:
    more = ["Über Widersprüche gegen die Bewilligung entscheidet der Bezirksausschuss."]
    for other, most in ((OFFICE, len(SIMPLE)), ([*OFFICE, *more], 2 * len(SIMPLE))):
        for count in (most - 1, most):
            same = [f"{sentence} {k}" for k, sentence in enumerate(BRIDGE * 3)][:count]
            kept = [Group((i,), (i,), UNIT) for i in range(count)]
            groups = rewritten([*same, *other], [*same, *SIMPLE], alike=count, groups=kept)
            assert bool(groups) == (count < most)


def told_twice(*, moved: bool) -> set[tuple[int, int]]:
    """Tell of the paper for the first hall and for the second, with sentences that were kept about each."""
    halls = ["Die Turnhalle hat 300 Plätze.", "Das Schwimmbad hat fünf Becken."]
    asked = "Für die Anmietung ist dem Sportamt ein schriftlicher Antrag mit Angabe der Teilnehmerzahl vorzulegen."
    old = [*OFFICE, halls[0], asked, halls[1], f"Auch hier: {asked}", *BRIDGE]
    simple = "Schreiben Sie an das Sportamt, wie viele Teilnehmer kommen."
    bridge = ["Die Brücke wird erst in vier Monaten fertig.", "Gutachter entdeckten Rost an den Pfeilern."]
    new = [*SIMPLE, halls[1], simple, *bridge]
    if moved:
        new = [halls[1], *SIMPLE, halls[0], simple, *bridge]
    kept = [Group((i,), (new.index(old[i]),), UNIT) for i in (4, 6) if old[i] in new]
    groups = rewritten(old, new, alike=len(kept), groups=kept)
    return {(i, new.index(simple)) for group in groups for i in group.old if new.index(simple) in group.new}


def test_what_was_kept_holds_what_stood_beside_it() -> None:
    assert told_twice(moved=False) == {(7, 7)}


def test_what_was_kept_but_moved_does_not_hold_it() -> None:
    assert told_twice(moved=True) == {(5, 8)}


def test_no_merge_reaches_over_a_sentence_that_was_kept() -> None:
    both = "Die Brücke wird vier Monate später fertig, denn Gutachter haben Rost an den Pfeilern entdeckt."
    new = [both, "Das kostet 800.000 Euro mehr.", "Eine Fähre fährt bis dahin.", "Fußgänger fahren kostenlos."]
    assert ((0, 1), (0,)) in [group[:2] for group in rewritten(BRIDGE, new)]
    between = "Niemand wurde verletzt."
    old, kept = [BRIDGE[0], between, *BRIDGE[1:]], [Group((1,), (1,), UNIT)]
    found = rewritten(old, [both, between, *new[1:]], alike=1, groups=kept)
    assert kept[0] in found
    assert all(len(group.old) == 1 for group in found)


def test_two_sentences_show_no_order() -> None:
    assert rewritten(OFFICE[:2], SIMPLE[1:3]) == []
    assert rewritten(OFFICE[:3], SIMPLE[1:3]) != []


def test_a_summary_in_shorter_sentences_picks_too() -> None:
    assert pairs(OFFICE, [SIMPLE[1], SIMPLE[2], SIMPLE[5]]) >= {(1, 1), (3, 2)}


def test_a_merge_that_is_linked_already_stays_whole() -> None:
    merged = Group((1, 2), (2,), UNIT)
    assert any({1, 2} <= set(group.old) for group in rewritten(OFFICE, SIMPLE, groups=[merged]))
    assert not any({1, 2} <= set(group.old) for group in rewritten(OFFICE, SIMPLE))


def test_a_text_and_the_same_in_simple_language_are_linked() -> None:
    pair = read_pair(FITTED / "de-hitze.txt")
    links = align_sentences(pair.old.sentences, pair.new.sentences)
    found = {(i, j) for link in links for i in link.old for j in link.new}
    assert len(found & pair.links) > max(10, 2 * len(found - pair.links))


def test_a_sentence_of_two_is_a_merge() -> None:
    both = "Die Brücke wird vier Monate später fertig, denn Gutachter haben Rost an den Pfeilern entdeckt."
    rest = ["Das kostet 800.000 Euro mehr.", "Eine Fähre fährt bis dahin.", "Fußgänger fahren kostenlos."]
    assert ((0, 1), (0,)) in [group[:2] for group in rewritten(BRIDGE, [both, *rest])]
    one = "Die Brücke wird vier Monate später fertig."
    assert ((0,), (0,)) in [group[:2] for group in rewritten(BRIDGE, [one, *rest])]


def test_who_is_merged_from_what_others_picked_joins_them() -> None:
    new = [
        "Die Eisenbahnbrücke wird saniert.",
        "Das verzögert sich um vier Monate, denn Gutachter haben Rost an den Pfeilern entdeckt.",
        "Das kostet 800.000 Euro mehr.",
        "Eine Fähre ist kostenlos für Fußgänger und Radfahrer.",
    ]
    assert ((0, 1), (0, 1)) in [group[:2] for group in rewritten(BRIDGE, new)]


def test_who_picks_what_others_picked_elsewhere_must_be_sure() -> None:
    new = [
        "Die Brücke wird vier Monate später fertig.",
        "Gutachter haben Rost an den Pfeilern entdeckt.",
        "Das kostet 800.000 Euro mehr.",
        "Eine Fähre ist kostenlos für Fußgänger und Radfahrer.",
    ]
    again = [*new[:3], "Die Gutachter hatten Rostschäden an den Pfeilern entdeckt.", new[3]]
    assert ((1,), (1, 3)) in [group[:2] for group in rewritten(BRIDGE, again)]
    unsure = group_rewritten(profile(BRIDGE, again), 0, [], REWRITING._replace(again=100))
    assert [len(group.new) for group in unsure] == [1, 1, 1, 1]


def test_a_group_has_no_more_sentences_than_a_split_has_parts() -> None:
    papers = (
        "Ausweis Mietvertrag Geburtsurkunde Kontoauszug Führerschein Zeugnis Lebenslauf Passfoto Steuerbescheid".split()
    )
    old = [OFFICE[0], f"Mitzubringen sind {', '.join(papers)}."]
    new = [*SIMPLE[:2], *(f"Wir brauchen {paper}." for paper in papers)]
    assert [len(group.new) for group in rewritten(old, new)] == [1, PARTS]


def test_the_less_the_picks_are_worth_the_more_their_order_counts() -> None:
    def passes(numbers: Rewriting) -> bool:
        return group_rewritten(profile(OFFICE, SIMPLE), 0, [], numbers) != []

    assert passes(REWRITING._replace(sure=0))
    assert not passes(REWRITING._replace(least=100))
    assert not passes(REWRITING._replace(sure=100))
    assert passes(REWRITING._replace(sure=100, ordered=0))
