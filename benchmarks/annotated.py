"""The pairs of fixtures/accuracy and fixtures/unseen: two versions, and by hand which sentences say the same.

The format is described in fixtures/README.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from artdiff.model import Document, Paragraph, Sentence, Span

FITTED = Path(__file__).parent.parent / "fixtures" / "accuracy"
"""Pairs that the aligner's numbers were fitted on, among others."""
UNSEEN = FITTED.parent / "unseen"
"""Pairs that nothing may be fitted on, so that there is a figure to believe."""

Pair = tuple[int, int]
"""Index of an old and of a new sentence, from 0."""
Group = tuple[tuple[int, ...], tuple[int, ...]]

_OLD_LINE = re.compile(r"(?P<number>\d+) \| (?P<text>\S.*)")
_NEW_LINE = re.compile(r"(?:\+|(?P<origins>\d+\??(?:, \d+\??)*)(?P<moved> moved\??)?) \| (?P<text>\S.*)")


class FormatError(ValueError):
    """A file of fixtures/accuracy that is not as the README says."""


@dataclass
class Version:
    """The sentences of one version, by paragraph."""

    paragraphs: list[list[str]] = field(default_factory=lambda: [[]])

    @property
    def sentences(self) -> list[str]:
        """All sentences in order."""
        return [sentence for paragraph in self.paragraphs for sentence in paragraph]

    def document(self, gap: str = " ") -> Document:
        """Make the text with its paragraphs and sentences given; gap stands between two sentences."""
        text, paragraphs, sentences = "", [], []
        for number, paragraph in enumerate(self.paragraphs):
            text += "\n\n" if text else ""
            start = len(text)
            for place, sentence in enumerate(paragraph):
                text += gap if place else ""
                sentences.append(Sentence(Span(len(text), len(text) + len(sentence)), number))
                text += sentence
            paragraphs.append(Paragraph(Span(start, len(text))))
        return Document(text, paragraphs=tuple(paragraphs), sentences=tuple(sentences))


@dataclass
class AnnotatedPair:
    """Two versions and their links."""

    name: str
    title: str
    genre: str
    language: str
    old: Version
    new: Version
    links: set[Pair] = field(default_factory=set)
    doubtful: set[Pair] = field(default_factory=set)
    """Readers may differ on these: they count neither for nor against."""
    moved: set[Pair] = field(default_factory=set)
    maybe_moved: set[Pair] = field(default_factory=set)
    """Of two sentences that changed places, either may be called the one that moved."""

    @property
    def gap(self) -> str:
        """What stands between two sentences of a paragraph."""
        return "" if self.language == "zh" else " "

    def groups(self) -> list[Group]:
        """Join the links that share a sentence, in the order of the old version; doubtful ones join too."""
        groups: list[tuple[set[int], set[int]]] = []
        for i, j in sorted(self.links | self.doubtful):
            touching = [group for group in groups if i in group[0] or j in group[1]]
            merged = ({i}.union(*(old for old, _ in touching)), {j}.union(*(new for _, new in touching)))
            groups = [group for group in groups if group not in touching] + [merged]
        return sorted((tuple(sorted(old)), tuple(sorted(new))) for old, new in groups)


def read_pairs(folder: Path = FITTED) -> list[AnnotatedPair]:
    """Read every pair, in the order of their names."""
    return [read_pair(path) for path in sorted(folder.glob("*.txt"))]


def read_pair(path: Path) -> AnnotatedPair:
    """Read one pair; FormatError where the file is not as it should be."""
    head, old, new = _parts(path)
    if set(head) - {"note"} != {"title", "genre", "language"}:
        raise FormatError(f"{path.name}: the head wants a title, genre: and language:, and may have note:")
    pair = AnnotatedPair(path.stem, head["title"], head["genre"], head["language"], Version(), Version())
    for match in _lines(path, old, _OLD_LINE, pair.old):
        if int(match["number"]) != len(pair.old.sentences):
            raise FormatError(f"{path.name}: old sentence {match['number']} is out of order")
    for match in _lines(path, new, _NEW_LINE, pair.new):
        _link(path, pair, match)
    return pair


def _parts(path: Path) -> tuple[dict[str, str], list[str], list[str]]:
    lines = path.read_text(encoding="utf-8").splitlines()
    if lines.count("old") != 1 or lines.count("new") != 1:
        raise FormatError(f"{path.name}: there must be one line “old” and one line “new”")
    old, new = lines.index("old"), lines.index("new")
    title, *fields = [line for line in lines[:old] if line]
    head = {"title": title} | {key: value for key, _, value in (line.partition(": ") for line in fields)}
    return head, lines[old + 1 : new], lines[new + 1 :]


def _lines(path: Path, lines: list[str], pattern: re.Pattern[str], version: Version) -> Iterator[re.Match[str]]:
    """Fill the version, and yield the match of each sentence as it is added."""
    for line in lines:
        if not line:
            if version.paragraphs[-1]:
                version.paragraphs.append([])
            continue
        match = pattern.fullmatch(line)
        if match is None:
            raise FormatError(f"{path.name}: cannot read {line!r}")
        version.paragraphs[-1].append(match["text"])
        yield match
    if not version.paragraphs[-1]:
        version.paragraphs.pop()


def _link(path: Path, pair: AnnotatedPair, match: re.Match[str]) -> None:
    new = len(pair.new.sentences) - 1
    for origin in (match["origins"] or "").replace(" ", "").split(","):
        if not origin:
            continue
        old = int(origin.rstrip("?")) - 1
        if not 0 <= old < len(pair.old.sentences):
            raise FormatError(f"{path.name}: there is no old sentence {origin}")
        (pair.doubtful if origin.endswith("?") else pair.links).add((old, new))
        if match["moved"]:
            (pair.maybe_moved if match["moved"].endswith("?") else pair.moved).add((old, new))
