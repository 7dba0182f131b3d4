"""The one way to judge a file: its steps, its waivers, what cannot be read, what is read again."""

import datetime as dt
from pathlib import Path

import pytest

from checker import judge
from checker.errors import ReadError
from checker.facts import Overrides
from checker.judge import Judged, Step, examine, steps
from checker.kernel.document import Document
from checker.library.load import load_library
from checker.readers import is_unchanged, reading
from checker.report import Report, Result, Status
from checker.review.waivable import waivables, waiver_of
from tests.checker.facts.reading import library
from tests.deciding import add_waivers
from tests.reading import LEXICON, read

DAY = dt.date(2026, 4, 20)
PLAN = """ỦY BAN NHÂN DÂN
XÃ AN PHÚ
KẾ HOẠCH
Thực hiện công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026
I. MỤC ĐÍCH, YÊU CẦU
Nâng cao nhận thức.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "Kế hoạch xã.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


def judged(draft: Path | Document, overrides: Overrides | None = None) -> Report:
    (last,) = [
        step
        for step in steps(draft, library(), overrides or Overrides(), DAY)
        if isinstance(step, Judged)
    ]
    return last.report


def result_of(report: Report | ReadError, rule: str) -> Result:
    assert isinstance(report, Report)
    (result,) = [result for result in report.results if result.rule.id == rule]
    return result


def test_the_steps_lead_from_reading_to_the_report(draft: Path) -> None:
    *way, last = steps(draft, library(), Overrides(), DAY)
    assert isinstance(last, Judged)
    told = [step for step in way if isinstance(step, Step)]
    assert len(told) == len(way) > 3
    shares = [step.share for step in told]
    assert shares == sorted(shares)
    assert (shares[0], shares[-1] < 1) == (0, True)
    assert list(dict.fromkeys(step.words for step in told)) == [
        "Đang đọc dự thảo",
        "Đang đối chiếu với bộ tiêu chí",
    ]
    assert last.report == examine(draft, library(), Overrides(), DAY)


def test_who_stops_asking_has_given_it_up(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    whole = judge.judge_rule
    monkeypatch.setattr(judge, "judge_rule", lambda r, f: (seen.append(r.id), whole(r, f))[1])
    way = steps(draft, library(), Overrides(), DAY)
    for _ in range(3):
        next(way)
    way.close()  # type: ignore[attr-defined]
    assert 0 < len(seen) < len(load_library().rules)


def test_waivers_beside_the_draft_hold_until_their_last_day(draft: Path) -> None:
    report = judged(draft)
    gap = result_of(report, "section.funding")
    assert gap.status is Status.GAP
    waiver = waiver_of(
        waivables(report, report.results.index(gap))[0],
        reason="Kế hoạch chung.",
        by="Giàng A Páo",
        date=DAY,
        until=DAY,
    )
    add_waivers(draft, [waiver])
    library = load_library()
    on, after = (
        examine(draft, library, Overrides(), day) for day in (DAY, DAY + dt.timedelta(days=1))
    )
    assert result_of(on, "section.funding").status is Status.WAIVED
    assert result_of(after, "section.funding").status is Status.GAP


def test_a_file_that_cannot_be_read_is_its_error(tmp_path: Path) -> None:
    library = load_library()
    for path, code in ((tmp_path, "unsupported-format"), (tmp_path / "mất.docx", "not-found")):
        outcome = examine(path, library, Overrides(), DAY)
        assert isinstance(outcome, ReadError)
        assert outcome.code == code
        with pytest.raises(ReadError):
            list(steps(path, library, Overrides(), DAY))


def test_what_was_read_is_read_again_only_where_the_file_has_changed(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = read(draft)
    times: list[Path] = []
    monkeypatch.setattr(
        judge, "reading", lambda path, _: (times.append(path), reading(path, LEXICON))[1]
    )
    again = judged(document, Overrides(year=2027))
    assert (again.document, again.plan.year, times) == (document, 2027, [])
    draft.write_text(PLAN.replace("nhận thức", "hiểu biết"), encoding="utf-8")
    assert not is_unchanged(document)
    assert "hiểu biết" in judged(document).document.text
    assert times == [draft]
    draft.unlink()
    with pytest.raises(ReadError):
        judged(document)
