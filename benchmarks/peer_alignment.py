"""Measure the groups that artdiff, other programs and simple methods make of the annotated pairs.

    PYTHONPATH=fixtures python benchmarks/peer_alignment.py

The simple methods link the likest sentences first, as long as they are liker than a threshold and the groups stay one
to one, to many or from many; the threshold is fitted on the pairs of fixtures/accuracy. prosediff is asked if
`make bench` has installed it: it pairs sentences, one with one.
"""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from math import log, sqrt
from pathlib import Path
from re import findall

from annotated import FITTED, UNSEEN, AnnotatedPair, Pair, read_pairs
from artdiff.align import align_sentences
from artdiff.model import Link
from measure import table
from scoring import score_alignment

Likeness = Mapping[Pair, float]
PROSEDIFF = Path(__file__).parent.parent / ".bench" / "bin" / "python"
ASK_PROSEDIFF = """
import json, sys
from prosediff.diff import align, move_defaults
answers = []
for old, new in json.load(sys.stdin):
    likeness, algorithm = move_defaults(True)
    rows, *_ = align(old, new, None, move_similarity=likeness, move_algorithm=algorithm)
    pairs = [(row.left_no, row.right_no) for row in rows if row.left_no and row.right_no]
    gone = {row.move_pair: row.left_no for row in rows if row.kind == "moved-out"}
    pairs += [(gone[row.move_pair], row.right_no) for row in rows if row.kind == "moved-in" and row.move_pair in gone]
    answers.append([(i - 1, j - 1) for i, j in pairs])
json.dump(answers, sys.stdout)
"""


def characters(pair: AnnotatedPair) -> Likeness:
    """Compare sentences by their characters, as difflib does."""
    olds, news = enumerate(pair.old.sentences), list(enumerate(pair.new.sentences))
    return {(i, j): SequenceMatcher(None, old, new, False).ratio() for i, old in olds for j, new in news}


def words(pair: AnnotatedPair) -> Likeness:
    """Compare sentences by the cosine of their words, as these weigh (TF-IDF)."""
    bags = [Counter(findall(r"\w+", text.lower())) for text in (*pair.old.sentences, *pair.new.sentences)]
    seen = Counter(word for bag in bags for word in bag)
    vectors = [{word: count * log(1 + len(bags) / seen[word]) for word, count in bag.items()} for bag in bags]
    norms = [sqrt(sum(weight * weight for weight in vector.values())) or 1 for vector in vectors]
    first = len(pair.old.sentences)
    return {
        (i, j - first): sum(w * vectors[j].get(word, 0) for word, w in vectors[i].items()) / (norms[i] * norms[j])
        for i in range(first)
        for j in range(first, len(bags))
    }


def greedy(likeness: Likeness, threshold: float) -> list[Pair]:
    """Link the likest first; of two sentences that are linked, one has no other link."""
    old, new = Counter[int](), Counter[int]()
    linked: list[Pair] = []
    for (i, j), value in sorted(likeness.items(), key=lambda item: (-item[1], item[0])):
        crowded = any((old[a] > 1 and b == j) or (new[b] > 1 and a == i) for a, b in linked)
        if value >= threshold and not (old[i] and new[j]) and not crowded:
            linked.append((i, j))
            old[i], new[j] = old[i] + 1, new[j] + 1
    return linked


def links(pairs: Iterable[Pair], pair: AnnotatedPair) -> list[Link]:
    """Join what shares a sentence."""
    joined = AnnotatedPair("", "", "", "", pair.old, pair.new, set(pairs)).groups()
    return [Link(old, new, "edited") for old, new in joined]


def groups(pairs: Sequence[AnnotatedPair], align: Callable[[AnnotatedPair], Sequence[Link]]) -> float:
    """Give the F1 of groups that are right on both sides."""
    return score_alignment(pairs, align)["exact groups"].f1


def fitted(compare: Callable[[AnnotatedPair], Likeness]) -> Callable[[AnnotatedPair], list[Link]]:
    """Fit a method's threshold."""
    pairs = read_pairs(FITTED)
    known = {pair.name: compare(pair) for pair in pairs}
    best = max(
        (step / 50 for step in range(2, 40)),
        key=lambda threshold: groups(pairs, lambda pair: links(greedy(known[pair.name], threshold), pair)),
    )
    return lambda pair: links(greedy(compare(pair), best), pair)


def prosediff(pairs: Sequence[AnnotatedPair]) -> Callable[[AnnotatedPair], list[Link]]:
    """Ask prosediff for all pairs at once."""
    texts = json.dumps([(pair.old.sentences, pair.new.sentences) for pair in pairs])
    command = [str(PROSEDIFF), "-c", ASK_PROSEDIFF]
    found = json.loads(subprocess.run(command, input=texts, capture_output=True, text=True, check=True).stdout)
    by_name = {pair.name: [(i, j) for i, j in answer] for pair, answer in zip(pairs, found, strict=True)}
    return lambda pair: links(by_name[pair.name], pair)


def main() -> None:
    """Print the table."""
    pairs = read_pairs(UNSEEN)
    simplified = [pair for pair in pairs if pair.language == "de"]
    methods: dict[str, Callable[[AnnotatedPair], Sequence[Link]]] = {
        "artdiff": lambda pair: align_sentences(pair.old.sentences, pair.new.sentences),
        "words as they weigh (TF-IDF), greedy": fitted(words),
        "difflib, greedy": fitted(characters),
    }
    if PROSEDIFF.exists():
        methods["prosediff"] = prosediff(pairs)
    rows = [
        [name, f"{groups(pairs, align):.2f}", f"{groups(simplified, align):.2f}"] for name, align in methods.items()
    ]
    print(table(["exact groups, F1", f"{len(pairs)} unseen pairs", f"{len(simplified)} of them German"], rows))


if __name__ == "__main__":
    main()
