"""Findings as SARIF 2.1.0, the format of code scanning (OASIS, Static Analysis Results Interchange Format)."""

from __future__ import annotations

import json
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
    if told.old is not None:
        result["relatedLocations"] = [{**_location(told.old), "message": {"text": "The old version."}}]
    return result


def _location(place: Place) -> dict[str, Any]:
    _, *numbers = place
    region = dict(zip(("startLine", "startColumn", "endLine", "endColumn"), numbers, strict=True))
    uri = ("file://" if place.file.startswith("/") else "") + quote(place.file)
    return {"physicalLocation": {"artifactLocation": {"uri": uri}, "region": region}}
