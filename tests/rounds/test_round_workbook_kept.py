"""A round's workbook that was filled in is never written over: what stands in it goes into a new one."""

import datetime as dt
import itertools
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from checker.exporters import ExportError
from checker.exporters.xlsx.round import target
from checker.exporters.xlsx.round.matrix import Places
from checker.exporters.xlsx.round.target import check_target, save_round
from checker.review.round_read import read_round
from checker.review.round_sheet import MATRIX_SHEET, MATTERS_SHEET, OLD_SHEET
from checker.rounds.overview import Overview, PlanDecision
from tests.rounds.workbooks import (
    DISAGREE,
    RETURN,
    WAIVE,
    WHEN,
    Answer,
    fill,
    judged,
    key_of,
    opened,
    table,
    write_round,
)

_RULE = "programme.1790"


@pytest.fixture(scope="module")
def overview(tmp_path_factory: pytest.TempPathFactory) -> Overview:
    return judged(write_round(tmp_path_factory.mktemp("mẹ") / "Đợt 1"))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "đợt.xlsx"


def save(overview: Overview, path: Path, minutes: int = 0) -> tuple[str, tuple[str, ...]]:
    places = Places(Path(overview.folder), path.parent)
    written = save_round(overview, path, WHEN + dt.timedelta(minutes=minutes), places)
    return written.path.name, written.told


def said(path: Path, office: str = "xã An Phú") -> dict[str, str]:
    """What stands in the decision column of *office*, by the key's rule."""
    return {
        row["Mã đối chiếu"].partition(":")[2].partition("#")[0]: row["Quyết định"]
        for row in table(opened(path)[MATTERS_SHEET])
        if row["Quyết định"] and row["Đơn vị"] == office
    }


def changed(overview: Overview, **values: object) -> Overview:
    """Return *overview* with another plan of the first office."""
    first, *rest = overview.lines
    assert first.row is not None
    row = replace(first.row, **values)  # type: ignore[arg-type]
    return replace(overview, lines=(replace(first, row=row), *rest))


def test_what_nobody_touched_is_written_anew(overview: Overview, book: Path) -> None:
    assert save(overview, book) == ("đợt.xlsx", ())
    again = opened(book)  # opened and saved by another program, and nothing written
    again.save(book)
    assert save(overview, book, 5) == ("đợt.xlsx", ())
    assert read_round(book).marks["checked"] == "2026-11-27T08:35:00+00:00"
    assert [path.name for path in book.parent.iterdir()] == ["đợt.xlsx"]


def test_what_was_filled_in_stays_and_goes_into_a_new_one(overview: Overview, book: Path) -> None:
    save(overview, book)
    answers: dict[str, Answer] = {key_of(overview, "An Phú", _RULE): WAIVE, ":Hua Bum|": RETURN}
    fill(book, answers)
    before = book.read_bytes()
    name, told = save(overview, book, 5)
    assert name == "đợt (2).xlsx"
    (sentence,) = told
    assert "“đợt.xlsx” đã có ý kiến của người rà soát nên được giữ nguyên" in sentence
    assert "“đợt (2).xlsx”" in sentence
    assert book.read_bytes() == before
    second = book.with_name(name)
    (row,) = (r for r in table(opened(second)[MATTERS_SHEET]) if r["Quyết định"])
    assert {head: row[head] for head in WAIVE} == WAIVE
    assert (row["Đơn vị"], row["Mã đối chiếu"]) == ("xã An Phú", key_of(overview, "An Phú", _RULE))
    *_, missing = table(opened(second)[MATRIX_SHEET], 2)
    assert missing["Quyết định rà soát"] == "Trả lại để sửa"
    assert missing["Ngày rà soát"] == dt.datetime(2026, 11, 20)  # noqa: DTZ001 - as Excel has it
    # The new one holds what it was given: it is nobody's work yet, and may be written anew.
    assert save(overview, book, 10)[0] == "đợt (2).xlsx"
    fill(second, {key_of(overview, "Bình An", _RULE): DISAGREE})
    assert save(overview, book, 15)[0] == "đợt (3).xlsx"
    third = book.with_name("đợt (3).xlsx")
    assert said(third) == {_RULE: "Miễn trừ"}
    assert said(third, "xã Bình An") == {_RULE: "Không đồng ý"}


@pytest.mark.parametrize("first", [True, False])
def test_what_is_filled_in_while_the_new_one_is_made_stays(
    overview: Overview, book: Path, monkeypatch: pytest.MonkeyPatch, *, first: bool
) -> None:
    """Somebody saves the old one in those seconds, or a first one comes from elsewhere."""
    key = key_of(overview, "An Phú", _RULE)
    save(overview, book)
    if first:
        book.rename(book.with_name("khác.xlsx"))
    whole, waits = target.round_xlsx, [True]

    def slow(*words: Any) -> tuple[str, ...]:
        told = whole(*words)
        if waits:
            waits.clear()
            if first:
                book.with_name("khác.xlsx").rename(book)
            fill(book, {key: WAIVE})
        return told

    monkeypatch.setattr(target, "round_xlsx", slow)
    assert save(overview, book, 5)[0] == "đợt (2).xlsx"
    assert said(book) == said(book.with_name("đợt (2).xlsx")) == {_RULE: "Miễn trừ"}


def test_a_workbook_that_others_write_without_end_is_told(
    overview: Overview, book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(overview, book)
    before = book.read_bytes()
    counted = itertools.count()
    monkeypatch.setattr(target, "_contents", lambda _path: str(next(counted)))
    with pytest.raises(ExportError, match="đang được ghi ở nơi khác"):
        save(overview, book, 5)
    assert book.read_bytes() == before


def test_a_round_of_the_same_name_elsewhere_is_another(overview: Overview, book: Path) -> None:
    """Other plans in another folder “Đợt 1”; the same plans, moved, are the same round."""
    save(overview, book)
    before = book.read_bytes()
    moved = replace(overview, folder=str(book.parent / "Đợt 1"))
    first, *_ = overview.lines
    assert first.row is not None
    line = replace(first, row=replace(first.row, sha256="7" * 64), others=())
    with pytest.raises(ExportError, match="đợt rà soát khác"):
        save(replace(moved, lines=(line,)), book)
    assert book.read_bytes() == before
    assert save(replace(overview, lines=(line,)), book)[0] == "đợt.xlsx"  # all sent anew
    save(overview, book)
    assert save(moved, book)[0] == "đợt.xlsx"


def test_an_older_workbook_that_is_still_filled_in_gives_its_newer_word(
    overview: Overview, book: Path
) -> None:
    key = key_of(overview, "An Phú", _RULE)
    save(overview, book)
    fill(book, {key: WAIVE})
    save(overview, book, 5)
    fill(book, {key: DISAGREE})
    assert save(overview, book, 10)[0] == "đợt (2).xlsx"
    assert said(book.with_name("đợt (2).xlsx")) == {_RULE: "Không đồng ý"}


def test_opinions_follow_the_draft_its_place_and_its_office(overview: Overview, book: Path) -> None:
    save(overview, book)
    fill(book, {key_of(overview, "An Phú", _RULE): WAIVE})
    second = book.with_name("đợt (2).xlsx")
    for other in (
        changed(overview, sha256="1" * 64),
        changed(overview, path="đã chuyển/KH.txt"),
        changed(overview, sha256="2" * 64, path="nộp/lần 2/KH.txt"),
    ):
        assert save(other, book, 5)[0] == "đợt (2).xlsx"
        assert said(second) == {_RULE: "Miễn trừ"}
        assert {said(second, f"xã {name}").get(_RULE) for name in ("Bình An", "Tân Phong")} == {
            None
        }
        assert OLD_SHEET not in opened(second).sheetnames


def test_what_is_of_nothing_any_more_is_kept_on_a_sheet_of_its_own(
    overview: Overview, book: Path
) -> None:
    save(overview, book)
    key = key_of(overview, "An Phú", _RULE)
    file = key.partition(":")[0]
    answers: dict[str, Answer] = {key: WAIVE, f"{file}:An Phú|": RETURN}
    fill(book, answers)
    first = overview.lines[0].row
    assert first is not None
    rest = tuple(matter for matter in first.open if matter.rule != _RULE)
    mended = changed(overview, open=rest, sha256="3" * 64)
    name, _ = save(mended, book, 5)
    old = table(opened(book.with_name(name))[OLD_SHEET])
    assert [(row["Đơn vị"], row["Tệp"]) for row in old] == [("xã An Phú, Lai Châu", first.path)] * 2
    assert [row["Quyết định"] for row in old] == ["Miễn trừ", "Trả lại để sửa"]
    assert [row["Tiêu chí"] for row in old][1] == "Cả kế hoạch"
    assert old[0]["Mã đối chiếu cũ"] == key
    assert old[0]["Nhắc nhở"]
    again = save(mended, book, 10)[0]
    assert table(opened(book.with_name(again))[OLD_SHEET]) == old
    # It is there again: the opinion goes back to its row.
    back = changed(overview, sha256="3" * 64)
    save(back, book, 15)
    assert said(book.with_name(again)) == {_RULE: "Miễn trừ"}


def test_a_decision_of_the_round_goes_out_and_a_later_one_wins(
    overview: Overview, book: Path
) -> None:
    first, *rest = overview.lines
    for minutes, words in enumerate(("Đạt", "Trả lại\nđể sửa", "")):
        line = replace(first, decision=PlanDecision(words, "Lò Thị Mây", "2026-11-20"))
        assert save(replace(overview, lines=(line, *rest)), book, minutes)[0] == "đợt.xlsx"
        row, *_ = table(opened(book)[MATRIX_SHEET], 2)
        assert (row["Quyết định rà soát"] or "") == " ".join(words.split())


@pytest.mark.parametrize("is_taken_in", [True, False])
def test_a_newer_decision_of_the_round_wins_over_an_older_workbook(
    overview: Overview, book: Path, *, is_taken_in: bool
) -> None:
    first, *rest = overview.lines
    assert first.row is not None

    def decided(words: str, day: str, sheet: str = "") -> Overview:
        decision = PlanDecision(words, "Trần B", day, sheet=sheet)
        return replace(overview, lines=(replace(first, decision=decision), *rest))

    before = decided("Đạt", "2026-11-19") if is_taken_in else overview
    save(before, book)
    fill(book, {f"{first.row.sha256[:16]}:An Phú|": RETURN})
    # Nothing has been decided in the round since: what the workbook says is the newer.
    sheet = read_round(book).name
    for now in (before, decided("Đạt", "2026-11-19"), decided("Đạt", "2026-11-21", sheet)):
        name, told = save(now, book, 5)
        row, *_ = table(opened(book.with_name(name))[MATRIX_SHEET], 2)
        assert (row["Quyết định rà soát"], len(told)) == ("Trả lại để sửa", 1)
    now = decided("Đạt", "2026-11-21")
    for minutes in (10, 15):
        name, (_, told_of_plan) = save(now, book, minutes)
        row, *_ = table(opened(book.with_name(name))[MATRIX_SHEET], 2)
        assert (row["Quyết định rà soát"], row["Người rà soát"]) == ("Đạt", "Trần B")
        (old,) = table(opened(book.with_name(name))[OLD_SHEET])
        assert (old["Tiêu chí"], old["Quyết định"]) == ("Cả kế hoạch", "Trả lại để sửa")
        assert told_of_plan.startswith("xã An Phú: bảng trước ghi “Trả lại để sửa” (Lò Thị Mây, ")
        assert "đợt đã có “Đạt” (Trần B, 21/11/2026) mới hơn" in told_of_plan
    second = book.with_name(name)
    fill(second, {f"{first.row.sha256[:16]}:An Phú|": {"Ý kiến chung": "Xong"}})
    name, _ = save(now, book, 20)
    row, *_ = table(opened(book.with_name(name))[MATRIX_SHEET], 2)
    assert (row["Quyết định rà soát"], row["Ý kiến chung"]) == ("Đạt", "Xong")


def test_what_is_known_goes_to_the_older_opinions_when_a_new_version_comes(
    overview: Overview, book: Path
) -> None:
    """An opinion that lay beside the draft when its workbook went out is lost with the matter nowhere."""
    first, *rest = overview.lines
    assert first.row is not None
    told = [m._replace(decision="Không đồng ý", note="Phải sửa") if m.rule == _RULE else m
            for m in first.row.open]  # fmt: skip
    line = replace(
        first,
        row=replace(first.row, open=tuple(told)),
        decision=PlanDecision("Đạt", "Lò Thị Mây", "2026-11-20"),
    )
    save(replace(overview, lines=(line, *rest)), book)
    mended = tuple(matter for matter in first.row.open if matter.rule != _RULE)
    for minutes in (5, 10):
        assert save(changed(overview, open=mended, sha256="5" * 64), book, minutes)[0] == "đợt.xlsx"
        old = table(opened(book)[OLD_SHEET])
        assert [row["Quyết định"] for row in old] == ["Không đồng ý", "Đạt"]
    # The same version still: what was taken back in the window is not brought back.
    again = book.with_name("lại.xlsx")
    save(replace(overview, lines=(line, *rest)), again)
    save(overview, again, 5)
    assert OLD_SHEET not in opened(again).sheetnames
    assert said(again) == {}


def test_a_waiver_in_force_is_no_older_opinion(overview: Overview, book: Path) -> None:
    save(overview, book)
    key = key_of(overview, "An Phú", _RULE)
    fill(book, {key: WAIVE})
    first = overview.lines[0].row
    assert first is not None
    rest = tuple(matter for matter in first.open if matter.rule != _RULE)
    settled = (key.partition(":")[2],)
    for waived, sheets in ((settled, 0), ((), 1)):
        name, _ = save(changed(overview, open=rest, settled=waived), book, 5)
        assert opened(book.with_name(name)).sheetnames.count(OLD_SHEET) == sheets


@pytest.mark.parametrize("name", ["đợt.xls", "đợt.csv", "đợt", "đợt.docx"])
def test_another_ending_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"\.xlsx"):
        check_target(tmp_path / name)


def test_another_file_another_round_and_no_folder_are_refused(
    overview: Overview, book: Path, tmp_path: Path
) -> None:
    check_target(book)
    foreign = Workbook()
    foreign.save(book)
    before = book.read_bytes()
    with pytest.raises(ExportError, match="không phải bảng của đợt rà soát"):
        save(overview, book)
    with pytest.raises(ExportError, match="không phải bảng của đợt rà soát"):
        check_target(book)
    assert book.read_bytes() == before
    with pytest.raises(ExportError, match="thư mục"):
        check_target(tmp_path / "không có" / "đợt.xlsx")
    other = tmp_path / "khác.xlsx"
    save(replace(changed(overview, sha256="4" * 64), lines=overview.lines[:1]), other)
    check_target(other)
    second = replace(overview, folder=str(tmp_path / "Đợt 2"), lines=overview.lines[1:])
    with pytest.raises(ExportError, match="đợt rà soát khác"):
        save(second, other)
    # The folder was renamed: it is the same round still.
    assert save(replace(overview, folder=str(tmp_path / "Đợt 2")), other)[0] == "khác.xlsx"


def test_a_foreign_file_beside_is_left_alone(overview: Overview, book: Path) -> None:
    save(overview, book)
    fill(book, {key_of(overview, "An Phú", _RULE): WAIVE})
    beside = book.with_name("đợt (2).xlsx")
    beside.write_bytes(b"PK")
    assert save(overview, book, 5)[0] == "đợt (3).xlsx"
    assert beside.read_bytes() == b"PK"
