"""Figures on annotated articles, where ../shared has them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

SHARED = Path(__file__).parents[3] / "shared"
SCORE = SHARED / "score" / "score.py"


def figures(task: str, name: str, *options: str) -> dict[str, object]:
    command = [sys.executable, str(SCORE), task, str(SHARED / "gold" / name), "--json", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")
    result: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return result


if SCORE.exists():

    def test_quotations_and_speakers_of_annotated_articles() -> None:
        found = figures("quotes", "polnear-train-dev.jsonl", "--split", "dev")
        assert float(str(found["found"])) >= 0.99
        assert float(str(found["speaker_f1"])) >= 0.9

    def test_quotations_of_the_annotated_pair() -> None:
        found = figures("pair", "real-pair.json")
        assert found["quote_changes"] == "24/24"
        assert found["quote_speakers"] == "24/24"
