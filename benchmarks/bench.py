"""Measure artdiff's speed, beside programs that do a part of the same, and write a report.

    make bench                                  (installs the peers into .bench first)
    python benchmarks/bench.py news long        only some of: news, throughput, long, growth, worst

Absolute times are those of the machine; the ratios, taken in one run by turns, are what counts. The report is printed
and, after a full run, written to benchmarks/results/speed.md.
"""

from __future__ import annotations

import argparse
import gc
import os
import platform
import shutil
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Any

import artdiff
from artdiff.comparison import compare
from measure import Command, Runs, in_turns, run, table
from news import STORIES, news_pairs
from stages import Stages
from texts import Revision, long_text
from worst import WORST_CASES

HERE = Path(__file__).parent
RESULTS = HERE / "results" / "speed.md"
PEERS = HERE.parent / ".bench" / "bin"
ARTDIFF = [sys.executable, "-m", "artdiff"]
IMPORTS = [sys.executable, "-c", "import click, nltk.tokenize.punkt, rapidfuzz, diff_match_patch"]

PEERS_LACK = """
What the peers do not do. prosediff aligns paragraphs and sentences and finds moves; it names no split and no merge,
and knows nothing of quotations, speakers or facts. redlines, wdiff, dwdiff and git compare words: no sentences, no
moves, a moved paragraph is all deleted and all inserted. None of them tells typography from substance.
""".strip()


@dataclass
class Report:
    """Sections of Markdown, and for each target whether it was met."""

    sections: list[str] = field(default_factory=list)
    targets: list[list[str]] = field(default_factory=list)

    def section(self, title: str, *parts: str) -> None:
        """Add a section, and print it at once."""
        text = "\n\n".join([f"## {title}", *parts])
        print(text, end="\n\n", flush=True)
        self.sections.append(text)

    def target(self, what: str, measured: float, limit: float, *, unit: str = "", at_least: bool = False) -> None:
        """Note a target."""
        met = measured >= limit if at_least else measured <= limit
        sign = "≥" if at_least else "≤"
        self.targets.append([what, f"{sign} {limit:g}{unit}", f"{measured:.3g}{unit}", "yes" if met else "NO"])


def news(report: Report, folder: Path) -> None:
    """Time the whole command on a news pair."""
    old, new = (str(STORIES / "diplomatic-meeting" / f"{version}.txt") for version in ("old", "new"))
    results = in_turns({"only the imports": IMPORTS} | _commands(old, new, folder), rounds=15)
    report.section("A news pair, the whole command", _process_table(results))
    ours = results["artdiff"].seconds
    report.target("news pair: artdiff / only the imports", ours / results["only the imports"].seconds, 1.3)
    if "prosediff" in results:
        report.target("news pair: artdiff / prosediff", ours / results["prosediff"].seconds, 1)


def long(report: Report, folder: Path) -> None:
    """Time the whole command on 45,000 words, and see whether it finds the moves."""
    revision = long_text(45_000)
    old, new = _write(folder, "long", revision.old, revision.new)
    results = in_turns(_commands(old, new, folder), rounds=3)
    report.section("45,000 words and their revision, the whole command", _process_table(results), _moves(revision))
    ours = results["artdiff"].seconds
    for peer, factor in (("prosediff", 5), ("redlines", 20)):
        if peer in results:
            report.target(f"long text: {peer} / artdiff", results[peer].seconds / ours, factor, at_least=True)


def growth(report: Report, folder: Path) -> None:
    """Compare the costs of 45,000 and of 450,000 words."""
    commands = {}
    for words in (45_000, 450_000):
        revision = long_text(words, seed="growth")
        commands[f"{words:,} words"] = [*ARTDIFF, *_write(folder, str(words), revision.old, revision.new)]
    results = in_turns(commands, rounds=3)
    report.section("Growth, the whole command", _process_table(results))
    small, large = results.values()
    report.target("growth: ten times the words, times the time", large.seconds / small.seconds, 12)
    report.target("growth: peak memory of 450,000 words", large.megabytes, 400, unit=" MB")


def worst(report: Report, folder: Path) -> None:
    """Run the whole command on texts that are made to be hard."""
    rows = []
    for name, make in WORST_CASES.items():
        result = run([*ARTDIFF, *_write(folder, "worst", *make())], limit=120)
        rows.append([name, f"{result.seconds:.3g} s", f"{result.megabytes:.0f} MB", str(result.status)])
        report.target(f"worst case, time: {name}", result.seconds, 30, unit=" s")
        report.target(f"worst case, memory: {name}", result.megabytes, 1000, unit=" MB")
    report.section("Worst cases, the whole command", table(["texts", "time", "peak memory", "exit status"], rows))


def throughput(report: Report, _: Path) -> None:
    """Time compare() over many different pairs in this process, against NLTK's Punkt on the same texts."""
    pairs, punkt = news_pairs(130), _punkt()
    warming, pairs = pairs[:10], pairs[10:]
    stages = Stages()
    ours, theirs = [], []
    for index, (old, new) in enumerate(warming + pairs):
        times = {}
        for name in ("compare", "punkt") if index % 2 else ("punkt", "compare"):
            began = time.process_time()
            if name == "compare":
                compare(old, new)
            else:
                for text in (old, new):
                    list(punkt.span_tokenize(text))
            times[name] = time.process_time() - began
        if index >= len(warming):
            ours.append(times["compare"])
            theirs.append(times["punkt"])
    ratio = statistics.median(a / b for a, b in zip(ours, theirs, strict=True))
    with stages:
        for old, new in pairs:
            compare(old, new)
    report.section(
        f"Throughput: compare() of {len(pairs)} different news pairs, one process",
        f"{statistics.mean(len((old + new).split()) for old, new in pairs):.0f} words a pair (both texts). Medians: "
        f"compare() {statistics.median(ours) * 1e3:.2f} ms ({min(ours) * 1e3:.1f}–{max(ours) * 1e3:.1f}), "
        f"Punkt alone {statistics.median(theirs) * 1e3:.2f} ms (NLTK {metadata.version('nltk')}); ratio {ratio:.2f}.",
        stages.table(len(pairs)),
    )
    report.target("throughput: compare() / Punkt alone", ratio, 3)
    report.target("quotes and facts / the rest of compare()", stages.quotes_and_facts(), 0.5)


def _punkt() -> Any:
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters = PunktParameters()
    parameters.abbrev_types = {"mr", "mrs", "ms", "dr", "st", "no", "a.m", "p.m", "u.s"}
    return PunktSentenceTokenizer(parameters)


def _commands(old: str, new: str, folder: Path) -> dict[str, Command]:
    """The whole command of artdiff and of every peer that is there."""
    commands: dict[str, Command] = {
        "artdiff": [*ARTDIFF, old, new],
        "artdiff --format html": [*ARTDIFF, old, new, "--format", "html"],
    }
    if (PEERS / "prosediff").exists():
        prosediff = [str(PEERS / "prosediff"), "--files", old, new, "-o"]
        commands["prosediff"] = [*prosediff, str(folder / "prosediff.html")]
        commands["prosediff --format wdiff"] = [*prosediff, str(folder / "prosediff.wdiff"), "--format", "wdiff"]
    if (PEERS / "redlines").exists():
        commands["redlines"] = [str(PEERS / "redlines"), "simple-text", old, new]
    for name, options in (("wdiff", []), ("dwdiff", []), ("git", ["diff", "--no-index", "--word-diff"])):
        if program := shutil.which(name):
            commands[" ".join([name, *options])] = [program, *options, old, new]
    return commands


def _process_table(results: dict[str, Runs]) -> str:
    """Times, ratios to artdiff (or to the first) and peak memory."""
    base = results.get("artdiff") or next(iter(results.values()))
    rows = []
    for name, runs in results.items():
        label = f"{name} (stopped)" if runs.stopped else name
        cells = (f"{runs.seconds:.3g} s", runs.spread, f"{runs.passed:.3g} s", f"{runs.megabytes:.0f} MB")
        rows.append([label, f"{runs.seconds / base.seconds:.2f}", *cells])
    return table(["command", "ratio", "median", "fastest–slowest", "on the clock", "peak memory"], rows)


def _moves(revision: Revision) -> str:
    result = compare(revision.old, revision.new)
    found = {result.new.sentences[j].span.of(result.new.text) for link in result.links if link.moved for j in link.new}
    moved = set(revision.moved)
    return (
        f"Moves: {len(moved)} sentences were moved; artdiff calls {len(found)} sentences moved, "
        f"{len(found & moved)} of them rightly."
    )


def _write(folder: Path, name: str, old: str, new: str) -> tuple[str, str]:
    paths = folder / f"{name}-old.txt", folder / f"{name}-new.txt"
    for path, text in zip(paths, (old, new), strict=True):
        path.write_text(text, encoding="utf-8")
    return str(paths[0]), str(paths[1])


def _machine() -> str:
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
    return (
        f"artdiff {artdiff.__version__}, Python {platform.python_version()}, {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} processors, load {load} at the start."
    )


MEASURES = {"news": news, "throughput": throughput, "long": long, "growth": growth, "worst": worst}


def main() -> None:
    """Run the measures that were asked for, or all."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("measures", nargs="*", metavar="MEASURE", help=" ".join(MEASURES))
    asked = parser.parse_args().measures
    if unknown := set(asked) - MEASURES.keys():
        parser.error(f"no such measure: {', '.join(sorted(unknown))}")
    report, machine = Report(), _machine()
    with tempfile.TemporaryDirectory() as folder:
        for name in asked or MEASURES:
            MEASURES[name](report, Path(folder))
            gc.collect()
    targets = table(["target", "wanted", "measured", "met"], report.targets)
    text = "\n\n".join(["# Speed", machine, targets, *report.sections, PEERS_LACK]) + "\n"
    print(targets)
    if not asked:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(text, encoding="utf-8")
        print(f"\nWritten to {RESULTS}")


if __name__ == "__main__":
    main()
