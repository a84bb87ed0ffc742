"""Findings as SARIF 2.1.0, the format of code scanning (OASIS, Static Analysis Results Interchange Format)."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from artdiff.model import Comparison, Finding, Rule
from artdiff.renderers.findings.told import Place, Told, tell


def render(comparison: Comparison, findings: Sequence[Finding], rules: Sequence[Rule], version: str) -> str:
    """Render findings and the rules that were asked, as found by a version of artdiff."""
    index = {rule.name: at for at, rule in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "artdiff", "semanticVersion": version, "rules": [_rule(rule) for rule in rules]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(told, index[told.finding.rule.name]) for told in tell(comparison, findings)],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=1) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": f"{rule.what}."},
        "fullDescription": {"text": rule.why},
        "help": {"text": rule.why},  # code scanning on GitHub asks for it
        "defaultConfiguration": {
            "enabled": rule.level != "off",
            "level": "none" if rule.level == "off" else rule.level,
        },
    }


def _result(told: Told, index: int) -> dict[str, Any]:
    result = {
        "ruleId": told.finding.rule.name,
        "ruleIndex": index,
        "level": told.finding.severity,
        "message": {"text": told.message},
        "locations": [_location(told.new)],
    }
    if told.old is not None and told.old.file:
        result["relatedLocations"] = [{**_location(told.old), "message": {"text": "The old version."}}]
    return result


def _location(place: Place) -> dict[str, Any]:
    name, *numbers = place
    region = dict(zip(("startLine", "startColumn", "endLine", "endColumn"), numbers, strict=True))
    artifact = {"uri": _uri(place.file)} if place.file else {"description": {"text": name}}
    return {"physicalLocation": {"artifactLocation": artifact, "region": region}}


def _uri(path: str) -> str:
    """Write a path as a URI, an absolute one where it is whole.

    >>> _uri("/news/a b.txt"), _uri("C:/news/café.txt"), _uri("news/a:b.txt")
    ('file:///news/a%20b.txt', 'file:///C:/news/caf%C3%A9.txt', 'news/a%3Ab.txt')
    """
    if re.match("[A-Za-z]:/", path):
        return f"file:///{path[:2]}{quote(path[2:])}"
    return ("file://" if path.startswith("/") else "") + quote(path)
