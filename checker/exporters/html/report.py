"""The report as one web page: nothing loaded from outside, no script, prints on A4."""

import datetime as dt
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from checker.counted import counted_as
from checker.exporters.characters import printable
from checker.exporters.html.style import STYLE
from checker.exporters.particulars import particulars, provenance
from checker.exporters.places import lacking, quote, sections_of, suggested, where
from checker.library.rule import SEVERITY_WORDS
from checker.points import Entry, Point, amount, entries_as, in_one_line, said
from checker.report import Report
from checker.shown import COUNTED, FORMS, SHOWN_WORDS, TO_DO, Shown, shown, tally, told_places
from checker.verdict import coverage, verdict, worst

PARTS = {
    Shown.MUST: SHOWN_WORDS[Shown.MUST],
    Shown.ERROR: "Tiêu chí gặp lỗi",
    Shown.SHOULD: SHOWN_WORDS[Shown.SHOULD],
    Shown.LOOK: SHOWN_WORDS[Shown.LOOK],
    Shown.WAIVED: SHOWN_WORDS[Shown.WAIVED],
    Shown.SEEN: SHOWN_WORDS[Shown.SEEN],
}
"""What is told one by one, in this order, with the headings of its parts."""

_POLICY = (
    '<meta http-equiv="Content-Security-Policy"'
    " content=\"default-src 'none'; style-src 'unsafe-inline'\">"
)


def to_html(report: Report, when: dt.datetime) -> str:
    """Return the report, checked at *when*, as a page."""
    subject = " ".join(report.plan.title.split()) or report.document.path.name
    return "\n".join(
        (
            '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            # Even a page that someone tampers with may not fetch anything.
            _POLICY,
            f"<title>{_text(f'Báo cáo kiểm tra: {subject}')}</title>",
            f"<style>{STYLE}</style>\n</head>\n<body>\n<main>",
            *_head(report, subject),
            *_brief(report),
            *_at_length(report),
            *_checklist(report),
            _facts("Về lần kiểm tra này", provenance(report, when)),
            "</main>\n</body>\n</html>\n",
        )
    )


def _head(report: Report, subject: str) -> Iterator[str]:
    yield "<header>"
    yield "<p class='kind'>Báo cáo kiểm tra dự thảo</p>"
    yield f"<h1>{_text(subject)}</h1>"
    yield f"<p class='verdict {worst(report)}'>{_text(verdict(report))}</p>"
    yield "<ul class='counts'>"
    for how, count in tally(report).items():
        if (count or how in COUNTED) and how is not Shown.TOLD:
            words = _text(counted_as(how))
            yield f"<li class='{how}'><b>{count}</b> {_form(how)} {words}</li>"
    yield "</ul>"
    yield f"<p class='coverage'>{_text(coverage(report))}</p>"
    if report.warnings:
        items = "".join(f"<li>{_text(warning)}</li>" for warning in report.warnings)
        yield f"<section class='warnings'><h2>Cần biết trước</h2><ul>{items}</ul></section>"
    yield _facts("Dự thảo", particulars(report))
    yield "</header>"


def _facts(heading: str, facts: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f"<tr><th>{_text(name)}</th><td>{_text(value)}</td></tr>" for name, value in facts
    )
    return f"<section class='facts'><h2>{_text(heading)}</h2><table>{rows}</table></section>"


def _brief(report: Report) -> Iterator[str]:
    """Yield what is to be done in one line each: the page for who has no time."""
    for how in TO_DO:
        told = entries_as(report, how)
        if told:
            items = "".join(f"<li>{_text(in_one_line(report, entry))}</li>" for entry in told)
            yield f"<section class='brief'><h2>{_text(PARTS[how])} (tóm tắt)</h2>"
            yield f"<ol>{items}</ol></section>"


def _at_length(report: Report) -> Iterator[str]:
    for how, heading in PARTS.items():
        told = entries_as(report, how)
        if told:
            yield f"<section class='part'><h2>{_text(heading)} ({amount(told)})</h2>"
            for place, entry in enumerate(told, 1):
                yield from _entry(report, entry, place)
            yield "</section>"


def _entry(report: Report, told: Entry, place: int) -> Iterator[str]:
    rule = report.results[told.number].rule
    yield f"<article class='{told.how}'>"
    yield f"<h3><span class='mark'>{_form(told.how)}</span> {place}. {_text(rule.title)}</h3>"
    group = rule.group.title
    yield f"<p class='meta'>{_text(group)} · {_text(SEVERITY_WORDS[rule.severity])}</p>"
    if told.sentence:
        yield f"<p class='message'>{_text(told.sentence)}</p>"
    for point in told.points:
        if point.lead:
            yield f"<p class='point'>{_text(point.lead)}</p>"
        yield from _places(report, point)
    yield f"<p class='basis'>Căn cứ: {_text(rule.basis)}</p></article>"


def _places(report: Report, point: Point) -> Iterator[str]:
    """Yield where *point* lies, and below what to write there."""
    for finding, told in point.places():
        quoted = quote(report, finding)
        words = f": <q>{_text(quoted)}</q>" if quoted else lacking(finding)
        yield f"<p class='place'><b>{_text(where(report, finding))}</b>{words}</p>"
        for label, text in suggested(report, told):
            yield f"<p class='suggestion'><b>{_text(label)}:</b> {_text(text)}</p>"


def _checklist(report: Report) -> Iterator[str]:
    yield "<section class='all'><h2>Toàn bộ tiêu chí</h2><table>"
    yield (
        "<thead><tr><th>STT</th><th>Tiêu chí</th><th>Mức độ</th><th>Kết luận</th>"
        "<th>Nhận xét</th><th>Vị trí</th></tr></thead>"
    )
    rows = enumerate(zip(report.results, shown(report), strict=True))
    for group, members in groupby(rows, lambda row: row[1][0].rule.group):
        yield f"<tbody><tr class='group'><th colspan='6'>{_text(group.title)}</th></tr>"
        for number, (_, how) in members:
            yield _row(report, number, how)
        yield "</tbody>"
    yield "</table></section>"


def _row(report: Report, number: int, how: Shown) -> str:
    result = report.results[number]
    cells = (
        str(number + 1),
        _text(result.rule.title),
        _text(SEVERITY_WORDS[result.rule.severity]),
        f"<span class='{how}'>{_form(how)} {_text(SHOWN_WORDS[how])}</span>",
        _text(said(report, number)),
        _text(sections_of(report, *told_places(report, number))),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _form(how: Shown) -> str:
    return f"<span aria-hidden='true'>{FORMS[how]}</span>"


def _text(text: str) -> str:
    return escape(printable(text)).replace("\n", "<br>")
