"""What a cited number's symbol says of itself: nghị định 66/2013/QĐ-TTg, 86/2015/NĐ-CP của Thủ tướng, 749/TTg."""

import re
from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments
from checker.kernel.text import fold
from checker.kinds.reply import Reply
from checker.report import Finding, Status

_SYMBOL = re.compile(r"[\d/ ]*?(?:(?P<kind>[^\W\d_]+) ?[-‐-―−] ?)?(?P<body>[^\W\d_]+)")
_WITHOUT_KIND_UNTIL = 2000
"""Before that year the Prime Minister's numbers had no letters of the kind: 773/TTg of 1994."""

OUTCOMES = {
    "kind-symbol": "Ghi là {kind} nhưng ký hiệu {found} là của {expected}; cần xem lại.",
    "issuer-symbol": "Ký hiệu {found} là văn bản của {expected}, ở đây ghi là của {issuer}; cần xem lại.",
    "symbol-kind": "Số, ký hiệu ghi là {found}, thiếu chữ viết tắt của {kind}: {expected}.",
}
"""What is said of it; the kind that asks has this among its own."""


def symbol_says_faults(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the numbers of the state's bodies whose kind or issuer is another than the words beside them say."""
    known = facts[KnownDocuments]
    for citation in facts[Citations]:
        found = " ".join(facts.quote(citation.number_span).split())
        symbol = _SYMBOL.fullmatch(found)
        if citation.key in known or symbol is None:  # what is known is compared with the register
            continue
        yield from _amiss(facts, reply, citation, found, symbol)


def _amiss(
    facts: Facts, reply: Reply, citation: Citation, found: str, symbol: re.Match[str]
) -> Iterator[tuple[Status, Finding]]:
    lexicon, body = facts.lexicon, fold(symbol["body"])
    owner = lexicon.value("state-owner", body)
    if owner is None or not lexicon.has("ruling-kind", citation.kind):
        return
    if symbol["kind"] is None:
        letters = _letters(facts, citation.kind)
        if citation.year is None or citation.year < _WITHOUT_KIND_UNTIL or not letters:
            return
        right = f"{found[: symbol.start('body')].rstrip()}{letters}-{symbol['body']}"
        fields = {"found": found, "kind": citation.kind, "expected": right}
        span = citation.number_span
        yield Status.REVIEW, reply.finding(span, "symbol-kind", right, **fields)
        return
    kind = lexicon.value("symbol-kind", fold(symbol["kind"]))
    if lexicon.has("ruling-kind", str(kind)) and kind != citation.kind:
        fields = {"found": found, "kind": citation.kind, "expected": str(kind)}
        yield Status.REVIEW, reply.finding(citation.number_span, "kind-symbol", **fields)
    if citation.issuer and fold(citation.issuer) in _others(facts, str(owner)):
        fields = {"found": found, "issuer": citation.issuer, "expected": str(owner)}
        yield Status.REVIEW, reply.finding(citation.extent, "issuer-symbol", **fields)


def _letters(facts: Facts, kind: str) -> str:
    """Return the letters of *kind* in a symbol: QĐ of a quyết định."""
    kinds = facts.lexicon.lists["symbol-kind"].values
    return next((str(letters).upper() for letters, name in kinds.items() if name == kind), "")


def _others(facts: Facts, owner: str) -> frozenset[str]:
    """Return the other bodies that have symbols of their own."""
    owners = facts.lexicon.lists["state-owner"].values.values()
    return frozenset(fold(str(other)) for other in owners if other != owner)
