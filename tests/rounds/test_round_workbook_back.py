"""A round's workbook goes out, is filled in, sorted, re-saved, and comes back beside each draft."""

import datetime as dt
import random
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import Workbook

from checker.report import Status
from checker.review.beside import path_of
from checker.review.remark_file import read_remarks
from checker.review.round_read import parse_round, read_round
from checker.review.round_sheet import MARK_SHEET, MATRIX_SHEET, MATTERS_SHEET, OLD_SHEET
from checker.review.sheets import ChecklistError
from checker.review.waiver_file import read_waivers
from checker.rounds.decisions import Decided, decide, file_of, read_kept
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Office, Overview, PlanDecision
from checker.shown import Shown
from tests.office import convert, needs_office
from tests.rounds.workbooks import (
    AGREE,
    DISAGREE,
    FILES,
    RETURN,
    WAIVE,
    Answer,
    fill,
    judged,
    key_of,
    opened,
    saved,
    table,
    write_plan,
    write_round,
)
from tests.shell import Shell

WAIVED, LOOKED, SAID = "programme.1790", "frame.motto", "section.funding"


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Overview]:
    """A round with its workbook, made once; each test has a copy."""
    folder = write_round(tmp_path_factory.mktemp("mẹ") / "Đợt 1")
    overview = judged(folder)
    saved(folder, folder.parent / "đợt.xlsx")
    return folder, overview


class Desk:
    """A copy of the round, and what a reviewer does with its workbook."""

    def __init__(self, sent: tuple[Path, Overview], place: Path) -> None:
        original, self.overview = sent
        self.folder = place / original.name
        shutil.copytree(original, self.folder)
        self.book = place / "đợt.xlsx"
        shutil.copy(original.parent / "đợt.xlsx", self.book)
        self.shell = Shell()

    def key(self, rule: str, office: str = "An Phú") -> str:
        return key_of(self.overview, office, rule)

    def plan(self, office: str = "An Phú") -> str:
        return f"{self.key(SAID, office).partition(':')[0]}:{office}|"

    def fill(
        self, answers: dict[str, Answer], mangle: Callable[[Workbook], object] | None = None
    ) -> None:
        fill(self.book, answers, mangle)

    def take_in(self) -> int:
        return self.shell.run("import-checklist", self.book, "--round", self.folder)

    def draft(self, number: int = 0) -> Path:
        return self.folder / FILES[number]

    def beside(self) -> dict[str, bytes]:
        return {
            str(p.relative_to(self.folder)): p.read_bytes() for p in self.folder.rglob("*.toml")
        }


@pytest.fixture
def desk(sent: tuple[Path, Overview], tmp_path: Path) -> Desk:
    return Desk(sent, tmp_path)


def all_answers(desk: Desk) -> dict[str, Answer]:
    return {
        desk.key(WAIVED): WAIVE,
        desk.key(LOOKED): AGREE,
        desk.key(SAID, "Bình An"): DISAGREE,
        desk.plan("Tân Phong"): RETURN,
    }


def check_taken(desk: Desk) -> None:
    """All answers are where they belong, and nowhere else."""
    waivers = read_waivers(desk.draft()).waivers
    assert {(w.rule, w.seen) for w in waivers} == {(WAIVED, False), (LOOKED, True)}
    (waiver,) = (w for w in waivers if not w.seen)
    assert (waiver.reason, waiver.by) == ("Đã thống nhất", "Lò Thị Mây")
    assert waiver.date == dt.date(2026, 11, 20)
    (remark,) = read_remarks(desk.draft(1))
    assert (remark.rule, remark.decision) == (SAID, "Không đồng ý")
    assert remark.note == "Phải bổ sung"
    assert not path_of(desk.draft(2)).exists()
    ((office, *_), decision), *others = read_kept(desk.folder).decisions.items()
    assert (office, others) == ("tân phong", [])
    assert (decision.decision, decision.note) == ("Trả lại để sửa", "Bổ sung chỉ tiêu")
    assert (decision.by, decision.date) == ("Lò Thị Mây", "2026-11-20")


def test_decisions_settle_and_opinions_are_kept_beside_each_draft(desk: Desk) -> None:
    desk.fill(all_answers(desk))
    assert desk.take_in() == 0, desk.shell.err
    assert desk.shell.err == ""
    check_taken(desk)
    assert desk.shell.lines() == [
        "Đã nhập cho 2 kế hoạch: 1 miễn trừ · 1 điểm cần xem được đồng ý · 1 ý kiến được giữ cạnh dự thảo.",
        "Quyết định về cả kế hoạch được lưu: 1.",
        "",
    ]
    again = judged(desk.folder)
    assert OLD_SHEET not in opened(saved(desk.folder, desk.book, 5).path).sheetnames
    first, second, third, _ = again.lines
    assert first.row is not None
    assert second.row is not None
    assert first.row.summary[Status.WAIVED] == 2
    assert WAIVED not in {matter.rule for matter in first.row.open}
    (said,) = (matter for matter in second.row.open if matter.rule == SAID)
    assert (said.decision, said.note) == ("Không đồng ý", "Phải bổ sung")
    assert third.decision.decision == "Trả lại để sửa"


def test_a_second_import_changes_nothing(desk: Desk) -> None:
    desk.fill(all_answers(desk))
    desk.take_in()
    before = desk.beside()
    assert len(before) == 3
    stamps = {p: p.stat().st_mtime_ns for p in desk.folder.rglob("xã*/*.toml")}
    desk.shell = Shell()
    assert desk.take_in() == 0
    assert desk.beside() == before
    assert "Không có quyết định, ý kiến mới nào" in desk.shell.out
    assert "Đã nhập cho" not in desk.shell.out
    assert {p: p.stat().st_mtime_ns for p in desk.folder.rglob("xã*/*.toml")} == stamps


def test_what_is_taken_back_in_the_workbook_is_taken_back(desk: Desk) -> None:
    desk.fill(all_answers(desk))
    desk.take_in()
    nothing = dict.fromkeys({*WAIVE, *RETURN})
    desk.fill({desk.key(WAIVED): nothing, desk.key(SAID, "Bình An"): nothing})
    assert desk.take_in() == 0
    assert [waiver.rule for waiver in read_waivers(desk.draft()).waivers] == [LOOKED]
    assert read_remarks(desk.draft(1)) == ()
    assert "1 quyết định được rút lại · 1 ý kiến được rút lại" in desk.shell.out
    assert "ở kế hoạch của: xã An Phú, Lai Châu; xã Bình An, Lai Châu." in desk.shell.out


def test_another_persons_copy_takes_nothing_back(desk: Desk) -> None:
    copy = desk.book.with_name("Bình.xlsx")
    shutil.copy(desk.book, copy)
    desk.fill({desk.key(WAIVED): WAIVE, desk.key(LOOKED): AGREE, desk.key(SAID): DISAGREE})
    desk.take_in()
    desk.book = copy
    own = {"Quyết định": "Đồng ý", "Ý kiến, lý do": "Đúng", "Người kiểm tra": "Vàng A Sử"}
    desk.fill({desk.key(SAID): own, desk.key(SAID, "Bình An"): own})
    assert desk.take_in() == 0
    assert {waiver.rule for waiver in read_waivers(desk.draft()).waivers} == {WAIVED, LOOKED}
    assert [remark.note for remark in read_remarks(desk.draft())] == ["Đúng"]
    assert [remark.note for remark in read_remarks(desk.draft(1))] == ["Đúng"]
    assert "giữ nguyên" in desk.shell.out
    assert "thay cho “Không đồng ý: Phải bổ sung”" in desk.shell.out


def test_keys_that_were_sorted_apart_from_their_rows_are_told(desk: Desk) -> None:
    def sort_keys(book: Workbook) -> None:
        sheet = book[MATTERS_SHEET]
        (at,) = (cell.column for cell in sheet[1] if cell.value == "Mã đối chiếu")
        rows = range(2, sheet.max_row + 1)
        keys = [sheet.cell(row, at).value for row in rows]
        for row, key in zip(rows, reversed(keys), strict=True):
            sheet.cell(row, at, key)

    answers = {desk.key(WAIVED): WAIVE, desk.key(LOOKED): WAIVE, desk.key(SAID): DISAGREE}
    desk.fill(answers, sort_keys)
    assert desk.take_in() == 2
    assert desk.beside() == {}
    assert "sắp xếp riêng" in desk.shell.out


def test_a_decision_on_a_plan_that_went_out_is_taken_back_or_left_alone(desk: Desk) -> None:
    desk.fill({desk.plan(): RETURN})
    desk.take_in()
    desk.book.unlink()
    saved(desk.folder, desk.book)
    before = file_of(desk.folder).read_bytes()
    assert desk.take_in() == 0
    assert file_of(desk.folder).read_bytes() == before
    desk.fill({desk.plan(): dict.fromkeys(RETURN)})
    assert desk.take_in() == 0
    assert read_kept(desk.folder).decisions == {}


def test_what_was_decided_in_the_window_since_is_not_put_back(desk: Desk) -> None:
    desk.fill({desk.plan(): RETURN})
    desk.take_in()
    desk.book.unlink()
    saved(desk.folder, desk.book)
    line = judged(desk.folder).lines[0]
    assert line.row is not None
    newer = replace(line.decision, decision="Đạt")
    decide(desk.folder, [Decided(line.office, FileRow(line.row.path, line.row.sha256), newer)])
    desk.take_in()
    assert [d.decision for d in read_kept(desk.folder).decisions.values()] == ["Đạt"]
    saved(desk.folder, desk.book)
    assert table(opened(desk.book)[MATRIX_SHEET], 2)[0]["Quyết định rà soát"] == "Đạt"


_WORDS, _DAY = "Quyết định rà soát", "Ngày rà soát"


def kept_words(desk: Desk) -> list[str]:
    return [decision.decision for decision in read_kept(desk.folder).decisions.values()]


def test_an_older_workbook_does_not_put_its_word_over_a_newer_one(desk: Desk) -> None:
    older = desk.book
    desk.fill({desk.plan(): {_WORDS: "Đạt"}})
    desk.book = newer = saved(desk.folder, older, 5).path
    desk.fill({desk.plan(): {_WORDS: "trả lại"}})
    assert desk.take_in() == 0
    desk.book = older
    assert desk.take_in() == 2
    assert kept_words(desk) == ["Trả lại để sửa"]
    assert "xã An Phú: bảng ghi “Đạt” nhưng đợt đã có “Trả lại để sửa”" in desk.shell.err
    desk.book = newer  # its own word may be changed
    desk.fill({desk.plan(): {_WORDS: "Đạt", _DAY: "20/11/2026"}})
    assert desk.take_in() == 0
    desk.fill({desk.plan(): {_WORDS: "Trả lại để sửa"}})
    assert desk.take_in() == 0
    assert kept_words(desk) == ["Trả lại để sửa"]
    desk.book = older
    for day, words in (("19/11/2026", "Trả lại để sửa"), ("21/11/2026", "Đạt")):
        desk.fill({desk.plan(): {_DAY: day}})
        assert desk.take_in() == (0 if words == "Đạt" else 2)
        assert kept_words(desk) == [words]


def test_an_older_workbook_does_not_put_its_rows_over_newer_ones(desk: Desk) -> None:
    plain = {"Quyết định": "Miễn trừ", "Ý kiến, lý do": "Đã thống nhất"}
    key, other = desk.key(SAID), desk.key(WAIVED)
    older = desk.book
    desk.fill({key: plain, other: DISAGREE})
    desk.book = newer = saved(desk.folder, older, 5).path
    desk.fill({key: DISAGREE, other: plain})
    assert desk.take_in() == 0
    before = desk.beside()
    desk.book = older
    assert desk.take_in() == 1
    assert desk.beside() == before
    assert "đã có quyết định, ý kiến mới hơn bảng này nên giữ cái đang có:" in desk.shell.out
    assert "2 dòng chưa nhập." in desk.shell.out
    desk.fill({key: {**plain, "Ngày": "28/11/2026"}})
    desk.book = newer
    desk.fill({key: {"Ngày": "27/11/2026"}})
    assert desk.take_in() == 0
    desk.book = older  # filled in later, whenever it went out
    desk.take_in()
    assert {waiver.rule for waiver in read_waivers(desk.draft()).waivers} == {SAID, WAIVED}


@pytest.mark.parametrize("day", ["2026-11-20", "2026-11-21"])
def test_a_word_of_the_window_given_since_wins_over_the_workbook(desk: Desk, day: str) -> None:
    desk.fill({desk.plan(): RETURN})
    line = judged(desk.folder).lines[0]
    assert line.row is not None
    now = PlanDecision("Đạt", "Trần B", day)
    decide(desk.folder, [Decided(line.office, FileRow(line.row.path, line.row.sha256), now)])
    assert desk.take_in() == 2
    assert kept_words(desk) == ["Đạt"]
    assert (
        "“Trả lại để sửa” (Lò Thị Mây, 20/11/2026) nhưng đợt đã có “Đạt” (Trần B, "
        in desk.shell.err
    )


def test_decisions_that_went_out_come_back_where_their_file_is_lost(desk: Desk) -> None:
    desk.fill({desk.plan(): RETURN, desk.plan("Bình An"): RETURN})
    desk.take_in()
    desk.book.unlink()
    saved(desk.folder, desk.book)
    before = read_kept(desk.folder).decisions
    one = next(iter(before))
    decide(desk.folder, [Decided(Office(one[0]), FileRow("", one[-1]), PlanDecision())])
    assert desk.take_in() == 0  # it was taken back in the window
    assert len(read_kept(desk.folder).decisions) == 1
    assert "đã được rút lại ở đợt, nên không nhập: xã An Phú." in desk.shell.out
    file_of(desk.folder).unlink()
    assert desk.take_in() == 0
    after = read_kept(desk.folder).decisions
    assert {key: replace(said, sheet="") for key, said in after.items()} == {
        key: replace(said, sheet="") for key, said in before.items()
    }
    assert "Quyết định về cả kế hoạch được lưu: 2." in desk.shell.out


def test_what_came_with_a_workbook_is_taken_back_with_it(desk: Desk) -> None:
    desk.fill({desk.plan(): RETURN, desk.plan("Bình An"): RETURN})
    desk.take_in()
    desk.fill({desk.plan(): dict.fromkeys(RETURN)})
    assert desk.take_in() == 0
    assert len(kept_words(desk)) == 1
    assert "Quyết định về cả kế hoạch được rút lại: 1 (xã An Phú)." in desk.shell.out


def test_a_workbook_in_which_nobody_wrote_takes_nothing_back(desk: Desk) -> None:
    blank = desk.book.read_bytes()
    desk.fill(all_answers(desk))
    desk.take_in()
    before = desk.beside()
    desk.book.write_bytes(blank)
    desk.shell = Shell()
    assert desk.take_in() == 0
    assert desk.beside() == before
    assert "Trong bảng này chưa ai ghi gì thêm từ khi lập, nên không rút lại" in desk.shell.out
    assert "được rút lại" not in desk.shell.out


def test_copies_of_two_people_come_in_turn_and_again(desk: Desk) -> None:
    copy = desk.book.with_name("NAM.xlsx")
    shutil.copy(desk.book, copy)
    first, desk.book = desk.book, copy
    nam = {"Người kiểm tra": "Trần Văn Nam", "Người rà soát": "Trần Văn Nam"}
    desk.fill(
        {desk.key(WAIVED, "Tân Phong"): {**WAIVE, **nam}, desk.plan("Tân Phong"): RETURN | nam}
    )
    second, desk.book = desk.book, first
    desk.fill({desk.key(WAIVED): WAIVE, desk.plan(): RETURN})
    for desk.book in (first, second, first):
        assert desk.take_in() == 0
    assert kept_words(desk) == ["Trả lại để sửa"] * 2
    assert len(read_waivers(desk.draft()).waivers) == len(read_waivers(desk.draft(2)).waivers) == 1
    assert "được rút lại" not in desk.shell.out
    desk.book = second  # one's own is taken back
    desk.fill({desk.plan("Tân Phong"): dict.fromkeys(RETURN)})
    assert desk.take_in() == 0
    assert len(kept_words(desk)) == 1


def test_another_person_s_copy_takes_no_decision_back(desk: Desk) -> None:
    empty = desk.book.read_bytes()
    desk.fill({desk.plan(): RETURN, desk.plan("Tân Phong"): RETURN})
    desk.take_in()
    desk.book.write_bytes(empty)
    passed = {_WORDS: "Đạt", "Người rà soát": "Trần Văn B"}
    desk.fill({desk.plan("Bình An"): passed, desk.plan("Tân Phong"): passed})
    assert desk.take_in() == 0, desk.shell.err
    assert sorted(kept_words(desk)) == ["Trả lại để sửa", "Đạt", "Đạt"]
    assert (
        "xã Tân Phong: “Đạt” (Trần Văn B) thay cho “Trả lại để sửa” (Lò Thị Mây, 20/11/2026)"
        in desk.shell.out
    )


def test_a_plan_passed_with_matters_left_in_the_workbook_is_told(desk: Desk) -> None:
    desk.fill({desk.plan(): {_WORDS: "Đạt"}, desk.plan("Bình An"): RETURN})
    assert desk.take_in() == 0
    (told,) = (line for line in desk.shell.lines() if "việc bắt buộc" in line)
    first = desk.overview.lines[0].row
    assert first is not None
    must = first.tally[Shown.MUST]
    assert told.startswith(f"xã An Phú: quyết định “Đạt” nhưng bảng còn {must} việc bắt buộc")
    waived: dict[str, Answer] = {m.key: WAIVE for m in first.open if m.how is Shown.MUST}
    desk.fill({**waived, desk.plan(): {_WORDS: "Đạt", _DAY: "21/11/2026"}})
    desk.shell = Shell()
    desk.take_in()
    assert "nhưng bảng còn" not in desk.shell.out


def test_a_workbook_with_the_older_heading_is_read(desk: Desk) -> None:
    def older(book: Workbook) -> None:
        (cell,) = (cell for cell in book[MATRIX_SHEET][2] if cell.value == _WORDS)
        cell.value = "Kết luận rà soát"

    desk.fill({desk.plan(): RETURN}, older)
    assert desk.take_in() == 0
    assert kept_words(desk) == ["Trả lại để sửa"]


def shuffled(book: Workbook) -> None:
    """Rows sorted, sheets renamed, columns deleted and added, a title put above, as people do."""
    for name, heading, title, dropped in (
        (MATTERS_SHEET, 1, "Của tôi", {"Đơn vị", "Tệp", "Căn cứ", "STT"}),
        (MATRIX_SHEET, 2, "Bảng", {"Địa danh", "Cấp", "Năm"}),
    ):
        old = book[name]
        heads, *values = [list(row) for row in old.iter_rows(min_row=heading, values_only=True)]
        random.Random(4).shuffle(values)  # noqa: S311 - an order, not a secret
        keep = [at for at, head in enumerate(heads) if head not in dropped]
        at = book.sheetnames.index(name)
        del book[name]
        sheet = book.create_sheet(title, at)
        sheet.append(["ĐÃ XEM"])
        sheet.append([])
        for number, row in enumerate([heads, *values]):
            sheet.append([f"x{number}", *(row[at] for at in keep)])


def test_sorting_renaming_and_deleted_columns_do_not_matter(desk: Desk) -> None:
    desk.fill(all_answers(desk), shuffled)
    assert desk.take_in() == 0, desk.shell.err
    check_taken(desk)


@needs_office
def test_it_survives_being_saved_again_by_libreoffice(desk: Desk, tmp_path: Path) -> None:
    desk.fill(all_answers(desk))
    desk.book = convert(desk.book, "xlsx", tmp_path / "out")
    assert desk.take_in() == 0, desk.shell.err
    check_taken(desk)


def test_an_edited_draft_takes_what_still_fits(desk: Desk) -> None:
    desk.fill(
        {desk.key(WAIVED): WAIVE, desk.key(SAID): WAIVE, desk.key("content.targets"): DISAGREE}
    )
    write_plan(desk.draft(), "An Phú", "III. KINH PHÍ THỰC HIỆN\nTừ ngân sách xã.")
    assert desk.take_in() == 1
    assert [waiver.rule for waiver in read_waivers(desk.draft()).waivers] == [WAIVED]
    told = [line for line in desk.shell.lines() if line.startswith(FILES[0])]
    assert "đã sửa so với khi lập bảng" in told[0]
    assert ["đã thay đổi so với khi lập" in line for line in told[1:]] == [True]


def test_a_draft_that_was_moved_is_found_by_its_content(desk: Desk) -> None:
    desk.fill(all_answers(desk))
    moved = desk.folder / "đã xem" / "KH.txt"
    moved.parent.mkdir()
    desk.draft().rename(moved)
    assert desk.take_in() == 0
    assert f"{FILES[0]}: tệp đã chuyển sang “đã xem/KH.txt”." in desk.shell.out
    assert {waiver.rule for waiver in read_waivers(moved).waivers} == {WAIVED, LOOKED}


def test_what_is_gone_packed_or_another_plan_is_told_and_the_rest_taken(desk: Desk) -> None:
    desk.fill(
        {
            desk.key(WAIVED): WAIVE,
            desk.key(WAIVED, "Bình An"): WAIVE,
            desk.key(WAIVED, "Tân Phong"): WAIVE,
        }
    )
    desk.draft(0).unlink()
    with zipfile.ZipFile(desk.folder / "gói.zip", "w") as archive:
        archive.write(desk.draft(1), "KH.txt")
    desk.draft(1).unlink()
    assert desk.take_in() == 1
    assert f"{FILES[0]}: không còn tệp này trong đợt; 1 dòng chưa nhập." in desk.shell.out
    assert f"{FILES[1]}: tệp nằm trong tệp nén" in desk.shell.out
    assert "Đã nhập cho 1 kế hoạch: 1 miễn trừ." in desk.shell.out
    assert "Có dòng chưa nhập được ở 2 tệp." in desk.shell.out
    write_plan(desk.draft(2), "Nậm Hàng")
    path_of(desk.draft(2)).unlink()
    assert desk.take_in() == 2
    assert f"{FILES[2]}: ở chỗ này nay là kế hoạch khác; 1 dòng chưa nhập." in desk.shell.out
    assert not path_of(desk.draft(2)).exists()


def test_a_draft_that_cannot_be_written_beside_costs_only_itself(desk: Desk) -> None:
    desk.fill({desk.key(WAIVED): WAIVE, desk.key(WAIVED, "Bình An"): WAIVE})
    path_of(desk.draft()).write_text("hỏng [", encoding="utf-8")
    assert desk.take_in() == 1
    assert (
        f"{FILES[0]}: Tệp miễn trừ “Kế hoạch #1 (50%).soat.toml” không đúng cách viết"
        in desk.shell.out
    )
    assert len(read_waivers(desk.draft(1)).waivers) == 1


def test_a_word_of_the_reviewer_s_own_a_missing_reason_and_a_lost_key_are_told(desk: Desk) -> None:
    def without_a_key(book: Workbook) -> None:
        sheet = book[MATTERS_SHEET]
        sheet["N2"], sheet["S2"] = "Miễn trừ", None

    answers: dict[str, Answer] = {
        desk.key(WAIVED): {"Quyết định": "Miễn trừ"},
        desk.key("content.targets"): {"Quyết định": "để hỏi lại"},
        "|Hua Bum": RETURN,
        ":Hua Bum|": RETURN,
    }
    desk.fill(answers, without_a_key)
    assert desk.take_in() == 1
    assert "chưa ghi lý do" in desk.shell.out
    assert "không hiểu quyết định “để hỏi lại”" in desk.shell.out
    assert "Dòng 2: không còn mã đối chiếu nên chưa nhập." in desk.shell.out
    assert (
        "Chưa lưu quyết định ở các dòng chưa nộp, hoặc tệp không còn trong bảng: xã Hua Bum."
        in desk.shell.err
    )
    assert [remark.decision for remark in read_remarks(desk.draft())] == ["để hỏi lại"]


def test_a_csv_a_checklist_and_other_files_are_refused_by_name(desk: Desk, tmp_path: Path) -> None:
    csv = tmp_path / "đợt.csv"
    csv.write_text("STT,Quyết định,Mã đối chiếu\n", encoding="utf-8-sig")
    assert desk.shell.run("import-checklist", csv, "--round", desk.folder) == 2
    assert "là tệp văn bản (.csv)" in desk.shell.err
    assert desk.shell.run("import-checklist", desk.draft(), "--round", desk.folder) == 2
    assert "không phải bảng của đợt rà soát do Soát lập" in desk.shell.err
    assert desk.shell.run("import-checklist", desk.book, "--for", desk.draft()) == 2
    assert "--round" in desk.shell.err
    own = tmp_path / "phiếu.xlsx"
    desk.shell.run("export", desk.draft(), "--xlsx", own)
    assert desk.shell.run("import-checklist", own, "--round", desk.folder) == 2
    assert "--for" in desk.shell.err
    assert desk.shell.run("import-checklist", tmp_path / "không.xlsx", "--round", desk.folder) == 2
    assert "Không tìm thấy bảng của đợt rà soát" in desk.shell.err


def test_a_workbook_without_its_hidden_sheet_or_its_list_is_refused(desk: Desk) -> None:
    book = opened(desk.book)
    del book[MARK_SHEET]
    book.save(desk.book)
    with pytest.raises(ChecklistError, match="trang ẩn"):
        read_round(desk.book)
    desk.book.write_bytes(b"PK\x03\x04 ...")
    with pytest.raises(ChecklistError, match="không phải bảng"):
        parse_round(desk.book.read_bytes())


@pytest.mark.parametrize(
    ("sheet", "heading", "told"),
    [
        (MATTERS_SHEET, 1, "không còn mã đối chiếu nên chưa nhập"),
        (MATRIX_SHEET, 2, "Chưa lưu quyết định ở dòng 5: không còn mã đối chiếu."),
    ],
)
def test_a_list_whose_key_column_was_deleted_is_told_of_and_kept(
    desk: Desk, sheet: str, heading: int, told: str
) -> None:
    def without_keys(book: Workbook) -> None:
        heads = [cell.value for cell in book[sheet][heading]]
        book[sheet].delete_cols(heads.index("Mã đối chiếu") + 1)

    desk.fill(all_answers(desk), without_keys)
    assert desk.take_in() == 1
    assert told in desk.shell.out + desk.shell.err
    assert bool(read_waivers(desk.draft()).waivers) == (sheet == MATRIX_SHEET)
    assert bool(read_kept(desk.folder).decisions) == (sheet == MATTERS_SHEET)
    second = saved(desk.folder, desk.book, 5).path
    assert second != desk.book
    if sheet == MATTERS_SHEET:
        old = table(opened(second)[OLD_SHEET])
        assert {row["Quyết định"] for row in old} == {"Miễn trừ", "Đồng ý", "Không đồng ý"}
        assert all(row["Tiêu chí"] and row["Nhắc nhở"] for row in old)


def test_nothing_filled_in_is_nothing_taken_in(desk: Desk) -> None:
    assert desk.take_in() == 0
    assert desk.shell.lines()[1] == "Không có quyết định, ý kiến mới nào về từng việc để nhập."
    assert desk.beside() == {}


def test_two_offices_that_handed_in_the_very_same_are_told_apart(desk: Desk) -> None:
    """A form that the province sent round, its name not filled in: the folders alone tell whose it is."""
    for number in (0, 1):
        desk.draft(number).write_text(
            desk.draft(2).read_text("utf-8").replace("TÂN PHONG", "…").replace("Tân Phong", "…"),
            "utf-8",
        )
    overview = judged(desk.folder)
    first, second = (line.row for line in overview.lines[:2])
    assert first is not None
    assert second is not None
    assert (first.sha256, first.path) == (second.sha256, FILES[0])
    desk.book.unlink()
    saved(desk.folder, desk.book)
    keys = {
        office: next(
            row["Mã đối chiếu"]
            for row in table(opened(desk.book)[MATTERS_SHEET])
            if row["Đơn vị"] == office and WAIVED in row["Mã đối chiếu"]
        )
        for office in ("xã An Phú", "xã Bình An")
    }
    plan = f"{keys['xã An Phú'].partition(':')[0]}:An Phú|"
    desk.fill({keys["xã Bình An"]: WAIVE, plan: RETURN})
    name = saved(desk.folder, desk.book, 5).path.name
    rows = table(opened(desk.book.with_name(name))[MATTERS_SHEET])
    assert [row["Đơn vị"] for row in rows if row["Quyết định"]] == ["xã Bình An"]
    assert desk.take_in() == 0, desk.shell.err
    assert not path_of(desk.draft(0)).exists()
    assert [waiver.rule for waiver in read_waivers(desk.draft(1)).waivers] == [WAIVED]
    assert [key[0] for key in read_kept(desk.folder).decisions] == ["an phú"]
