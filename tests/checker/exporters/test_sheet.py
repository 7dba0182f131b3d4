"""The sheet for signature: one page, whatever was decided, and honest about what is open."""

import datetime as dt
import io
from dataclasses import replace

import pypdfium2
import pytest

import resources
from checker.exporters.chosen import NOBODY, People, of_this_office, other_unit
from checker.exporters.pdf.sheet import to_sheet
from checker.judge import check
from checker.report import Report, Status
from checker.review.remark import Remark
from checker.review.waiver import Waiver
from tests.checker.facts.reading import library
from tests.reading import read

WHEN = dt.datetime(2026, 11, 15, 8, 30, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def right() -> Report:
    return check(read(resources.SAMPLES / "ke-hoach-xa-day-du-2026.docx"), library())


def pages(report: Report, people: People = NOBODY) -> list[str]:
    pdf = pypdfium2.PdfDocument(io.BytesIO(to_sheet(report, WHEN, people)))
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]


def of_its_own(report: Report) -> Report:
    """The same plan of a place that there is."""
    return replace(report, plan=replace(report.plan, place="Bình Lư"))


def test_a_right_plan_is_ready(right: Report) -> None:
    (page,) = pages(of_its_own(right))
    assert "Sẵn sàng trình ký" in page
    assert "Người soạn thảo" in page
    assert right.document.sha256[:16] in page


def test_a_sample_is_told_until_it_is_of_a_place_that_there_is(right: Report) -> None:
    sample = "Sẵn sàng sau khi thay địa danh, số liệu của bản mẫu"
    texts = [pages(report)[0] for report in (right, of_its_own(right))]
    assert [sample in text for text in texts] == [True, False]
    assert ["Sẵn sàng trình ký" in text for text in texts] == [False, True]


def test_the_people_that_are_known_are_named(right: Report) -> None:
    people = People(
        "Ủy ban nhân dân xã Suối Ngàn, Lai Châu", "Lò Thị Mây", "Giàng A Páo", "Tẩn A Sử, Chủ tịch"
    )
    unsigned = replace(
        right, results=tuple(r for r in right.results if "signature" not in r.rule.id)
    )
    (page,) = pages(unsigned, people)
    assert all(name in page for name in people)
    assert "Đơn vị trình" not in pages(right)[0]


@pytest.mark.parametrize(
    ("unit", "issuer", "kept"),
    [
        ("UBND xã Suối Ngàn, Lai Châu", None, True),
        ("Phòng Văn hóa - Xã hội xã Suối Ngàn", None, True),
        ("Ủy ban nhân dân xã Bình Lư, Lai Châu", None, False),
        ("Ủy ban nhân dân xã Suối Ngàn Thượng", None, False),
        ("Sở Nội vụ, Lai Châu", None, False),
        ("Ủy ban nhân dân xã Bình Lư", "", True),
        ("Sở Nội vụ, Lai Châu", ("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "Lai Châu"), True),
        ("UBND xã Bình Lư, Lai Châu", ("ỦY BAN NHÂN DÂN TỈNH LAI CHÂU", "Lai Châu"), False),
    ],
)
def test_the_plan_of_another_unit_is_presented_by_its_own(
    right: Report, unit: str, issuer: str | tuple[str, str] | None, kept: bool
) -> None:
    plan = right.plan
    if issuer is not None:
        name, place = issuer or ("", "")
        plan = replace(plan, issuer=name, place=place or plan.place)
    report, people = replace(right, plan=plan), People(unit, signer="Tẩn A Sử, Chủ tịch")
    own = of_this_office(people, report)
    assert (own == people, other_unit(people, report) == "") == (kept, kept)
    assert own.unit == (unit if kept else plan.issuer)
    assert bool(own.signer) is kept


def test_a_plan_of_another_unit_names_nobody_of_this_one(right: Report) -> None:
    """The paper is official: what the program has to say of its settings is said in the window."""
    own = People("Ủy ban nhân dân xã Bình Lư, Lai Châu", "Lò Thị Mây", "Giàng A Páo")
    (page,) = pages(right, own)
    assert "Đơn vị trình ỦY BAN NHÂN DÂN XÃ SUỐI NGÀN" in page
    assert not any(word in page for word in ("Lò Thị Mây", "Giàng A Páo", "Cài đặt"))


def test_who_signs_is_who_the_draft_says(right: Report) -> None:
    (page,) = pages(right, People(signer="Tẩn A Sử, Chủ tịch"))
    assert "KT. CHỦ TỊCH, PHÓ CHỦ TỊCH, Lò Thị Minh Hạnh" in page
    assert "Tẩn A Sử" not in page


def test_what_is_open_is_told() -> None:
    report = check(read(resources.SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"), library())
    (page,) = pages(report)
    assert "Chưa sẵn sàng trình ký: còn" in page
    assert "Sẵn sàng trình ký" not in page
    assert "2 điểm điền khi ban hành" in page
    assert "Việc bắt buộc: 2282/QĐ-TTg ghi ngày 30/12/2020" in page


@pytest.mark.parametrize("count", [1, 40])
def test_decisions_are_named_with_reason_and_name_and_it_stays_one_page(
    right: Report, count: int
) -> None:
    reason = "Kinh phí đã bố trí trong dự toán chung của xã theo quyết định giao đầu năm. " * 5
    waiver = Waiver("", "", reason, "Lò Thị Mây", WHEN.date())
    results = tuple(
        replace(result, status=Status.WAIVED, waiver=waiver) if number < count else result
        for number, result in enumerate(right.results)
    )
    (page,) = pages(replace(right, results=results))
    assert f"Quyết định của người kiểm tra ({count})" in page
    assert "(Lò Thị Mây, 15/11/2026)" in page
    assert count == 1 or "mục khác, có trong phiếu kiểm tra" in page
    assert "Người soạn thảo Người kiểm tra" in page


def test_a_few_decisions_are_all_named_beside_the_people_that_sign(right: Report) -> None:
    waiver = Waiver("", "", "Đã bố trí trong dự toán chung của xã.", "Lò Thị Mây", WHEN.date())
    results = tuple(
        replace(result, status=Status.WAIVED, waiver=waiver) if number < 5 else result
        for number, result in enumerate(right.results)
    )
    people = People("Ủy ban nhân dân xã Suối Ngàn, tỉnh Lai Châu", "Lò Thị Mây", "Giàng A Páo")
    (page,) = pages(replace(right, results=results), people)
    assert all(result.rule.title in page for result in results[:5])
    assert "có trong phiếu kiểm tra" not in page


def test_every_decision_is_named_where_a_rule_has_several(right: Report) -> None:
    """One of its places may even be left for whoever issues the plan."""
    number = next(n for n, r in enumerate(right.results) if len(r.findings) > 2)
    result = right.results[number]
    first, second = (
        Waiver("", key, f"Lý do {key}", by, WHEN.date())
        for key, by in (("một", "Lò Thị Mây"), ("hai", "Giàng A Páo"))
    )
    given = [replace(f, waiver=w) for f, w in zip(result.findings, (first, second), strict=False)]
    open_ = replace(result, findings=(*given, *result.findings[2:]))
    settled = replace(open_, status=Status.WAIVED, waiver=first)
    for told in (open_, settled):
        results = (*right.results[:number], told, *right.results[number + 1 :])
        (page,) = pages(replace(right, results=results))
        assert "Quyết định của người kiểm tra (2)" in page
        for said in ("Lý do một (Lò Thị Mây, 15/11/2026)", "Lý do hai (Giàng A Páo, 15/11/2026)"):
            assert said in page


@pytest.mark.parametrize(
    ("by", "came_with", "drafter", "named"),
    [
        ("", "", "", "người soạn thảo"),
        ("", "", "Lò Thị Mây", "Lò Thị Mây"),
        ("", "phieu-1", "Lò Thị Mây", "người kiểm tra"),
        ("Giàng A Páo", "", "Lò Thị Mây", "Giàng A Páo"),
    ],
)
def test_who_looked_at_a_passage_is_never_nobody(
    right: Report, by: str, came_with: str, drafter: str, named: str
) -> None:
    seen = Waiver("", "", "", by, WHEN.date(), seen=True, sheet=came_with)
    first, *others = right.results
    results = (replace(first, status=Status.WAIVED, waiver=seen), *others)
    (page,) = pages(replace(right, results=results), People(drafter=drafter))
    assert f"Đã xem, đúng ({named}, 15/11/2026)" in page


@pytest.mark.parametrize("count", [1, 40])
def test_what_is_open_and_what_reviewers_object_to_is_named_and_it_stays_one_page(
    count: int,
) -> None:
    report = check(read(resources.SAMPLES / "ke-hoach-xa-con-thieu-2026.docx"), library())
    note = "Căn cứ này đã được thay thế, đề nghị rà soát lại toàn bộ phần đầu kế hoạch. " * 5
    said = tuple(
        Remark(r.rule.id, r.key, "" if number else "Không đồng ý", note, "Giàng A Páo", WHEN.date())
        for number, r in enumerate(report.results[:count])
    )
    (page,) = pages(replace(report, remarks=said))
    assert f"Ý kiến thẩm định ({count})" in page
    assert "Việc còn lại" in page
    assert count > 1 or "Không đồng ý: Căn cứ này đã được thay thế" in page
    assert count > 1 or "(Giàng A Páo, 15/11/2026)" in page
    assert count > 1 or "Việc bắt buộc: " in page
