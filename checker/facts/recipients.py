"""To whom a report goes: ``báo cáo … gửi về UBND xã (qua Phòng Văn hóa - Xã hội)``."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from checker.facts.deadlines import Deadlines
from checker.facts.due_tasks import REPORT, is_inside_a_name
from checker.facts.provisions import Provisions
from checker.facts.report_targets import is_target
from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.form.outline import Outline
from checker.form.table_rows import Table
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_NAME = 80
"""Characters of a body's name after its first word."""
_SENT_WITHIN = 330
"""Characters between “báo cáo” and “gửi về …”: what is reported may fill three lines."""
_THROUGH_WITHIN = 200
"""Characters between “báo cáo” and “(qua …)”."""
_INCIDENT_WITHIN = 60
"""Characters between the thing that may happen and the word for its suddenness."""

_REGULAR_WITHIN = 30
"""Characters between *định kỳ* and “báo cáo”: “định kỳ hằng năm tổng hợp, ” has 27."""
_TOLD_WITHIN = 100
"""Characters between “báo cáo” and “với …”: what is told."""

_BODY = Grammar(
    r"(?P<body>(?:{recipient-head} )*(?!(?:{issuer-line.not}|{recipient.not})(?!\w))"
    rf"(?:{{recipient}}|{{recipient.named}}(?= \w))[^.;:,()\n]{{0,{_NAME}}})"
)
_TO = Grammar(r"(?:{sent-home}|{sent-to})")
_SENDS = (
    # "báo cáo kết quả thực hiện … gửi về UBND xã", "gửi báo cáo về Sở Nội vụ"
    Grammar(
        rf"{REPORT}[^.;\n]{{0,{_SENT_WITHIN}}}?(?<!\w){_TO}(?: {_TO}| {{report-word}}){{0,2}} {_BODY}"
    ),
    # "lập báo cáo kết quả để Chủ tịch UBND xã xem xét", "báo cáo … trước ngày … để UBND xã tổng hợp"
    Grammar(
        rf"{REPORT}(?:(?!(?<!\w){{sent-home}} {{recipient}})[^.;\n]){{0,{_SENT_WITHIN}}}?(?<!\w){{for-whom}} "
        rf"(?=(?:(?!(?<!\w){{report-word}}(?!\w))[^.;:()\n]){{0,{_NAME}}}?"
        rf"(?<!\w)(?!{{report-word}}(?!\w))(?:{{gathering}}|{{deciding}}|{{makes-use}})(?!\w)){_BODY}"
    ),
    # "gửi UBND xã trước ngày … báo cáo kết quả"
    Grammar(
        rf"{{send}}(?: {_TO})? (?=(?:(?!(?<!\w){{gathering}}(?!\w))[^.;:\n]){{0,{_TOLD_WITHIN}}}"
        rf"{REPORT} {{results}}(?!\w)){_BODY}"
    ),
    # "Phòng Văn hóa - Xã hội là đầu mối tiếp nhận báo cáo"
    Grammar(
        rf"(?P<body>(?!{{recipient.not}}(?!\w)){{recipient}} [^.;:,()\n]{{0,{_NAME}}}?) {{takes-in}} {REPORT}"
    ),
    # through whom: "báo cáo … (qua Phòng Văn hóa - Xã hội)"
    Grammar(rf"{REPORT}[^.;\n]{{0,{_THROUGH_WITHIN}}}\(? ?{{through}} {_BODY}"),
)
# "gửi báo cáo về Liên đoàn Lao động tỉnh": whatever has a name of its own, told by its capital; not
# what the report is on: "báo cáo về Tháng hành động"
_SENDS_NAMED = Grammar(
    rf"{REPORT}[^.;\n]{{0,{_SENT_WITHIN}}}?(?<!\w){{sent-home}}"
    r" (?!(?:{document-kind}|{cited-kind}|{results}|{reported-on})(?!\w))"
    rf"(?P<body>\w[^.;:,()\n]{{0,{_NAME}}})"
)
# "báo cáo kết quả theo định kỳ cho Ban Chỉ huy Quân sự": so does whoever is told results regularly
_TELLS_NAMED = Grammar(
    rf"{REPORT} (?=[^.;\n]{{0,{_SENT_WITHIN}}}?(?<!\w)(?:{{results}}|{{every}}|{{at-intervals}})(?!\w))"
    rf"(?:(?!(?<!\w)(?:{{task-verb}}|{{task-verb.organise}})(?!\w))[^.;\n]){{0,{_SENT_WITHIN}}}?(?<!\w){{sent-named}}"
    rf" (?!(?:{{document-kind}}|{{cited-kind}}|{{results}}|{{reported-on}})(?!\w))(?P<body>\w[^.;:,()\n]{{0,{_NAME}}})"
)
# "tổng hợp, báo cáo Ủy ban nhân dân tỉnh": a body right after the word
_DIRECT = Grammar(rf"{{report-word}}(?: {{report-with}})? {_BODY}")
# "báo cáo kết quả thực hiện với UBND phường"; in "phối hợp với" the body works on it too
_BEFORE = Grammar(rf"{REPORT}(?P<what>[^.;,:\n]{{0,{_TOLD_WITHIN}}}?) {{report-with}} {_BODY}")
_TOGETHER = Grammar(r"(?<!\w){joint-work}$")
# In a line on reports: "Thời hạn báo cáo: 10/11/2026; gửi Phòng …", "Nơi nhận báo cáo: Phòng …"
_LINE = Grammar(rf"(?:{{send}}(?: {_TO})?|{{recipient-label}} ?:?|{{recipient-column}} ?:) {_BODY}")
_REPORT_WORD = Grammar("{report-word}")
_COLUMN = Grammar(r"(?<!\w){recipient-column}(?!\w)|^ ?{recipient-column.alone} ?$")
# A row of such a table: "6 tháng | UBND tỉnh"; "Chốt số liệu | Thống kê tỉnh" is none.
_TIME_OF_REPORT = Grammar(r" ?(?:{half-year}|{quarter}|{year-report}|{year})(?!\w)")
_CELL = Grammar(_BODY)
_SENT = Grammar(rf"(?<!\w)(?:{{send}}|{{report-word}})(?: {_TO}| {{report-with}})? {_BODY}")
# What is no longer the body's name: by when, and for what.
_BEYOND = Grammar(
    r" (?:{limit.before}|{limit.latest}|{after-recipient}|{results}|{gathering}|{deciding}|{makes-use}|{every}"
    r"|{through}|{on-day})(?= |$)"
)
# Things that are reported about, not reports: incidents, difficulties.
_INCIDENT = Grammar(rf"{{incident}}[^.;]{{0,{_INCIDENT_WITHIN}}}{{incident.sudden}}")
# "phản ánh về Sở … tổng hợp, báo cáo UBND tỉnh xem xét, quyết định": a decision is asked for.
_AT_ONCE = Grammar(r"{report-word} {at-once}(?!\w)")
_ASKS = Grammar(
    rf"(?:(?!(?<!\w){{gathering}}(?!\w))[^.;:,()\n]){{0,{_NAME}}}?(?: ?\([^()\n]{{0,{_NAME}}}\))?\)?,?"
    r" (?:{in-order-to} )?(?:{deciding}|{incident})(?!\w)"
)
# "báo cáo UBND tỉnh kết quả thực hiện": who reports, to whom and on what
_TOLD = Grammar(r"(?<!\w){results}(?!\w)")
_REGULAR = Grammar(r"(?<!\w)(?:{every}|{at-intervals})(?!\w)")


# "báo cáo Ủy ban nhân dân xã, Sở Nội vụ (qua …)": the next body of the list, or what is in brackets
_NEXT = Grammar(rf", ?{_BODY}")
_BRACKET = re.compile(r" ?\([^()\n]*\)")
_CLOSES = re.compile(r"[^()\n]*\)")


class ReportRecipient(NamedTuple):
    """A body to which a report goes.

    ``span`` covers the body's name. ``sends`` tells that the words say where
    the report is sent (gửi về, báo cáo … về), not merely that a unit reports
    to its own superior among its tasks.
    """

    span: Span
    sentence: Span
    sends: bool


class ReportRecipients(tuple[ReportRecipient, ...]):
    """To whom reports go, as the body says, in order."""

    __slots__ = ()

    def within(self, span: Span) -> Sequence[ReportRecipient]:
        """Return those named in *span*, in order."""
        first = bisect_left(self, span.start, key=lambda recipient: recipient.span.start)
        return self[first : bisect_right(self, span.end, first, key=lambda r: r.span.end)]


def read_report_recipients(facts: Facts) -> ReportRecipients:
    """Return the recipients of reports that the body names, in order."""
    found: dict[int, ReportRecipient] = {}
    for match, sends in _matches(facts):
        span = _name(facts, match)
        placed = facts[Tables].around(match.start())
        sentence = placed[1].span if placed else facts[Sentences].around(match.start())
        if _is_of_incidents(facts, match, span, sentence) or _is_counted(facts, match, sentence):
            continue
        if sends or span.start not in found:
            found[span.start] = ReportRecipient(span, sentence, sends)
    return ReportRecipients(found[start] for start in sorted(found))


def end_of_recipients(facts: Facts, recipient: ReportRecipient) -> int:
    """Return where the list ends that *recipient* opens: … Ủy ban nhân dân xã (qua …), Sở Nội vụ."""
    closed = _CLOSES.match(facts.text, recipient.span.end)
    end = closed.end() if closed else recipient.span.end
    following = facts.lexicon.pattern(_NEXT)
    while True:
        bracket = _BRACKET.match(facts.text, end)
        end = bracket.end() if bracket else end
        match = following.match(facts.lined, end, recipient.sentence.end)
        if match is None or not facts.text[match.start("body")].isupper():
            return end
        end = _name(facts, match).end


def sent_to(facts: Facts, within: Span) -> Span | None:
    """Return the body that something is sent to *within*, which need not be called a report there."""
    match = facts.lexicon.pattern(_SENT).search(facts.lined, *within)
    return _name(facts, match) if match else None


def _is_of_incidents(facts: Facts, match: re.Match[str], body: Span, sentence: Span) -> bool:
    """Whether what *body* is told is what has happened, or needs its decision: no report on results."""
    incident, at_once, asks, told, regular = map(
        facts.lexicon.pattern, (_INCIDENT, _AT_ONCE, _ASKS, _TOLD, _REGULAR)
    )
    if incident.search(facts.lined, match.start(), body.start):
        return True
    before = Span(max(0, match.start() - _REGULAR_WITHIN), body.start)
    if told.search(facts.lined, match.start(), body.start) or regular.search(facts.lined, *before):
        return False
    if _has_its_day(facts, sentence):  # báo cáo UBND xã trước ngày 15/11 để chỉ đạo
        return False
    return bool(at_once.match(facts.lined, match.start()) or asks.match(facts.lined, body.start))


def _is_counted(facts: Facts, match: re.Match[str], sentence: Span) -> bool:
    """Whether the report is counted as a target without a day: 100% báo cáo định kỳ gửi Chính phủ trên mạng."""
    word = facts.lexicon.pattern(_REPORT_WORD).search(
        facts.lined, match.start(), match.start("body")
    )
    if word is None or not is_target(facts, word.start()):
        return False
    return not _has_its_day(facts, sentence)


def _has_its_day(facts: Facts, sentence: Span) -> bool:
    """Whether the *sentence* says by which day to report: what has happened has none."""
    deadlines = facts[Deadlines]
    first, stop = (
        bisect_left(deadlines, at, key=lambda deadline: deadline.span.start) for at in sentence
    )
    return any(deadline.role == "report" for deadline in deadlines[first:stop])


def _matches(facts: Facts) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield where a body is named, and whether it is where a report is sent."""
    for own in facts[Provisions]:
        yield from _in_words(facts, own)
    yield from ((match, True) for match in _in_columns(facts))


def _in_words(facts: Facts, own: Span) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield where the sentences and lines of *own* name a body."""
    for grammar in _SENDS:
        for match in facts.matches(grammar, own, lined=True):
            yield match, True
    told = facts.lexicon.pattern(_TOLD)
    for grammar in (_SENDS_NAMED, _TELLS_NAMED):
        for match in facts.matches(grammar, own, lined=True):
            if facts.text[match.start("body")].isupper():
                yield match, True
    for match in facts.matches(_DIRECT, own, lined=True):
        yield match, told.search(match["body"]) is not None
    together = facts.lexicon.pattern(_TOGETHER)
    for match in facts.matches(_BEFORE, own, lined=True):
        if together.search(facts.lined, *match.span("what")) is None:
            yield match, False
    for match in facts.matches(_LINE, own, lined=True):
        line = facts.lined.rfind("\n", own.start, match.start()) + 1
        if facts.lexicon.pattern(_REPORT_WORD).search(facts.lined, line, match.start("body")):
            yield match, True


def _in_columns(facts: Facts) -> Iterator[re.Match[str]]:
    """Yield the bodies in a table's column for who receives, where the row is on a report."""
    head = facts.lexicon.pattern(_COLUMN)
    for table in facts[Tables]:
        if not facts[Provisions].cover(table.span.start):
            continue
        columns = {c for c in table.heads if head.search(table.head(c, facts.folded))}
        told = [*_in_cells(facts, table)]
        if not columns and not told:
            continue
        body, report = map(facts.lexicon.pattern, (_CELL, _REPORT_WORD))
        heads = [table.head(column, facts.folded) for column in table.heads]
        titles = facts[Outline].titles_around(table.span.start)
        of_reports = any(report.search(words) for words in (*heads, *titles))
        yield from told if of_reports else ()
        time = facts.lexicon.pattern(_TIME_OF_REPORT)
        for row in table.rows:
            named = of_reports and any(time.match(facts.lined, *c.span) for c in row.told)
            if not named and not report.search(facts.folded, *row.span):
                continue
            cells = (cell for cell in row.told if cell.column in columns)
            yield from filter(None, (body.match(facts.lined, *cell.span) for cell in cells))


def _in_cells(facts: Facts, table: Table) -> Iterator[re.Match[str]]:
    """Yield the bodies that cells name: Các đơn vị gửi UBND xã | UBND xã báo cáo Sở Nội vụ, as heads or rows."""
    sent = facts.lexicon.pattern(_SENT)
    heads = (span for spans in table.heads.values() for span in spans)
    cells = (cell.span for row in table.rows for cell in row.told)
    yield from filter(None, (sent.search(facts.lined, *span) for span in chain(heads, cells)))


def _name(facts: Facts, match: re.Match[str]) -> Span:
    """Return the body's name without what follows it."""
    start, end = match.span("body")
    cuts = facts.lexicon.pattern(_BEYOND).finditer(facts.lined, start, end)
    beyond = next((cut for cut in cuts if not is_inside_a_name(facts.text, cut.start() + 1)), None)
    name = facts.lined[start : beyond.start() if beyond else end]
    return Span(start, start + len(name.rstrip()))
