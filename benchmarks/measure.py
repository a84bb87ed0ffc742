"""Time and memory of processes, run in turns so that whatever else the machine does hits all of them alike.

Ratios are of processor time, which another program on the machine changes least; all that is measured here runs in one
thread, so that on an idle machine it is the time that passes.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Command = Sequence[str]

# A child counts as its own what memory its parent had when it was born, so a parent as small as can be starts it.
_LAUNCHER = """
import os, signal, sys, time
limit, *command = sys.argv[1:]
nothing = os.open(os.devnull, os.O_RDWR)
began = time.perf_counter()
silence = [(os.POSIX_SPAWN_DUP2, nothing, stream) for stream in (0, 1, 2)]
child = os.posix_spawn(command[0], command, os.environ, file_actions=silence)
signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
signal.alarm(int(limit))
_, status, used = os.wait4(child, 0)
passed = time.perf_counter() - began
megabytes = used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
print(passed, used.ru_utime + used.ru_stime, megabytes, os.waitstatus_to_exitcode(status))
"""


@dataclass
class Run:
    """One run of a process."""

    passed: float
    """Seconds on the clock."""
    seconds: float
    """Seconds of processor time."""
    megabytes: float
    status: int
    """What it exited with; below 0 the signal that ended it."""


@dataclass
class Runs:
    """All runs of one command."""

    runs: list[Run]

    @property
    def seconds(self) -> float:
        """The median of the processor times."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def passed(self) -> float:
        """The median of the times on the clock."""
        return statistics.median(run.passed for run in self.runs)

    @property
    def spread(self) -> str:
        """The fastest and the slowest processor time."""
        times = sorted(run.seconds for run in self.runs)
        return f"{times[0]:.3g}–{times[-1]:.3g}"

    @property
    def megabytes(self) -> float:
        """The largest peak."""
        return max(run.megabytes for run in self.runs)

    @property
    def stopped(self) -> bool:
        """Whether a run was ended because it took too long."""
        return any(run.status < 0 for run in self.runs)


def run(command: Command, limit: int = 600) -> Run:
    """Run a process without output, and end it after the limit (seconds). POSIX only: it asks for peak memory."""
    launched = subprocess.run(
        [sys.executable, "-I", "-S", "-c", _LAUNCHER, str(limit), *command], capture_output=True, text=True, check=True
    )
    passed, seconds, megabytes, status = launched.stdout.split()
    if int(status) > 1:
        raise RuntimeError(f"exit status {status} of: {' '.join(command)}")
    return Run(float(passed), float(seconds), float(megabytes), int(status))


def in_turns(commands: Mapping[str, Command], rounds: int, limit: int = 600) -> dict[str, Runs]:
    """Run the commands one after another, the given number of times; from five rounds on, one more warms up."""
    results: dict[str, Runs] = {name: Runs([]) for name in commands}
    for number in range(rounds + (rounds >= 5)):
        for name, command in commands.items():
            one = run(command, limit)
            if number or rounds < 5:
                results[name].runs.append(one)
    return results


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Write a Markdown table; columns after the first are aligned to the right."""
    widths = [max(len(row[column]) for row in [head, *rows]) for column in range(len(head))]

    def line(cells: Sequence[str]) -> str:
        padded = [cell.rjust(width) for cell, width in zip(cells, widths, strict=True)]
        return "| " + " | ".join([cells[0].ljust(widths[0]), *padded[1:]]) + " |"

    rule = "|" + "|".join("-" * (width + 1) + (":" if k else "-") for k, width in enumerate(widths)) + "|"
    return "\n".join([line(head), rule, *map(line, rows)])
