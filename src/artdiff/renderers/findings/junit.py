"""Findings as JUnit XML, which most CI systems show: a test for each rule, failed where it fired."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from artdiff.model import Comparison, Finding, Rule, Severity
from artdiff.renderers.findings.told import Told, tell


def render(
    comparison: Comparison, findings: Sequence[Finding], rules: Sequence[Rule], failing: Sequence[Severity]
) -> str:
    """Render the rules that were asked; findings of the severities given fail them, others stand in their output."""
    told = tell(comparison, findings)
    cases = [_case(rule, [one for one in told if one.finding.rule == rule], failing) for rule in rules]
    failed = len({one.finding.rule.name for one in told if one.finding.severity in failing})
    name = quoteattr(f"{comparison.old.name or 'old version'} → {comparison.new.name or 'new version'}")
    suite = f'<testsuite name={name} tests="{len(rules)}" failures="{failed}" errors="0" skipped="0">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>", suite, *cases, "</testsuite>"]) + (
        "\n</testsuites>\n"
    )


def _case(rule: Rule, told: Sequence[Told], failing: Sequence[Severity]) -> str:
    opening = f"<testcase name={quoteattr(rule.name)} classname={quoteattr('artdiff')}"
    if not told:
        return f"{opening}/>"
    said = escape(_valid("\n".join(f"{one.new.name}:{one.new.line}: {one.message}" for one in told)))
    if told[0].finding.severity not in failing:
        return f"{opening}><system-out>{said}</system-out></testcase>"
    failure = f"<failure message={quoteattr(_valid(told[0].message))} type={quoteattr(rule.name)}>"
    return f"{opening}>{failure}{said}</failure></testcase>"


def _valid(text: str) -> str:
    """Leave out what XML cannot hold and clean text still has."""
    return text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")
