"""A program packed into one file is its own helper: it is called again, by words of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import main

ROOT = Path(__file__).resolve().parent.parent

_LAUNCHER = """#!/bin/sh
exec "{python}" "$0.py" "$@"
"""
_PACKED = """import sys
sys.path.insert(0, {root!r})
sys.frozen, sys.executable = True, __file__.removesuffix(".py")
with open(sys.executable + ".calls", "a", encoding="utf-8") as calls:
    calls.write(" ".join(sys.argv[1:2]) + "\\n")
if sys.argv[-2:-1] == ["-c"]:  # what packs a program does it so, for the pool's own helper
    from multiprocessing import spawn
    spawn.freeze_support = lambda: (exec(sys.argv[-1]), sys.exit())
from main import main
sys.exit(main())
"""


def test_a_process_of_the_pool_does_its_work_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    served: list[dict[str, object]] = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(
        sys, "argv", ["Soat.exe", "--multiprocessing-fork", "parent_pid=7", "pipe_handle=9"]
    )
    monkeypatch.setattr("multiprocessing.spawn.spawn_main", lambda **of: served.append(of))
    with pytest.raises(SystemExit):
        main.main()
    assert served == [{"parent_pid": 7, "pipe_handle": 9}]


@pytest.mark.skipif(sys.platform == "win32", reason="a script that is called as a program")
def test_the_packed_program_checks_a_folder_with_two_processes(tmp_path: Path) -> None:
    packed = tmp_path / "soat"
    packed.write_text(_LAUNCHER.format(python=sys.executable), encoding="utf-8")
    packed.chmod(0o755)
    packed.with_suffix(".py").write_text(_PACKED.format(root=str(ROOT)), encoding="utf-8")
    drafts = tmp_path / "Nộp"
    drafts.mkdir()
    for number in range(6):
        text = f"KẾ HOẠCH\nCông tác bình đẳng giới năm 2026, xã {number}\n"
        (drafts / f"{number}.txt").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [packed, "batch", drafts, "--jobs", "2", "--json", tmp_path / "a.json"],
        check=False,
        capture_output=True,
        env=dict(os.environ),
        timeout=60,
    )
    assert done.returncode == 1, done.stderr.decode("utf-8")
    rows = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert len(rows) == 6
    assert all("error" not in row for row in rows)
    calls = (tmp_path / "soat.calls").read_text(encoding="utf-8").split("\n")
    assert calls.count("batch") == 1
    assert calls.count("--multiprocessing-fork") == 2
