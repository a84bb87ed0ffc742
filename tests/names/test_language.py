"""Other languages than English: told by their commonest words, and names read with care."""

from __future__ import annotations

import pytest

from artdiff import find_quotes
from artdiff.model import Document
from artdiff.names import find_names, is_foreign
from artdiff.names.language import has_noun_capitals
from artdiff.segment import segment

GERMAN = "Die Brücke bleibt zu, sagte die Stadt. „Wir haben keine Wahl“, sagte der Chef des Bauamts, Jens Aalborg."
FRENCH = (
    "Le pont reste fermé. Selon Odile Ferrand, qui est la cheffe des travaux à Vernay, « Nous attendons » les pièces."
)
SPANISH = (
    "El puente sigue cerrado. Según Carmen Vidal, que dirige la asociación de vecinos de Montera, las obras son un lío."
)
ENGLISH = "Berlin’s “Tag der Arbeit” was calm. Fans of El Sol, Le Pont and La Rosa met in Los Prados, police said."


@pytest.mark.parametrize("text", [GERMAN, FRENCH, SPANISH])
def test_other_languages_are_told_by_their_commonest_words(text: str) -> None:
    assert is_foreign(text)
    assert has_noun_capitals(text) == (text == GERMAN)


def test_a_text_in_other_letters_is_in_another_language() -> None:
    assert is_foreign("市政府周三宣布关闭旧桥。居民担心交通拥堵。")
    assert not is_foreign("The paper 人民日报 and the company Газпром said no. Ωmega said so.")


@pytest.mark.parametrize(
    "text", ["", "Go.", ENGLISH, "Rain in Spain, fog in Maine.", "The der das und ist that is to of it."]
)
def test_english_and_what_tells_nothing_are_not_foreign(text: str) -> None:
    assert not is_foreign(text)
    assert not has_noun_capitals(text)


def test_a_capital_is_no_name_where_all_nouns_have_one_or_a_sentence_starts() -> None:
    assert [mention.name for mention in find_names(segment(Document(GERMAN))).mentions] == ["Jens Aalborg"]
    assert [mention.name for mention in find_names(segment(Document(FRENCH))).mentions] == ["Odile Ferrand", "Vernay"]
    assert [mention.name for mention in find_names(segment(Document(SPANISH))).mentions] == ["Carmen Vidal", "Montera"]


def test_speakers_are_named_in_english_only() -> None:
    assert [quote.speaker for quote in find_quotes(GERMAN)] == [None]
    assert [quote.speaker and quote.speaker.name for quote in find_quotes("“We wait,” said Jens Aalborg.")] == [
        "Jens Aalborg"
    ]
