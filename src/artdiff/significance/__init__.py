"""How much each change matters: typography < style < wording < substance (the rule: docs/significance.md)."""

from artdiff.significance.style import style_of
from artdiff.significance.weighing import weigh

__all__ = ["style_of", "weigh"]
