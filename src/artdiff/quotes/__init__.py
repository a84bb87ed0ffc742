"""Quotations: where they stand, whose words they are, and what became of them."""

from artdiff.quotes.find import find_quotes
from artdiff.quotes.indirect import find_indirect
from artdiff.quotes.pairing.context import Speakers
from artdiff.quotes.pairing.dropped import tell_dropped
from artdiff.quotes.pairing.quotations import pair_quotes
from artdiff.quotes.pairing.reported import pair_reported, tell_reported
from artdiff.quotes.pairing.reporters import tell_reporters
from artdiff.quotes.persons.resolve import Persons

__all__ = [
    "Persons",
    "Speakers",
    "find_indirect",
    "find_quotes",
    "pair_quotes",
    "pair_reported",
    "tell_dropped",
    "tell_reported",
    "tell_reporters",
]
