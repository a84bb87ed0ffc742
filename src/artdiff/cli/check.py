"""The command that checks what changed against editorial rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from artdiff.cli import DIFFERENT, SAME
from artdiff.cli.options import CHECK_FORMATS, CHECK_SUFFIXES, color_option, format_for, size_option, two, width_option
from artdiff.cli.output import print_text

if TYPE_CHECKING:
    from artdiff.cli.configuration import Configuration
    from artdiff.model import Comparison, Finding

HELP = """Check what changed between two versions of a story against editorial rules.

A rule fires where, for example, words inside quotation marks changed, a figure changed or an attribution was dropped.
Each rule has a level: error, warning, note or off. Write - in the place of OLD or NEW to read it from standard input.

\b
Examples:
  artdiff check old.txt new.txt             show which rules fire, and where
  artdiff check old.txt new.txt -f github   for GitHub Actions
  artdiff check --list                      show all rules
  artdiff check old.txt new.txt --rule figure-changed=off

\b
Levels can stand in a file, artdiff.toml unless --config names another:
  [check]
  fail-on = "error"
  [check.rules]
  quote-removed = "error"

\b
Exit status: 0 no rule fired (notes aside), 1 one did, 2 something went wrong.
"""


def _list(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from artdiff.checks import RULES

        wide = max(len(rule.name) for rule in RULES)
        print_text("".join(f"{rule.name:{wide}}  {rule.level:7}  {rule.what}\n" for rule in RULES))
        ctx.exit()


@click.command(help=HELP, add_help_option=False)
@click.argument("files", nargs=-1, type=click.Path(readable=False), metavar="OLD NEW")
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(CHECK_FORMATS, case_sensitive=False),
    help="How to show it; terminal if not said.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(readable=False),
    metavar="FILE",
    help="Write to FILE; the format follows .sarif, .xml (JUnit) or .txt.",
)
@click.option("--rule", "rules", multiple=True, metavar="NAME=LEVEL", help="Set the level of a rule, or of all.")
@click.option(
    "--config", type=click.Path(readable=False), metavar="FILE", help="Read levels from FILE, not from artdiff.toml."
)
@click.option(
    "--fail-on",
    type=click.Choice(["note", "warning", "error"]),
    help="Exit with 1 from this level on; warning if not said.",
)
@color_option
@width_option
@size_option
@click.option("--exit-zero", is_flag=True, help="Exit with 0, not 1, when a rule fired.")
@click.option(
    "--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="Show all rules and exit."
)
def check(
    files: tuple[str, ...], format_: str | None, output: str | None, rules: tuple[str, ...], config: str | None,
    fail_on: str | None, color: str, width: int | None, max_size: int, exit_zero: bool,
) -> int:  # fmt: skip
    """Check two versions and show which rules fire."""
    from artdiff.cli.configuration import configure
    from artdiff.cli.run import compare_files, look, put

    old, new = two(files, "artdiff check OLD NEW")
    file = None if output == "-" else output
    shown = format_for(format_, file, CHECK_SUFFIXES)
    configuration = configure(config, rules, fail_on)
    comparison = compare_files(old, new, max_size, file)
    from artdiff.checks import check as find

    findings = find(comparison, configuration.levels)
    text = _render(shown, comparison, findings, configuration, *look(file, color, width))
    put(text, file, is_text=shown == "terminal")
    failed = any(finding.severity in configuration.failing for finding in findings)
    return DIFFERENT if failed and not exit_zero else SAME


def _render(
    shown: str,
    comparison: Comparison,
    findings: tuple[Finding, ...],
    configuration: Configuration,
    color: bool,
    width: int,
) -> str:
    if shown == "github":
        from artdiff.renderers.findings import github

        return github.render(comparison, findings)
    if shown == "sarif":
        from artdiff import __version__
        from artdiff.renderers.findings import sarif

        return sarif.render(comparison, findings, configuration.rules, __version__)
    if shown == "junit":
        from artdiff.renderers.findings import junit

        return junit.render(comparison, findings, configuration.rules, configuration.failing)
    from artdiff.renderers.findings import listing

    return listing.render(comparison, findings, color=color, width=width)
