"""What a checklist that came back means for a draft: waivers, or why not."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from typing import Literal

from checker.kernel.text import fold
from checker.report import Report, Status
from checker.review import checklist as words
from checker.review.anothers import Came, is_anothers, without_empty_rows
from checker.review.checklist import Decision, row_key
from checker.review.checklist_read import Checklist, ReviewedRow
from checker.review.passage import seen_of
from checker.review.remark import Remark
from checker.review.shifted import shifted
from checker.review.waivable import Waivable, waivables, waiver_of, waivers_of
from checker.review.waiver import Waiver

Relation = Literal["same", "edited", "other"]
"""The checklist is of exactly this file; of another version of this draft; of another draft."""

_SAME_TITLE = 0.6
"""Titles of two versions of one plan are at least so alike; of two plans of one office less."""

_ASTRAY = "mã đối chiếu là của tiêu chí khác (có thể cột mã đã bị sắp xếp riêng) nên chưa nhập."


@dataclass(frozen=True, slots=True)
class Import:
    """What would be done; nothing is written yet.

    ``blocked`` is the reason why nothing may be taken over, else empty.
    ``waivers`` are to be added to the draft's; ``left`` says of each row that
    asked for a waiver and gets none, why; ``decisions`` counts all decisions.
    ``seen`` are places that only had to be looked at, and are right; ``remarks``
    are kept at their rows; ``lifted`` are decisions, ``withdrawn`` remarks that the
    reviewer took back.
    """

    relation: Relation
    waivers: tuple[Waiver, ...]
    left: tuple[str, ...]
    decisions: Mapping[Decision, int]
    blocked: str = ""
    seen: tuple[Waiver, ...] = ()
    remarks: tuple[Remark, ...] = ()
    lifted: tuple[Waiver, ...] = ()
    withdrawn: tuple[Remark, ...] = ()


def plan_import(
    checklist: Checklist, report: Report, today: dt.date, *, matching_only: bool = False
) -> Import:
    """Return what *checklist* means for the draft of *report*, which is its check of today.

    A checklist of an edited draft is taken over as a whole or not at all,
    unless *matching_only* asks for the rows that still fit.
    """
    if is_anothers([Came(checklist, waivers_of(report), report.remarks)]):
        checklist = without_empty_rows(checklist)
    astray = shifted(checklist.rows, (result.rule for result in report.results))
    rows = tuple(row for row in checklist.rows if row not in astray)
    relation, whole = _relation(checklist, report), replace(checklist, rows=rows)
    own = _own(whole, report)
    checklist = replace(checklist, rows=tuple(row for row in whole.rows if row not in own))
    decisions = Counter(row.decision for row in checklist.rows if row.decision)
    if relation == "other":
        name = checklist.marks.get("file") or "không rõ tên"
        blocked = f"Phiếu này lập cho dự thảo khác (“{name}”) nên không nhập miễn trừ nào."
        return Import(relation, (), (), decisions, blocked)
    waivers, left, unmatched = _waivers(checklist, report, today)
    left = (*(f"{_name(row)}: {_ASTRAY}" for row in astray), *left)
    blocked = ""
    if unmatched and relation == "edited" and not matching_only:
        blocked = (
            f"Dự thảo đã thay đổi so với khi lập phiếu: {unmatched} dòng miễn trừ không còn khớp"
            " nên chưa nhập miễn trừ nào."
        )
    if blocked:
        return Import(relation, (), left, decisions, blocked)
    seen = _seen(checklist, report, today)
    return Import(
        relation,
        waivers,
        left,
        decisions,
        seen=seen,
        remarks=_remarks(checklist, {w.row for w in (*seen, *waivers_of(report))}, report),
        lifted=_lifted(whole, report),
        withdrawn=_withdrawn(checklist, report),
    )


def _own(checklist: Checklist, report: Report) -> tuple[ReviewedRow, ...]:
    """Return the rows that say just what was decided when the checklist went out: no reviewer said it."""
    went_out = set(checklist.marks.get(words.WAIVED_MARK, "").split())
    decided = {
        key: waiver
        for waiver in waivers_of(report)
        if (key := row_key(waiver.rule, waiver.key)) in went_out
    }
    return tuple(
        row
        for row in checklist.rows
        if (waiver := decided.get(row.key)) is not None and _says(row, waiver)
    )


def _says(row: ReviewedRow, waiver: Waiver) -> bool:
    """Whether *row* says of *waiver* just what it said when it went out.

    A name and a day that a reviewer has filled down the columns make no look of the author's the
    reviewer's own.
    """
    if waiver.seen:
        return (row.decision, row.note) == (Decision.AGREED, waiver.reason)
    now = (row.decision, row.note, row.by, row.date, row.until)
    return now == (Decision.WAIVED, waiver.reason, waiver.by, waiver.date, waiver.until)


def _seen(checklist: Checklist, report: Report, today: dt.date) -> tuple[Waiver, ...]:
    """Return the places that a reviewer looked at and agreed with: a gap stays one."""
    by_key = _waivable(report)
    return tuple(
        replace(
            seen_of(report, place, by=row.by, date=_day(row, checklist, report, today)),
            reason=row.note,
            sheet=checklist.name,
            row=row.key,
        )
        for row in checklist.rows
        if row.decision is Decision.AGREED
        and (one := by_key.get(row.key)) is not None
        and one.matter is not None
        and one.matter.status is Status.REVIEW
        for place in one.places
        if report.results[place[0]].rule.id == one.rule.id
    )


def _remarks(checklist: Checklist, settled: Collection[str], report: Report) -> tuple[Remark, ...]:
    """Return what was said without deciding anything; of the rows *settled* the opinions, to be read.

    So is a waiver whose row can be waived no more: its reason stays as an opinion. What was read
    before and comes again is read.
    """
    waivable = _waivable(report)
    known = {_as_said(remark): remark.read for remark in report.remarks}
    remarks = (
        _remark(row, checklist.name)
        for row in checklist.rows
        if "#" in row.key
        and (row.key not in settled or row.note)
        and (row.decision is not Decision.WAIVED or (row.note and row.key not in waivable))
        and (row.decided or row.note)
    )
    return tuple(replace(remark, read=known.get(_as_said(remark), False)) for remark in remarks)


def _as_said(remark: Remark) -> Remark:
    """Return *remark* as it is the same wherever it comes from, read or not."""
    return replace(remark, read=False, sheet="")


def _remark(row: ReviewedRow, sheet: str) -> Remark:
    # A word of the reviewer's own is kept as it stands.
    decision, note = str(row.decision or row.decided), row.note
    if row.decision is Decision.WAIVED:  # as a decision it would be one again in the next checklist
        decision, note = "", f"{decision}: {note}"
    rule, _, key = row.key.partition("#")
    return Remark(rule, key, decision, note, row.by, row.date, row.title, sheet)


def _lifted(checklist: Checklist, report: Report) -> tuple[Waiver, ...]:
    """Return the waivers that stood in this checklist, or came with it, and stand there no more."""
    went_out = set(checklist.marks.get(words.WAIVED_MARK, "").split())
    stays = {row.key for row in checklist.rows if row.decision in _SETTLING}
    rows = {row.key for row in checklist.rows} | checklist.untouched
    return tuple(
        waiver
        for waiver in waivers_of(report)
        if not rows.isdisjoint(keys := {row_key(waiver.rule, waiver.key), waiver.row})
        and stays.isdisjoint(keys)
        and (not went_out.isdisjoint(keys) or (waiver.sheet and waiver.sheet == checklist.name))
    )


def _withdrawn(checklist: Checklist, report: Report) -> tuple[Remark, ...]:
    """Return the remarks that came with this checklist and stand there no more."""
    return tuple(
        remark
        for remark in report.remarks
        if remark.sheet == checklist.name
        and row_key(remark.rule, remark.key) in checklist.untouched
    )


_SETTLING = {Decision.WAIVED, Decision.AGREED}


def _relation(checklist: Checklist, report: Report) -> Relation:
    marks = checklist.marks
    if marks.get("sha256") and marks["sha256"] == report.document.sha256:
        return "same"
    for name in words.PARTICULARS:
        then, now = _plain(marks.get(name)), _plain(getattr(report.plan, name))
        if name == "title":
            if SequenceMatcher(None, then, now, autojunk=False).ratio() < _SAME_TITLE:
                return "other"
        elif then != now:
            return "other"
    return "edited"


def _plain(value: object) -> str:
    return " ".join(fold(str(value or "")).split())


def _waivers(
    checklist: Checklist, report: Report, today: dt.date
) -> tuple[tuple[Waiver, ...], tuple[str, ...], int]:
    """Return the waivers, what was left and why, and how many rows fit no more."""
    by_key = _waivable(report)
    twice = _contradictory(checklist)
    waivers: dict[str, Waiver] = {}
    left: list[str] = []
    unmatched = 0
    for row in checklist.rows:
        if row.decision is None and row.decided:
            kept = "; ý kiến được giữ nguyên ở dòng đó" if "#" in row.key else ""
            left.append(f"{_name(row)}: không hiểu quyết định “{row.decided}”{kept}.")
        if row.decision is not Decision.WAIVED:
            continue
        one = by_key.get(row.key)
        why = _why_not(row, one, report, today)
        if not why and row.key in twice:
            why = "có hai dòng cùng mã với quyết định khác nhau."
        if why:
            left.append(f"{_name(row)}: {why}")
            unmatched += one is None and row.key not in _settled(report) and bool(row.note)
        elif one is not None:
            left += (
                f"{_name(row)}: chưa hiểu ngày “{text}” nên ghi ngày hôm nay."
                for _, text in row.unclear
            )
            given = waiver_of(
                one,
                reason=row.note,
                by=row.by,
                date=_day(row, checklist, report, today),
                until=row.until,
            )
            waivers[row.key] = replace(given, sheet=checklist.name, row=row.key)
    return tuple(waivers.values()), tuple(left), unmatched


def _day(row: ReviewedRow, checklist: Checklist, report: Report, today: dt.date) -> dt.date:
    """Return when *row* was decided: without a date of its own when it was first taken over as it stands."""
    before = (
        waiver.date
        for waiver in waivers_of(report)
        if (waiver.sheet, waiver.row) == (checklist.name, row.key)
        and (waiver.reason, waiver.by, waiver.until) == (row.note, row.by, row.until)
    )
    return row.date or next(before, today)


def _contradictory(checklist: Checklist) -> set[str]:
    decided: dict[str, set[tuple[Decision | None, str]]] = {}
    for row in checklist.rows:
        decided.setdefault(row.key, set()).add((row.decision, row.note))
    return {key for key, decisions in decided.items() if len(decisions) > 1}


def _waivable(report: Report) -> Mapping[str, Waivable]:
    """Return what can be waived by what stands in the key column of its row."""
    return {
        row_key(one.rule.id, key): one
        for number in range(len(report.results))
        for one in waivables(report, number)
        for key in one.keys
    }


def _why_not(row: ReviewedRow, one: Waivable | None, report: Report, today: dt.date) -> str:
    """Return why the row's waiver cannot be taken over, or the empty string."""
    if not row.note:
        return "chọn Miễn trừ nhưng chưa ghi lý do."
    rule, mark, key = row.key.partition("#")
    if not mark or not key:
        return "không còn mã đối chiếu."
    if one is None:
        results = [result for result in report.results if result.rule.id == rule]
        if not results:
            return "tiêu chí không có trong bộ tiêu chí đang dùng."
        if row.key in _settled(report):
            return "tiêu chí này không có điều gì phải miễn trừ."
        return "nhắc nhở của tiêu chí này đã thay đổi so với khi lập phiếu."
    return " ".join(_wrong_days(row, today))


def _settled(report: Report) -> set[str]:
    return {row_key(r.rule.id, r.key) for r in report.results if not r.is_told}


def _wrong_days(row: ReviewedRow, today: dt.date) -> Iterator[str]:
    """Yield what is wrong with the days of a row that cannot be taken over, all of it at once."""
    unclear = dict(row.unclear)
    ended = row.until is not None and row.until < today
    if words.UNTIL in unclear:
        yield f"chưa hiểu ngày hết hạn “{unclear[words.UNTIL]}”."
    elif ended:
        yield "ngày hết hạn miễn trừ đã qua."
    else:
        return
    if words.DATE in unclear:
        yield f"Cũng chưa hiểu ngày “{unclear[words.DATE]}”."


def _name(row: ReviewedRow) -> str:
    return f"Dòng {row.row} ({row.title})" if row.title else f"Dòng {row.row}"


def summary_lines(planned: Import) -> Iterator[str]:
    """Yield what was read and what became of it, in Vietnamese sentences."""
    if planned.relation == "edited":
        yield "Phiếu lập cho một bản khác của dự thảo này; các dòng được đối chiếu theo mã."
    counts = " · ".join(
        f"{count} {decision.lower()}"
        for decision in Decision
        if (count := planned.decisions.get(decision, 0))
    )
    yield f"Quyết định trong phiếu: {counts or 'chưa có'}."
    if planned.blocked:
        yield planned.blocked
    else:
        yield f"Miễn trừ được nhập: {len(planned.waivers)}."
        if planned.lifted:
            yield f"Quyết định được rút lại: {len(planned.lifted)}."
        if planned.seen:
            yield f"Điểm cần xem được đồng ý: {len(planned.seen)}."
        if planned.withdrawn:
            yield f"Ý kiến được rút lại: {len(planned.withdrawn)}."
        if planned.remarks:
            yield f"Ý kiến được giữ cạnh dự thảo: {len(planned.remarks)}."
    yield from planned.left
