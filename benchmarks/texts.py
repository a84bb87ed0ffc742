"""Texts to measure with: made up from a seed, so that they are the same on every machine.

A long text is put together from clauses with open places; its revision knows what it edited, split, merged, moved,
added and removed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

T = TypeVar("T")

CLAUSES = """
{person} told {body} that {thing} would {plan} before {time}
{body} has {decided} {number} {people} to {place} after {event}
{people} in {place} have waited {number} days for {thing}
{thing} in {place} cost {number} million crowns, {share} per cent more than {time}
{person} blamed {event} for {state} of {thing}
“{claim},” said {person}, who speaks for {people} of {place}
according to {person}, {people} had seen {thing} {state2} since {time}
in {place}, {thing} was {state2} and {people} went home early
{body} expects {share} per cent of {people} to {plan2} by {time}
the road from {place} to {place2} was closed for {number} hours because of {event}
{person} wrote to {body} that “{claim}”
a report by {body} found {number} faults in {thing} near {place}
{people} will meet {person} in {place} to talk about {event}
nobody in {place} had expected {event} to {plan2} so soon
{person}, a {trade} from {place}, said that {thing} had been {state2} all {season}
it took {number} {people} a whole {season} to clear {place} after {event}
{body} will not say whether {thing} is to {plan}
a {trade} who asked not to be named called {event} “{claim2}”
{share} per cent of {people} voted for {person} and the rest stayed at home
{thing} was built by {person} in the {season} of the flood
the letter, which {person} found in {place}, is dated {time}
{person} has bought {thing} from {body} for {number} crowns
{people} carried {goods} over the hills to {place} when {event} cut the road
{goods} worth {number} crowns lay on the quay at {place} until {time}
the price of {goods} rose by {share} per cent in one {season}
for a {trade}, {person} knows a good deal about {goods}
since {event}, {place} has had neither {goods} nor {goods2}
the judge asked {person} why {goods} had been kept in {thing}
two {people} were hurt when {thing} caught fire on the night of {event}
{body} and {body2} could not agree on who should pay for {thing}
{person} drew a map of {place} on the back of a bill for {goods}
with {share} days left, {person} hopes that {thing} will {plan}
“{claim2}” was all that {person} had to say about {event}
the old {trade} in {place} still keeps {goods} for {people}
""".strip().splitlines()

PLACES = {
    "body": "the harbour board|the ministry of works|the county court|the grain exchange|the museum|the rail company|"
    "the fire service|the school council|the water office|the union of bakers|the parish|the observatory|the mill|"
    "the health inspectorate|the bank of Orle|the ferry line|the forestry commission|the land registry",
    "thing": "the swing bridge|the night ferry|the lower dam|the old granary|the tram to the coast|the winter market|"
    "the lighthouse|the glass roof|the new clinic|the fish auction|the signal box|the botanical garden|the steam pump|"
    "the town archive|the ice rink|the tannery|the opera’s stage|the weather station|the cable car|the oyster beds",
    "people": "passengers|dock workers|teachers|growers|pensioners|apprentices|engineers|tenants|fishermen|nurses|"
    "shopkeepers|surveyors|pupils|drivers|beekeepers|volunteers|shareholders|inspectors|choir members|stonemasons",
    "event": "the flood|a strike at the depot|the fall in wool prices|a fire in the boiler house|the long frost|"
    "the vote on the harbour|a dispute over wages|the collapse of a wall|a leak in the main|the dry summer|"
    "the theft of a bell|a mistake in the accounts|the visit of the minister|the late harvest|an outbreak of rust",
    "plan": "reopen|be sold|move to another site|run on Sundays|be painted green|close for repairs|be lit all night|"
    "take its last passengers|be let to a brewer|need another survey|be measured again|stand empty",
    "plan2": "leave|return|ask for more|change its course|end|give way|come to nothing|pay in full|turn north|spread",
    "decided": "sent|promised|refused to send|offered|lent|called|moved|agreed to send",
    "state": "the poor state|the sorry condition|the slow repair|the high price|the silence|the early closing",
    "state2": "shut|crowded|empty|unlit|under water|half finished|guarded|covered with snow|without heating|for sale",
    "claim": "we were told to wait and we have waited|nobody asked us and nobody will|it is a question of money|"
    "there is no better place for it|the figures speak a clear language|we shall be here in the spring|"
    "I have never seen so much water|it was built to last and it has lasted|that is not what was agreed|"
    "we counted them twice|it would be cheaper to move the town|there are rules for this and they are good rules",
    "trade": "cooper|notary|piano tuner|midwife|ropemaker|glazier|bookbinder|customs officer|baker|clockmaker|dentist|"
    "ferryman|gardener|translator|plumber|organist|farrier|pharmacist|cartographer|welder|vet|tailor",
    "season": "spring|summer|autumn|winter|week|month|year|morning",
    "goods": "barley|salt|candles|herring|window glass|roof slates|apples|blankets|diesel|seed potatoes|cement|honey|"
    "newsprint|oranges|rope|cheese|tin|firewood|medicine|linen|ink|oats",
    "claim2": "a shame and an expense|the best thing since the railway|none of our business|a long story|"
    "a matter for the courts|what happens when nobody counts|worse than the last one|an opportunity of a kind",
    "time": "Monday|the end of March|last autumn|the summer of 2019|Thursday evening|the second week of May|"
    "Easter|the first snow|4 November|next year|the war|the last census|midnight|the new timetable",
}

_ONSETS = "b br d dr f fl g gr h k kl l m n p r s sk st t tr v w".split()
_NUCLEI = "a e i o u aa ei ou y".split()
_CODAS = "l ld m n nd ng r rn rst sk t th ver den sen wick by mar".split()


def dice(seed: str) -> random.Random:
    """Make the source of chance for one text. Only random() is drawn from: its numbers never change."""
    return random.Random(seed)


def pick(chance: random.Random, among: Sequence[T]) -> T:
    """Draw one."""
    return among[int(chance.random() * len(among))]


def invent_name(chance: random.Random) -> str:
    """Make up a proper name of two syllables."""
    syllable = [pick(chance, _ONSETS) + pick(chance, _NUCLEI) for _ in range(2)]
    return ("".join(syllable) + pick(chance, _CODAS)).capitalize()


@dataclass(frozen=True)
class Clause:
    """A pattern and what stands in its open places."""

    pattern: str
    words: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """The clause, not capitalised."""
        return self.pattern.format(**dict(self.words))


Sentence = tuple[Clause, ...]
Paragraph = tuple[Sentence, ...]


def write_sentence(sentence: Sentence) -> str:
    """Join its clauses and set the full stop."""
    text = ", and ".join(clause.text for clause in sentence)
    first = 1 if text.startswith("“") else 0
    text = text[:first] + text[first].upper() + text[first + 1 :]
    return text[:-1] + ".”" if text.endswith("”") else text + "."


def write_text(paragraphs: Sequence[Paragraph]) -> str:
    """Write the paragraphs with empty lines between them."""
    return "\n\n".join(" ".join(map(write_sentence, paragraph)) for paragraph in paragraphs) + "\n"


@dataclass
class Writer:
    """Makes clauses, sentences and paragraphs up."""

    chance: random.Random
    names: list[str] = field(default_factory=list)

    def clause(self) -> Clause:
        """Fill a pattern."""
        pattern = pick(self.chance, CLAUSES)
        slots = [part.partition("}")[0] for part in pattern.split("{")[1:]]
        return Clause(pattern, tuple((slot, self.word(slot)) for slot in slots))

    def word(self, slot: str) -> str:
        """Fill one place."""
        slot = slot if slot in PLACES else slot.rstrip("2")
        if slot == "place":
            return self.name()
        if slot == "person":
            return f"{self.name()} {self.name()}"
        if slot in ("number", "share"):
            return str(2 + int(self.chance.random() * (95 if slot == "share" else 4000)))
        return pick(self.chance, PLACES[slot].split("|"))

    def name(self) -> str:
        """Take a name that was used before in two of three cases: stories come back to their people."""
        if len(self.names) < 12 or self.chance.random() < 1 / 3:
            self.names.append(invent_name(self.chance))
        return pick(self.chance, self.names[-30:])

    def sentence(self) -> Sentence:
        """Make a sentence of one or two clauses."""
        return (self.clause(),) if self.chance.random() < 0.6 else (self.clause(), self.clause())

    def paragraph(self) -> Paragraph:
        """Make a paragraph of one to four sentences."""
        return tuple(self.sentence() for _ in range(1 + int(self.chance.random() * 4)))

    def edited(self, clause: Clause) -> Clause:
        """Fill one place of a clause anew."""
        changed = int(self.chance.random() * len(clause.words))
        words = [(s, self.word(s) if k == changed else w) for k, (s, w) in enumerate(clause.words)]
        return replace(clause, words=tuple(words))


@dataclass
class Revision:
    """A long text, its revision, and the sentences that were moved in it, as they read in the new version."""

    old: str
    new: str
    moved: list[str]


def long_text(words: int, seed: str = "long") -> Revision:
    """Make a text of about so many words, and its revision."""
    writer = Writer(dice(seed))
    paragraphs: list[Paragraph] = []
    count = 0
    while count < words:
        paragraphs.append(writer.paragraph())
        count += sum(len(write_sentence(sentence).split()) for sentence in paragraphs[-1])
    return revise(paragraphs, Writer(dice(seed + " revised"), list(writer.names)))


def revise(paragraphs: Sequence[Paragraph], writer: Writer) -> Revision:
    """Edit a quarter of the sentences, split and merge some, and move, drop and add some paragraphs."""
    new: list[Paragraph] = []
    moving: list[Paragraph] = []
    for paragraph in paragraphs:
        fate = writer.chance.random()
        if fate < 0.03:
            new.append(writer.paragraph())
        if fate > 0.97:
            continue
        revised = tuple(_revised(paragraph, writer))
        (moving if 0.5 < fate < 0.515 else new).append(revised)
    for paragraph in moving:
        new.insert(int(writer.chance.random() * len(new)), paragraph)
    moved = [write_sentence(sentence) for paragraph in moving for sentence in paragraph]
    return Revision(write_text(paragraphs), write_text(new), moved)


def _revised(paragraph: Paragraph, writer: Writer) -> Iterator[Sentence]:
    waiting: Sentence = ()
    for sentence in paragraph:
        fate = writer.chance.random()
        if fate < 0.25:
            sentence = (*sentence[:-1], writer.edited(sentence[-1]))
        if waiting:
            yield waiting + sentence
            waiting = ()
        elif 0.25 < fate < 0.30 and len(sentence) == 2:
            yield sentence[:1]
            yield sentence[1:]
        elif 0.30 < fate < 0.33 and len(sentence) == 1:
            waiting = sentence
        else:
            yield sentence
    if waiting:
        yield waiting
