"""Whether a plan provides for an event by its name."""

import pytest

from checker.kinds.events.event import Params
from checker.report import Status
from tests.checker.kinds.judging import places, verdict_of

PARAMS = Params("gender-equality.action-month")
NAME = "Tháng hành động vì bình đẳng giới"
OTHER = "Tháng hành động quốc gia phòng, chống bạo lực gia đình"
TITLE = {"title": "Tháng hành động"}


@pytest.mark.parametrize(
    ("lines", "status", "where"),
    [
        ((f"Tổ chức {NAME}.",), Status.PASS, [NAME]),
        ((f"Tổ chức {NAME}.", f"Kinh phí {NAME}."), Status.PASS, [NAME, NAME]),
        ((f"Tổ chức {NAME}.", f"Tổ chức {OTHER}."), Status.PASS, [NAME]),
        (("Hưởng ứng Tháng hành động.",), Status.REVIEW, ["Tháng hành động"]),
        (
            ("Hưởng ứng Tháng hành động.", f"Tổ chức {OTHER}."),
            Status.REVIEW,
            ["Tháng hành động"],
        ),
        ((f"Tổ chức {OTHER}.",), Status.GAP, [""]),
        (("Tổ chức tập huấn.",), Status.GAP, [""]),
    ],
)
def test_an_event_is_provided_for_by_its_own_name(
    lines: tuple[str, ...], status: Status, where: list[str]
) -> None:
    verdict, facts = verdict_of("event", PARAMS, "I. NỘI DUNG", *lines)
    assert (verdict.status, places(verdict, facts)) == (status, where)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (f"Tổ chức {NAME}.", "Có nêu Tháng hành động ở mục I."),
        (
            "Hưởng ứng Tháng hành động.",
            "Có nhắc “Tháng hành động” ở mục I nhưng chưa nêu đúng tên Tháng hành động.",
        ),
        (f"Tổ chức {OTHER}.", f"Kế hoạch chỉ nêu “{OTHER}”, không phải Tháng hành động."),
        ("Tổ chức tập huấn.", "Kế hoạch chưa nêu Tháng hành động."),
    ],
)
def test_each_outcome_has_its_sentence(line: str, message: str) -> None:
    verdict, _ = verdict_of("event", PARAMS, "I. NỘI DUNG", line, **TITLE)
    assert verdict.message == message


def test_a_missing_event_belongs_at_the_end_of_the_tasks() -> None:
    lines = ("I. NỘI DUNG", "Tập huấn.", "II. KINH PHÍ", "Ngân sách.")
    verdict, facts = verdict_of("event", PARAMS, *lines, suggestion="Tổ chức năm {year}.")
    (finding,) = verdict.findings
    assert facts.text[: finding.span.start].endswith("Tập huấn.")
    assert finding.suggestion == "Tổ chức năm 2026."


@pytest.mark.parametrize(
    ("first", "second", "message"),
    [
        (NAME, NAME, "Có nêu Tháng hành động ở mục I."),
        ("Tháng hành động", "tháng hành động",
         "Có nhắc “Tháng hành động” ở mục I nhưng chưa nêu đúng tên Tháng hành động."),
        (OTHER, OTHER.lower(), f"Kế hoạch chỉ nêu “{OTHER}”, không phải Tháng hành động."),
    ],
)  # fmt: skip
def test_of_several_passages_the_first_is_told(first: str, second: str, message: str) -> None:
    lines = ("I. NỘI DUNG", f"Tổ chức {first}.", "II. KINH PHÍ", f"Kinh phí {second}.")
    assert verdict_of("event", PARAMS, *lines, **TITLE)[0].message == message


WHOLE = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"
DAYS = "(từ ngày 15/11 đến ngày 15/12/2026)"
SAYS = {"title": WHOLE, "suggestion": f"Tổ chức {WHOLE} năm {{year}} {DAYS}."}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Tổ chức Tháng hành động tại các thôn.", f"{WHOLE} năm 2026 {DAYS}"),
        ("Tổ chức Tháng hành động năm 2026 tại các thôn.", WHOLE),
        ("Tổ chức Tháng hành động từ ngày 15/11 đến ngày 15/12/2026.", WHOLE),
        ("Tổ chức Tháng hành động tại chợ, từ 15/11 đến 15/12.", WHOLE),
        (f"Tổ chức {NAME} và phòng, chống bạo lực gia đình từ 15/11 đến 15/12.", WHOLE),
        (f"Tổ chức {NAME}, phòng chống bạo lực đối với phụ nữ và trẻ em.", WHOLE),
    ],
)
def test_the_whole_name_takes_the_place_of_half_a_name(line: str, words: str) -> None:
    """Alone where the sentence has its days already: they are not said twice."""
    verdict, _ = verdict_of("event", PARAMS, "I. NỘI DUNG", line, **SAYS)
    assert (verdict.status, verdict.findings[0].suggestion) == (Status.REVIEW, words)


def test_named_in_passing_it_is_written_among_the_tasks() -> None:
    lines = (
        "I. NỘI DUNG",
        "1. Tập huấn.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Đài: tăng tin trong Tháng hành động.",
    )
    verdict, facts = verdict_of("event", PARAMS, *lines, **SAYS)
    (finding,) = verdict.findings
    assert facts.quote(finding.span) == "Tháng hành động"
    assert finding.suggestion == f"2. Tổ chức {WHOLE} năm 2026 {DAYS}."
    assert finding.put is not None
    assert facts.text[: finding.put.span.start].endswith("1. Tập huấn.")


@pytest.mark.parametrize(
    ("line", "status"),
    [
        (f"Hưởng ứng {WHOLE}, phòng, chống ma túy.", Status.PASS),  # two matters of a list
        (f"Hưởng ứng {WHOLE} và phòng, chống ma túy.", Status.REVIEW),
        (f"Hưởng ứng {NAME}, phòng, chống ma túy.", Status.REVIEW),
    ],
)
def test_behind_the_whole_name_a_comma_goes_on_to_another_matter(line: str, status: Status) -> None:
    assert verdict_of("event", PARAMS, "I. NỘI DUNG", line, **SAYS)[0].status is status


LONG = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới"


@pytest.mark.parametrize(
    "name",
    [
        f"{NAME} và phòng ngừa bạo lực gia đình",
        f"{NAME}, ngăn ngừa bạo lực đối với phụ nữ",
        f"{NAME} và chống bạo hành",
        f"{NAME} và phòng ngừa, xử lý BLGĐ",
        f"{NAME} và vì sự tiến bộ của phụ nữ",
        "Tháng hành động vì sự tiến bộ của phụ nữ và phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
        "Tháng hành động về trẻ em và phòng, chống bạo lực trên cơ sở giới",
        "Tháng hành động vì phụ nữ và phòng ngừa, ứng phó với bạo lực trên cơ sở giới",
        "Tháng hành động vì vì sự tiến bộ của phụ nữ và phòng ngừa bạo lực trên cơ sở giới",
        "Tháng hành động quốc gia vì gia đình hạnh phúc và phòng ngừa bạo lực trên cơ sở giới",
        f"{NAME} và phòng, chống bạo lực, xâm hại trẻ em",
        f"{NAME} và phòng ngừa, ứng phó với bạo lực, xâm hại phụ nữ và trẻ em",
        f"{NAME} và phòng, chống quấy rối tình dục",
    ],
)
def test_a_name_with_words_that_are_not_its_own_is_to_be_looked_at(name: str) -> None:
    verdict, facts = verdict_of("event", PARAMS, "I. NỘI DUNG", f"Tổ chức {name} năm 2026.")
    assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, [name])


@pytest.mark.parametrize(
    "line",
    [
        f"Tổ chức {LONG}; phòng, chống bạo lực gia đình.",
        f"Tổ chức {NAME}; phòng, chống xâm hại trẻ em.",
        f"Tổ chức {NAME}, phòng ngừa và ứng phó bạo lực, xâm hại trên cơ sở giới.",
        f"Tổ chức {NAME} và phòng ngừa, ứng phó với bạo lực giới.",
        f"Tổ chức {NAME} và các hoạt động phòng, chống bạo lực gia đình.",
        "Trong Tháng hành động tuyên truyền chống bạo hành phụ nữ, bạo lực trên cơ sở giới.",
        "Tháng hành động phòng ngừa, ứng phó với bạo lực trên cơ sở giới có ba hoạt động.",
        f"Kết quả {NAME} và phòng, chống bạo lực gia đình năm 2025 là căn cứ để xây dựng nội dung.",
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(line: str) -> None:
    assert verdict_of("event", PARAMS, "I. NỘI DUNG", line)[0].status is Status.PASS


@pytest.mark.parametrize(
    ("line", "where"),
    [
        (f"{OTHER} được tổ chức từ 15/11 đến 15/12/2026.", [OTHER]),
        (f"Phát động từ ngày 15/11 đến ngày 15/12 {OTHER}.", [OTHER]),
        ("Tháng hành động vì trẻ em (15/11 - 15/12/2026).", ["Tháng hành động vì trẻ em"]),
        (f"{OTHER} (01/6 - 30/6), {NAME} (15/11 - 15/12).", None),
        (f"{NAME} từ 15/11 đến 15/12/2026 gắn với {OTHER}.", None),
        ("Tháng hành động phòng, chống HIV/AIDS (10/11 - 10/12/2026).", None),
    ],
)
def test_the_name_of_another_event_with_the_days_of_this_one_is_to_be_looked_at(
    line: str, where: list[str] | None
) -> None:
    verdict, facts = verdict_of("event", PARAMS, "I. NỘI DUNG", f"Tổ chức {NAME}.", line)
    if where is None:
        assert verdict.status is Status.PASS
    else:
        assert (verdict.status, places(verdict, facts)) == (Status.REVIEW, where)
