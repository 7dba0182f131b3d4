"""What a notice tells an office: the outcome for its plan, a file that cannot be read, a plan that is awaited.

The outcome is said in the words of every report; the matters are those of its checklist.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import NamedTuple

from checker.counted import heading_of
from checker.exporters.docx.notice import Listed, Notice
from checker.exporters.docx.sender import Sender
from checker.lexicon.lexicon import Lexicon
from checker.points import in_brief
from checker.review.waiver import vietnamese_date
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.opinions import asked, decided, said_of
from checker.rounds.overview import Office, PlanDecision
from checker.shown import FORMS, TO_DO
from checker.words import KIND_WORDS

_LONGEST = {
    "words": 130,
    "place": 64,
    "title": 170,
    "name": 70,
    "note": 260,
    "packs": 120,
    "reason": 90,
}
"""Characters of each that fit on the one page."""
_NAMED = 2
"""So many further versions are named."""
_NOBODY = "đơn vị gửi tệp"
_BY = "trước ngày …/…/…"
_NO_JUDGE = "Kết quả chỉ nói về các tiêu chí đã kiểm tra, không thay cho ý kiến của người thẩm định"
_COPY = "bản Word có góp ý (ghi chú ngay tại chỗ cần sửa, cần xem)"
_SHEET = "phiếu kiểm tra Excel (từng tiêu chí, căn cứ, gợi ý viết)"


class Matter(NamedTuple):
    """Who writes to whom, and when; ``to`` is empty where nobody knows whose a file is."""

    sender: Sender
    to: str
    when: dt.datetime

    @property
    def office(self) -> str:
        """The office that is written to, in words."""
        return self.to or _NOBODY


def of_plan(
    row: FileRow,
    outcome: str,
    matter: Matter,
    *,
    packs: Sequence[str],
    others: Sequence[FileRow] = (),
    unread: Sequence[FileRow] = (),
    decision: PlanDecision | None = None,
    waived: Sequence[tuple[str, str]] = (),
    enclosed: Sequence[str] = (),
) -> Notice:
    """Return the notice on the plan of *row*, of which *outcome* says in words how it stands.

    *others* are versions that were not counted, *unread* further files that cannot be read, *waived*
    the criteria of which something is waived, each with the reason, *enclosed* what goes with it:
    ``docx``, ``xlsx``.
    """
    decision = decision or PlanDecision()
    (sender, _, when), to = matter, matter.office
    listed = tuple(_listed(row.open))
    points = [("Kết quả", outcome)]
    if others:
        points.append(("Bản được xét", _versions(row, others)))
    if unread:
        points.append(("Chưa đọc được", _quoted(unread)))
    if waived:
        points[0] = ("Kết quả", _besides(len(waived), outcome))
        points.append((f"Được miễn trừ {len(waived)} việc", _waived(waived)))
    if said := decided(row, replace(decision, note=_cut(decision.note, "note"))):
        points.append(("Ý kiến của người rà soát", said))
    points.append(("Đề nghị", asked(row, decision, _BY).format(to)))
    if enclosed:
        points.append(("Gửi kèm", _enclosed(enclosed)))
    points.append(("Lưu ý", _NO_JUDGE))
    shortened = _cut(", ".join(packs), "packs")
    return Notice(
        sender,
        to,
        when.year,
        ("Kết quả rà soát dự thảo kế hoạch", f"của {to}"),
        f"{sender.called} thông báo kết quả rà soát dự thảo “{_title(row)}” của {to}"
        f" ({_file(row)}), kiểm tra lúc {when:%H:%M} ngày {vietnamese_date(when.date())} theo {shortened}:",
        tuple(points),
        listed,
        "việc, điểm khác; xem phiếu kiểm tra gửi kèm.",
    )


def of_unread(rows: Sequence[FileRow], matter: Matter) -> Notice:
    """Return the notice that the files of *rows* cannot be read, and why."""
    (sender, _, when), to = matter, matter.office
    first, *more = rows
    points = [(f"Tệp “{_name(row)}”", _why(row)) for row in rows[: _NAMED + 1]]
    if len(more) > _NAMED:
        points.append(("Ngoài ra", f"còn {len(more) - _NAMED} tệp khác không đọc được"))
    points.append(
        (
            "Đề nghị",
            f"{to} {_help(first)} và gửi lại {_BY} để được rà soát",
        )
    )
    return Notice(
        sender,
        to,
        when.year,
        ("Dự thảo kế hoạch chưa đọc được", f"của {to}"),
        f"{sender.called} đã nhận tệp do {to} gửi nhưng chưa đọc được nội dung nên chưa rà soát được"
        f" (ngày {vietnamese_date(when.date())}):",
        tuple(points),
    )


def of_astray(rows: Sequence[FileRow], matter: Matter) -> Notice:
    """Return the notice that the files of *rows* bear the office's name and hold plans of others."""
    (sender, _, when), to = matter, matter.office
    points = [(f"Tệp “{_name(row)}”", f"ghi là của {_cut(_whose(row), 'place')}") for row in rows]
    return Notice(
        sender,
        to,
        when.year,
        ("Dự thảo kế hoạch ghi tên đơn vị khác", f"của {to}"),
        f"{sender.called} đã nhận tệp mang tên {to} nhưng kế hoạch trong tệp ghi là của đơn vị khác nên"
        f" chưa rà soát được cho {to} (ngày {vietnamese_date(when.date())}):",
        (
            *points[:_NAMED],
            (
                "Đề nghị",
                f"{to} sửa tên đơn vị trong dự thảo, hoặc chọn đúng tệp, và gửi lại {_BY} để được rà soát",
            ),
        ),
    )


def _whose(row: FileRow) -> str:
    return " ".join(row.issuer.split()) or row.place or "đơn vị khác"


def of_other_kind(rows: Sequence[FileRow], matter: Matter, plan: str = "kế hoạch") -> Notice:
    """Return the notice that documents were handed in, those of *rows*, and none of them is the *plan*."""
    (sender, _, when), to = matter, matter.office
    points = [(f"Tệp “{_name(row)}”", f"là {_kind(row)}") for row in rows[:_NAMED]]
    if len(rows) > _NAMED:
        points.append(("Ngoài ra", f"còn {len(rows) - _NAMED} văn bản khác"))
    return Notice(
        sender,
        to,
        when.year,
        ("Chưa nhận được dự thảo kế hoạch", f"của {to}"),
        f"Đến ngày {vietnamese_date(when.date())}, {sender.called} đã nhận văn bản do {to} gửi, nhưng chưa có"
        f" dự thảo {plan}:",
        (
            *points,
            ("Đề nghị", f"{to} gửi dự thảo {plan} (tệp Word) {_BY} để được rà soát"),
        ),
    )


def reminder(matter: Matter, plan: str = "kế hoạch") -> Notice:
    """Return the notice that the *plan* was not handed in yet."""
    (sender, _, when), to = matter, matter.office
    return Notice(
        sender,
        to,
        when.year,
        ("Chưa nhận được dự thảo kế hoạch", f"của {to}"),
        f"Đến ngày {vietnamese_date(when.date())}, {sender.called} chưa nhận được dự thảo {plan} của {to}.",
        (
            ("Đề nghị", f"{to} gửi dự thảo (tệp Word) {_BY} để được rà soát"),
            ("Lưu ý", "Nếu đã gửi, đề nghị cho biết ngày gửi và nơi nhận để kiểm tra lại"),
        ),
    )


def _kind(row: FileRow) -> str:
    kind = KIND_WORDS.get(row.kind, KIND_WORDS["khac"]).lower()
    return f"{kind} “{_cut(row.title, 'place')}”" if row.title else kind


_HELP = {
    "encrypted": "bỏ mật khẩu của tệp",
    "no-text": "gửi tệp Word đã soạn thảo (không phải bản chụp, bản quét)",
    "too-large": "lưu riêng phần dự thảo kế hoạch thành một tệp Word (.docx)",
    "damaged": "mở lại tệp gốc bằng Word, lưu thành một tệp .docx mới",
}
"""What an office does with a file that cannot be read, by why it cannot."""


def _help(row: FileRow) -> str:
    usual = "kiểm tra lại tệp, lưu thành tệp Word (.docx)"
    return _HELP.get(row.error.code, usual) if row.error is not None else usual


def _why(row: FileRow) -> str:
    """Return why the file of *row* cannot be read; what its reader is advised is not for those who sent it."""
    return in_brief(row.error.message) if row.error is not None else "không đọc được"


def _besides(waived: int, outcome: str) -> str:
    return f"Ngoài {waived} việc được miễn trừ nêu dưới đây: {outcome[:1].lower()}{outcome[1:]}"


def _because(reason: str) -> str:
    return f" (lý do: {_cut(reason, 'reason')})" if reason else ""


def _waived(waived: Sequence[tuple[str, str]]) -> str:
    told = [f"{_cut(title, 'place')}{_because(reason)}" for title, reason in waived[:_NAMED]]
    if len(waived) > _NAMED:
        told.append(f"và {len(waived) - _NAMED} việc khác")
    return "; ".join(told)


def full_name(office: Office, lexicon: Lexicon) -> str:
    """Return the name of *office* as it is addressed: ``Ủy ban nhân dân xã Bình Lư``."""
    if not office.unit:
        return office.name
    committee = lexicon.written("body.committee").capitalize()
    return f"{committee} {office.called}"


def _listed(matters: Sequence[OpenMatter]) -> Iterator[Listed]:
    """Yield *matters* as rows, what must be mended first."""
    counts = {how: sum(matter.how is how for matter in matters) for how in TO_DO}
    for how in TO_DO:
        heading = f"{FORMS[how]} {heading_of(how)}: {counts[how]}"
        for matter in matters:
            if matter.how is how:
                words = _cut(in_brief(matter.message), "words")
                said = _cut(said_of(matter), "words")
                yield Listed(heading, f"{words}. {said}" if said else words, _place(matter.where))


def _place(where: str) -> str:
    first, *more = where.split("\n")
    behind = f" và {len(more)} chỗ khác" if more else ""
    return f"{_cut(first, 'place')}{behind}"


def _title(row: FileRow) -> str:
    return _cut(row.title, "title") or _name(row)


def _name(row: FileRow) -> str:
    return _cut(PurePosixPath(row.path).name, "name")


def _file(row: FileRow) -> str:
    """Return which file was checked, with its number and date where it has them."""
    number = f", số {row.number}" if row.number else ""
    day = f", ngày {vietnamese_date(row.date)}" if row.date else ""
    return f"tệp “{_name(row)}”{number}{day}"


def _versions(row: FileRow, others: Sequence[FileRow]) -> str:
    return (
        f"nhận được {len(others) + 1} bản, chỉ xét tệp “{_name(row)}”; không xét {_quoted(others)}"
    )


def _quoted(rows: Sequence[FileRow]) -> str:
    named = ", ".join(f"“{_name(row)}”" for row in rows[:_NAMED])
    return f"{named}{f' và {len(rows) - _NAMED} tệp khác' if len(rows) > _NAMED else ''}"


def _enclosed(enclosed: Sequence[str]) -> str:
    return "; ".join(
        words for name, words in (("docx", _COPY), ("xlsx", _SHEET)) if name in enclosed
    )


def _cut(text: str, what: str) -> str:
    """Return *text* on one line, its first words where it is longer than the page has room for."""
    line, most = " ".join(text.split()), _LONGEST[what]
    return line if len(line) <= most else f"{line[:most].rpartition(' ')[0] or line[:most]} …"
