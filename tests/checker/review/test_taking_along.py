"""What was decided and said of a draft is known of its repaired copy, and nothing said there is lost."""

import datetime as dt
from pathlib import Path

from checker.review.beside import path_of
from checker.review.remark import Remark
from checker.review.remark_file import read_remarks
from checker.review.taking_along import take_along
from checker.review.waiver import Waiver
from checker.review.waiver_file import read_waivers
from tests.deciding import add_waivers, put_remarks

DAY = dt.date(2026, 11, 15)


def waived(rule: str, reason: str) -> Waiver:
    return Waiver(rule, "0" * 16, reason, "Lò Thị Mây", DAY)


def test_decisions_and_remarks_go_along(tmp_path: Path) -> None:
    draft, copy = tmp_path / "Kế hoạch.docx", tmp_path / "Kế hoạch – bản sửa.docx"
    take_along(draft, copy)
    assert not path_of(copy).exists()
    decided = [waived("a", "Đã bàn"), waived("b", "Đã hỏi tỉnh")]
    add_waivers(draft, decided)
    put_remarks(
        draft, [Remark("a", "k", "Không đồng ý", "Bỏ câu này"), Remark("b", "k", note="Rõ")]
    )
    before = path_of(draft).read_bytes()
    take_along(draft, copy)
    assert list(read_waivers(copy).waivers) == decided
    assert read_remarks(copy) == read_remarks(draft)
    # In the copy work went on before the draft was repaired once more into the same file.
    later = waived("a", "Bàn lại trong bản sửa")
    add_waivers(copy, [later])
    put_remarks(copy, [Remark("a", "k", "Đồng ý")])
    add_waivers(draft, [waived("c", "Mới")])
    take_along(draft, copy)
    assert {w.rule: w.reason for w in read_waivers(copy).waivers} == {
        "a": "Bàn lại trong bản sửa", "b": "Đã hỏi tỉnh", "c": "Mới",
    }  # fmt: skip
    assert {(r.rule, r.decision) for r in read_remarks(copy)} == {("a", "Đồng ý"), ("b", "")}
    assert before in path_of(draft).read_bytes()


def test_a_copy_of_another_format_shares_the_file(tmp_path: Path) -> None:
    draft = tmp_path / "Kế hoạch.pdf"
    add_waivers(draft, [waived("a", "Đã bàn")])
    before = path_of(draft).read_bytes()
    take_along(draft, draft.with_suffix(".docx"))
    assert path_of(draft).read_bytes() == before
