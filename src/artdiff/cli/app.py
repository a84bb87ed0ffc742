"""The commands and their options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from artdiff.cli import DIFFERENT, INTERRUPTED, SAME, complain
from artdiff.cli.check import check
from artdiff.cli.options import FORMATS, color_option, format_for, size_option, two, width_option
from artdiff.cli.output import print_text
from artdiff.errors import ArtdiffError
from artdiff.model import SIGNIFICANCES

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

HELP = """Compare two versions of a story.

OLD is the earlier text and NEW the later one: two plain text files. What comes out says which sentences are new,
gone, reworded, split, merged or moved, whose quotes are new or altered, and which numbers, dates and names changed.
Write - in the place of one of them to read it from standard input.

\b
Examples:
  artdiff old.txt new.txt                  show what changed
  artdiff old.txt new.txt --full           show what stayed the same, too
  artdiff old.txt new.txt -o report.html   write a report to open in a browser
  artdiff old.txt new.txt -f json          for programs; see artdiff schema
  pbpaste | artdiff old.txt -              take the new text from a command
  artdiff check old.txt new.txt            check it by editorial rules

\b
Exit status: 0 the two say the same, 1 they differ, 2 something went wrong.
"""


class Commands(click.Group):
    """A group whose first word may be left out: `artdiff OLD NEW` is `artdiff compare OLD NEW`."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put compare in front, unless a command stands there."""
        if not args or args[0] not in self.commands:
            args = ["compare", *args]
        return super().parse_args(ctx, args)


class Compare(click.Command):
    """The command that needs no name."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Leave the name out."""
        formatter.write_usage(ctx.find_root().info_name or "artdiff", "[OPTIONS] OLD NEW")


def _print_help(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        print_text(ctx.get_help() + "\n")
        ctx.exit()


def _print_version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from artdiff import __version__

        print_text(f"artdiff {__version__}\n")
        ctx.exit()


def _complete(ctx: click.Context, _argument: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer files and, for the first word where no file begins so, commands: bash shows either these or files."""
    from glob import escape, glob

    from click.shell_completion import CompletionItem

    offered = [CompletionItem(begun, type="file")]
    if ctx.parent and not ctx.parent.args and not glob(escape(begun) + "*"):  # noqa: PTH207
        offered += [CompletionItem(name) for name in app.commands if name.startswith(begun) and name != "compare"]
    return offered


_EAGER: dict[str, Any] = {"is_flag": True, "is_eager": True, "expose_value": False}
_help = click.option("-h", "--help", callback=_print_help, help="Show this and exit.", **_EAGER)
_version = click.option("--version", callback=_print_version, help="Print the version and exit.", **_EAGER)


@click.group(cls=Commands, add_help_option=False, context_settings={"max_content_width": 100})
def app() -> None:
    """Group the commands."""


@app.command(cls=Compare, help=HELP, add_help_option=False)
@click.argument("files", nargs=-1, type=click.Path(readable=False), shell_complete=_complete)
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(FORMATS, case_sensitive=False),
    help="How to show it; terminal if not said.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(readable=False),
    metavar="FILE",
    help="Write to FILE; the format follows .html, .json, .md or .txt.",
)
@click.option("--full", is_flag=True, help="Show the whole text, not only what changed and what stands beside it.")
@click.option(
    "--min-significance",
    "minimum",
    type=click.Choice(SIGNIFICANCES),
    help="Leave out changes that matter less; it is said how many.",
)
@color_option
@width_option
@click.option(
    "--pager",
    type=click.Choice(["auto", "never"]),
    default="auto",
    help="auto: page by page where it is longer than the screen.",
)
@size_option
@click.option("--exit-zero", is_flag=True, help="Exit with 0, not 1, when the two differ.")
@_version
@_help
def compare(
    files: tuple[str, ...], max_size: int, exit_zero: bool, format_: str | None, output: str | None, **options: Any
) -> int:
    """Compare two versions and show what changed."""
    from artdiff.cli.run import Display, run_comparison

    old, new = two(files)
    file = None if output == "-" else output
    display = Display(format_for(format_, file), file, **options)
    same = run_comparison(old, new, max_size, display)
    return SAME if same or exit_zero else DIFFERENT


@app.command(help="Print the JSON Schema that the output of -f json keeps to.", add_help_option=False)
@click.argument("files", nargs=-1, metavar="")
@_help
def schema(files: tuple[str, ...]) -> int:
    """Print the schema."""
    if files:
        raise click.UsageError("schema takes no files; to compare a file of that name write ./schema")
    from artdiff.renderers.json import schema as text

    print_text(text(), utf8=True)
    return SAME


app.add_command(_help(check))


def run(args: list[str]) -> int:
    """Run a command and return its exit status."""
    try:
        status = app.main(args, prog_name="artdiff", standalone_mode=False)
        return status if isinstance(status, int) else SAME
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        message = " ".join(error.format_message().split())
        command = "artdiff check" if args[:1] == ["check"] else "artdiff"
        return complain(f"{message.rstrip('.')} ({command} --help says how to call it)")
    except ArtdiffError as error:
        return complain(str(error))
