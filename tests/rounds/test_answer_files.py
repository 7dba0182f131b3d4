"""Answers as files: written once, resumed, never over what somebody has changed; what fails is told."""

import datetime as dt
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import pytest
from openpyxl import load_workbook

from checker.facts import Overrides
from checker.library.rule import Library
from checker.review.checklist import LIST_SHEET
from checker.rounds import answers
from checker.rounds.addressed import Answer, Letter
from checker.rounds.answers import Answered, answer_one
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow, row_of
from checker.rounds.given import ASIDE, RECORDS, begin
from checker.rounds.key import Keys
from checker.rounds.letter import ANY_DAY, Setting
from checker.rounds.overview import PlanDecision
from checker.shown import SHOWN_WORDS, TO_DO
from checker.system.atomic import WriteError, write_atomic
from tests.rounds.letters import WHEN, judged, lines_of
from tests.rounds.workbooks import table

GAPS = """ỦY BAN NHÂN DÂN
XÃ AN PHÚ
KẾ HOẠCH
Thực hiện công tác bình đẳng giới năm 2026
I. MỤC ĐÍCH, YÊU CẦU
Nâng cao nhận thức.
II. NỘI DUNG
Tuyên truyền Luật Bình đẳng giới.
"""
ENDS = "- thông báo.docx", "- bản góp ý.docx", "- phiếu kiểm tra.xlsx"
NOTICE, COPY, SHEET = ALL = tuple(f"KH {end}" for end in ENDS)
FOLDER = "Xã An Phú"


class Office:
    """One office with one plan, and the folder of its answer."""

    def __init__(self, folder: Path, library: Library) -> None:
        self.draft = folder / "KH.txt"
        self.draft.write_text(GAPS, encoding="utf-8")
        self.to = folder / "trả lời"
        begin(self.to)
        self.setting = Setting(
            folder=folder, library=library, overrides=Overrides(), today=WHEN.date(), to=self.to,
            when=WHEN, keys=Keys((), Overrides(), ANY_DAY, library),
        )  # fmt: skip

    def answered(self) -> Answered:
        row = row_of("KH.txt", judged(self.draft, self.setting.library), data=False)
        letter = Letter("KH", row, Entry("KH.txt", self.draft))
        return answer_one(Answer(FOLDER, "Ủy ban nhân dân xã An Phú", (letter,)), self.setting)

    def from_another(self) -> Answered:
        """Answer it again from another office: all has to be made anew."""
        self.setting = replace(self.setting, office="Sở Y tế tỉnh Lam Khê")
        return self.answered()

    @property
    def files(self) -> dict[str, bytes]:
        paths = (self.to / FOLDER).iterdir()
        return {path.name: path.read_bytes() for path in paths if path.is_file()}

    @property
    def old(self) -> list[dict[str, bytes]]:
        """What was put aside, the first first."""
        shelves = sorted(path for path in (self.to / FOLDER).iterdir() if path.is_dir())
        assert all(shelf.name.startswith(ASIDE) for shelf in shelves)
        return [{path.name: path.read_bytes() for path in shelf.iterdir()} for shelf in shelves]


@pytest.fixture
def office(tmp_path: Path, library: Library) -> Office:
    return Office(tmp_path, library)


def test_what_is_there_is_not_made_again(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    assert office.answered().written == 3
    first = office.files
    assert sorted(first) == sorted(ALL)
    assert any("bản Word có góp ý" in line for line in lines_of(first[NOTICE]))
    assert load_workbook(io.BytesIO(first[SHEET])).worksheets[0]["A1"].value
    told = [row["Kết luận"] for row in table(load_workbook(io.BytesIO(first[SHEET]))[LIST_SHEET])]
    order = [SHOWN_WORDS[how] for how in TO_DO]
    ranks = [order.index(words) if words in order else len(order) for words in told]
    assert ranks == sorted(ranks)
    assert len({*ranks}) > 2
    monkeypatch.setattr(answers, "made", lambda *_: pytest.fail("made again"))
    again = office.answered()
    assert (again.written, again.same, again.kept, again.failed) == (0, 3, (), ())
    assert office.files == first


def test_a_draft_that_changed_gets_a_new_answer(office: Office) -> None:
    office.answered()
    first = office.files
    office.draft.write_text(GAPS.replace("2026", "2027"), encoding="utf-8")
    done = office.answered()
    assert (done.written, done.aside) == (3, 3)
    assert sorted(office.files) == sorted(ALL)
    assert all(office.files[name] != first[name] for name in ALL)
    assert office.old == [first]
    second = office.files
    assert (office.answered().same, office.answered().aside) == (3, 0)
    assert office.from_another().aside == 3
    assert office.old == [first, second]


def test_what_is_open_somewhere_is_never_written_over(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.answered()
    first = office.files

    def held(*_: object) -> NoReturn:
        raise PermissionError

    monkeypatch.setattr(Path, "rename", held)
    done = office.from_another()
    assert {name: office.files[name] for name in ALL} == first
    assert (len(office.files), len(done.kept), done.aside) == (6, 3, 0)


def test_a_decision_beside_the_draft_gives_a_new_answer(office: Office) -> None:
    office.answered()
    office.draft.with_suffix(".soat.toml").write_text("# của tôi\n", encoding="utf-8")
    assert office.answered().written == 3


def test_the_next_day_alone_makes_no_other_answer(office: Office) -> None:
    office.draft.with_suffix(".soat.toml").write_text("# của tôi\n", encoding="utf-8")
    office.answered()
    later = WHEN + dt.timedelta(days=3)
    office.setting = replace(office.setting, when=later, today=later.date())
    assert (office.answered().same, office.old) == (3, [])


def test_a_waiver_that_ran_out_gives_a_new_answer(office: Office) -> None:
    row = row_of("KH.txt", judged(office.draft, office.setting.library), data=False)
    for settled, old in ((("a#1",), 0), ((), 1)):
        letter = Letter("KH", replace(row, settled=settled), Entry("KH.txt", office.draft))
        answer_one(Answer(FOLDER, "", (letter,)), office.setting)
        assert len(office.old) == old


def test_a_file_that_was_taken_away_is_written_again(office: Office) -> None:
    office.answered()
    (office.to / FOLDER / SHEET).unlink()
    assert office.answered().written == 3
    assert sorted(office.files) == sorted(ALL)


def test_what_somebody_changed_is_kept_and_the_new_one_stands_beside(office: Office) -> None:
    office.answered()
    filled = office.to / FOLDER / SHEET
    filled.write_bytes(b"filled in")
    assert office.answered().changed == 1
    second = "KH - phiếu kiểm tra (2).xlsx"
    done = office.from_another()
    assert sorted(office.files) == sorted([*ALL, second])
    assert filled.read_bytes() == b"filled in"
    assert len(done.kept) == 1
    assert SHEET in done.kept[0]
    assert second in done.kept[0]
    assert office.answered().same == 3
    (office.to / FOLDER / second).write_bytes(b"filled in, too")
    office.setting = replace(office.setting, office="")
    office.answered()
    assert sorted(office.files) == sorted([*ALL, second, "KH - phiếu kiểm tra (3).xlsx"])
    assert office.files[second] == b"filled in, too"


@pytest.mark.parametrize("damage", [b"", b"{damaged", b"[]", b'{"schema": "soat.answers/1"}',
                                    b'{"schema": "soat.answers/1", "files": {"a": [{}]}}'])  # fmt: skip
def test_without_its_record_nothing_is_written_over(office: Office, damage: bytes) -> None:
    office.answered()
    first = office.files
    (office.to / RECORDS / f"{FOLDER}.json").write_bytes(damage)
    done = office.answered()
    assert {name: office.files[name] for name in first} == first
    assert len(office.files) == 6
    assert len(done.kept) == 3
    assert office.answered().same == 3


def test_a_record_that_points_elsewhere_is_not_followed(office: Office) -> None:
    office.answered()
    record = office.to / RECORDS / f"{FOLDER}.json"
    record.write_text(record.read_text("utf-8").replace(NOTICE, "../../KH.txt"), encoding="utf-8")
    office.from_another()
    assert office.draft.read_text("utf-8") == GAPS


def test_what_tells_gaps_goes_when_they_are_mended(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.answered()
    made = answers.made

    def mended(*asked: object) -> answers.Made:
        return answers.Made(made(*asked).notice)  # type: ignore[arg-type]

    monkeypatch.setattr(answers, "made", mended)
    (office.to / FOLDER / COPY).write_bytes(b"somebody works on it")
    office.from_another()
    assert sorted(office.files) == sorted([NOTICE, COPY])
    assert office.files[COPY] == b"somebody works on it"
    assert [sorted(old) for old in office.old] == [sorted([NOTICE, SHEET])]


def fail_at(
    monkeypatch: pytest.MonkeyPatch, wrong: Callable[[Path], bool], error: BaseException
) -> None:
    """Let writing fail as it does where a file is open, a disk is full, or the program is ended."""

    def stop() -> NoReturn:
        raise error

    def write(path: Path, data: bytes) -> None:
        if wrong(path):
            stop()
        write_atomic(path, data)

    monkeypatch.setattr(answers, "write_atomic", write)


@pytest.mark.parametrize("name", ALL)
def test_a_file_that_is_open_is_told_and_written_the_next_time(
    office: Office, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    fail_at(monkeypatch, lambda path: path.name == name, WriteError("Không ghi được: đang mở."))
    done = office.answered()
    assert (done.written, done.failed) == (2, ("Không ghi được: đang mở.",))
    monkeypatch.undo()
    assert office.answered().failed == ()
    assert sorted(office.files) == sorted(ALL)
    assert office.answered().same == 3


def test_a_file_that_stays_open_for_long_is_nobody_elses_work(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.answered()
    fail_at(monkeypatch, lambda path: path.name == NOTICE, WriteError("đang mở"))
    for _ in range(6):
        assert office.from_another().failed == ("đang mở",)
    monkeypatch.undo()
    done = office.from_another()
    assert (done.kept, done.failed) == ((), ())
    assert sorted(office.files) == sorted(ALL)


def test_where_nothing_can_be_written_that_is_told(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    fail_at(monkeypatch, lambda _: True, WriteError("Ổ đĩa đã đầy."))
    assert office.answered().failed == ("Ổ đĩa đã đầy.",) * 3
    assert office.files == {}
    monkeypatch.undo()
    assert office.answered().written == 3


@pytest.mark.parametrize("name", ALL)
@pytest.mark.parametrize("before", [True, False])
def test_a_run_that_was_ended_anywhere_is_gone_on_with(
    office: Office, monkeypatch: pytest.MonkeyPatch, name: str, *, before: bool
) -> None:
    if before:
        office.answered()
    first = office.files if before else {}
    fail_at(monkeypatch, lambda path: path.name == name, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        office.from_another()
    monkeypatch.undo()
    done = office.answered()
    assert (done.kept, done.failed) == ((), ())
    assert sorted(office.files) == sorted(ALL)
    assert any("SỞ Y TẾ" in line for line in lines_of(office.files[NOTICE]))
    assert office.old == ([first] if before else [])


def test_a_draft_that_is_gone_meanwhile_is_told_to_the_office(office: Office) -> None:
    row = row_of("KH.txt", judged(office.draft, office.setting.library), data=False)
    office.draft.unlink()
    letter = Letter("KH", row, Entry("KH.txt", office.draft))
    done = answer_one(Answer(FOLDER, "", (letter,)), office.setting)
    assert done.written == 1
    assert any("chưa đọc được" in line for line in lines_of(office.files[NOTICE]))


def test_a_folder_that_cannot_be_made_is_told(office: Office) -> None:
    (office.to / FOLDER).write_bytes(b"x")
    assert "Không tạo được thư mục" in office.answered().failed[0]


@pytest.mark.parametrize(("decision", "told"), [("Đạt", 1), ("Trả lại để sửa", 0), ("", 0)])
def test_a_plan_passed_with_open_matters_is_told_to_the_reviewer(
    office: Office, decision: str, told: int
) -> None:
    row = row_of("KH.txt", judged(office.draft, office.setting.library), data=False)
    letter = Letter(
        "KH", row, Entry("KH.txt", office.draft), decision=PlanDecision(decision, date="2026-11-27")
    )
    done = answer_one(Answer(FOLDER, "Ủy ban nhân dân xã An Phú", (letter,)), office.setting)
    assert len(done.kept) == told
    notice = " ".join(lines_of(office.files[NOTICE]))
    assert "soát: Đạt" not in notice
    assert ("soát: Trả lại để sửa" in notice) == (decision == "Trả lại để sửa")


def test_a_reminder_names_the_plan_and_what_was_sent_instead(office: Office) -> None:
    awaited = Letter("", subject="gender-equality", year=2026)
    answer_one(Answer(FOLDER, "Ủy ban nhân dân xã An Phú", (awaited,)), office.setting)
    ((_, data),) = office.files.items()
    plan = "kế hoạch công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026"
    assert any(f"chưa nhận được dự thảo {plan} của" in line for line in lines_of(data))
    apart = replace(awaited, apart=(FileRow("BC.docx", kind="bao-cao"),))
    answer_one(Answer(FOLDER, "Ủy ban nhân dân xã An Phú", (apart,)), office.setting)
    ((_, data),) = office.files.items()
    assert any("là báo cáo" in line for line in lines_of(data))
    assert not any("chưa nhận được dự thảo" in line for line in lines_of(data))
