"""The vocabulary: what every other module takes and gives. Imports nothing of the package.

Offsets are code points into ``Document.text``, half open. Text is never rewritten: what is shown is a slice of it.
Old and new are the two versions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

EditKind = Literal["equal", "insert", "delete", "replace"]
LinkKind = Literal["unchanged", "edited", "split", "merged", "added", "removed"]
Role = Literal[
    "headline", "standfirst", "byline", "dateline", "timestamp", "caption", "subheading", "body", "note", "boilerplate"
]
Significance = Literal["typography", "style", "wording", "substance"]
QuoteKind = Literal["quotation", "title", "indirect"]
QuoteChangeKind = Literal["added", "removed", "altered", "reattributed", "unchanged", "quoted", "paraphrased"]
FactKind = Literal[
    "number", "ordinal", "percent", "money", "quantity", "date", "time", "duration", "age", "name",
    "negation", "hedge", "attribution",
]  # fmt: skip
FactChangeKind = Literal["added", "removed", "changed"]
Severity = Literal["note", "warning", "error"]
Level = Literal["off", "note", "warning", "error"]

SIGNIFICANCES: tuple[Significance, ...] = ("typography", "style", "wording", "substance")
"""All levels, the smallest first."""
STANDARD_INPUT = "standard input"
"""The name of a version that came from no file."""

make = tuple.__new__
"""Makes a named tuple of a class from a tuple of its fields, unchecked, in half the time of a call of the class."""


class Span(NamedTuple):
    """Code points [start, end) of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Slice the text."""
        start, end = self
        return text[start:end]


class Paragraph(NamedTuple):
    """A paragraph and its role in the story."""

    span: Span
    role: Role = "body"


class Sentence(NamedTuple):
    """A sentence and the index of the paragraph that it stands in."""

    span: Span
    paragraph: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """One version of a story. Readers fill name, text and notices; segmentation the rest."""

    text: str
    name: str = ""
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    notices: tuple[str, ...] = ()
    """What the reader had to assume, a line each, for standard error."""


class Edit(NamedTuple):
    """One step of an edit script. An empty span stands where the other side's words go in; at 0 for a whole sentence.

    Equal means equal to the letter: a change of quote marks or dashes is a replace of significance "typography".
    ``diff_words`` alone also calls a word equal whose capital came or went with the start of the sentence.
    """

    kind: EditKind
    old: Span
    new: Span
    significance: Significance | None = None
    """None for equal."""
    reason: str = ""
    """Why it has this significance, in a few words."""


class Link(NamedTuple):
    """Sentences of the old version and those of the new one that say the same.

    Every sentence of each version is in exactly one link. Edits tile the linked sentences in order, none crosses a
    sentence border on either side, and white space between sentences is in none: the old slices of the edits, joined,
    are the old sentences, joined; likewise the new.
    """

    old: tuple[int, ...]
    new: tuple[int, ...]
    kind: LinkKind
    moved: bool = False
    score: float = 1.0
    """Calibrated: the share of links of this score that people make too, 0 to 1."""
    edits: tuple[Edit, ...] = ()
    significance: Significance | None = None
    """The highest of what changed in it; None where nothing did."""
    reasons: tuple[str, ...] = ()


SURE = 0.75
"""A speaker of less confidence is named with doubt, and none is said to have been replaced: one in four is wrong."""


class Speaker(NamedTuple):
    """Whose words a quotation is."""

    span: Span
    """The mention in the text: “he”, “Kremlin spokesman Dmitry Peskov”."""
    name: str
    """Who that is: “Dmitry Peskov”."""
    confidence: float = 1.0


class Quote(NamedTuple):
    """A quotation: one stretch between marks, or the parts of one that its attribution or a caption interrupts."""

    span: Span
    """From the first mark to the last, marks included."""
    parts: tuple[Span, ...]
    """The words of each part, marks left out."""
    words: str
    """The parts' words, joined with a space; line breaks inside a paragraph are spaces."""
    kind: QuoteKind = "quotation"
    speaker: Speaker | None = None
    cue: Span | None = None


class QuoteChange(NamedTuple):
    """What became of a quotation. Quoted and paraphrased: the words stay, the marks come or go."""

    change: QuoteChangeKind
    old: Quote | None
    new: Quote | None
    edits: tuple[Edit, ...] = ()
    """Inside the marks, where the words were altered; line breaks inside paragraphs are spaces."""
    counterpart: Span | None = None
    """For quoted and paraphrased: where the words stand without marks, in the other version."""
    significance: Significance | None = None
    reason: str = ""

    @property
    def gives_away(self) -> bool:
        """Whether somebody else says so now, which the reason tells where the marks or words are others, too."""
        return self.change == "reattributed" or (" speaker" in self.reason and not self.names_otherwise)

    @property
    def names_otherwise(self) -> bool:
        """Whether a role took the place of its speaker's name, or a name that of a role, that may be of two people."""
        return self.reason.endswith("speaker named otherwise")


class Fact(NamedTuple):
    """A number, date, name or other thing that can be checked."""

    span: Span
    kind: FactKind
    text: str
    value: str
    """Normalised, so that 12, twelve and a dozen are equal."""
    unit: str = ""


class FactChange(NamedTuple):
    """A fact that one version has and the other has not, or has otherwise."""

    kind: FactKind
    change: FactChangeKind
    old: Fact | None
    new: Fact | None
    link: int | None = None
    """Index into Comparison.links of the link it was seen in."""
    reason: str = ""


class PartChange(NamedTuple):
    """A part of the story with a role of its own (headline, note, timestamp …) that came, went or changed."""

    role: Role
    change: FactChangeKind
    old: Span | None
    new: Span | None


@dataclass(frozen=True, slots=True)
class Summary:
    """How many sentences were what."""

    old_sentences: int = 0
    new_sentences: int = 0
    unchanged: int = 0
    edited: int = 0
    split: int = 0
    merged: int = 0
    added: int = 0
    removed: int = 0
    moved: int = 0
    breaks: int = 0
    """Paragraph breaks that came or went between sentences that stayed."""
    same: bool = True
    """Nothing at all changed but white space other than paragraph breaks."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is known of the difference between two versions."""

    old: Document
    new: Document
    links: tuple[Link, ...]
    """In reading order of the new version, removed ones where they stood."""
    quotes: tuple[QuoteChange, ...] = ()
    facts: tuple[FactChange, ...] = ()
    parts: tuple[PartChange, ...] = ()
    summary: Summary = Summary()


class Rule(NamedTuple):
    """An editorial rule on what changed."""

    name: str
    what: str
    """What it says where it fires."""
    why: str
    level: Level
    """How much it matters, unless the caller says otherwise."""


class Finding(NamedTuple):
    """A rule that fired on something."""

    rule: Rule
    severity: Severity
    subject: QuoteChange | FactChange | PartChange | Paragraph
    """What it is about; a paragraph of the new version where that should have changed."""
    new: Span
    """Where that is in the new version; if it is gone, the sentence that had it, or where that one stood (empty)."""
    old: Span | None = None
    """Where that was in the old version, if it was there."""
