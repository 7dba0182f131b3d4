"""The sheet that goes with a plan to be signed (phiếu trình ký): one page on what was checked and decided."""

import datetime as dt
import io
from collections.abc import Iterator
from dataclasses import replace

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer, Table

from checker.exporters.characters import printable
from checker.exporters.chosen import NOBODY, People, of_this_office
from checker.exporters.colours import PRINTED
from checker.exporters.particulars import particulars, provenance
from checker.exporters.pdf.parts import MARGINS, WIDTH, facts_beside, heading, markup, shaded
from checker.exporters.pdf.style import (
    BODY,
    KIND,
    PLACE,
    QUIET,
    SIGNED,
    SIGNER,
    TITLE,
    VERDICT,
    Words,
    numbered_canvas,
    register_fonts,
)
from checker.points import in_brief, said
from checker.report import Report, Result, Status
from checker.review.checklist import Decision
from checker.review.remarks import remarks_on
from checker.review.waiver import Waiver
from checker.samples import READY_ONCE_REPLACED, TO_REPLACE, is_of_sample
from checker.shown import SHOWN_WORDS, TO_DO, Shown, shown
from checker.verdict import coverage, verdict, worst
from checker.way import way_of

_NAMED = (
    *((12, left) for left in (15, 12, 10, 8, 6, 5, 4, 3, 2, 1)),
    *((named, 1) for named in (8, 5, 3, 2, 1)),
    (0, 0),
)
"""How many decisions and opinions are named one by one, and how much of what is left to do.

As many as leave it one page, what is left to do first gives way: the program tells it everywhere,
of people's words the sheet is what goes with the plan. The rest is counted.
"""
_LONGEST = 240
"""Characters of a title or a reason that stand on the page."""
_SIGNED = 22 * mm
"""Room for a signature."""
_SIGNATURE = "frame.signature"
_UNDATED = "Ngày …… tháng …… năm 20……"


def to_sheet(report: Report, when: dt.datetime, people: People = NOBODY) -> bytes:
    """Return the sheet on the draft of *report*, checked at *when*, as the bytes of a PDF file.

    It names the *people* that are known, at its head and where they sign.
    """
    register_fonts()
    name = printable(f"Phiếu trình ký: {report.document.path.name}")
    for named, left in _NAMED:
        stream = io.BytesIO()
        template = SimpleDocTemplate(
            stream, pagesize=A4, title=name, author="Soát", creator="Soát", lang="vi", **MARGINS
        )
        story = list(_story(report, when, people, named, left))
        template.build(story, canvasmaker=numbered_canvas(name))
        if template.page == 1:
            break
    return stream.getvalue()


def _story(
    report: Report, when: dt.datetime, people: People, named: int, left: int
) -> Iterator[Flowable]:
    way = way_of(report)
    title = " ".join(report.plan.title.split()) or report.document.path.name
    yield Words("PHIẾU TRÌNH KÝ", KIND)
    yield Words(markup(_short(title)), TITLE)
    outcome = way.sentence if way.ready else f"Chưa sẵn sàng trình ký: {_lower(way.sentence)}"
    if of_sample := is_of_sample(report.plan.place):
        outcome = READY_ONCE_REPLACED if way.ready else outcome
    found = worst(report)
    how = found if way.ready or found is not Shown.PASS else Shown.LOOK
    yield shaded(Words(markup(outcome), VERDICT), PRINTED[how])
    yield Spacer(0, 4)
    if of_sample and not way.ready:
        yield Words(f"<b>{TO_REPLACE}.</b>", BODY)
    yield Words(markup(verdict(report)), BODY)
    yield Words(markup(coverage(report)), QUIET)
    yield heading("Dự thảo")
    own = of_this_office(people, report)
    known = _known(own, _signed_in(report))
    told = (pair for pair in particulars(report) if pair[1] != title)  # it stands above
    yield facts_beside((name, _short(value)) for name, value in (*known, *told))
    yield from _open(report, left)
    yield from _objected(report, named)
    yield from _decided(report, named, own.drafter)
    yield from _at_issue(report, named)
    yield heading("Về lần kiểm tra này")
    yield facts_beside(provenance(report, when))
    yield Spacer(0, 8)
    yield _signatures(own.drafter, own.reviewer)


def _known(people: People, signed: str) -> Iterator[tuple[str, str]]:
    """Yield the office and who will sign: as the draft says (*signed*), else who usually does."""
    for name, value in (("Đơn vị trình", people.unit), ("Người ký", signed or people.signer)):
        if value:
            yield name, value


def _signed_in(report: Report) -> str:
    """Return authority, post and name under the draft, empty where they are not whole there."""
    for result in report.results:
        if result.rule.id == _SIGNATURE and result.status is Status.PASS and result.findings:
            quote = report.document.quote(result.findings[0].span)
            return ", ".join(filter(None, map(str.strip, quote.splitlines())))
    return ""


def _open(report: Report, named: int) -> Iterator[Flowable]:
    """Yield what is still to be done or looked at, the worst first, then what is filled in at issue."""
    ways = shown(report)
    steps = (*TO_DO, Shown.SIGNING)
    left = [(how, number) for how in steps for number, own in enumerate(ways) if own is how]
    if _is_open(report):
        yield heading("Việc còn lại")
        for how, number in left[:named]:
            told = _short(in_brief(said(report, number)))
            yield Words(markup(f"• {SHOWN_WORDS[how]}: {told}"), PLACE)
        yield from _rest(len(left) - named, all_of_them=not named)


def _is_open(report: Report) -> bool:
    return not frozenset(TO_DO).isdisjoint(shown(report))


def _objected(report: Report, named: int) -> Iterator[Flowable]:
    """Yield what reviewers said of the draft, with who said it, refusals first; read or not, it was said."""
    told = [
        (report.results[number].rule.title, remark, words)
        for number in range(len(report.results))
        for remark, words in remarks_on(report, number)
        if remark.note or remark.decision == Decision.DISAGREED
    ]
    told.sort(key=lambda one: one[1].decision != Decision.DISAGREED)
    if told:
        yield heading(f"Ý kiến thẩm định ({len(told)})")
        for title, remark, words in told[:named]:
            short = words.replace(remark.note, _short(remark.note)) if remark.note else words
            yield Words(markup(f"• {title}. {short}"), PLACE)
        yield from _rest(len(told) - named, all_of_them=not named)


def _decided(report: Report, named: int, drafter: str) -> Iterator[Flowable]:
    """Yield what a person decided against the program's word, each with the reason and the name.

    What was looked at in the window without a name is the *drafter*'s, where that is known.
    """
    decided = [(result, waiver) for result in report.results for waiver in result.waivers]
    if decided:
        yield heading(f"Quyết định của người kiểm tra ({len(decided)})")
        yield from (Words(markup(_decision(*one, drafter)), PLACE) for one in decided[:named])
        yield from _rest(len(decided) - named, all_of_them=not named)


def _decision(result: Result, waiver: Waiver, drafter: str) -> str:
    """Return what was decided: a long reason is cut, never who answers for it."""
    by = waiver.by if waiver.sheet else waiver.by or drafter
    return f"• {result.rule.title}. {replace(waiver, by=by, reason=_short(waiver.reason)).words()}"


def _at_issue(report: Report, named: int) -> Iterator[Flowable]:
    """Yield what whoever issues the plan fills in, where that is all that is left."""
    waiting = [n for n, how in enumerate(shown(report)) if how is Shown.SIGNING]
    if waiting and not _is_open(report):
        yield heading("Điền khi ban hành")
        for number in waiting[:named]:
            yield Words(markup(f"• {_short(said(report, number))}"), PLACE)
        yield from _rest(len(waiting) - named, all_of_them=not named)


def _rest(count: int, *, all_of_them: bool) -> Iterator[Flowable]:
    if count > 0:
        yield Words(markup(_told_elsewhere(count, all_of_them=all_of_them)), QUIET)


def _told_elsewhere(count: int, *, all_of_them: bool) -> str:
    other = "" if all_of_them else " khác"
    return f"{'' if all_of_them else 'Và '}{count} mục{other}, có trong phiếu kiểm tra."


def _signatures(*names: str) -> Flowable:
    """Return the places to sign: who wrote the draft, who checked it."""
    titles = ("Người soạn thảo", "Người kiểm tra")
    rows = [
        [Words(_UNDATED, SIGNED) for _ in titles],
        [Words(title, SIGNER) for title in titles],
        [Words("(ký, ghi rõ họ tên)", SIGNED) for _ in titles],
        [Words(markup(_short(name)), SIGNER) for name in names],
    ]
    return Table(
        rows,
        colWidths=[WIDTH / 2] * 2,
        rowHeights=[None, None, _SIGNED, None],
        style=[("VALIGN", (0, 0), (-1, -1), "TOP")],
    )


def _lower(sentence: str) -> str:
    return f"{sentence[:1].lower()}{sentence[1:]}"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
