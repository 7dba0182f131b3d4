"""The report as one web page: nothing loaded from outside, no script, prints on A4."""

import datetime as dt
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from checker.exporters.characters import printable
from checker.exporters.html.style import STYLE
from checker.exporters.particulars import particulars, provenance
from checker.exporters.places import quote, where
from checker.exporters.text import FORMS
from checker.library.rule import SEVERITY_WORDS
from checker.report import STATUS_WORDS, Report, Result, Status
from checker.verdict import COUNTED, OPEN, coverage, verdict, worst

AT_LENGTH = {
    Status.GAP: "Cần sửa",
    Status.REVIEW: "Cần người xem",
    Status.ERROR: STATUS_WORDS[Status.ERROR],
    Status.WAIVED: "Đã miễn trừ",
}
"""Statuses told one by one, in this order, with the headings of their parts."""

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
    for status, count in report.summary().items():
        if count or status in COUNTED:
            words = _text(STATUS_WORDS[status])
            yield f"<li class='{status}'><b>{count}</b> {_form(status)} {words}</li>"
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
    for status in OPEN:
        results = [result for result in report.results if result.status is status]
        if results:
            items = "".join(f"<li>{_text(result.message)}</li>" for result in results)
            yield f"<section class='brief'><h2>{_text(AT_LENGTH[status])} (tóm tắt)</h2>"
            yield f"<ol>{items}</ol></section>"


def _at_length(report: Report) -> Iterator[str]:
    for status, heading in AT_LENGTH.items():
        results = [result for result in report.results if result.status is status]
        if results:
            yield f"<section class='part'><h2>{_text(heading)} ({len(results)})</h2>"
            for number, result in enumerate(results, 1):
                yield from _entry(report, result, number)
            yield "</section>"


def _entry(report: Report, result: Result, number: int) -> Iterator[str]:
    rule = result.rule
    yield f"<article class='{result.status}'>"
    yield f"<h3><span class='mark'>{_form(result.status)}</span> {number}. {_text(rule.title)}</h3>"
    group = rule.group.title
    yield f"<p class='meta'>{_text(group)} · {_text(SEVERITY_WORDS[rule.severity])}</p>"
    yield f"<p class='message'>{_text(result.message)}</p>"
    for finding in result.findings:
        quoted = quote(report, finding)
        own = finding.message if finding.message not in {"", result.message} else ""
        place = _text(where(report, finding))
        words = f": <q>{_text(quoted)}</q>" if quoted else " (chỗ cần bổ sung)"
        yield f"<p class='place'><b>{place}</b>{words}{' ' if own else ''}{_text(own)}</p>"
    for suggestion in dict.fromkeys(f.suggestion for f in result.findings if f.suggestion):
        yield f"<p class='suggestion'><b>Gợi ý viết:</b> {_text(suggestion)}</p>"
    yield f"<p class='basis'>Căn cứ: {_text(rule.basis)}</p></article>"


def _checklist(report: Report) -> Iterator[str]:
    yield "<section class='all'><h2>Toàn bộ tiêu chí</h2><table>"
    yield (
        "<thead><tr><th>STT</th><th>Tiêu chí</th><th>Mức độ</th><th>Kết luận</th>"
        "<th>Nhận xét</th><th>Vị trí</th></tr></thead>"
    )
    number = 0
    for group, results in groupby(report.results, lambda result: result.rule.group):
        yield f"<tbody><tr class='group'><th colspan='6'>{_text(group.title)}</th></tr>"
        for result in results:
            number += 1
            yield _row(report, result, number)
        yield "</tbody>"
    yield "</table></section>"


def _row(report: Report, result: Result, number: int) -> str:
    status = result.status
    cells = (
        str(number),
        _text(result.rule.title),
        _text(SEVERITY_WORDS[result.rule.severity]),
        f"<span class='{status}'>{_form(status)} {_text(STATUS_WORDS[status])}</span>",
        _text(result.message),
        _text(where(report, *result.findings)),
    )
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _form(status: Status) -> str:
    return f"<span aria-hidden='true'>{FORMS[status]}</span>"


def _text(text: str) -> str:
    return escape(printable(text)).replace("\n", "<br>")
