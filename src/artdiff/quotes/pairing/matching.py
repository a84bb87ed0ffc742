"""Find which quotations of two versions have the same words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from artdiff.quotes.lexicon import word_classes
from artdiff.quotes.pairing.sides import Side, dice, in_common

_FEW = 3
"""Fewer words than these say little by themselves: their sentences must be linked too."""
_ALIKE = 0.6
_ALIKE_LINKED = 0.4
"""The share of words in common (Dice) that makes two quotations one, altered."""
_MATTER = 0.3
"""Where no more words are shared, the share of those other than little ones."""
_LITTLE = frozenset("dporhxPt&sa")
"""The classes of little words (quotes/lexicon.py)."""
_NEXT = 20
"""Of many quotations of the same words, as many are looked at for one in a linked sentence."""
_SHIFTED = 60
"""As many words at most go from one quotation to its neighbour; those with more in common are grouped for that."""
_COMMON = 40
"""A word that stands in more quotations than this leads to none of them."""

Group = tuple[tuple[int, ...], tuple[int, ...]]
Partners = Mapping[int, tuple[int, ...]]
"""The sentences of the other version that each sentence is linked to."""


def connect(olds: Side, news: Side, linked: Partners) -> list[Group]:
    """Group quotations of the same words; one that has none is in no group."""
    near = _Nearness(olds, news, linked)
    flat, inner = [
        ([i for i, at in enumerate(olds.nested) if at == depth], [j for j, at in enumerate(news.nested) if at == depth])
        for depth in (False, True)
    ]
    levels = list(filter(all, (flat, inner)))
    groups = [group for left, right in levels for group in _equal(olds, news, left, right, near)]
    if any(inner):  # the marks around one that has another in it went: they say ‘never’, she said
        for i, j in ((flat[0], inner[1]), (inner[0], flat[1])):
            lone = _equal(olds, news, *without(groups, i, j), near)
            groups += [group for group in lone if near(group[0][0], group[1][0])]
    for level in levels:
        left, right = without(groups, *level)
        if not left or not right:
            continue
        sharing = list(_sharing(olds, news, left, right))
        groups += _contained(olds, news, sharing, near)
        groups += _alike(olds, news, sharing, near, groups)
        groups += _exchanged(olds, news, *without(groups, left, right), near)
    return groups


def without(found: Sequence[Group], left: Sequence[int], right: Sequence[int]) -> tuple[list[int], list[int]]:
    """Leave out quotations that are in a group."""
    old_found, new_found = {i for these, _ in found for i in these}, {j for _, those in found for j in those}
    return [i for i in left if i not in old_found], [j for j in right if j not in new_found]


class _Nearness:
    """Whether the sentences of two quotations are linked."""

    def __init__(self, olds: Side, news: Side, linked: Partners) -> None:
        self.linked = linked
        self.olds, self.news = olds, news
        self.reached: dict[int, set[int]] = {}
        """The sentences that those of an old quotation are linked with."""

    def __call__(self, i: int, j: int) -> bool:
        if i not in self.reached:
            sentences = self.olds.sentences_of(self.olds.quotes[i])
            self.reached[i] = {b for a in sentences for b in self.linked.get(a, ())}
        old, new = self.reached[i], self.news.sentences_of(self.news.quotes[j])
        return any(b in new for b in old) if len(old) < len(new) else not old.isdisjoint(new)


def _equal(olds: Side, news: Side, left: list[int], right: list[int], near: _Nearness) -> list[Group]:
    """Pair equal words: first where the sentences are linked, then in order."""
    same: dict[tuple[str, ...], tuple[list[int], list[int]]] = {}
    for i in left:
        same.setdefault(olds.keys[i], ([], []))[0].append(i)
    for j in right:
        if news.keys[j] in same:
            same[news.keys[j]][1].append(j)
    pairs: list[Group] = []
    for these, those in same.values():
        for j in list(those):
            partner = next((i for i in these[:_NEXT] if near(i, j)), None) if len(these) * len(those) > 1 else None
            if partner is not None:
                these.remove(partner)
                those.remove(j)
                pairs.append(((partner,), (j,)))
        pairs += [((i,), (j,)) for i, j in zip(these, those, strict=False)]
    return pairs


def _sharing(olds: Side, news: Side, left: list[int], right: list[int]) -> Iterator[tuple[int, int, int]]:
    """Give the pairs that share words that are not in every quotation, and how many words they share."""
    holders: dict[str, list[int]] = {}
    for i in left:
        for word in olds.counts(i):
            holders.setdefault(word, []).append(i)
    for j in right:
        own = news.counts(j)
        held = [holders[word] for word in own if word in holders]
        found = {i for those in held if len(those) <= _COMMON for i in those}
        for i in sorted(found):
            other = olds.counts(i)
            common = own.keys() & other.keys()
            is_plain = len(own) == len(news.keys[j]) or len(other) == len(olds.keys[i])  # no word comes twice
            yield i, j, len(common) if is_plain else sum([min(own[word], other[word]) for word in common])


def _contained(olds: Side, news: Side, sharing: list[tuple[int, int, int]], near: _Nearness) -> list[Group]:
    """Group quotations of which one has a part, word for word, that the other has too."""
    joined: list[tuple[int, int]] = []
    for i, j, shared in sharing:
        if shared >= min(map(len, olds.parts(i) + news.parts(j))):
            few = 0 if near(i, j) else _FEW
            if _holds(news.keys[j], olds.parts(i), few) or _holds(olds.keys[i], news.parts(j), few):
                joined.append((i, j))
    if not joined:
        return []
    held_old, held_new = {i for i, _ in joined}, {j for _, j in joined}
    joined += [(i, j) for i, j in _close(olds, news, sharing, near) if (i in held_old) != (j in held_new)]
    joined += [
        (i, j)
        for i, j, shared in sharing
        if shared >= _FEW and i in held_old and j in held_new and near(i, j) and _shifted(olds.keys[i], news.keys[j])
    ]
    return _components(joined)


def _shifted(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Tell whether one starts with what the other ends with, as where an attribution moved to another place."""
    most = min(len(old), len(new), _SHIFTED)
    return any(old[:k] == new[-k:] or old[-k:] == new[:k] for k in range(_FEW, most + 1))


def _holds(whole: tuple[str, ...], parts: Sequence[tuple[str, ...]], few: int) -> bool:
    """Tell whether a part of more than a few words stands in the whole, one word after the other."""
    words = _lined(whole)
    return any(len(part) > few and _lined(part) in words for part in parts)


def _lined(words: tuple[str, ...]) -> str:
    return "\n" + "\n".join(words) + "\n"


def _components(pairs: list[tuple[int, int]]) -> list[Group]:
    root: dict[tuple[str, int], tuple[str, int]] = {}

    def find(node: tuple[str, int]) -> tuple[str, int]:
        while root.setdefault(node, node) != node:
            root[node] = root[root[node]]
            node = root[node]
        return node

    for i, j in pairs:
        root[find(("old", i))] = find(("new", j))
    groups: dict[tuple[str, int], Group] = {}
    for node in sorted(root):
        these, those = groups.get(find(node), ((), ()))
        groups[find(node)] = ((*these, node[1]), those) if node[0] == "old" else (these, (*those, node[1]))
    return list(groups.values())


def _alike(
    olds: Side, news: Side, sharing: list[tuple[int, int, int]], near: _Nearness, found: Sequence[Group]
) -> list[Group]:
    """Pair those in no group so far that share most of their words, the most alike first."""
    used_old, used_new = {i for these, _ in found for i in these}, {j for _, those in found for j in those}
    scored = []
    for i, j, shared in sharing:
        if i in used_old or j in used_new:
            continue
        alike = dice(shared, len(olds.keys[i]), len(news.keys[j]))
        if alike >= _ALIKE:
            is_one = shared > _FEW or near(i, j)
        else:
            old, new = olds.keys[i], news.keys[j]
            goes_on = shared >= max(_FEW, _ALIKE * min(len(old), len(new))) and _goes_on(old, new)
            is_one = (goes_on or (alike >= _ALIKE_LINKED and _is_one_matter(old, new))) and near(i, j)
        if is_one:
            scored.append((-alike, i, j))
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(scored):
        if i not in used_old and j not in used_new:
            used_old.add(i)
            used_new.add(j)
            pairs.append((i, j))
    paired_old, paired_new = {i for i, _ in pairs}, {j for _, j in pairs}
    halves = [
        (i, j)
        for i, j in _close(olds, news, sharing if pairs else [], near)
        if (i in paired_old and j not in used_new) or (j in paired_new and i not in used_old)
    ]
    return _components(pairs + halves) if halves else [((i,), (j,)) for i, j in pairs]


def _is_one_matter(old: Sequence[str], new: Sequence[str]) -> bool:
    """Tell whether words other than little ones are shared, too: not “we have … this, and we want”."""
    was, now = ({word for word in words if word_classes().get(word, "n") not in _LITTLE} for words in (old, new))
    return not was or not now or dice(len(was & now), len(was), len(now)) >= _MATTER


def _goes_on(old: tuple[str, ...], new: tuple[str, ...]) -> bool:
    """Tell whether the longer of two starts or ends with most words of the other: he was late; he is late. We left."""
    short, long = sorted((old, new), key=len)
    few = len(short)
    least = max(_FEW, _ALIKE * few)
    return any(in_common(short, end) >= least and _is_one_matter(short, end) for end in (long[:few], long[-few:]))


def _close(olds: Side, news: Side, sharing: list[tuple[int, int, int]], near: _Nearness) -> list[tuple[int, int]]:
    """List the pairs of linked sentences of which one has most words of the other."""
    return [
        (i, j)
        for i, j, shared in sharing
        if shared >= max(_FEW, _ALIKE * min(len(olds.keys[i]), len(news.keys[j]))) and near(i, j)
    ]


def _exchanged(olds: Side, news: Side, left: list[int], right: list[int], near: _Nearness) -> list[Group]:
    """Pair a few words with the few that stand in their place: called it “sound”, called it “rotten”."""
    places: dict[tuple[tuple[str, ...], tuple[str, ...]], list[int]] = {}
    for i in left:
        if len(olds.keys[i]) <= _FEW:
            places.setdefault(olds.around(i), []).append(i)
    pairs: list[Group] = []
    for j in right if places else ():
        if len(news.keys[j]) > _FEW:
            continue
        around = news.around(j)
        these = places.get(around, []) if sum(map(len, around)) > 1 else []
        partner = next((i for i in these[:_NEXT] if near(i, j)), None)
        if partner is not None:
            these.remove(partner)
            pairs.append(((partner,), (j,)))
    return pairs
