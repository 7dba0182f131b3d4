"""Notices to offices of which there is no plan to judge: what was sent instead, and what is asked for."""

from collections.abc import Sequence

from checker.exporters.docx.notice import Notice
from checker.points import in_brief
from checker.review.waiver import vietnamese_date
from checker.rounds.file_row import FileRow
from checker.rounds.noticed import BY, NAMED, Matter, cut, name_of
from checker.words import KIND_WORDS


def of_unread(rows: Sequence[FileRow], matter: Matter) -> Notice:
    """Return the notice that the files of *rows* cannot be read, and why."""
    (sender, _, when), to = matter, matter.office
    first, *more = rows
    points = [(f"Tệp “{name_of(row)}”", _why(row)) for row in rows[: NAMED + 1]]
    if len(more) > NAMED:
        points.append(("Ngoài ra", f"còn {len(more) - NAMED} tệp khác không đọc được"))
    points.append(
        (
            "Đề nghị",
            f"{to} {_help(first)} và gửi lại {BY} để được rà soát",
        )
    )
    return Notice(
        sender,
        to,
        when.year,
        ("Dự thảo kế hoạch", f"của {to} chưa đọc được"),
        f"{sender.called} đã nhận tệp do {to} gửi nhưng chưa đọc được nội dung nên chưa rà soát được"
        f" (ngày {vietnamese_date(when.date())}):",
        tuple(points),
    )


def of_astray(rows: Sequence[FileRow], matter: Matter) -> Notice:
    """Return the notice that the files of *rows* bear the office's name and hold plans of others."""
    (sender, _, when), to = matter, matter.office
    points = [(f"Tệp “{name_of(row)}”", f"ghi là của {cut(_whose(row), 'place')}") for row in rows]
    return Notice(
        sender,
        to,
        when.year,
        ("Dự thảo kế hoạch", f"của {to} ghi tên đơn vị khác"),
        f"{sender.called} đã nhận tệp mang tên {to} nhưng kế hoạch trong tệp ghi là của đơn vị khác nên"
        f" chưa rà soát được cho {to} (ngày {vietnamese_date(when.date())}):",
        (
            *points[:NAMED],
            (
                "Đề nghị",
                f"{to} sửa tên đơn vị trong dự thảo, hoặc chọn đúng tệp, và gửi lại {BY} để được rà soát",
            ),
        ),
    )


def _whose(row: FileRow) -> str:
    return " ".join(row.issuer.split()) or row.place or "đơn vị khác"


def of_other_kind(rows: Sequence[FileRow], matter: Matter, plan: str = "kế hoạch") -> Notice:
    """Return the notice that documents were handed in, those of *rows*, and none of them is the *plan*."""
    (sender, _, when), to = matter, matter.office
    points = [(f"Tệp “{name_of(row)}”", f"là {_kind(row)}") for row in rows[:NAMED]]
    if len(rows) > NAMED:
        points.append(("Ngoài ra", f"còn {len(rows) - NAMED} văn bản khác"))
    return Notice(
        sender,
        to,
        when.year,
        ("Chưa nhận được dự thảo kế hoạch", f"của {to}"),
        f"Đến ngày {vietnamese_date(when.date())}, {sender.called} đã nhận văn bản do {to} gửi, nhưng chưa có"
        f" dự thảo {plan}:",
        (
            *points,
            ("Đề nghị", f"{to} gửi dự thảo {plan} (tệp Word) {BY} để được rà soát"),
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
            ("Đề nghị", f"{to} gửi dự thảo (tệp Word) {BY} để được rà soát"),
            ("Lưu ý", "Nếu đã gửi, đề nghị cho biết ngày gửi và nơi nhận để kiểm tra lại"),
        ),
    )


def _kind(row: FileRow) -> str:
    kind = KIND_WORDS.get(row.kind, KIND_WORDS["khac"]).lower()
    return f"{kind} “{cut(row.title, 'place')}”" if row.title else kind


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
