"""Words that tell names from other capitalised words: titles, peoples, places, given names, words for organisations."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal

Gender = Literal["m", "f", ""]

TITLES: dict[str, Gender] = dict.fromkeys(
    """
    Dr Doctor Prof Professor President Vice Prime Minister Premier Chancellor Secretary Senator Sen Congressman Congresswoman
    Congressperson Rep Representative Representatives Governor Gov Mayor Judge Justice Chief General Gen Lieutenant Lt Colonel Col Major
    Maj Captain Capt Sergeant Sgt Corporal Cpl Admiral Adm Commander Officer Inspector Detective Superintendent Constable
    Attorney Ambassador Envoy Commissioner Chairperson Chair Speaker Leader Deputy Assistant Acting Former Ex Interim
    Director Executive Foreign Defence Defense Interior Finance Health Home Trade Energy Justice Pope Bishop Archbishop
    Cardinal Rabbi Imam Rev Reverend Pastor Ayatollah Sheikh Cllr Councillor Councilmember MP MEP MSP Hon Right Honourable
    Nato NATO-Secretary Judge-elect President-elect Prosecutor Coach Manager Sheriff Under Undersecretary Press Spokesperson
    Democratic-candidate Nominee Majority Minority Treasurer Solicitor Comptroller Investigator Agent Analyst Author
    """.split(),
    "",
) | {"Mr": "m", "Sir": "m", "Lord": "m", "King": "m", "Prince": "m", "Father": "m", "Brother": "m", "Chairman": "m",
     "Spokesman": "m", "Congressman": "m", "Emperor": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Lady": "f", "Dame": "f",
     "Queen": "f", "Princess": "f", "Sister": "f", "Chairwoman": "f", "Spokeswoman": "f", "Congresswoman": "f",
     "Baroness": "f", "Empress": "f"}  # fmt: skip
TITLES.pop("Nato")

ROLE_GENDER: dict[str, Gender] = {
    **dict.fromkeys(
        "spokesman chairman businessman congressman policeman salesman actor king prince father son brother husband uncle "
        "grandfather nephew widower boyfriend man boy gentleman councilman assemblyman anchorman fireman waiter".split(), "m"),
    **dict.fromkeys(
        "spokeswoman chairwoman businesswoman congresswoman policewoman saleswoman actress queen princess mother daughter "
        "sister wife aunt grandmother niece widow girlfriend woman girl lady councilwoman assemblywoman waitress".split(), "f"),
}  # fmt: skip

CALENDAR = frozenset(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
    "October November December Christmas Easter".split()
)

FUNCTION_WORDS = frozenset(
    """
    A About Above According Across After Afterwards Again Against Ago All Almost Along Already Also Although Altogether Always
    Am Amid Among An And Another Any Anybody Anyone Anything Are Around As Ask Asked At Away Back Be Because Been Before
    Behind Being Believe Below Beside Besides Between Beyond Both But By Call Can Cannot Come Could Despite Did Do Does Don
    Done Down During Each Earlier Early Either Eight Eleven Else Even Eventually Ever Every Everybody Everyone Everything
    Except Few Fewer Fifteen Fifty Finally First Five For Former Four From Further Get Give Given Go Going Good Got Great Had Half
    Has Have Having He Hence Her Here Hers Herself Him Himself His How However I If In Including Indeed Inside Instead Into
    Is It Its Itself Just Last Late Later Least Less Let Like Likewise Look Made Make Many Maybe Me Meanwhile Might More Moreover
    Most Mostly Much Must My Myself Near Nearly Neither Never Nevertheless New Next Nine No Nobody None Nor Not Nothing Now Of
    Off Often Oh On Once One Only Onto Or Other Others Otherwise Our Ours Out Outside Over Own People Per Perhaps Please Put
    Quite Rather Really Recently Right Said Same Say Saying Says Second See Seven Several Shall She Should Since Six So Some
    Somebody Someone Something Sometimes Soon Speaking Still Such Sure Take Ten Than Thank Thanks That The Their Theirs Them Themselves Then
    There Therefore These They Third This Those Though Three Through Throughout Thus To Today Together Tomorrow Tonight Too
    Toward Towards Twelve Twenty Two Under Unless Unlike Until Up Upon Us Use Very Via Want Was We Well Were What Whatever When Whenever
    Where Whether Which While Who Whoever Whole Whom Whose Why Will With Within Without Would Yes Yesterday Yet You Your
    Yours Because Asked Added Speaking Hundreds Thousands Millions Dozens Officials Police Sources Critics Experts Updated
    Photo Image Picture Read Watch File Getty Contributing Advertisement
    """.split()
)

ORGANISATION_WORDS = frozenset(
    """
    Academy Administration Agency Airlines Airways Alliance Army Assembly Association Authority Bank Board Brigade Bureau
    Cabinet Campaign Center Centre Chamber Church Club Coalition College Commission Committee Company Conference Congress
    Consortium Convention Corp Corporation Council Court Department Directorate Embassy Federation Force Forces Forum
    Foundation Front Fund Government Group Guard Hospital House Inc Industries Institute Institution Journal Kremlin League Legion
    Ltd Magazine Ministry Movement Museum Navy Network News Observatory Office Organisation Organization Parliament
    Partnership Party Patrol Pentagon Post Press Programme Project Radio Reserve School Senate Service Services Society Syndicate
    Team Television Times Tribune Tribunal Trust Union United University Watch
    """.split()
)
OF_HEADS = frozenset(
    """
    Academy Agency Association Bank Board Bureau Center Centre Chamber Church College Commission Committee Confederation Congress
    Council Court Department Federation Foundation House Institute League Ministry Museum Office Organisation Organization Parliament
    Parliaments Party School Society Union University Bank-of Republic Kingdom Isle Gulf Bay Cape Strait Sea Statue Emirate
    """.split()
)


def _data(name: str) -> str:
    return (files(__package__) / "data" / name).read_text(encoding="utf-8")


def _lines(name: str) -> list[str]:
    return [line for line in _data(name).splitlines() if line and not line.startswith("#")]


@cache
def places() -> frozenset[str]:
    """Give the places that are known by name."""
    return frozenset(_lines("places.txt"))


@cache
def peoples() -> frozenset[str]:
    """Give nationalities and the like, which are no part of a name."""
    return frozenset(word for line in _lines("peoples.txt") for word in line.split())


@cache
def given_names() -> dict[str, Gender]:
    """Give common given names and the gender that they mostly have."""
    genders: dict[str, Gender] = {"m": "m", "f": "f"}
    return {name: genders[line[0]] for line in _lines("given_names.txt") for name in line.split()[1:]}
