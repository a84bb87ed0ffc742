"""The shape of the house: imports go one way, modules and functions stay small."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "src").rglob("*.py"))
LINES_OF_A_MODULE = 250
LINES_OF_A_FUNCTION = 40


def test_imports_go_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(cache_dir=None) == EXIT_STATUS_SUCCESS


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_a_module_is_short_and_says_what_it_is(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LINES_OF_A_MODULE
    assert ast.get_docstring(ast.parse(text))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT / "src")))
def test_a_function_fits_on_a_screen(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    long = {
        node.name: length
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or node.lineno) - node.lineno + 1) > LINES_OF_A_FUNCTION
    }
    assert not long


def test_only_the_command_knows_click_and_the_file_system() -> None:
    """The core is a pure function: it runs where there are no files, terminals or processes."""
    outside = ("cli", "readers")
    for module in MODULES:
        if module.relative_to(ROOT / "src" / "artdiff").parts[0] in (*outside, "__main__.py"):
            continue
        imported = {
            name if name == "os.path" else name.split(".")[0]  # which only cuts strings
            for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
            for name in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        assert not imported & {"click", "os", "subprocess", "socket", "tempfile", "time", "datetime", "random"}, module


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Such patterns match wrongly before Python 3.11.5 (CPython issue 106052); (?>(?:…)+) does the same and rightly."""
    for module in MODULES:
        assert not re.search(r"\)[*+?]\+", module.read_text(encoding="utf-8")), module


def test_no_two_test_modules_have_one_name() -> None:
    """Neither pytest nor mypy can tell them apart."""
    names = [path.name for path in (ROOT / "tests").rglob("*.py")]
    assert sorted(names) == sorted(set(names))
