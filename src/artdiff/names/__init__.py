"""Names of people, places and organisations, resolved to the longest form that the text gives."""

from artdiff.names.find import find_names
from artdiff.names.language import is_foreign
from artdiff.names.mentions import Mention, NameKind, Names
from artdiff.names.runs import slug_end
from artdiff.names.spelling import nearly_same, one_sound, spelling_key

__all__ = [
    "Mention",
    "NameKind",
    "Names",
    "find_names",
    "is_foreign",
    "nearly_same",
    "one_sound",
    "slug_end",
    "spelling_key",
]
