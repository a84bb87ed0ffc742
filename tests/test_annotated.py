"""Words and sentences against human annotation, where it lies beside the repository; floors below today's figures."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

SHARED = Path(__file__).parents[2] / "shared"
SCORE = SHARED / "score" / "score.py"

if SCORE.exists():

    @pytest.mark.parametrize(
        ("task", "file", "split", "floors"),
        [
            ("words", "arxivedits-train-dev.jsonl", "train", {"f1": 0.94, "exact": 0.82}),
            ("words", "arxivedits-train-dev.jsonl", "dev", {"f1": 0.96, "exact": 0.86}),
            ("sentences", "sentences-dev.jsonl", "dev", {"f1": 0.935}),
            ("sentences", "sentences-dev.jsonl", "golden", {"f1": 0.82}),
        ],
    )
    def test_figures_stay_above_their_floors(task: str, file: str, split: str, floors: dict[str, float]) -> None:
        figures = score(task, SHARED / "gold" / file, "--split", split)
        assert all(figures[name] >= floor for name, floor in floors.items()), figures


def score(task: str, file: Path, *options: str) -> dict[str, Any]:
    command = [sys.executable, str(SCORE), task, str(file), "--json", *options]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    figures: dict[str, Any] = json.loads(output.splitlines()[-1])
    return figures
