"""To whom a report goes: ``báo cáo … gửi về UBND xã (qua Phòng Văn hóa - Xã hội)``."""

import re
from dataclasses import dataclass

from checker.document import Span
from checker.facts.sentences import Sentences

_BODY = (
    r"(?P<body>(?:thường trực |lãnh đạo |chủ tịch |cơ quan thường trực |thành viên )*(?:ubnd|[ủu][yỷ]? ban|uỷ ban|hđnd|hội đồng nhân dân|"
    r"đảng ủy|đảng uỷ|tỉnh ủy|thành ủy|sở(?= [^\W\d])|bộ(?= [^\W\d])|phòng(?=,? [^\W\d])(?! ngừa|, chống| chống)|văn phòng|ban (?:vì|chỉ đạo|vstb|dân)|cơ quan (?:thường trực|cấp trên|chủ trì)|"
    r"chi cục|vụ |chính phủ|thủ tướng|cấp trên|cấp có thẩm quyền|trung tâm)[^.;,()\n]{0,80})"
)
_REPORT = r"(?<!\w)(?:báo cáo(?! viên)|thông tin báo cáo)"
# "… báo cáo kết quả thực hiện … gửi về UBND xã"; "gửi báo cáo về …"
_SENDS = re.compile(
    rf"{_REPORT}[^.;\n]{{0,330}}?(?<!\w)(?:về|gửi|cho|đến|tới|lên|trình)(?: về| cho| đến| tới| lên| báo cáo)? {_BODY}"
    rf"|(?<!\w)(?:gửi|nộp)[^.;\n]{{0,60}}báo cáo[^.;\n]{{0,120}}?(?<!\w)(?:về|cho|đến|tới|lên) {_BODY.replace('?P<body>', '?P<body2>')}"
    rf"|{_REPORT}[^.;\n]{{0,200}}\(? ?(?:qua|thông qua) {_BODY.replace('?P<body>', '?P<body3>')}"
)
# "tổng hợp, báo cáo Ủy ban nhân dân tỉnh": a body right after the word
_DIRECT = re.compile(rf"{_REPORT}(?: với| lên)? {_BODY}")
# Things that are reported about, not reports: incidents, opinions of the unit.
_ABOUT = re.compile(
    r"(?:vấn đề|vụ việc|khó khăn, vướng mắc|trường hợp)[^.;]{0,60}(?:đột xuất|phát sinh)"
)


@dataclass(frozen=True, slots=True)
class ReportRecipient:
    """A body to which a report goes.

    ``span`` covers the body's name. ``sends`` tells that the words say where
    the report is sent (gửi về, báo cáo … về), not merely that a unit reports
    to its own superior among its tasks.
    """

    span: Span
    sentence: Span
    sends: bool


def read_report_recipients(
    lined: str, body: Span, sentences: Sentences
) -> tuple[ReportRecipient, ...]:
    """Return the recipients of reports named in *body*, in order."""
    found: dict[int, ReportRecipient] = {}
    for regex, sends in ((_SENDS, True), (_DIRECT, False)):
        for match in regex.finditer(lined, body.start, body.end):
            name = next(
                n for n in ("body", "body2", "body3") if n in match.groupdict() and match[n]
            )
            span = Span(*match.span(name))
            if _ABOUT.search(lined, match.start(), span.start):
                continue
            found.setdefault(
                span.start, ReportRecipient(span, sentences.around(match.start()), sends)
            )
    return tuple(found[start] for start in sorted(found))
