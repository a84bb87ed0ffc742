"""Verbs that say that someone speaks."""

from __future__ import annotations

import re
from functools import cache


@cache
def cue_pattern() -> re.Pattern[str]:
    """Compile a first, plain pattern of cue verbs."""
    return re.compile(
        r"\b(?:sa(?:id|ys?|ying)|told|tells|add(?:ed|s|ing)|wrote|writes|ask(?:ed|s)|tweet(?:ed|s)|not(?:ed|es)|call(?:ed|ing|s)"
        r"|warn(?:ed|s|ing)|claim(?:ed|s)|declared|announced|argued|insisted|explained|replied|continued|accused|described"
        r"|welcomed|hoped|urged|suggest(?:ed|s|ing)|according to)\b"
    )
