"""The program as it is called: a process of its own, with pipes, on any machine.

Each call costs a fifth of a second, so only what needs a process is tested here.
"""

import errno
import importlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import main
from checker.system.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
DRAFT = "KẾ HOẠCH\nCông tác bình đẳng giới năm 2026\nI. MỤC ĐÍCH\nNêu 🌸 cao nhận thức.\n"


def call(
    *words: str | Path, flags: tuple[str, ...] = (), **environment: str
) -> subprocess.CompletedProcess[bytes]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [sys.executable, *flags, ROOT / "main.py", *words],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env={**plain, **environment},
        cwd=ROOT,
    )


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "Dự thảo số 1.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


def test_pipes_are_utf8_with_plain_line_ends_whatever_the_locale(draft: Path) -> None:
    done = call("text", draft, LC_ALL="C", PYTHONIOENCODING="ascii")
    assert done.stderr == b""
    assert done.returncode == 0
    assert done.stdout.decode("utf-8") == DRAFT.strip("\n")


def test_check_imports_neither_qt_nor_what_only_exports_need(draft: Path) -> None:
    script = (
        "import sys, main; status = main.main(sys.argv[1:]);"
        "sys.stderr.write(repr((status, sorted(sys.modules))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "check", draft, "--format", "json"],
        check=True,
        capture_output=True,
        cwd=ROOT,
    )
    status, modules = eval(done.stderr)  # noqa: S307 - our own repr
    assert status == 1
    assert json.loads(done.stdout)["document"]["path"] == str(draft)
    tops = {name.partition(".")[0] for name in modules}
    unwanted = {"PySide6", "shiboken6", "openpyxl", "docx", "pypdfium2", "lxml", "difflib", "gui"}
    assert not tops & unwanted
    assert not [name for name in modules if name.startswith("checker.editing")]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_without_a_display_the_window_is_refused_in_a_sentence(draft: Path) -> None:
    for words in ((), (draft,)):
        done = call(*words, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
        said = done.stderr.decode("utf-8").splitlines()
        assert (done.returncode, done.stdout, len(said)) == (2, b"", 1)
        assert "không có màn hình" in said[0]


def test_a_wrong_call_is_one_sentence_and_status_2(tmp_path: Path) -> None:
    for words in (
        ("check",),
        ("chekc",),
        ("--nope",),
        ("check", "a", "--level", "x"),
        ("a" * 5000,),
    ):
        done = call(*words)
        said = done.stderr.decode("utf-8")
        assert done.returncode == 2, words
        assert done.stdout == b""
        assert "Traceback" not in said
        assert "soat" in said
        assert said.count("\n") == 1


def test_the_window_takes_an_office_s_rules_in_its_menu(draft: Path) -> None:
    from gui.actions import ACTIONS  # noqa: PLC0415 - the names that people see
    from gui.look.widgets import plain  # noqa: PLC0415

    done = call(draft, "--rules", "cua-xa.toml")
    said = done.stderr.decode("utf-8")
    (action,) = [action for action in ACTIONS if action.name == "add_rules"]
    assert done.returncode == 2
    assert f"{plain(action.menu)} › {action.words}" in said
    assert "soat check" in said
    assert "một tệp mỗi lần" in call(draft, draft).stderr.decode("utf-8")


def test_what_was_meant_is_offered() -> None:
    assert "có phải 'check'?" in call("chekc").stderr.decode("utf-8")


def test_help_and_version_are_results() -> None:
    done = call("--help")
    assert done.returncode == 0
    assert "soat check" in done.stdout.decode("utf-8")
    assert call("--version").stdout == f"soat {VERSION}\n".encode()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX systems")
def test_a_reader_that_goes_away_is_no_fault(draft: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "main.py", "check", *[draft] * 40],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


class Program:
    """Calls main in this process; its streams are those of an old Windows pipe."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch

    def run(self, *words: str) -> tuple[int, str]:
        """Return the exit status and what was said on stderr."""
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="cp1252") for _ in range(2))
        with self._monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            status = main.main(words)
        err.flush()
        assert isinstance(err.buffer, io.BytesIO)
        return status, err.buffer.getvalue().decode("utf-8")


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Program:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    monkeypatch.delenv("SOAT_DEBUG", raising=False)
    return Program(monkeypatch)


def without_console(monkeypatch: pytest.MonkeyPatch, *words: str) -> tuple[int, list[str]]:
    """Call main as Windows does from an icon; return the status and what boxes showed."""
    shown: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr(sys, "stdout", None)
        patch.setattr(sys, "stderr", None)
        patch.setattr("checker.system.box.show", shown.append)
        patch.setattr("gui.box.show", shown.append)
        return main.main(words), shown


def test_without_a_console_what_somebody_must_know_is_a_box(
    monkeypatch: pytest.MonkeyPatch, draft: Path
) -> None:
    assert without_console(monkeypatch, "--version") == (0, [f"soat {VERSION}\n"])
    for words, said in (
        ((str(draft), str(draft)), "một tệp mỗi lần"),  # two files dropped on the icon
        (("--nope",), "Không có tùy chọn"),
        ((str(draft), "--rules", "a.toml"), "không nhận tùy chọn"),
        (("không có.docx",), "không có.docx"),
    ):
        status, (shown,) = without_console(monkeypatch, *words)
        assert status == 2
        assert said in shown
        assert "--help" not in shown  # those who type commands are told them
    # A script waits for a command: there is nobody to press a button.
    assert without_console(monkeypatch, "check", str(draft)) == (1, [])
    assert without_console(monkeypatch, "check") == (2, [])


@pytest.mark.usefixtures("program")
def test_without_a_console_a_fault_is_a_box_where_the_window_was_wanted(
    monkeypatch: pytest.MonkeyPatch, draft: Path
) -> None:
    failing(monkeypatch, ZeroDivisionError())
    status, (shown,) = without_console(monkeypatch, str(draft), "x")
    assert status == 2
    assert "lỗi ngoài dự kiến" in shown
    assert without_console(monkeypatch, "check", str(draft)) == (2, [])


@pytest.mark.parametrize("missing", ["checker.commands.console", "checker.commands"])
def test_a_program_of_which_a_part_is_missing_says_so(
    monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.delenv("SOAT_DEBUG", raising=False)
    monkeypatch.setitem(sys.modules, missing, None)
    status, (shown,) = without_console(monkeypatch, "--version")
    assert status == 2
    assert "chưa đủ" in shown
    assert "cài lại" in shown


def test_a_command_whose_library_cannot_be_loaded_says_so(
    program: "Program", monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(monkeypatch, ImportError("DLL load failed while importing etree"))
    status, said = program.run("check", "a")
    assert status == 2
    assert "DLL load failed while importing etree" in said
    assert "cài lại" in said
    assert without_console(monkeypatch, "check", "a") == (2, [])


def test_a_reader_that_goes_away_where_there_is_no_stream(monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, BrokenPipeError())
    assert without_console(monkeypatch, "check", "a") == (141, [])


def test_on_windows_only_a_pipe_is_taken_for_one(
    program: "Program", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(main.sys, "platform", "win32")
    failing(monkeypatch, OSError(errno.EINVAL, "Invalid argument", "a?b.docx"))
    status, said = program.run("check", "a")
    assert status == 2
    assert "lỗi ngoài dự kiến" in said


def failing(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    def fail(*_: object) -> int:
        raise error

    monkeypatch.setattr(main, "_dispatch", fail)


def test_stopping_by_hand_is_status_130(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, KeyboardInterrupt())
    assert program.run("check", "a") == (130, "Đã dừng theo yêu cầu.\n")


def test_a_fault_of_the_program_is_one_sentence_with_the_log(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    failing(monkeypatch, ZeroDivisionError("bí mật"))
    status, said = program.run("check", "a")
    assert status == 2
    assert said.startswith("Chương trình gặp lỗi ngoài dự kiến.")
    assert "bí mật" not in said
    (log,) = tmp_path.rglob("soat.log")
    assert str(log) in said
    assert "ZeroDivisionError: bí mật" in log.read_text(encoding="utf-8")


def test_developers_see_the_fault_itself(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, ZeroDivisionError())
    monkeypatch.setenv("SOAT_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        program.run("check", "a")


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        (ModuleNotFoundError("No module", name="gui.begin"), "Bản này không có cửa sổ."),
        (ModuleNotFoundError("No module", name="PySide6"), "chưa cài gói PySide6"),
        (ModuleNotFoundError("No module", name="shiboken6"), "chưa cài gói shiboken6"),
        (ImportError("libEGL.so.1: cannot open", name="QtGui"), "libEGL.so.1"),
        (ImportError("DLL load failed while importing QtCore", name="QtCore"), "cài lại"),
    ],
)
def test_without_a_window_the_way_without_is_named(
    program: Program, monkeypatch: pytest.MonkeyPatch, missing: ImportError, said: str
) -> None:
    def absent(name: str, load: Callable[[str], object] = importlib.import_module) -> object:
        if name.partition(".")[0] == ("gui" if missing.name == "gui.begin" else "PySide6"):
            raise missing
        return load(name)

    monkeypatch.setattr("importlib.import_module", absent)
    status, told = program.run()
    assert status == 2
    assert said in told
    assert "soat check" in told


def test_no_command_or_a_file_opens_the_window(
    program: Program, monkeypatch: pytest.MonkeyPatch, draft: Path
) -> None:
    opened: list[list[str]] = []

    class App:
        @staticmethod
        def open_window(words: list[str], worker: object, *_: object) -> int:
            assert worker in started
            opened.append(words)
            return 0

        class Worker:
            def start(self) -> None:
                started.append(self)

    started: list[object] = []
    monkeypatch.setattr("importlib.import_module", lambda _: App)
    assert program.run() == (0, "")
    assert program.run(str(draft)) == (0, "")
    assert program.run(str(draft), str(draft))[0] == 2
    assert opened == [[], [str(draft)]]
    assert len(started) == 2
