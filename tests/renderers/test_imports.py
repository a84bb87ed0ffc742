"""Each renderer imports the model and what it needs itself, nothing else of artdiff and no other renderer."""

from __future__ import annotations

import subprocess
import sys

import pytest

SHARED = {"context", "items", "places", "quotations", "repeats", "rows", "runs", "summary", "visible", "words"}
OWN = {"terminal": {"screen"}, "json": set(), "markdown": set(), "html": {"html_rows"}}


@pytest.mark.parametrize("name", OWN)
def test_imports_of(name: str) -> None:
    code = f"import sys, artdiff.renderers.{name}; print(*sorted(sys.modules))"
    modules = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    ours = {module.removeprefix("artdiff.") for module in modules if module.startswith("artdiff.")}
    allowed = {"model", "notes", "spans", "renderers", *(f"renderers.{part}" for part in {name, *SHARED, *OWN[name]})}
    assert ours <= allowed
    assert not {"nltk", "rapidfuzz", "diff_match_patch", "click"} & set(modules)
