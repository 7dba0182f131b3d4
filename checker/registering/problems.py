"""What is wrong with a document that is to be entered into the register, each at its field."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import NamedTuple

from checker.facts.cited_numbers import SYMBOL, citation_key
from checker.facts.dates import written_day
from checker.kernel.phrases import PhraseError, variants
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.library.registers import KnownDocument
from checker.library.rule import Library
from checker.registering.completed import years_in
from checker.registering.fields import DOCUMENT_KEYS, DocumentFields

_NUMBER = Grammar(rf"(?P<number>\d{{1,5}})/(?:(?P<year>(?:19|20)\d\d)/)?(?P<symbol>{SYMBOL})")
_BEFORE = 2
"""Years before its period begins in which a programme is approved, at most."""


class DocumentProblem(NamedTuple):
    """What is wrong with one of the fields of DocumentFields, in a Vietnamese sentence."""

    field: str
    message: str


def problems(
    fields: DocumentFields, library: Library, today: dt.date, own: str = ""
) -> tuple[DocumentProblem, ...]:
    """Return what is wrong with *fields*, one thing a field; *own* is its number where it is there already."""
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("id", lambda: _of_number(fields, library, own)),
        ("kind", lambda: _of_kind(fields, library.lexicon)),
        ("issuer", lambda: "" if fields.issuer.strip() else "Ghi cơ quan ban hành."),
        ("date", lambda: _of_date(fields, today)),
        ("title", lambda: _of_title(fields)),
        ("names", lambda: _of_names(fields)),
        ("period", lambda: _of_period(fields)),
        ("replaces", lambda: next(_of_replaced(fields, library, own), "")),
        ("source", lambda: _of_source(fields)),
    )
    told = ((field, check()) for field, check in checks)
    return tuple(DocumentProblem(field, message) for field, message in told if message)


def doubts(library: Library, today: dt.date) -> Iterator[str]:
    """Yield what is odd about the documents that an office has added by hand: they are in force all the same."""
    for number in sorted(library.registers.added):
        known = library.registers.documents[number]
        fields = DocumentFields(**{key: getattr(known, key) for key in DOCUMENT_KEYS})
        for _, message in problems(fields, library, today, own=number):
            yield f"[[document]] {number}: {message}"


def known_by(number: str, library: Library) -> KnownDocument | None:
    """Return the document of the register with this *number*, however it is written."""
    key = citation_key(number)
    documents = library.registers.documents
    return next((known for known in documents.values() if citation_key(known.id) == key), None)


def _of_number(fields: DocumentFields, library: Library, own: str) -> str:
    number = fields.id.strip()
    if not number:
        return "Ghi số, ký hiệu như trên văn bản, dạng 123/QĐ-TTg."
    match = library.lexicon.pattern(_NUMBER).fullmatch(number)
    if match is None:
        return f"“{number}” chưa đúng dạng số, ký hiệu: 123/QĐ-TTg, 45/2026/NĐ-CP."
    if "-" not in match["symbol"] and not match["symbol"][-1].isdigit():
        return "Ký hiệu thiếu dấu gạch nối giữa loại văn bản và cơ quan: QĐ-TTg."
    if match["year"] and fields.date and int(match["year"]) != fields.date.year:
        return f"Năm trong số văn bản ({match['year']}) khác năm ban hành ({fields.date.year})."
    known = known_by(number, library)
    if known is None or known.id == own or (fields.verified and not known.verified):
        return ""  # what was checked takes the place of what was not
    dated = f" ngày {written_day(known.date)}" if known.date else ""
    other = bool(known.date and fields.date and known.date != fields.date)
    only = "; mỗi số, ký hiệu chỉ ghi được một văn bản" if other else ""
    return f"Sổ đã có {known.kind} số {known.id}{dated}{only}."


def _of_kind(fields: DocumentFields, lexicon: Lexicon) -> str:
    kind = fold(fields.kind.strip())
    if not kind:
        return "Chọn loại văn bản."
    known = any(lexicon.has(name, kind) for name in ("document-kind", "cited-kind"))
    return "" if known else f"Chương trình không biết loại văn bản “{fields.kind}”."


def _of_date(fields: DocumentFields, today: dt.date) -> str:
    day, period = fields.date, None if _of_period(fields) else fields.period
    if day is None:
        return "Ghi ngày ban hành như trên văn bản." if fields.verified else ""
    if day > today:
        return "Ngày ban hành ở sau hôm nay."
    if period and day.year < period[0] - _BEFORE:
        return f"Ngày ban hành quá sớm so với giai đoạn {period[0]} - {period[1]}."
    if period and day.year > period[1]:
        return f"Ngày ban hành ở sau giai đoạn {period[0]} - {period[1]}."
    return ""


def _of_title(fields: DocumentFields) -> str:
    if fields.verified and not fields.title.strip():
        return "Đã đối chiếu thì ghi trích yếu đúng như trên văn bản."
    return ""


def _of_names(fields: DocumentFields) -> str:
    for name in fields.names:
        try:
            variants(name)
        except PhraseError as error:
            return f"Tên gọi “{name}” viết chưa đúng: {error}."
    return ""


def _of_period(fields: DocumentFields) -> str:
    if fields.period is None:
        return ""
    first, last = fields.period
    if last < first:
        return "Năm cuối đứng trước năm đầu."
    said = years_in(fields.title)
    if said and said != fields.period:
        return f"Trích yếu ghi giai đoạn {said[0]} - {said[1]}."
    return ""


def _of_replaced(fields: DocumentFields, library: Library, own: str) -> Iterator[str]:
    documents = library.registers.documents
    for number in fields.replaces:
        old = documents.get(number)
        if old is None:
            yield f"Sổ chưa có văn bản số “{number}”."
        elif citation_key(number) == citation_key(fields.id):
            yield "Văn bản không thay cho chính nó."
        elif old.replaced_by in documents and old.replaced_by not in {own, fields.id}:
            yield f"Theo sổ, {old.kind} số {number} đã được thay bằng văn bản số {old.replaced_by}."
        elif old.date and fields.date and fields.date <= old.date:
            yield f"{old.kind} số {number} ban hành ngày {written_day(old.date)}, không sớm hơn văn bản này."


def _of_source(fields: DocumentFields) -> str:
    if fields.verified and not fields.source.strip():
        return "Đã đối chiếu thì ghi đọc ở đâu: Công báo số …, bản sao văn bản …"
    return ""
