"""A unit has tasks of its own in Tổ chức thực hiện."""

import pytest

from checker.facts import read_facts
from checker.judge import judge_rule
from checker.kinds import KINDS
from checker.kinds.content.unit import Params, UnitName
from checker.particulars import Overrides
from checker.report import Status
from tests.checker.drafts import draft_with_table
from tests.checker.facts.reading import facts_of, library
from tests.checker.kinds.judging import FRAME, places, rule_of, verdict_of, verdict_on

PARAMS = Params(names=("công an( xã)?",), loose=("an ninh",))
HEADINGS = ("I. NỘI DUNG", "Truyền thông.", "II. TỔ CHỨC THỰC HIỆN")


def test_within_a_sentence_a_unit_is_called_as_people_write_it() -> None:
    schools = Params(names=("các trường",), called="các trường học")
    for params, called in ((schools, "các trường học"), (PARAMS, "Nội dung thử")):
        verdict, _ = verdict_of("unit", params, *HEADINGS, "1. Trạm Y tế: Khám bệnh.")
        assert verdict.message == f"Tổ chức thực hiện chưa giao nhiệm vụ cho {called}."


@pytest.mark.parametrize(
    "line",
    [
        "1. Công an xã: Tuần tra.",
        "- Đề nghị Công an xã tuần tra, chủ trì xử lý.",
        "Trạm Y tế khám bệnh; Công an xã chủ trì tuần tra.",
    ],
)
def test_a_unit_with_a_task_passes(line: str) -> None:
    verdict, facts = verdict_of("unit", PARAMS, *HEADINGS, line)
    assert verdict.status is Status.PASS
    assert places(verdict, facts) == ["Công an xã"]
    assert "được giao nhiệm vụ ở mục II" in verdict.message


def test_a_unit_that_only_takes_part_is_to_be_looked_at() -> None:
    verdict, facts = verdict_of("unit", PARAMS, *HEADINGS, "1. Công an xã: phối hợp thực hiện.")
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, ["Công an xã"])
    assert verdict.message.startswith("Có nêu Nội dung thử ở mục II.1")


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("1. Trạm Y tế phối hợp với Công an xã khám.", ["Công an xã"]),
        ("1. Trạm Y tế giữ gìn an ninh.", ["an ninh"]),
    ],
)
def test_a_unit_that_is_only_named_is_to_be_looked_at(line: str, where: list[str]) -> None:
    verdict, facts = verdict_of("unit", PARAMS, *HEADINGS, line)
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, where)
    assert "chỉ được nhắc tới ở mục II.1" in verdict.message


def test_three_mentions_are_shown_at_most() -> None:
    lines = [f"{n}. Trạm Y tế phối hợp với Công an xã khám." for n in range(1, 5)]
    verdict, facts = verdict_of("unit", PARAMS, *HEADINGS, *lines)
    assert places(verdict, facts) == ["Công an xã"] * 3


def test_a_unit_that_is_not_named_is_a_gap_after_the_last_unit() -> None:
    closing = "Trên đây là Kế hoạch./."
    verdict, facts = verdict_of("unit", PARAMS, *HEADINGS, "1. Trạm Y tế: Khám.", closing)
    assert verdict.status is Status.GAP
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith("1. Trạm Y tế: Khám.")


def test_a_task_outweighs_an_empty_naming() -> None:
    lines = ("1. Công an xã: phối hợp.", "2. Công an xã: Tuần tra.")
    verdict, facts = verdict_of("unit", PARAMS, *HEADINGS, *lines)
    (finding,) = verdict.findings
    assert verdict.status is Status.PASS
    assert finding.span.start == facts.text.rindex("Công an")


@pytest.mark.parametrize(
    "line",
    ["{}. Công an xã: Tuần tra.", "{}. Công an xã: phối hợp.", "{}. Y tế phối hợp với Công an xã."],
)
def test_of_several_places_the_first_is_told(line: str) -> None:
    verdict, _ = verdict_of("unit", PARAMS, *HEADINGS, line.format(1), line.format(2))
    assert len(verdict.findings) == 2
    assert "mục II.1" in verdict.message


@pytest.mark.parametrize(
    ("above", "issuer"),
    [
        ("CÔNG AN TỈNH LAI CHÂU", "CÔNG AN XÃ BÌNH LƯ"),
        ("ĐẢNG BỘ TỈNH LAI CHÂU", "ĐẢNG ỦY XÃ BÌNH LƯ"),
        ("ỦY BAN NHÂN DÂN XÃ BÌNH LƯ", "TRƯỜNG THCS BÌNH LƯ"),
        ("ỦY BAN MTTQ VIỆT NAM XÃ BÌNH LƯ", "BAN THƯỜNG VỤ HỘI LHPN"),
        ("SỞ Y TẾ LAI CHÂU", "TRẠM Y TẾ XÃ BÌNH LƯ"),
    ],
)
def test_who_works_with_its_own_people_need_not_give_it_tasks(above: str, issuer: str) -> None:
    lines = (above, issuer, "Số: 12/KH", *FRAME, *HEADINGS, "1. Các tổ công tác: Tuần tra.")
    assert verdict_on("unit", PARAMS, *lines)[0].status is Status.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("above", "issuer"),
    [
        ("TỈNH LAI CHÂU", "ỦY BAN NHÂN DÂN XÃ BÌNH LƯ"),
        ("ỦY BAN NHÂN DÂN XÃ BÌNH LƯ", "BAN VÌ SỰ TIẾN BỘ CỦA PHỤ NỮ"),
    ],
)
def test_the_commune_and_its_committees_do(above: str, issuer: str) -> None:
    lines = (above, issuer, "Số: 12/KH", *FRAME, *HEADINGS, "1. Trạm Y tế: Khám bệnh.")
    assert verdict_on("unit", PARAMS, *lines)[0].status is Status.GAP


def in_table(heads: tuple[str, ...], *row: str) -> Status:
    draft = draft_with_table((*FRAME, *HEADINGS), (heads, row))
    rule = rule_of("unit", params=PARAMS, suggestion="Công an xã: Tuần tra.")
    return KINDS["unit"].judge(rule, read_facts(draft, library())).status


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (("Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp"), ("Trạm Y tế", "Công an xã")),
        (("Nội dung", "Chủ trì", "Phối hợp thực hiện"), ("Trạm Y tế", "Công an xã")),
        (("Nội dung", "Cơ quan chủ trì", "Cơ quan tham gia"), ("Trạm Y tế", "Công an xã")),
        (("Nội dung", "Đơn vị thực hiện"), ("Trạm Y tế chủ trì, phối hợp với Công an xã",)),
        (("Nội dung", "Đơn vị thực hiện"), ("Trạm Y tế; phối hợp: Công an xã",)),
    ],
)
def test_a_unit_that_a_table_has_only_taking_part_is_to_be_looked_at(
    heads: tuple[str, ...], row: tuple[str, ...]
) -> None:
    assert in_table(heads, "Tuần tra ban đêm", *row) is Status.REVIEW


@pytest.mark.parametrize(
    ("heads", "row"),
    [
        (("Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp"), ("Công an xã", "Trạm Y tế")),
        (("Nội dung", "Đơn vị chủ trì, phối hợp"), ("Trạm Y tế, Công an xã",)),
        (("Nội dung", "Đơn vị thực hiện"), ("Công an xã chủ trì, phối hợp với Trạm Y tế",)),
        (("Nội dung", "Đơn vị thực hiện"), ("Phối hợp: Trạm Y tế; chủ trì: Công an xã",)),
        (("Nội dung", "Đơn vị thực hiện"), ("Trạm Y tế, Công an xã",)),
    ],
)
def test_a_unit_that_a_table_makes_responsible_passes(
    heads: tuple[str, ...], row: tuple[str, ...]
) -> None:
    assert in_table(heads, "Tuần tra ban đêm", *row) is Status.PASS


@pytest.mark.parametrize("name", ["Hội Liên hiệp Phụ nữ xã", "Hội phụ nữ xã", "Hội LHPN xã"])
def test_the_womens_union_has_more_than_one_name(name: str) -> None:
    params = PARAMS._replace(unit="front")
    verdict, _ = verdict_of("unit", params, *HEADINGS, f"1. {name}: tuyên truyền hội viên.")
    assert verdict.status is Status.PASS


@pytest.mark.parametrize(
    ("unit", "line", "status"),
    [
        ("economy", "1. P. Kinh tế: bố trí kinh phí.", Status.PASS),
        ("economy", "1. P.Kinh tế: bố trí kinh phí.", Status.PASS),
        ("culture", "1. P. Văn hóa - Xã hội: theo dõi.", Status.PASS),
        ("schools", "1. Ngành Giáo dục: giáo dục giới tính.", Status.PASS),
        ("economy", "1. Các tổ kinh tế: bố trí kinh phí.", Status.GAP),
        ("schools", "1. Đài truyền thanh: giáo dục giới tính.", Status.GAP),
    ],
)
def test_a_unit_may_be_called_by_a_shorter_name(unit: UnitName, line: str, status: Status) -> None:
    verdict, _ = verdict_of("unit", Params(unit=unit), *HEADINGS, line)
    assert verdict.status is status


WORK = "Họp dân, phát hiện và can thiệp ban đầu"


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("13 khóm", Status.PASS),
        ("Trưởng 12 thôn", Status.PASS),
        ("Ban tự quản 08 buôn", Status.PASS),
        ("05 khóm và 03 ấp", Status.PASS),
        ("Thôn", Status.PASS),
        ("Trạm Y tế tại 05 khóm", Status.GAP),
        ("13 trường", Status.GAP),
    ],
)
def test_a_row_for_so_many_hamlets_gives_them_their_task(name: str, status: Status) -> None:
    rows = (("TT", "Cơ quan, đơn vị", "Nhiệm vụ"), ("1", name, WORK))
    facts = read_facts(draft_with_table((*FRAME, *HEADINGS), rows), library(), Overrides())
    rule = rule_of("unit", params=Params(unit="hamlets"))
    assert KINDS["unit"].judge(rule, facts).status is status


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("8. 13 khóm: họp dân, phát hiện vụ việc.", Status.PASS),
        ("8. Trưởng 12 thôn tuyên truyền đến từng hộ.", Status.PASS),
        ("8. 12 thôn, 03 khu phố tổ chức họp dân.", Status.PASS),
        # counted, not charged
        ("8. Kiểm tra 05 thôn, 03 trường.", Status.GAP),
        ("8. Trạm Y tế khám tại 12 thôn.", Status.GAP),
        ("8. 12 thôn đạt chuẩn văn hóa.", Status.GAP),
        ("8. Trưởng 12 thôn được tập huấn.", Status.GAP),
    ],
)
def test_so_many_hamlets_are_a_unit_where_their_task_follows(line: str, status: Status) -> None:
    verdict, _ = verdict_of("unit", Params(unit="hamlets"), *HEADINGS, line)
    assert verdict.status is status


@pytest.mark.parametrize(
    ("unit", "line", "status"),
    [
        ("front", "1. Đề nghị Ủy ban Mặt trân Tổ quốc xã: Tuyên truyền, vận động.", Status.PASS),
        ("health", "1. Trạm Y té xã khám, tư vấn cho người bị bạo lực.", Status.PASS),
        ("office", "1. Văn phòng Hội đồng nhân đân và UBND xã: Đăng tải Kế hoạch.", Status.PASS),
        # a slip in the name makes no task of a mention, and two words may be another name
        ("health", "1. Công an xã phối hợp với Trạm Y té khám sức khỏe.", Status.GAP),
        ("schools", "1. Các trưởng bản tuyên truyền, vận động.", Status.GAP),
    ],
)
def test_a_misspelt_unit_is_not_forgotten(unit: UnitName, line: str, status: Status) -> None:
    verdict, _ = verdict_of("unit", Params(unit=unit), *HEADINGS, line)
    assert verdict.status is status


@pytest.mark.parametrize(
    ("unit", "office", "not_of_it"),
    [
        ("phường", "Phòng Kinh tế, Hạ tầng và Đô thị: ", "nông thôn mới"),
        ("xã", "Phòng Kinh tế: ", "Đô thị"),
    ],
)
def test_the_words_to_paste_fit_the_kind_of_unit(unit: str, office: str, not_of_it: str) -> None:
    rule = next(rule for rule in library().rules if rule.id == "unit.economy")
    lines = (f"ỦY BAN NHÂN DÂN {unit.upper()} TÂN HÒA", "KẾ HOẠCH", f"Công tác bình đẳng giới {unit} Tân Hòa năm 2026",
             "I. TỔ CHỨC THỰC HIỆN", f"1. Công an {unit}: Theo dõi tình hình trên địa bàn.")  # fmt: skip
    result = judge_rule(rule, facts_of(*lines))
    words = result.findings[0].suggestion or ""
    assert office in words
    assert not_of_it not in words
