"""What seems lost of a list stands in the text in another form: joined, cut or misread lines lose nothing."""

import pytest

from checker.facts import read_facts
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.report import Status
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        # in another form at the beginning of a line
        ("1. Ao cá|2. Vườn rau|3- Chuồng gà|4. Nhà kho", []),
        ("1. Ao cá|2. Vườn rau|(3) Chuồng gà|4. Nhà kho", []),
        ("1. Ao cá|2. Vườn rau|- 3. Chuồng gà|4. Nhà kho", []),
        ("1. Ao cá|2. Vườn rau|3 Chuồng gà|4. Nhà kho", []),
        ("1. Ao cá|2. Vườn rau|3 con gà|4. Nhà kho", ["4. Nhà kho"]),
        # a list of its own within the item
        ("1. Ao cá|2. Vườn rau gồm:|(1) Rau cải;|(2) Rau muống;|(3) Rau ngót.|4. Kho", ["4. Kho"]),
        ("1. Ao cá|2. Vườn gồm: (1) Cải; (2) Muống; (3) Ngót.|4. Nhà kho", ["4. Nhà kho"]),
        ("1. Ao cá|2. Vườn gồm: 1. Cải; 2. Muống; 3. Ngót.|4. Nhà kho", ["4. Nhà kho"]),
        # joined lines: behind a sentence, behind a short title, several at once
        ("1. Ao cá.|2. Vườn rau. 3. Chuồng gà|4. Nhà kho", []),
        ("1. Ao cá|2. Vườn rau 3. Chuồng gà 4. Bếp|5. Nhà kho", []),
        ("1. Ao cá|2. Vườn rau 4. Bếp|5. Nhà kho", ["5. Nhà kho"]),
        ("I. AO CÁ II. VƯỜN RAU|III. NHÀ KHO", []),
        ("I. AO CÁ|III. NHÀ KHO", ["III. NHÀ KHO"]),
        ("1. Hồ sơ|a. Đơn b. Ảnh|c. Phí|2. Lệ phí", []),
        ("1. Ao cá|1.1 Nuôi|1.2 Bán 1.3 Cho|1.4 Biếu|2. Rau", []),
        ("1. Ao cá|1.1 Nuôi|1.2 Bán|1.4 Biếu|2. Rau", ["1.4 Biếu"]),
        # a number that belongs to a word
        ("1. Ao cá|2. Vườn rau theo khoản 3. Các hộ làm.|4. Nhà kho", ["4. Nhà kho"]),
        ("1. Ao cá|2. Vườn rau trong quý 3. Các hộ làm.|4. Nhà kho", ["4. Nhà kho"]),
        # cut lines
        ("1. Ao cá.|2. Vườn rau. 3.|Chuồng gà.|4. Nhà kho", []),
        ("1. Đơn (theo mẫu tại Phụ lục|5) và nộp cho xã.|2. Ảnh", []),
        ("1. Đơn theo mẫu tại Phụ lục|5. và nộp cho xã.|2. Ảnh", []),
        # articles: with their letters apart; neither items nor mentions of them
        ("Điều 1. Cá|Điều 2. Tôm. Đ i ều 3. Cua|Điều 4. Ốc", []),
        ("Điều 1. Cá|Điều 2. Tôm theo khoản 2 Điều 3. Cua nuôi|Điều 4. Ốc", ["Điều 4. Ốc"]),
        ("Điều 1. Cá|Điều 2. Tôm|1. Nuôi. 2. Bán. 3. Thả.|Điều 4. Ốc", ["Điều 4. Ốc"]),
        # misread figures, figures among Roman numbers
        ("1. Ao cá|Z. Vườn rau|3. Chuồng gà|4. Nhà kho", []),
        ("I. AO CÁ|Il. VƯỜN RAU|III. NHÀ KHO", []),
        ("I. AO CÁ|2. VƯỜN RAU|III. NHÀ KHO", ["2. VƯỜN RAU"]),
        ("I. AO CÁ|1. CHUNG|2. RIÊNG|III. NHÀ KHO", ["III. NHÀ KHO"]),
        ("Phần thứ nhất|AO CÁ|PHẦN II|VƯỜN RAU|Phần 3. NHÀ KHO", []),
        ("Phần I. AO CÁ|Phần 2. VƯỜN RAU|Phần 4. NHÀ KHO", ["Phần 4. NHÀ KHO"]),
        # several at once are lost
        ("1. Ao cá|2. Vườn rau|5. Nhà kho|6. Sân", ["5. Nhà kho"]),
    ],
)
def test_what_stands_in_another_form_is_not_lost(lines: str, found: list[str]) -> None:
    verdict, facts = verdict_of("numbering", NoParams(), *lines.split("|"))
    assert places(verdict, facts) == found


LISTED = "Phụ lục 1.|Mẫu xe|Phụ lục 2. Mẫu đò|Phụ lục 3.|Mẫu vé|"
OWN = "Phụ lục 1. Mẫu xe|Xe.|Chạy.|Đỗ.|Phụ lục 2: Mẫu đò|Đò.|Chạy.|Đỗ.|{}: Mẫu vé|Vé."


@pytest.mark.parametrize(
    ("annexes", "found"),
    [
        (LISTED + OWN.format("Phụ lục 3"), []),
        (LISTED + OWN.format("Phụ lục 4"), ["Phụ lục 4:"]),
        ("PHỤ LỤC 1|Xe.|PHỤ LỤC 2|Đò.|PHỤ LỤC 1|Vé.", ["PHỤ LỤC 1"]),
    ],
)
def test_a_list_of_annexes_with_titles_below(annexes: str, found: list[str]) -> None:
    tail = ("I. A b", "C d.", "Nơi nhận:", "- Lưu: VT.")
    verdict, facts = verdict_of("numbering", NoParams(), *tail, *annexes.split("|"))
    assert places(verdict, facts) == found


def test_slips_of_one_list_are_one_matter() -> None:
    verdict, facts = verdict_of("numbering", NoParams(), "1. A b", "12. C d", "12. E g", "4. H i")
    assert places(verdict, facts) == ["12. C d", "12. E g"]
    assert len({finding.message for finding in verdict.findings}) == 1
    lists = ("I. A b", "1. C d", "3. E g", "II. H i", "1. K l", "2. M n", "4. O p")
    verdict, _ = verdict_of("numbering", NoParams(), *lists)
    assert len({finding.message for finding in verdict.findings}) == 2


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ("1 Ao cá|2 Rau|3-4 Gà và vịt|5 Kho", []),
        ("1 Ao cá|2 Rau 3. Gà|4 Kho", []),
        ("1 Ao cá|2 Rau 3 Gà|4 Kho|5 Sân", []),
        ("1 Ao cá|2 Nuôi 3 gà|4 Kho|5 Sân", ["4"]),
        ("1 Ao cá|2 Rau|3-4 Gà và vịt|6 Kho", ["6"]),
    ],
)
def test_rows_that_hold_several_numbers(rows: str, found: list[str]) -> None:
    table = [("STT", "Việc"), *(row.split(" ", 1) for row in rows.split("|"))]
    draft = draft_with_table((*FRAME, "I. A b", "C d."), table, ("II. E g", "H i."))
    rule = rule_of("numbering", params=NoParams())
    verdict = KINDS["numbering"].judge(rule, read_facts(draft, library()))
    assert [draft.quote(f.span) for f in verdict.findings if verdict.status is Status.GAP] == found
