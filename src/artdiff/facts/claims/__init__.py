"""Which claims became firmer, weaker or the opposite between two versions."""
