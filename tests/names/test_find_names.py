"""Names: what is one, what is not, and which belong together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from artdiff.model import Document
from artdiff.names import Names, find_names, spelling_key
from artdiff.roles import assign_roles
from artdiff.segment import segment


def read(text: str) -> Names:
    return find_names(assign_roles(segment(Document(text))))


def names(text: str) -> list[str]:
    return [mention.span.of(text) for mention in read(text).mentions]


def resolved(text: str) -> list[str]:
    return [mention.name for mention in read(text).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Berg met Ms Olsen.", ["Berg", "Olsen"]),
        ("Norwegian Foreign Minister Marta Olsen spoke.", ["Marta Olsen"]),
        ("US Secretary of State Ole Berg spoke.", ["Ole Berg"]),
        ("Harbour Minister Ole Berg spoke.", ["Ole Berg"]),
        ("Heartbroken Marta Olsen spoke.", ["Marta Olsen"]),
        ("(Reporting by Marta Olsen; Editing by Ole Berg)", ["Marta Olsen", "Ole Berg"]),
        ("Ju\u0308rgen A\u030asbo\u0308 left Ma\u0301laga.", ["Ju\u0308rgen A\u030asbo\u0308", "Ma\u0301laga"]),
        ("EMBARGOED UNTIL 1600 GMT\n\nMarta Olsen opened the bridge.", ["Marta Olsen"]),
        ("Forecaster Marta Olsen met Nell Painter.", ["Marta Olsen", "Nell Painter"]),
        ("They saw Heartbroken Marta Olsen.", ["Heartbroken Marta Olsen"]),
        ("Airline Norjet fell. Carmaker Olsen Motors rose. Hosts Brazil won.", ["Norjet", "Olsen Motors", "Brazil"]),
        (
            "Champions League clubs met the Airline Pilots Association.",
            ["Champions League", "Airline Pilots Association"],
        ),
        ("Rival Olsen Group fell. Holders Kelvin City won.", ["Olsen Group", "Kelvin City"]),
        ("Airline Pilots Association fell.", ["Airline Pilots Association"]),
        ("They flew with Airline Norjet. Brewer Holt sang.", ["Airline Norjet", "Brewer Holt"]),
        ("It shuts on Christmas Eve, New Year’s Day, Mother’s Day and Veterans' Day.", []),
        ("They met Eve Olsen and Doris Day.", ["Eve Olsen", "Doris Day"]),
        ("Browning Street was shut. Lake Victoria Hotel was not.", ["Browning Street", "Lake Victoria Hotel"]),
        ("Syed Ali Shah and Nuala Marta Olsen spoke.", ["Syed Ali Shah", "Nuala Marta Olsen"]),
        ("The judge heard Alan Read and Mrs Still.", ["Alan Read", "Still"]),
        ("Thank Anna. Still, Read it again. Alan The end", ["Anna", "Alan"]),
        ("Then Texas Sen. Ole Berg spoke.", ["Ole Berg"]),
        ("The BBC saw DNA and CCTV, said the DNA Trust.", ["BBC", "DNA Trust"]),
        (
            "Northern Grid and Southern Water met Eastern Baptists.",
            ["Northern Grid", "Southern Water", "Eastern Baptists"],
        ),
        ("Northern Italy and Eastern European leaders met Southern Striker Ole Berg.", ["Italy", "Ole Berg"]),
        ("The Norwegian minister spoke.", []),
        ("The South African spoke to West Germans.", []),
        ("She left South Africa with East African Coffee.", ["South Africa", "East African Coffee"]),
        ("The US Secretary of State spoke.", []),
        ("Bridges were closed. Boats were full.", []),
        ("Boats were full, and Torvik slept.", ["Torvik"]),
        ("16:40 – Trains halted in Torvik.", ["Torvik"]),
        ("In Paris it rained.", ["Paris"]),
        ("Paris slept.", ["Paris"]),
        ("On Monday it rained in June.", []),
        ("- Free buses\n\n• Cheaper trains, and\n\n* Torvik Rail", ["Torvik Rail"]),
        ("The Food and Drug Administration met Food and Torvik.", ["Food and Drug Administration", "Food", "Torvik"]),
        ("The Department of Health and Social Care sued.", ["Department of Health and Social Care"]),
        ("The FBI and Justice Department sued.", ["FBI", "Justice Department"]),
        ("Officials of the Treasury and Justice Department met.", ["Treasury", "Justice Department"]),
        ("The Department of Health and Treasury officials met.", ["Department of Health", "Treasury"]),
        ("The Department of Justice and Transport Ministry met.", ["Department of Justice", "Transport Ministry"]),
        ("Rosa Parks and Public Enemy met.", ["Rosa Parks", "Public Enemy"]),
        ("The Ministry of Defence and Social Democrats met.", ["Ministry of Defence", "Social Democrats"]),
        ("The Health and Safety Executive sued.", ["Health and Safety Executive"]),
        ("The Department of Health and Human Services sued.", ["Department of Health and Human Services"]),
        ("Marta Olsen told MPs that NGOs were banned from the ICS.", ["Marta Olsen", "ICS"]),
        ("Joao da Silva and Ludwig van Beethoven met.", ["Joao da Silva", "Ludwig van Beethoven"]),
        ("The flag of Saudi Arabia was raised.", ["Saudi Arabia"]),
        ("The University of Torvik closed.", ["University of Torvik"]),
        ("The Department of Justice sued.", ["Department of Justice"]),
        ("The department of Justice Ole Berg sued.", ["Ole Berg"]),
        ("Torvik-based Velmora and Nobel-winning Ida Olsen left.", ["Velmora", "Ida Olsen"]),
        ("Jean-Luc Velmora left.", ["Jean-Luc Velmora"]),
        ("It is open Tuesday-Sunday, and the Friday-Torvik ferry sails.", ["Friday-Torvik"]),
        ("Rosa Peake KC spoke, and Mum-of-three Ida Berg left.", ["Rosa Peake", "Ida Berg"]),
        ("The KC spoke.", ["KC"]),
        ("Rosa Peake, KC, spoke. Ida Holm, of KC Partners, left.", ["Rosa Peake", "Ida Holm", "KC Partners"]),
        ("Holm & Peake fell; Peake, Holm & Sons and T&V rose.", ["Holm & Peake", "Peake", "Holm & Sons", "T&V"]),
        ("The Department of Health & Social Care paid for R&D.", ["Department of Health & Social Care"]),
        ("Mr & Mrs Holm left. She runs a Q&A & a shop.", ["Holm"]),
        ("BREAKING: Ferry sinks off Torvik", ["Torvik"]),
        ("UPDATE 2-Ferry sinks off Torvik", ["Torvik"]),
        ("TORVIK (NPA) - Hackers stole records.", ["TORVIK", "NPA"]),
        ("TORVIK (NPA) - Brask stole records. Police held Brask.", ["TORVIK", "NPA", "Brask", "Brask"]),
        ("The hall (1931) was built by Ole - Brask, that is.", ["Ole", "Brask"]),
        ("She met Ida Holm of the General Workers’ Union.", ["Ida Holm", "General Workers’ Union"]),
        ("The Rail Employers’ Group met the employers.", ["Rail Employers’ Group"]),
        ("The Women’s Institute met the Olsens’ Group.", ["Women’s Institute", "Olsens", "Group"]),
        ("She was taken to St. Anne's Hospital, not St Louis.", ["St. Anne's Hospital", "St Louis"]),
        ("St Mary’s Mayor Ida Holm met Anne’s Hospital Group.", ["St Mary", "Ida Holm", "Anne", "Hospital Group"]),
        ("It was St Helens’ Super League title.", ["St Helens", "Super League"]),
        ("Human Rights Watch met. Watch Ida Holm speak.", ["Human Rights Watch", "Ida Holm"]),
        ("She works for Great Western Railway.", ["Great Western Railway"]),
        ("She works for Three Ida Bergs. Great Torvik fans left.", ["Ida Bergs", "Torvik"]),
        ("Voters Want Bread, Just Bread, And Torvik Just Knows. It is One Bread.", ["Bread", "Torvik", "One Bread"]),
        ("She sang “One Torvik” and said: Just Torvik.", ["Torvik", "Torvik"]),
        ("It was Brazil’s Workers' Party.", ["Brazil", "Workers' Party"]),
        ("Mr Davies’ Union met President Reeves’ Cabinet.", ["Davies", "Union", "Reeves", "Cabinet"]),
        ("Ida Jacobs’ Union met Simmons’ Committee.", ["Ida Jacobs", "Union", "Simmons", "Committee"]),
        ("It was the Court of Appeals’ Board.", ["Court of Appeals", "Board"]),
        ("It was James’ Club, not the Olsens’ Brewery Club.", ["James", "Club", "Olsens", "Brewery Club"]),
        ("NAVO: ferry sinks\n\nThe NAVO fleet left.", ["NAVO", "NAVO"]),
        ("Reporting by Ida Holm. Additional reporting by Ole Berg.", ["Ida Holm", "Ole Berg"]),
        ("Torvik's mayor and Torvik’s harbour.", ["Torvik", "Torvik"]),
        ("Photo: Ida HOLM / NPA", ["Ida HOLM", "NPA"]),
        ("The man, Jean-Pierre O’Brien, left.", ["Jean-Pierre O’Brien"]),
        ("I’ve seen it. I'm sure. It’s so.", []),
        ("Sen. Ole Berg (R-Ariz.) spoke.", ["Ole Berg"]),
        ("Striker Ole Berg scored.", ["Ole Berg"]),
        ("Det Insp Ole Berg came. DCI Berg spoke.", ["Ole Berg", "Berg"]),
        ("Adam Farmer left. A day later, Farmer spoke.", ["Adam Farmer", "Farmer"]),
        ("The Teacher Training Agency closed.", ["Teacher Training Agency"]),
        ("It cost CHF 30 at 7 PM GMT, and the NPA paid.", ["NPA"]),
        ("Later, Will Berg and June Olsen came.", ["Will Berg", "June Olsen"]),
        ("Will Berg come? Per Monday, June Olsen is in charge.", ["Berg", "June Olsen"]),
        ("They met in June. Ms Olsen left in May, Berg in August.", ["Olsen", "Berg"]),
        ("Anna May met Mrs June. May said she had met June on 3 May.", ["Anna May", "June", "May", "June"]),
        ("May is warm, but Anna Berg met Mr Moe on Friday May 3.", ["Anna Berg", "Moe"]),
        ("Anna May left. In May it rained, and May 3 was cold.", ["Anna May"]),
        ("", []),
    ],
)
def test_what_is_a_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Marta Olsen came. Mayor Olsen spoke.", ["Marta Olsen", "Marta Olsen"]),
        ("Ms Olsen spoke to Marta Olsen.", ["Marta Olsen", "Marta Olsen"]),
        ("Marta Olsen came. They called for Marta.", ["Marta Olsen", "Marta Olsen"]),
        ("Marta Olsen met John Olsen. Mr Olsen left.", ["Marta Olsen", "John Olsen", "John Olsen"]),
        ("Marta Olsen met John Olsen. Ms Olsen left.", ["Marta Olsen", "John Olsen", "Marta Olsen"]),
        ("They saw Ihor Zelenskiy. Mr Zelensky left.", ["Ihor Zelenskiy", "Ihor Zelenskiy"]),
        ("They saw Marta West. The West is far.", ["Marta West", "West"]),
        ("The Torvik Harbour Office spoke. THO is small.", ["Torvik Harbour Office", "Torvik Harbour Office"]),
        ("Jarlen Roe came with Ida. Her son Jarlen slept.", ["Jarlen Roe", "Ida", "Jarlen Roe"]),
        ("Jarlen Roe, 15, came. Friends of Jarlen wept.", ["Jarlen Roe", "Jarlen Roe"]),
        ("Torvik Bridge, 15 miles off, is shut. The ferry left Torvik.", ["Torvik Bridge", "Torvik"]),
        ("Torvik Bridge is shut. The ferry left Torvik.", ["Torvik Bridge", "Torvik"]),
    ],
)
def test_aliases_resolve_to_the_longest_form(text: str, expected: list[str]) -> None:
    assert resolved(text) == expected


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("They saw Mr Berg.", "m"),
        ("They saw Ms Berg.", "f"),
        ("They saw Marta Berg.", "f"),
        ("They met spokesman Noor Berg.", "m"),
        ("They met spokeswoman Noor Berg.", "f"),
        ("They met Noor Berg.", ""),
        ("They met his sister, Noor.", "f"),
        ("They met his sister, Noor, and left.", "f"),
        ("They met his sister, Noor and he left.", ""),
    ],
)
def test_gender_is_what_the_text_tells(text: str, gender: str) -> None:
    assert [mention.gender for mention in read(text).mentions] == [gender]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They saw Paris.", "place"),
        ("They saw Mr Paris.", "person"),
        ("They saw the Harbour Ministry.", "organisation"),
        ("They saw the NPA.", "organisation"),
        ("They saw Torvik.", "name"),
    ],
)
def test_kinds(text: str, kind: str) -> None:
    assert [mention.kind for mention in read(text).mentions] == [kind]


def test_a_title_is_kept_apart_from_the_name() -> None:
    text = "Norwegian Foreign Minister Marta Olsen spoke."
    (mention,) = read(text).mentions
    assert mention.title is not None
    assert mention.title.of(text) == "Norwegian Foreign Minister"


def test_a_headline_gives_only_names_that_the_text_has_too() -> None:
    text = (
        "Olsen Warns Berg Of Hard Winter\n\nMarta Olsen warned Ole Berg on Monday that the winter would be a hard one."
    )
    assert names(text)[:2] == ["Olsen", "Berg"]
    assert resolved(text) == ["Marta Olsen", "Ole Berg", "Marta Olsen", "Ole Berg"]


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Clare Odum, Health Correspondent", ["Clare Odum"]),
        ("By Clare Odum, Science Editor, and Tom Reyes", ["Clare Odum", "Tom Reyes"]),
        ("By Clare Odum in Leeds", ["Clare Odum", "Leeds"]),
        ("By Tom Writer", ["Tom Writer"]),
    ],
)
def test_a_byline_gives_no_jobs(byline: str, expected: list[str]) -> None:
    assert names(f"Surgeon cleared\n\n{byline}\n\nA surgeon was cleared of all that he was accused of.") == expected


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        ("Zelenskiy", "Zelensky", True),
        ("Zelenskyy", "Zelensky", True),
        ("Khrushchev", "Hrushchev", True),
        ("Müller", "Muller", True),
        ("STEPANOV", "Stepanov", True),
        ("Berg", "Bergen", False),
        ("Olsen", "Olson", False),
    ],
)
def test_spelling_variants(old: str, new: str, same: bool) -> None:
    assert (spelling_key(old) == spelling_key(new)) is same


@given(st.text())
def test_mentions_stand_in_order_and_do_not_overlap(text: str) -> None:
    end = 0
    for mention in read(text).mentions:
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.name
        end = mention.span.end


@given(st.text())
def test_a_spelling_key_is_stable(name: str) -> None:
    assert spelling_key(name) == spelling_key(name.upper()) or not name.isascii()
