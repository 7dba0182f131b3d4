"""Place and date of issue (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4)."""

from datetime import date
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.dates import DateMention, day_in_words
from checker.form.header import Header, HeaderDate
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.base import Kind
from checker.kinds.frame.issuer import issuer_line
from checker.kinds.placing import point
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Status, Verdict

_SUBMITS = Grammar(r"(?<!\w){submits}(?!\w)")


class Params(NamedTuple):
    """``early_months``: months at the end of a year in which next year's plan may be signed."""

    early_months: tuple[int, ...] = (10, 11, 12)


OUTCOMES = {
    "missing": "Chưa có dòng địa danh, ngày, tháng, năm ban hành.",
    "unseen": "Tệp văn bản không có phần đầu nên không thấy địa danh, ngày tháng; cần xem trên bản Word.",
    "no-place": "Dòng ngày, tháng chưa có địa danh.",
    "blank": "Ngày, tháng còn để trống: đúng với dự thảo, được ghi khi ký.",
    "impossible": "Ngày ban hành “{found}” không có trong lịch.",
    "impossible-year": "Ngày ban hành “{found}” không có trong lịch, năm cũng không phải {years} của {draft}.",
    "wrong-year": "Năm ban hành là {found}, trong khi {draft} là của {years}.",
    "short": "Ngày ban hành cần ghi đủ chữ: ngày … tháng … năm ….",
    "no-date": "Dòng “{found}” chưa có ngày, tháng, năm.",
    "right": "Địa danh, ngày tháng: {found}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """``Bình Lư, ngày … tháng … năm …`` with the right year; blanks are right in a draft."""
    reply = Reply(rule, facts, OUTCOMES)
    line = facts[Header].date
    if line is None:
        number = facts[Header].number
        alone = _place_alone(facts)
        if alone is not None:
            return reply.gap("no-date", [alone], found=facts.quote(alone))
        lost = not facts.document.keeps_header and number is None
        place = point(_below_motto(facts))
        return reply.review("unseen", [place]) if lost else reply.gap("missing", [place])
    found = " ".join(facts.quote(line.date_span).split())
    if not _exists(line):
        fits = line.year is None or _fits(params, facts, line)
        outcome = "impossible" if fits else "impossible-year"
        return reply.gap(outcome, [line.date_span], found=found)
    if line.year is not None and not _fits(params, facts, line):
        words = _with_year(facts, line)
        return combine(
            Status.GAP, [reply.finding(line.date_span, "wrong-year", words, found=line.year)]
        )
    if line.place.start == line.place.end:
        return reply.gap("no-place", [line.span])
    if line.short:
        return reply.review_with(_in_words(line), "short", [line.date_span])
    if line.day is None or line.month is None or line.year is None:
        return reply.at_signing("blank", [line.span])
    return reply.passed("right", [line.span], found=" ".join(facts.quote(line.span).split()))


def _exists(line: HeaderDate) -> bool:
    """Whether the calendar has what is written of the day."""
    if line.month is None or line.day is None:
        return line.month is None or 1 <= line.month <= 12
    return DateMention(line.date_span, line.day, line.month, line.year).exists


def _fits(params: Params, facts: Facts, line: HeaderDate) -> bool:
    """Whether the plan may be signed in the line's year: one it is for, or late in the year before.

    A letter that submits a plan, or asks what others think of it, may be of any day before it.
    """
    plan = facts[Plan]
    first = plan.horizon[0] if plan.horizon else plan.year
    if first is None or line.year is None or plan.covers(line.year):
        return True
    late = line.month is None or line.month in params.early_months
    return line.year == first - 1 and (late or _submits(facts))


def _submits(facts: Facts) -> bool:
    """Whether the draft is a letter whose subject is to submit, register or discuss what is to come."""
    if facts[Plan].kind != "cong-van":
        return False
    return facts.lexicon.pattern(_SUBMITS).search(fold(facts[Plan].title)) is not None


def _with_year(facts: Facts, line: HeaderDate) -> str | None:
    """Return the date of *line* as it is written, with the plan's year; of several years none is guessed."""
    plan, written = facts[Plan], facts.quote(line.date_span)
    head, year, rest = written.rpartition(str(line.year))
    if plan.year is None or plan.is_for_years or not year:
        return None
    day, month = line.day, line.month
    if day and month and not DateMention(line.date_span, day, month, plan.year).exists:
        return None  # 29 tháng 2
    return f"{head}{plan.year}{rest}"


def _in_words(line: HeaderDate) -> str:
    """Return the date of *line*, which is written in figures, as the decree has it."""
    assert line.day and line.month and line.year  # noqa: S101 - a date in figures is whole
    return f"ngày {day_in_words(date(line.year, line.month, line.day))}"


def _below_motto(facts: Facts) -> int:
    """Return the end of the motto in a column of its own; else that of the number, of the issuer."""
    slogan = fold(facts.lexicon.written("slogan"))
    for block in facts.document.blocks:
        said = facts.folded[block.span.start : block.span.end]
        if facts[Parts].header.contains(block.span) and block.cell and said.endswith(slogan):
            return block.span.end
    number, issuer = facts[Header].number, issuer_line(facts)
    above = number.span if number else issuer
    return above.end if above else 0


def _place_alone(facts: Facts) -> Span | None:
    """Return the header's line that is nothing but the plan's place, where there is one."""
    header, place = facts[Parts].header, fold(facts[Plan].place)
    for block in facts.document.blocks:
        line = facts.folded[block.span.start : block.span.end].strip(" ,.")
        if header.contains(block.span) and place and line == place:
            return block.span
    return None


KIND = Kind("place-date", Params, check, OUTCOMES)
