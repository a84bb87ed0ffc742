"""What is built from the project holds all that the command needs."""

from __future__ import annotations

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from conftest import without_coverage

ROOT = Path(__file__).parents[1]
STORIES = ROOT / "fixtures" / "stories"


def test_the_wheel_runs_where_the_project_is_not(tmp_path: Path) -> None:
    project, installed, empty = tmp_path / "project", tmp_path / "installed", tmp_path / "empty"
    empty.mkdir()
    shutil.copytree(ROOT / "src", project / "src", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, project)
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel"], cwd=project, check=True, timeout=60)
    (wheel,) = (project / "dist").glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    assert (installed / "artdiff" / "py.typed").exists()

    versions = [str(STORIES / "toll-correction" / name) for name in ("old.txt", "new.txt")]
    code = f"import sys; sys.path.insert(0, {str(installed)!r}); import artdiff; print(artdiff.__file__); "
    code += "from artdiff.cli import main; sys.exit(main())"
    for format_ in ("terminal", "json", "markdown", "html"):
        arguments = [*versions, "-f", format_, "-o", "out"]
        command = [sys.executable, "-c", code, *arguments]
        done = subprocess.run(command, cwd=empty, capture_output=True, timeout=60, env=without_coverage())
        assert (done.returncode, done.stderr) == (1, b"")
        assert Path(done.stdout.decode().strip()) == installed / "artdiff" / "__init__.py"
        assert (empty / "out").stat().st_size
