"""Numbers, dates, times, amounts, names and the words that make a claim firmer or weaker; and which of them changed."""

from __future__ import annotations

from artdiff.facts.finding import find_facts
from artdiff.facts.pairing import pair_facts

__all__ = ["find_facts", "pair_facts"]
