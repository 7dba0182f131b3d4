"""When the files of a round were changed."""

import os
from pathlib import Path

from checker.rounds.times import with_times
from tests.rounds.rows import plan


def test_files_have_their_time_and_members_that_of_their_archive(tmp_path: Path) -> None:
    (tmp_path / "xã A").mkdir()
    for name, when in (("xã A/KH.docx", 1_000_000_000), ("nop.zip", 1_100_000_000)):
        (tmp_path / name).write_bytes(b"")
        os.utime(tmp_path / name, (when, when))
    rows = [
        plan(path) for path in ("xã A/KH.docx", "nop.zip/a/KH.docx", "gone.docx", "xã A/gone.docx")
    ]
    assert [row.modified for row in with_times(rows, tmp_path)] == [1e9, 1.1e9, None, None]
