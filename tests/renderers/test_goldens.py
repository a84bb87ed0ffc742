"""Outputs of the canonical comparison. After a wanted change: python tests/renderers/goldens.py."""

from __future__ import annotations

import pytest
from canonical import comparison
from goldens import FOLDER, OUTPUTS


@pytest.mark.parametrize("name", OUTPUTS)
def test_output_is_the_golden_one(name: str) -> None:
    golden = (FOLDER / name).read_bytes().decode()
    assert OUTPUTS[name](comparison()) == golden


def test_every_golden_file_is_tested() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(OUTPUTS)
