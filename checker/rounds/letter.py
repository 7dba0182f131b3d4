"""What a letter to an office consists of: the notice, and where there is something to do the copy and the checklist."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from checker.errors import ReadError
from checker.exporters import EXPORTERS, ExportError
from checker.exporters.docx.notice import notice_docx
from checker.exporters.docx.sender import Sender, sender_of
from checker.judge import examine
from checker.report import Report
from checker.review.plan_decision import PASSED
from checker.rounds.addressed import Letter
from checker.rounds.entry import Entry
from checker.rounds.file_row import FileRow, row_of
from checker.rounds.key import Keys
from checker.rounds.noticed import Matter
from checker.rounds.notices import of_plan
from checker.rounds.notices_to_ask import of_astray, of_other_kind, of_unread, reminder
from checker.rounds.opinions import kept_back, shared, waived, warning
from checker.rounds.overview import Office, OfficeLine, PlanDecision
from checker.rounds.since import since_own
from checker.rounds.task import Task
from checker.system.names import safe_name
from checker.verdict import verdict

_WORK = "công tác"
ENCLOSED = ("docx", "xlsx")
"""The formats that go with the notice where there is something to do."""


ANY_DAY = dt.date.min
"""The day of the keys of answers: what is waived until a day shows in the rows, so that the next day
alone makes no other answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Task):
    """What all answers of a round have in common: where ``to``, when, from which ``office``.

    ``keys`` stand for the library and the program: other ones give other answers.
    """

    to: Path
    when: dt.datetime
    keys: Keys
    office: str = ""

    @property
    def sender(self) -> Sender:
        """The office as the header of a notice names it."""
        return sender_of(self.office, self.library.lexicon)


@dataclass(slots=True)
class Made:
    """A letter's files: the ``notice``, and what is ``enclosed`` by format.

    ``failed`` tells what could not be made, ``told`` what the reviewer should look at.
    """

    notice: bytes = b""
    enclosed: dict[str, bytes] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)


def made(letter: Letter, to: str, setting: Setting) -> Made:
    """Judge the plan of *letter* as it is now and return the letter to the office called *to*."""
    if letter.row is None or letter.entry is None:
        return Made(_without_plan(letter, letter.unread, to, setting))
    try:
        with letter.entry.opened() as path:
            own = _named(path, letter.entry)
            outcome = examine(own, setting.library, setting.overrides, setting.today)
            if isinstance(outcome, Report):
                return _on_plan(letter, outcome, to, setting)
    except ReadError as error:
        outcome = error
    unread = FileRow(letter.row.path, error=outcome)
    return Made(_without_plan(letter, (unread, *letter.unread), to, setting))


def _on_plan(letter: Letter, report: Report, to: str, setting: Setting) -> Made:
    assert letter.row is not None  # noqa: S101 - as the caller has seen
    row = row_of(letter.row.path, report, data=False)
    found, told = Made(), shared(report)
    for name in ENCLOSED if row.to_do else ():
        try:
            found.enclosed[name] = EXPORTERS[name].render(told)
        except ExportError as error:
            found.failed.append(f"{row.path}: {error.message}")
    notice = of_plan(
        row,
        verdict(report),
        Matter(setting.sender, to, setting.when),
        packs=[pack.called for pack in report.packs],
        others=letter.others,
        since=since_own(OfficeLine(Office(to), row, letter.others)),
        unread=letter.unread,
        decision=letter.decision,
        waived=tuple(waived(report)),
        enclosed=tuple(found.enclosed),
    )
    found.notice = notice_docx(notice)
    if letter.decision and (wrong := warning(row, letter.decision)):
        found.told.append(f"{row.path}: {wrong} Thông báo không ghi “{PASSED}”.")
    found.told.extend(
        f"{row.path}: {words}" for words in kept_back(letter.row, letter.decision or PlanDecision())
    )
    return found


def _without_plan(letter: Letter, unread: Sequence[FileRow], to: str, setting: Setting) -> bytes:
    matter = Matter(setting.sender, to, setting.when)
    if unread:
        return notice_docx(of_unread(unread, matter))
    if letter.astray:
        return notice_docx(of_astray(letter.astray, matter))
    plan = _awaited(letter, setting)
    if letter.apart:
        return notice_docx(of_other_kind(letter.apart, matter, plan))
    return notice_docx(reminder(matter, plan))


def _awaited(letter: Letter, setting: Setting) -> str:
    """Return in words which plan is awaited: ``kế hoạch công tác bình đẳng giới năm 2026``."""
    kind = setting.library.plans.get(letter.subject)
    about = kind.title[:1].lower() + kind.title[1:] if kind else ""
    work = "" if about.startswith(_WORK) else _WORK
    year = f"năm {letter.year}" if letter.year else ""
    return " ".join(filter(None, ("kế hoạch", work if about else "", about, year)))


def _named(path: Path, entry: Entry) -> Path:
    """Return *path*, the copy of an archive's member under the member's own name: reports tell it."""
    if not entry.inside:
        return path
    own = safe_name(PurePosixPath(entry.name).name)
    return path.rename(path.with_name(own)) if own else path
