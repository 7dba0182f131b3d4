"""To whom a report goes: ``báo cáo … gửi về UBND xã (qua Phòng Văn hóa - Xã hội)``."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.kernel.text import matches

_HEADS = r"(?:thường trực |lãnh đạo |chủ tịch |cơ quan thường trực |thành viên )*"
_BODIES = (
    "ubnd", "ủy ban", "uỷ ban", "hđnd", "hội đồng nhân dân", "đảng ủy", "đảng uỷ", "tỉnh ủy",
    "tỉnh uỷ", "thành ủy", "thành uỷ", r"sở(?= \w)", r"bộ(?= \w)", r"phòng(?! ngừa|, chống| chống)",
    "văn phòng", "ban vì", "ban chỉ đạo", "ban vstb", "ban dân", "cơ quan thường trực",
    "cơ quan cấp trên", "cơ quan chủ trì", "chi cục", "vụ ", "chính phủ", "thủ tướng", "cấp trên",
    "cấp có thẩm quyền", "trung tâm",
)  # fmt: skip
_BODY = rf"(?P<body>{_HEADS}(?:{'|'.join(_BODIES)})[^.;:,()\n]{{0,80}})"
_TO = r"(?:về|gửi|cho|đến|tới|lên|trình)"
_SENDS = (
    # "báo cáo kết quả thực hiện … gửi về UBND xã"
    re.compile(rf"báo cáo(?! viên)[^.;\n]{{0,330}}?(?<!\w){_TO}(?: {_TO}| báo cáo){{0,2}} {_BODY}"),
    # "gửi kết quả, báo cáo năm về Sở Nội vụ"
    re.compile(rf"(?:gửi|nộp)[^.;\n]{{0,60}}báo cáo[^.;\n]{{0,120}}?(?<!\w){_TO} {_BODY}"),
    # through whom: "báo cáo … (qua Phòng Văn hóa - Xã hội)"
    re.compile(rf"báo cáo(?! viên)[^.;\n]{{0,200}}\(? ?qua {_BODY}"),
)
# In a line on reports: "Thời hạn báo cáo: 10/11/2026; gửi Phòng …", "Nơi nhận báo cáo: Phòng …"
_LINE = re.compile(rf"(?:(?:gửi|nộp)(?: {_TO})?|nơi nhận báo cáo ?:?) {_BODY}")
# "tổng hợp, báo cáo Ủy ban nhân dân tỉnh": a body right after the word
_DIRECT = (re.compile(rf"báo cáo(?: với| lên)? {_BODY}"),)
_OPENS = ("báo cáo", "gửi", "nộp")
# What is no longer the body's name: by when, and for what.
_BEYOND = re.compile(r" (?:trước|chậm nhất|muộn nhất|để|theo|khi|nếu|trong|hằng|định kỳ)(?= )")
# Things that are reported about, not reports: incidents, difficulties.
_ABOUT = re.compile(
    r"(?:vấn đề|vụ việc|khó khăn, vướng mắc|trường hợp)[^.;]{0,60}(?:đột xuất|phát sinh)"
)


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


def read_report_recipients(facts: Facts) -> ReportRecipients:
    """Return the recipients of reports that the body names, in order."""
    return ReportRecipients(recipients_in(facts.lined, facts[Parts].body, facts[Sentences]))


def recipients_in(lined: str, body: Span, sentences: Sentences) -> tuple[ReportRecipient, ...]:
    """Return the recipients of reports named in *body*, in order.

    *lined* is the folded text with its line ends.
    """
    found: dict[int, ReportRecipient] = {}
    for match, sends in _matches(lined, body):
        start, end = match.span("body")
        name = _BEYOND.split(lined[start:end], maxsplit=1)[0]
        span = Span(start, start + len(name.rstrip()))
        if _ABOUT.search(lined, match.start(), span.start):
            continue
        recipient = ReportRecipient(span, sentences.around(match.start()), sends)
        found.setdefault(span.start, recipient)
    return tuple(found[start] for start in sorted(found))


def _matches(lined: str, body: Span) -> Iterator[tuple[re.Match[str], bool]]:
    for patterns, sends in ((_SENDS, True), (_DIRECT, False)):
        for pattern in patterns:
            for match in matches(pattern, lined, _OPENS, body.start, body.end):
                if not lined[match.start() - 1 : match.start()].isalnum():
                    yield match, sends
    for match in _LINE.finditer(lined, body.start, body.end):
        line = lined.rfind("\n", body.start, match.start()) + 1
        if "báo cáo" in lined[line : match.end("body")]:
            yield match, True
