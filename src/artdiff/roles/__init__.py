"""The parts of a story: headline, caption, note …; which paragraphs they are, and what became of them."""

from artdiff.roles.assigning import assign_roles
from artdiff.roles.parts import compare_parts

__all__ = ["assign_roles", "compare_parts"]
