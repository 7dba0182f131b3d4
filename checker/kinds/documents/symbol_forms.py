"""How a cited document's number is written: 1790/QĐ-TTg, not 1790/QĐ-TTG, 1790-QĐ/TTg, 1790/QĐTTg.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3: a slash between number and symbol, a dash between the
kind's letters and the body's. Spaces and the shape of the dash are nobody's concern here.
"""

import re
from collections.abc import Iterator, Mapping

from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments
from checker.form.capitals import is_caps
from checker.kernel.text import fold, strip_marks
from checker.kinds.reply import Reply
from checker.lexicon.lexicon import Lexicon
from checker.report import Finding, Status

_DASH = re.compile(r"[‐-―−]")
_ETH, _D_WITH_STROKE = chr(0xD0), chr(0x110)
"""Two letters that look alike; old fonts leave the first one behind."""
_D = _D_WITH_STROKE.lower()
_NUMBER = re.compile(r"(?P<number>\d+)(?:/(?P<year>(?:19|20)\d\d)(?=/))?(?P<symbol>\D+)")
_JOINED = re.compile(
    r"(?P<number>\d+)/(?P<year>(?:19|20)\d\d)(?P<slip>[\d-]?)(?P<symbol>[^\W\d].*)"
)
"""18/2020QĐ-UBND, 18/20202QĐ-UBND: no slash behind the year, or a figure in its place."""
_DASHED = re.compile(r"\d+-")
_BY_SLASH = 2005
"""The year from which every state body writes 18/QĐ-UBND, no longer 18-QĐ-UB (Thông tư liên tịch 55/2005)."""
_SIGNS = re.compile(r"[^\w]|_")

OUTCOMES = {"symbol-form": "Số, ký hiệu ghi là {found}; cách viết đúng là {expected}."}
"""What is said of it; the kind that asks has this among its own."""


def symbol_form_faults(facts: Facts, reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the cited numbers whose symbol is that of a known document or body, written otherwise."""
    known, forms = facts[KnownDocuments], facts.lexicon.made(_forms, "")
    for citation in facts[Citations]:
        written = _plain(facts.quote(citation.number_span))
        if _DASHED.match(written) and citation.year is not None and citation.year < _BY_SLASH:
            continue
        document = known.get(citation.key)
        right = _right(written, forms) if document is None else _official(facts, document.id)
        if (
            right is None
            or right.lstrip("0") == written.lstrip("0")
            or _is_in_capitals(facts, citation)
        ):
            continue
        fields = {"found": facts.quote(citation.number_span), "expected": right}
        span = citation.number_span
        fix = right if _is_year_sure(citation, written) else None
        yield Status.REVIEW, reply.finding(span, "symbol-form", right, fix, **fields)


def _is_year_sure(citation: Citation, written: str) -> bool:
    """Whether no figure too many stands behind the year within *written*, or its day says the same year."""
    joined = _JOINED.fullmatch(written)
    doubted = joined is not None and joined["slip"].isdigit()
    return not doubted or (joined is not None and citation.year == int(joined["year"]))


def _official(facts: Facts, number: str) -> str | None:
    """Return *number* of the register where it begins with a kind: of letters many ways are seen."""
    kind = re.split(r"\W", number.rpartition("/")[2])[0]
    return number if facts.lexicon.has("symbol-kind", fold(kind)) else None


def _is_in_capitals(facts: Facts, citation: Citation) -> bool:
    """Whether the words around the number are: there TTg cannot be told from TTG."""
    extent, number = citation.extent, citation.number_span
    before = facts.text[extent.start : number.start]
    start = facts.text.rfind("\n", 0, extent.start) + 1
    end = facts.text.find("\n", extent.start)
    line = facts.text[start : end if end >= 0 else len(facts.text)]
    return is_caps(before) or is_caps(line)


def _plain(number: str) -> str:
    """Return *number* without spaces, with one kind of dash and of Đ."""
    compact = "".join(number.split()).replace(_ETH, _D_WITH_STROKE)
    return _DASH.sub("-", compact)


def _right(written: str, forms: Mapping[str, str]) -> str | None:
    """Return *written* with its symbol as the body writes it; None where the body is not known."""
    joined = _JOINED.fullmatch(written)
    if joined is not None:
        number = f"{joined['number']}/{joined['year']}/{joined['symbol']}"
        return _right(number, forms) or number
    parts = _NUMBER.fullmatch(written)
    form = forms.get(_letters(parts["symbol"])) if parts else None
    if parts is None or form is None or _is_of_another_kind(parts["symbol"], form):
        return None
    return "/".join(filter(None, (parts["number"], parts["year"], form)))


def _is_of_another_kind(written: str, form: str) -> bool:
    """Whether *written* has a đ where *form* has none: HĐ (hợp đồng) is no HD (hướng dẫn)."""
    signs = (_SIGNS.sub("", fold(symbol)) for symbol in (written, form))
    return any(one == _D and other != _D for one, other in zip(*signs, strict=True))


def _forms(lexicon: Lexicon, _key: str) -> Mapping[str, str]:
    """Return the symbols of the state's bodies by their bare letters: qdttg is QĐ-TTg."""
    bodies = lexicon.lists["symbol-form"].values
    kinds = lexicon.lists["symbol-kind"].values
    written = {kind: lexicon.value("symbol-kind-form", kind) or kind.upper() for kind in kinds}
    return {
        _letters(kind + body): f"{written[kind]}-{form}"
        for kind in kinds
        for body, form in bodies.items()
    }


def _letters(symbol: str) -> str:
    return _SIGNS.sub("", strip_marks(fold(symbol)))
