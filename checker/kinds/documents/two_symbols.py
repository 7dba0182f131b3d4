"""One number of one day with two symbols: 79/2025/TT-BTC and 79/2025/TT-BKHĐT are one document."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments
from checker.kernel.text import fold
from checker.kinds.reply import Reply
from checker.report import Finding, Status

OUTCOMES = {
    "two-symbols": "“{found}” và “{other}” cùng số, cùng ngày mà khác ký hiệu; cần xem lại ký hiệu nào đúng.",
}
_NUMBER = re.compile(r"(?P<number>\d+)\s*[/\-–]\s*(?:\d{4}\s*/\s*)?(?P<kind>[^\W\d_]+)")


def two_symbol_faults(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the rarer symbols of what has one number, kind and day; two named bodies may well share them."""
    alike: dict[tuple[str, str, date], dict[str, list[Citation]]] = defaultdict(dict)
    for citation in facts[Citations]:
        written = _NUMBER.match(facts.quote(citation.number_span))
        if written is not None and citation.date is not None and citation.date.value is not None:
            what = (written["number"].lstrip("0"), fold(written["kind"]), citation.date.value)
            alike[what].setdefault(citation.key, []).append(citation)
    known = facts[KnownDocuments]
    for keys in alike.values():
        # what lacks a letter or its year is the slip, where both are written as often
        right = max(keys, key=lambda key: (key in known, len(keys[key]), _length(keys[key][0])))
        others = (c for key in keys if key != right and key not in known for c in keys[key])
        for citation in others:
            if not _of_two_bodies(citation, keys[right]):
                fields = {
                    "found": facts.quote(citation.number_span),
                    "other": facts.quote(keys[right][0].number_span),
                }
                yield Status.REVIEW, reply.finding(citation.number_span, "two-symbols", **fields)


def _of_two_bodies(citation: Citation, others: list[Citation]) -> bool:
    """Whether each is said to be of a body of its own: số 45 của UBND tỉnh, số 45 của Sở Nội vụ."""
    own = fold(citation.issuer)
    issuers = {fold(other.issuer) for other in others if other.issuer}
    return bool(own and issuers) and not any(own in name or name in own for name in issuers)


def _length(citation: Citation) -> int:
    start, end = citation.number_span
    return end - start
