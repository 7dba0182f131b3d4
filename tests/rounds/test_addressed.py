"""Which office gets which answer, in which folder."""

from dataclasses import replace
from pathlib import Path

from checker.errors import ReadError
from checker.library.rule import Library
from checker.rounds.addressed import Answer, answers_of
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow
from checker.rounds.overview import Office, OfficeLine, Overview
from checker.shown import Shown
from tests.rounds.letters import matters, row_with

OPEN = matters(Shown.MUST, 1)


def answers(library: Library, *lines: OfficeLine, unread: tuple[FileRow, ...] = (),
            **asked: bool) -> tuple[Answer, ...]:  # fmt: skip
    overview = Overview("đợt", "2026-11-27", (), (), lines, unread=unread)
    rows = [line.row for line in lines if line.row is not None]
    entries = {row.path: Entry(row.path, Path(row.path)) for row in rows}
    return answers_of(overview, entries, library.lexicon, **asked)


def line(name: str, path: str = "", province: str = "", unit: str = "xã",
         **more: object) -> OfficeLine:  # fmt: skip
    row = row_with(*OPEN, path=path) if path else None
    return OfficeLine(Office(name, unit, "xa", province), row, **more)  # type: ignore[arg-type]


def test_equal_names_in_two_provinces_are_told_apart(library: Library) -> None:
    found = answers(library, line("Tân Lập", "a.docx", "Lai Châu"), line("Tân Lập", "b.docx", "Sơn La"),
                    line("TÂN LẬP", "c.docx"), line("Bình Lư", "d.docx", "Lai Châu"),
                    line("Tân Lập", "e.docx", "Lai Châu", "phường"))  # fmt: skip
    assert [answer.folder for answer in found] == [
        "Xã Tân Lập (Lai Châu)", "Xã Tân Lập (Sơn La)", "Xã TÂN LẬP", "Xã Bình Lư",
        "Phường Tân Lập",
    ]  # fmt: skip
    assert found[0].to == "Ủy ban nhân dân xã Tân Lập"


def test_a_folder_is_called_the_same_whoever_has_handed_in_by_now(library: Library) -> None:
    first, missing = line("Tân Lập", "a.docx", "Lai Châu"), line("Tân Lập", province="Sơn La")
    later = line("Tân Lập", "b.docx", "Sơn La")
    ways = (answers(library, first, missing), answers(library, first, missing, remind=True),
            answers(library, first, later))  # fmt: skip
    assert {found[0].folder for found in ways} == {"Xã Tân Lập (Lai Châu)"}


def test_names_that_still_are_the_same_get_a_number(library: Library) -> None:
    found = answers(library, line("An", "a.docx"), line("AN", "b.docx"), line("A:n?", "c.docx"))
    assert [answer.folder for answer in found] == ["Xã An", "Xã AN 2", "Xã A n"]


def test_folders_are_names_that_windows_takes(library: Library) -> None:
    found = answers(library, line("CON", "a.docx", unit=""), line("Sở " * 60, "b.docx", unit=""))
    assert found[0].folder == "_CON"
    assert len(found[1].folder) <= 80


def test_plans_of_one_office_lie_in_one_folder_under_names_of_their_own(library: Library) -> None:
    found = answers(
        library, line("An", "x/KH.docx"), line("An", "y/kh.docx"), line("An", "z/KH.pdf")
    )
    assert [[letter.stem for letter in answer.letters] for answer in found] == [
        ["KH", "kh 2026", "KH 2"]
    ]


def test_who_handed_in_nothing_is_reminded_only_if_asked(library: Library) -> None:
    missing = line("An")
    assert answers(library, missing) == ()
    (found,) = answers(library, missing, remind=True)
    assert found.letters[0].row is None
    assert not found.letters[0].unread


def test_with_only_open_who_has_nothing_to_do_gets_none(library: Library) -> None:
    done = OfficeLine(Office("Xong", "xã"), row_with(path="xong.docx"))
    found = answers(library, done, line("An", "a.docx"), only_open=True)
    assert [answer.folder for answer in found] == ["Xã An"]
    assert len(answers(library, done, line("An", "a.docx"))) == 2


def test_what_cannot_be_read_is_told_to_its_office_else_apart(library: Library) -> None:
    error = ReadError("encrypted", "Tệp có mật khẩu.")
    own, other = FileRow("KH xã An.doc", error=error), FileRow("kh.doc", error=error)
    found = answers(library, line("An", unread=(own,)), unread=(own, other))
    assert [(a.folder, a.to) for a in found] == [
        ("Xã An", "Ủy ban nhân dân xã An"), ("Chưa rõ đơn vị", ""),
    ]  # fmt: skip
    assert [[row.path for row in letter.unread] for a in found for letter in a.letters] == [
        ["KH xã An.doc"], ["kh.doc"],
    ]  # fmt: skip


def test_who_sent_another_s_plan_is_told_so_and_not_reminded(library: Library) -> None:
    stray = row_with(path="xã Bình Lư/KH.docx")
    missing = line("Bình Lư", astray=(stray,))
    (answer,) = answers(library, missing, line("Tả Lèng"))
    assert answer.folder == "Xã Bình Lư"
    assert [(letter.stem, letter.row, letter.astray) for letter in answer.letters] == [
        ("KH", None, (stray,))
    ]
    handed_in = line("Bình Lư", "b.docx", astray=(stray,))
    ((letter,),) = (answer.letters for answer in answers(library, handed_in))
    assert (letter.row, letter.astray) == (handed_in.row, ())


def test_no_office_is_reminded_while_documents_are_left(library: Library) -> None:
    away, astray = line("An", partial=True), line("Bình", partial=True, astray=(row_with(),))
    assert [answer.folder for answer in answers(library, away, astray, remind=True)] == ["Xã Bình"]
    assert [answer.folder for answer in answers(library, line("An"), remind=True)] == ["Xã An"]


def test_a_reminder_knows_which_plan_is_awaited(library: Library) -> None:
    away = line("An")
    assert away.row is None
    plans = [line(name, f"{name}.docx") for name in ("Ba", "Ca")]
    of = [replace(each, row=replace(each.row, subject="children")) for each in plans if each.row]
    awaited = answers(library, away, *of, remind=True)[0].letters[0]
    assert (awaited.subject, awaited.year) == ("children", 2026)
    several = [of[0], replace(of[1], row=replace(of[1].row, subject="gender-equality"))]
    unclear = answers(library, away, *several, remind=True)[0].letters[0]
    assert (unclear.subject, unclear.year) == ("", 2026)
