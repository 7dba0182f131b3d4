"""Which draft the rows of a workbook are taken in for: the one they are about, never another office's."""

import datetime as dt
import hashlib
from pathlib import Path

import pytest

from checker.facts import Overrides
from checker.library.load import FOLDER, foundation
from checker.review.round_sheet import FileMark
from checker.rounds.importing import Round
from checker.rounds.listing import find

SENT = {"xã A/KH.txt": "mẫu", "xã B/KH.txt": "mẫu", "xã C/KH.txt": "kế hoạch C"}
"""What lay in the folder when the workbook went out: two communes handed in the same."""


def mark(path: str) -> FileMark:
    return FileMark("k", path, hashlib.sha256(SENT[path].encode()).hexdigest(), "", ())


@pytest.mark.parametrize(
    ("now", "of", "there"),
    [
        (SENT, "xã A/KH.txt", "xã A/KH.txt"),
        (SENT, "xã B/KH.txt", "xã B/KH.txt"),
        (SENT | {"xã A/KH.txt": "đã sửa"}, "xã A/KH.txt", "xã A/KH.txt"),
        (SENT | {"xã A/KH.txt": ""}, "xã A/KH.txt", None),
        (SENT | {"xã A/KH.txt": "", "đã xem/KH.txt": "mẫu"}, "xã A/KH.txt", "đã xem/KH.txt"),
        (SENT | {"xã A/KH.txt": "", "đã xem/KH.txt": "mẫu"}, "xã B/KH.txt", "xã B/KH.txt"),
        (SENT | {"xã A/KH.txt": "kế hoạch C", "xã C/KH.txt": "mẫu"}, "xã A/KH.txt", "xã C/KH.txt"),
        (SENT | {"xã A/KH.txt": "kế hoạch C", "xã C/KH.txt": "mẫu"}, "xã C/KH.txt", "xã A/KH.txt"),
    ],
    ids=["there", "its copy", "edited", "gone", "moved", "its copy stays", "changed places", "and back"],
)  # fmt: skip
def test_a_draft_is_found_and_not_taken_for_its_copy(
    tmp_path: Path, now: dict[str, str], of: str, there: str | None
) -> None:
    for path, text in now.items():
        if text:
            (tmp_path / path).parent.mkdir(exist_ok=True)
            (tmp_path / path).write_text(text, encoding="utf-8")
    round_ = Round(foundation(FOLDER), Overrides(), dt.date.min, lambda: find(tmp_path).documents)
    found = round_.draft_of(mark(of), [*map(mark, SENT)])
    assert (found and found.name) == there
