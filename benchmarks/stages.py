"""How the time of compare() divides between its steps."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from artdiff import comparison
from measure import table

STEPS = {
    "segment": "sentences", "assign_roles": "parts", "compare_parts": "parts", "align": "alignment",
    "diff_link": "words", "find_names": "names", "Persons": "quotes", "find_quotes": "quotes",
    "pair_quotes": "quotes", "pair_reported": "quotes", "tell_reported": "quotes",
    "pair_facts": "facts", "weigh": "significance",
}  # fmt: skip


class Stages:
    """The time of each step of compare(), taken by standing between it and the step."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys([*STEPS.values(), "the rest"], 0.0)

    def __enter__(self) -> None:
        self.kept = {name: getattr(comparison, name) for name in STEPS}
        for name, step in self.kept.items():
            setattr(comparison, name, self._timed(step, STEPS[name]))
        self.began = time.process_time()

    def __exit__(self, *_: object) -> None:
        whole = time.process_time() - self.began
        self.seconds["the rest"] = whole - sum(self.seconds.values())
        for name, step in self.kept.items():
            setattr(comparison, name, step)

    def _timed(self, step: Callable[..., Any], stage: str) -> Callable[..., Any]:
        def timed(*arguments: Any) -> Any:
            began = time.process_time()
            result = step(*arguments)
            self.seconds[stage] += time.process_time() - began
            return result

        return timed

    def quotes_and_facts(self) -> float:
        """What names, quotes and facts take, over what all other steps take."""
        added = sum(self.seconds[stage] for stage in ("names", "quotes", "facts"))
        return added / (sum(self.seconds.values()) - added)

    def table(self, pairs: int) -> str:
        """The steps with their mean time a pair and their share."""
        whole = sum(self.seconds.values())
        rows = [[s, f"{t / pairs * 1e3:.2f} ms", f"{t / whole:.0%}"] for s, t in self.seconds.items()]
        return table(["step of compare()", "mean a pair", "share"], rows)
