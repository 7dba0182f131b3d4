"""What a notice tells an office of its plan: the outcome, what was decided, what is asked for.

The outcome is said in the words of every report; the matters are those of its checklist.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from checker.counted import heading_of
from checker.exporters.docx.notice import Listed, Notice
from checker.points import in_brief
from checker.review.waiver import vietnamese_date
from checker.rounds.file_row import FileRow, OpenMatter
from checker.rounds.noticed import BY, NAMED, Matter, cut, name_of, quoted
from checker.rounds.opinions import asked, decided, for_office, said_of
from checker.rounds.overview import PlanDecision
from checker.rounds.since import OfficeSince, Step
from checker.shown import FORMS, TO_DO

_NO_JUDGE = "Kết quả chỉ nói về các tiêu chí đã kiểm tra, không thay cho ý kiến của người thẩm định"
_COPY = "bản Word có góp ý (ghi chú ngay tại chỗ cần sửa, cần xem)"
_SHEET = "phiếu kiểm tra Excel (từng tiêu chí, căn cứ, gợi ý viết)"


def of_plan(
    row: FileRow,
    outcome: str,
    matter: Matter,
    *,
    packs: Sequence[str],
    others: Sequence[FileRow] = (),
    since: OfficeSince | None = None,
    unread: Sequence[FileRow] = (),
    decision: PlanDecision | None = None,
    waived: Sequence[tuple[str, str]] = (),
    enclosed: Sequence[str] = (),
) -> Notice:
    """Return the notice on the plan of *row*, of which *outcome* says in words how it stands.

    *others* are versions that were not counted, *since* tells what changed since the one before,
    *unread* are further files that cannot be read, *waived* the criteria of which something is
    waived, each with the reason, *enclosed* what goes with it: ``docx``, ``xlsx``.
    """
    decision = decision or PlanDecision()
    (sender, _, when), to = matter, matter.office
    listed = tuple(_listed(row.open))
    points = [("Kết quả", outcome)]
    if others:
        points.append(("Bản được xét", _versions(row, others)))
    if since is not None and since.step is Step.AGAIN:
        points.append(("So với bản trước", _changes(since)))
    if unread:
        points.append(("Chưa đọc được", quoted(unread)))
    if waived:
        points[0] = ("Kết quả", _besides(len(waived), outcome))
        points.append((f"Được miễn trừ {len(waived)} việc", _waived(waived)))
    if said := decided(row, replace(decision, note=cut(for_office(decision.note), "note"))):
        points.append(("Ý kiến của người rà soát", said))
    points.append(("Đề nghị", asked(row, decision, BY).format(to)))
    if enclosed:
        points.append(("Gửi kèm", _enclosed(enclosed)))
    points.append(("Lưu ý", _NO_JUDGE))
    shortened = cut(", ".join(packs), "packs")
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


def _besides(waived: int, outcome: str) -> str:
    return f"Ngoài {waived} việc được miễn trừ nêu dưới đây: {outcome[:1].lower()}{outcome[1:]}"


def _because(reason: str) -> str:
    return f" (lý do: {cut(reason, 'reason')})" if reason else ""


def _waived(waived: Sequence[tuple[str, str]]) -> str:
    told = [f"{cut(title, 'place')}{_because(reason)}" for title, reason in waived[:NAMED]]
    if len(waived) > NAMED:
        told.append(f"và {len(waived) - NAMED} việc khác")
    return "; ".join(told)


def _listed(matters: Sequence[OpenMatter]) -> Iterator[Listed]:
    """Yield *matters* as rows, what must be mended first."""
    counts = {how: sum(matter.how is how for matter in matters) for how in TO_DO}
    for how in TO_DO:
        heading = f"{FORMS[how]} {heading_of(how)}: {counts[how]}"
        for matter in matters:
            if matter.how is how:
                words = cut(in_brief(matter.message), "words")
                said = cut(said_of(matter), "words")
                yield Listed(heading, f"{words}. {said}" if said else words, _place(matter.where))


def _place(where: str) -> str:
    first, *more = where.split("\n")
    behind = f" và {len(more)} chỗ khác" if more else ""
    return f"{cut(first, 'place')}{behind}"


def _title(row: FileRow) -> str:
    return cut(row.title, "title") or name_of(row)


def _file(row: FileRow) -> str:
    """Return which file was checked, with its number and date where it has them."""
    number = f", số {row.number}" if row.number else ""
    day = f", ngày {vietnamese_date(row.date)}" if row.date else ""
    return f"tệp “{name_of(row)}”{number}{day}"


def _versions(row: FileRow, others: Sequence[FileRow]) -> str:
    return f"nhận được {len(others) + 1} bản, xét tệp “{name_of(row)}” thay cho {quoted(others)}"


def _changes(since: OfficeSince) -> str:
    counts = (("đã sửa", since.mended), ("còn", since.open), ("mới có", since.new))
    told = [f"{words} {len(matters)}" for words, matters in counts if matters]
    return f"{', '.join(told)} việc, điểm" if told else "không có việc, điểm nào đổi"


def _enclosed(enclosed: Sequence[str]) -> str:
    return "; ".join(
        words for name, words in (("docx", _COPY), ("xlsx", _SHEET)) if name in enclosed
    )
