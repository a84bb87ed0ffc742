"""The shape of the house: imports go one way, modules and functions stay small."""

from __future__ import annotations

import ast
import doctest
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "src").rglob("*.py"))
LINES_OF_A_MODULE = 250
LINES_OF_A_FUNCTION = 40


def name(module: Path) -> str:
    """Name a module as it is imported."""
    return ".".join(module.relative_to(ROOT / "src").with_suffix("").parts)


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


@pytest.mark.parametrize("name", [name(module) for module in MODULES if ">>> " in module.read_text(encoding="utf-8")])
def test_examples_in_docstrings(name: str) -> None:
    failed, run = doctest.testmod(importlib.import_module(name))
    assert run
    assert not failed


def imports(module: Path) -> Iterator[str]:
    """Yield the top-level names of what a module imports; os.path as it is, since it also cuts mere strings."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module if node.module == "os.path" else node.module.split(".")[0]


def test_only_the_command_knows_click_and_the_file_system() -> None:
    """The core is a pure function: it runs where there are no files, terminals or processes."""
    worldly = {"click", "os", "subprocess", "socket", "tempfile", "time", "datetime", "random"}
    for module in MODULES:
        room = module.relative_to(ROOT / "src" / "artdiff").parts[0]
        if room not in ("cli", "readers", "__main__.py"):
            assert not worldly & set(imports(module)), module


def test_no_pattern_repeats_a_group_possessively() -> None:
    """Such patterns match wrongly before Python 3.11.5 (CPython issue 106052); (?>(?:…)+) does the same and rightly."""
    for module in MODULES:
        assert not re.search(r"\)[*+?]\+", module.read_text(encoding="utf-8")), module


def test_no_two_test_modules_have_one_name() -> None:
    """Neither pytest nor mypy can tell them apart."""
    names = [path.name for path in (ROOT / "tests").rglob("*.py")]
    assert sorted(names) == sorted(set(names))
