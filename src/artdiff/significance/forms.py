"""Two ways to write the same words: words that style guides give as interchangeable, contractions, abbreviations."""

from __future__ import annotations

_ALIKE = (
    "whilst=while amongst=among amidst=amid till=until upon=on although=though towards=toward afterwards=afterward "
    "backwards=backward forwards=forward onto=on"
)
ALIKE = dict(pair.split("=") for pair in _ALIKE.split())
"""Words that style guides give as interchangeable."""

_PRONOUNS = "i you he she it we they who that there what where how this".split()
_AUXILIARIES = "is are was were do does did has have had would could should must need".split()
CONTRACTIONS: dict[str, tuple[str, ...]] = {
    **{f"{p}'s": (f"{p} is", f"{p} has", f"{p}'s") for p in _PRONOUNS},
    **{f"{p}'d": (f"{p} would", f"{p} had") for p in _PRONOUNS},
    **{f"{p}'{v}": (f"{p} {full}",) for p in _PRONOUNS for v, full in (("re", "are"), ("ll", "will"), ("ve", "have"))},
    **{f"{v}n't": (f"{v} not",) for v in _AUXILIARIES},
    "i'm": ("i am",), "let's": ("let us",), "can't": ("can not",), "cannot": ("can not",), "won't": ("will not",),
    "shan't": ("shall not",), "mightn't": ("might not",), "ain't": ("is not", "are not"),
}  # fmt: skip
ABBREVIATIONS = [
    tuple(pair.split("="))
    for pair in (
        "per cent=%|percent=%|percentage points=pp|mister=mr|doctor=dr|senator=sen|governor=gov|professor=prof|"
        "general=gen|versus=vs|and=&|saint=st|street=st|avenue=ave|kilometres=km|kilometers=km|kilometre=km|kilograms=kg|"
        "metres=m|meters=m|millimetres=mm|centimetres=cm|"
        "u s=us|u k=uk|u n=un|e u=eu|united states=us|united kingdom=uk|united nations=un|european union=eu|"
        "january=jan|february=feb|august=aug|september=sept|october=oct|november=nov|december=dec|"
        "million=m|billion=bn|thousand=k"
    ).split("|")
]
ABBREVIATED = frozenset(word for pair in ABBREVIATIONS for form in pair for word in form.split())
CONTRACTED = frozenset(written for word in CONTRACTIONS for written in (word, word.replace("'", "’")))
