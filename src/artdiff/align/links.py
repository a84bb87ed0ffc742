"""Links: kinds, moves and the order in which they are given."""

from __future__ import annotations

from collections.abc import Sequence

from artdiff.align.groups import Group
from artdiff.align.order import heaviest_increasing
from artdiff.align.profile import Sides
from artdiff.model import Link, LinkKind


def build_links(sides: Sides, groups: Sequence[Group]) -> list[Link]:
    """Turn groups into links, add those of one side only, and put all in reading order."""
    moved = find_moved(groups)
    links = [
        Link(olds, news, _kind(sides, olds, news), k in moved, score) for k, (olds, news, score) in enumerate(groups)
    ]
    seen_old = {i for link in links for i in link.old}
    seen_new = {j for link in links for j in link.new}
    links += [Link((), (j,), "added") for j in range(len(sides.new.keys)) if j not in seen_new]
    removed = [Link((i,), (), "removed") for i in range(len(sides.old.keys)) if i not in seen_old]
    return _in_reading_order(links, removed)


def _kind(sides: Sides, olds: tuple[int, ...], news: tuple[int, ...]) -> LinkKind:
    if len(olds) == len(news) == 1:
        return "unchanged" if sides.old.keys[olds[0]] == sides.new.keys[news[0]] else "edited"
    if len(olds) == 1:
        return "split"
    return "merged" if len(news) == 1 else "edited"


def find_moved(groups: Sequence[Group]) -> set[int]:
    """Find the smallest set of groups that explains the order. A group in pieces moves where one of them does."""
    old_rank = {i: rank for rank, i in enumerate(sorted(i for g in groups for i in g[0]))}
    new_rank = {j: rank for rank, j in enumerate(sorted(j for g in groups for j in g[1]))}
    pieces, owner = [], []
    for k, (olds, news, _) in enumerate(groups):
        for old_run in _runs([old_rank[i] for i in olds]):
            for new_run in _runs([new_rank[j] for j in news]):
                pieces.append((old_run[0], new_run[0], min(len(old_run), len(new_run))))
                owner.append(k)
    kept = heaviest_increasing(pieces)
    return {owner[p] for p in range(len(pieces)) if p not in kept}


def _runs(ranks: Sequence[int]) -> list[list[int]]:
    runs = [[ranks[0]]]
    for rank in ranks[1:]:
        if rank == runs[-1][-1] + 1:
            runs[-1].append(rank)
        else:
            runs.append([rank])
    return runs


def _in_reading_order(links: list[Link], removed: list[Link]) -> list[Link]:
    """Order by the new version; a removed sentence follows the link of the sentence that it followed."""
    follows: dict[int, list[Link]] = {}
    home = {i: link for link in links for i in link.old}
    at = -1
    for link in removed:
        i = link.old[0]
        while at < i - 1:
            at += 1
        before = i - 1
        while before >= 0 and before not in home:
            before -= 1
        follows.setdefault(before, []).append(link)
    ordered = list(follows.get(-1, ()))
    for link in sorted(links, key=lambda link: link.new):
        ordered.append(link)
        if link.old:
            for i in link.old:
                ordered += follows.get(i, ()) if home[i] is link else ()
    return ordered
