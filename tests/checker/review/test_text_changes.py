"""Two texts side by side: what stayed, what was written anew word by word, what went and came."""

import time

import pytest

from checker.review import text_changes
from checker.review.text_changes import Piece, text_rows

OLD = "I. MỤC ĐÍCH\nTuyên truyền về bình đẳng giới năm 2025.\nGiao Công an xã theo dõi.\n./."
NEW = "I. MỤC ĐÍCH\nTuyên truyền về bình đẳng giới năm 2026.\nBố trí kinh phí từ ngân sách.\n./."


def test_versions_of_a_paragraph_stand_side_by_side() -> None:
    rows = list(text_rows(OLD, NEW))
    assert [row.what for row in rows] == ["same", "changed", "gone", "come", "same"]
    changed = rows[1]
    assert [piece.words for piece in changed.old if piece.differs] == ["2025"]
    assert [piece.words for piece in changed.new if piece.differs] == ["2026"]
    assert rows[2].old == (Piece("Giao Công an xã theo dõi.", differs=True),)
    assert rows[2].new == ()


@pytest.mark.parametrize(("old", "new"), [(OLD, NEW), (NEW, OLD), ("", NEW), (OLD, ""), (OLD, OLD)])
@pytest.mark.parametrize("most", [6_000, 2])
def test_nothing_of_either_text_is_lost(
    monkeypatch: pytest.MonkeyPatch, old: str, new: str, most: int
) -> None:
    monkeypatch.setattr(text_changes, "_MOST", most)
    rows = list(text_rows(old, new))
    before = ["".join(p.words for p in row.old) for row in rows if row.what != "come"]
    after = ["".join(p.words for p in row.new) for row in rows if row.what != "gone"]
    assert "\n".join(before) == old
    assert "\n".join(after) == new


def test_two_long_drafts_are_compared_in_time() -> None:
    old = "\n".join(f"{n}. Tổ chức tuyên truyền tại thôn {n}." for n in range(1500))
    new = "\n".join(f"{n}. Phối hợp kiểm tra việc thực hiện ở bản {n}." for n in range(1500))
    blank = "\n".join("…" for _ in range(4000))
    long = " ".join(f"thôn {n}" for n in range(3000))
    started = time.process_time()
    assert sum(row.what == "same" for row in text_rows(old, new)) == 0
    rows = list(text_rows(blank, f"a\n{blank}\nb"))
    assert [sum(row.what == what for row in rows) for what in ("same", "come")] == [4000, 2]
    (row,) = text_rows(long, long.replace("thôn 7 ", "bản 7 "))
    assert [piece.words for piece in row.new if piece.differs] == ["bản"]
    assert time.process_time() - started < 2
