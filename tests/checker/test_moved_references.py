"""What is numbered anew by what is proposed, and is cited in the draft: the citation moves along, or is told."""

import pytest

from checker.judge import check
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.test_writing import FOOT, HEAD, TYPED, told, written

MOVED = (
    ("Các đơn vị nêu tại mục III chủ động thực hiện.", "mục IV"),
    ("Các đơn vị căn cứ nhiệm vụ tại mục II Kế hoạch này.", "mục II Kế hoạch này"),
    ("Công an xã chủ trì nhiệm vụ tại khoản 2 Mục III Kế hoạch này.", "khoản 2 Mục IV"),
    ("Công an xã chủ trì nhiệm vụ tại Mục III.2 Kế hoạch này.", "Mục IV.2"),
    ("Các mục I và III Kế hoạch này là căn cứ đánh giá.", "Các mục I và IV"),
    ("Tháng hành động theo khoản 3 Mục II Kế hoạch này.", "khoản 3 Mục II"),
    ("Việc nêu tại mục II và đơn vị nêu tại mục III Kế hoạch này.", "mục II và đơn vị nêu tại mục IV"),
    # of others
    ("Thực hiện giải pháp tại mục III Kế hoạch số 12/KH-UBND của UBND tỉnh.", "mục III Kế hoạch số"),
    ("Theo mục II và mục III Nghị quyết số 28/NQ-CP.", "mục III Nghị quyết"),
    ("Tỉnh ghi “theo mục III Kế hoạch này”.", "mục III"),
)  # fmt: skip
DOUBTFUL = "Thực hiện Kế hoạch số 12/KH-UBND; nhiệm vụ nêu tại mục III được ưu tiên."


@pytest.mark.parametrize(("line", "reads"), MOVED)
def test_a_reference_leads_where_it_led(line: str, reads: str) -> None:
    _, text = written((*TYPED[:8], line, *TYPED[8:]))
    assert "IV. TỔ CHỨC THỰC HIỆN" in text
    (own,) = [each for each in text if each[:9] == line[:9]]
    assert reads in own


def test_where_nobody_can_tell_a_person_is_asked_to_look() -> None:
    lines = (*TYPED[:8], DOUBTFUL, *TYPED[8:])
    report = check(draft_of((*HEAD, *lines, *FOOT)), library())
    moves = {m for f in told(report) if f.put for m in f.put.moves if m.to_see}
    assert {(report.document.quote(m.span), m.text) for m in moves} == {("III", "IV")}
    assert DOUBTFUL in written(lines)[1]
