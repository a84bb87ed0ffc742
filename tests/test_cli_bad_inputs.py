"""What goes wrong is one clear line on standard error and status 2, never a traceback, and nothing is half-written."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import COMMAND, Run, without_coverage

OLD = "A ferry sank off the coast on Monday.\n"
NEW = "A ferry sank near the coast on Monday.\n"


@pytest.fixture(autouse=True)
def _story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.txt").write_text(OLD)
    Path("new.txt").write_text(NEW)
    Path("folder").mkdir()


def assert_trouble(done: subprocess.CompletedProcess[bytes], said: str) -> None:
    line = done.stderr.decode()
    assert done.returncode == 2
    assert line.startswith("artdiff: ")
    assert said in line
    assert line.endswith("\n")
    assert line.removesuffix("\n").isprintable()
    assert not done.stdout


def run_unwatched(code: str) -> subprocess.CompletedProcess[bytes]:
    """Run code that may write no file, its coverage neither."""
    command = [sys.executable, "-B", "-c", code]
    return subprocess.run(command, capture_output=True, timeout=60, env=without_coverage())


BAD = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b"\n \t\r\n", "empty"),
    "zeros.txt": (b"A ferry\x00 sank.", "binary"),
    "picture.jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)), "binary"),
    "story.docx": (b"PK\x03\x04" + bytes(200), "a Word document"),
    "story.pdf": (b"%PDF-1.7\n", "a PDF"),
    "story.mhtml": (
        b"From: <Saved by Blink>\r\nSubject: Ferry\r\nMIME-Version: 1.0\r\n",
        "a web page saved in one file",
    ),
}


@pytest.mark.parametrize("side", ["old", "new"])
@pytest.mark.parametrize("name", BAD)
def test_files_that_are_no_text(artdiff: Run, name: str, side: str) -> None:
    data, said = BAD[name]
    Path(name).write_bytes(data)
    done = artdiff(name, "new.txt") if side == "old" else artdiff("old.txt", name)
    assert_trouble(done, said)
    assert f"artdiff: {name}: " in done.stderr.decode()


@pytest.mark.parametrize(
    ("old", "said"),
    [
        ("missing.txt", "missing.txt: no such file in {here}; check the name and the folder"),
        ("missing/old.txt", "missing/old.txt: no such file; there is no folder {here}/missing"),
        ("old", "old: no such file, but there is old.txt"),
        ("https://example.com/old.txt", "https://example.com/old.txt: a web address, not a file"),
        ("folder", "folder: a folder, not a file"),
        ("old.txt/old.txt", "a part of its path is a file"),
        ("", "'' (an empty name): no such file"),
        ("a\nb\x1b[31m", "a�b�[31m: no such file"),
        (b"caf\xe9.txt".decode(errors="surrogateescape"), "caf�.txt: no such file"),
        ("/dev/zero", "/dev/zero: larger than the limit of 16 MB; --max-size sets another one"),
        ("/dev/null", "/dev/null: empty"),
    ],
)
def test_paths_that_lead_to_no_text(artdiff: Run, old: str, said: str) -> None:
    assert_trouble(artdiff(old, "new.txt"), said.replace("{here}", str(Path.cwd())))


def test_a_file_that_its_reader_may_not_read() -> None:
    """Root may read everything, so a process gives its rights up first."""
    Path("old.txt").chmod(0)
    Path().chmod(0o755)
    line = """
import os, sys
import artdiff.cli.run  # first: the project itself may lie where only root can read
from artdiff.cli.app import run
if os.getuid() == 0:
    os.setuid(65534)
sys.exit(run(["old.txt", "new.txt"]))
"""
    done = run_unwatched(line)
    assert_trouble(done, "old.txt: not allowed to read it; check its permissions\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "give it two files, the old version and the new one: artdiff OLD NEW"),
        (["old.txt"], "old.txt is only one file; give it two files"),
        (["my", "old.txt", "new.txt"], "two files are compared, not 3; put a name with spaces in quotation marks"),
        (["old.txt", "new.txt", "report.html"], "to write to report.html, put -o before it"),
        (["old.txt", "-o", "report.html"], "old.txt is only one file"),
        (["old.txt", "new.txt", "–full"], "–full begins with a dash; options begin with hyphens, - or --"),
        (["old.txt", "new.txt", "--colour"], "No such option"),
        (["old.txt", "new.txt", "-f", "pdf"], "'pdf' is not one of"),
        (["old.txt", "new.txt", "-o", "out.pdf"], "cannot tell the format from out.pdf"),
        (["old.txt", "new.txt", "--max-size", "big"], "'big' is no size"),
        (["old.txt", "new.txt", "--width", "3"], "'3' is no width; write a number of columns, 20 at least"),
        (["old.txt", "new.txt", "--width", "wide"], "'wide' is no width"),
        (["-", "-"], "only one of the two can be standard input"),
    ],
)
def test_arguments_that_make_no_sense(artdiff: Run, arguments: list[str], said: str) -> None:
    assert_trouble(artdiff(*arguments), said)


def test_standard_input_without_text(artdiff: Run) -> None:
    assert_trouble(artdiff("-", "new.txt"), "standard input: empty")
    assert_trouble(artdiff("-", "new.txt", "--max-size", "9", input=OLD.encode()), "standard input: larger than")


@pytest.mark.parametrize(("closing", "said"), [("<&-", "standard input is closed"), (">&-", "standard output")])
def test_closed_standard_streams(closing: str, said: str) -> None:
    done = subprocess.run(["sh", "-c", f'"$0" -m artdiff - new.txt {closing}', sys.executable], input=OLD.encode(),
                          capture_output=True, timeout=60)  # fmt: skip
    assert_trouble(done, said)


def test_damaged_text_is_compared_and_told(artdiff: Run) -> None:
    Path("old.txt").write_bytes(b"A ferry \xed\xa0\x80 sank off the coast on Monday.\n")
    done = artdiff("old.txt", "new.txt")
    assert done.returncode == 1
    assert done.stderr.decode().startswith("artdiff: old.txt: damaged UTF-8, first in line 1")


def test_a_text_without_a_full_stop(artdiff: Run) -> None:
    Path("old.txt").write_text("A ferry sank")
    Path("new.txt").write_text("A ferry sank off the coast")
    done = artdiff("old.txt", "new.txt")
    assert (done.returncode, done.stderr) == (1, b"")
    assert "{+off the coast+}" in done.stdout.decode()


def test_a_text_larger_than_the_limit(artdiff: Run) -> None:
    assert_trouble(artdiff("old.txt", "new.txt", "--max-size", "20"), "old.txt: larger than the limit of 20 bytes")
    assert artdiff("old.txt", "new.txt", "--max-size", "1K").returncode == 1


@pytest.mark.parametrize("unit", [NEW.encode(), b"\x00"])
def test_fifty_megabytes(artdiff: Run, unit: bytes) -> None:
    Path("big.txt").write_bytes(unit * (50_000_000 // len(unit)))
    assert_trouble(artdiff("old.txt", "big.txt"), "big.txt: larger than the limit of 16 MB")


def test_fifty_megabytes_of_nothing(artdiff: Run) -> None:
    Path("big.txt").write_bytes(bytes(50_000_000))
    assert_trouble(artdiff("old.txt", "big.txt", "--max-size", "64M"), "big.txt: binary")


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("missing/out.html", "missing/out.html: cannot be written: there is no folder"),
        ("folder.html", "folder.html: cannot be written: it is a folder"),
        ("old.txt/out.html", "cannot be written: Not a directory"),
        ("x" * 300 + ".html", "cannot be written: File name too long"),
        ("", "--output has an empty name"),
        ("old.txt", "old.txt: is also an input"),
        ("link.txt", "link.txt: is also an input"),
        ("./folder/../new.txt", "is also an input"),
    ],
)
def test_outputs_that_cannot_be_written(artdiff: Run, output: str, said: str) -> None:
    Path("folder.html").mkdir()
    Path("link.txt").symlink_to("old.txt")
    before = sorted(Path().iterdir())
    assert_trouble(artdiff("old.txt", "new.txt", "-o", output), said)
    assert sorted(Path().iterdir()) == before
    assert (Path("old.txt").read_text(), Path("new.txt").read_text()) == (OLD, NEW)


@pytest.mark.parametrize("arguments", [["old.txt", "new.txt"], ["--help"], ["--version"], ["schema"]])
def test_a_full_disk_behind_standard_output(artdiff: Run, arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = artdiff(*arguments, stdout=full, stderr=subprocess.PIPE)
    assert_trouble(done, "standard output: cannot be written: No space left on device")


def test_a_full_disk_behind_the_output(artdiff: Run) -> None:
    done = artdiff("old.txt", "new.txt", "-f", "html", "-o", "/dev/full")
    assert_trouble(done, "/dev/full: cannot be written: No space left on device")


def test_a_disk_that_fills_while_a_report_is_written() -> None:
    """The old report stays, and nothing of the new one."""
    Path("out.html").write_text("the last report")
    line = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (99, 99))
from artdiff.cli import main
sys.argv[1:] = ["old.txt", "new.txt", "-o", "out.html"]
sys.exit(main())
"""
    before = sorted(Path().iterdir())
    done = run_unwatched(line)
    assert_trouble(done, "out.html: cannot be written: File too large")
    assert Path("out.html").read_text() == "the last report"
    assert sorted(Path().iterdir()) == before


@pytest.mark.parametrize(("arguments", "status"), [(["old.txt", "new.txt"], 1), (["--help"], 0), (["schema"], 0)])
def test_a_closed_pipe_is_no_trouble(artdiff: Run, arguments: list[str], status: int) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = artdiff(*arguments, stdout=writer, stderr=subprocess.PIPE)
    os.close(writer)
    assert (done.returncode, done.stderr) == (status, b"")


def test_a_reader_that_stops_after_one_line() -> None:
    line = f"{sys.executable} -m artdiff old.txt new.txt -f json | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, timeout=60)
    assert (done.returncode, done.stdout, done.stderr) == (1, b"{\n", b"")


def test_interrupting_leaves_nothing_behind() -> None:
    before = sorted(Path().iterdir())
    with subprocess.Popen(
        [*COMMAND, "-", "new.txt", "-f", "json", "-o", "out.json"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores Ctrl-C
    ) as process:  # fmt: skip
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdin.write(
            OLD.encode() * 100_000
        )  # more than a pipe holds: once it is through, the command is reading
        process.stdin.flush()
        _interrupt(process)
        assert process.returncode == 130
        assert process.stdout.read() == b""
        assert process.stderr.read().strip() == b""
    assert sorted(Path().iterdir()) == before


def _interrupt(process: subprocess.Popen[bytes]) -> None:
    """Press Ctrl-C, and again when it came in the moment before a read began, where Python sees it only after."""
    for _ in range(10):
        process.send_signal(signal.SIGINT)
        try:
            process.wait(5)
            return
        except subprocess.TimeoutExpired:
            continue
    process.kill()


BUGS = {
    "RuntimeError('no\\nway')": "a bug in artdiff (RuntimeError: no way); please report it with the two texts",
    "RecursionError": "a bug in artdiff (RecursionError:); please report it",
    "MemoryError": "not enough memory",
}


@pytest.mark.parametrize("error", BUGS)
def test_a_bug_is_one_line_that_asks_for_a_report(error: str) -> None:
    line = f"""
import sys, artdiff.comparison, artdiff.cli
def fail(*_): raise {error}
artdiff.comparison.compare = fail
sys.argv[1:] = ['old.txt', 'new.txt']
sys.exit(artdiff.cli.main())
"""
    done = subprocess.run([sys.executable, "-c", line], capture_output=True, timeout=60)
    assert_trouble(done, BUGS[error])
    told = subprocess.run(
        [sys.executable, "-c", line], capture_output=True, timeout=60, env={**os.environ, "ARTDIFF_DEBUG": "1"}
    )
    assert told.returncode == 2
    assert (b"Traceback" in told.stderr) is (error != "MemoryError")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-16"])
@pytest.mark.parametrize("format_", ["terminal", "json"])
def test_outputs_that_cannot_show_every_letter(artdiff: Run, encoding: str, format_: str) -> None:
    Path("new.txt").write_text("Два парома — “two ferries” – sank 🙂.\n", encoding="utf-8")
    done = artdiff("old.txt", "new.txt", "-f", format_, env={"PYTHONIOENCODING": encoding, "LC_ALL": "C"})
    assert (done.returncode, done.stderr) == (1, b"")
    text = done.stdout.decode("utf-8" if format_ == "json" else encoding)
    assert "two ferries" in text
    assert ("🙂" in text) is (format_ == "json" or encoding == "utf-16")


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("ascii", 'reworded    "Caf?{+ ole+}" - Tom\'s.'), ("cp1252", "reworded    “Café{+ ole+}” – Tom’s.")],
)
def test_signs_that_the_encoding_lacks_are_written_plainer(artdiff: Run, encoding: str, shown: str) -> None:
    Path("old.txt").write_text("“Café” – Tom’s.\n", encoding="utf-8")
    Path("new.txt").write_text("“Café ole” – Tom’s.\n", encoding="utf-8")
    text = artdiff("old.txt", "new.txt", env={"PYTHONIOENCODING": encoding}).stdout.decode(encoding)
    assert text.startswith("old.txt -> new.txt\n")
    assert shown in text


def test_messages_that_standard_error_cannot_show(artdiff: Run) -> None:
    done = artdiff("“old”.txt", "new.txt", env={"PYTHONIOENCODING": "ascii"})
    assert_trouble(done, "?old?.txt: no such file")
