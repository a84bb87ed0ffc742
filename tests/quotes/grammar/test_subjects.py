"""Whose verb it is, from the verb backwards."""

from __future__ import annotations

import pytest

from artdiff.quotes.grammar.reading import read
from artdiff.quotes.grammar.subjects import before_verb, main_subject, subject


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Monday the council said", "the council"),
        ("The mayor of Torvik said", "The mayor"),
        ("The mayor, who lives in Torvik, said", "The mayor"),
        ("When it rained, in May, Olsen said", "Olsen"),
        ("A recently built bridge of wood said", "A recently built bridge"),
        ("He met Olsen and police said", "police"),
        ("Olsen of the council has since said", "Olsen"),
        ("of the council said", ""),
        ("after the council said", "the council"),
        ("A news report published Monday said", "A news report"),
        ("said", ""),
    ],
)
def test_the_subject_of_a_verb(text: str, expected: str) -> None:
    reading = read(text, ())
    found = subject(reading, before_verb(reading, len(reading.words) - 1))
    assert " ".join(reading.words[slice(*found)] if found else ()) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Olsen closed the bridge that Berg had built", "Olsen"),
        ("When Berg came, Olsen closed it", "Olsen"),
        ("Olsen closed it, and Berg left", "Berg"),
        ("closed", ""),
    ],
)
def test_the_subject_of_a_clause(text: str, expected: str) -> None:
    reading = read(text, ())
    found = main_subject(reading, len(reading.words))
    assert " ".join(reading.words[slice(*found)] if found else ()) == expected
