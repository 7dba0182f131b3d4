"""Which rules take a new document over by themselves, and what it means for drafts."""

from dataclasses import replace

from checker.kinds.documents.following import follower
from checker.kinds.documents.programme import Params
from checker.library.registers import KnownDocument, Registers
from checker.library.rule import Library, Rule
from checker.registering.fields import DocumentFields

_NOBODY = (
    "Chưa có tiêu chí nào chờ văn bản này; dự thảo nào dẫn văn bản này thì số, ngày được đối chiếu."
)
_UNVERIFIED = " Chưa đối chiếu với văn bản thì chỉ nhắc người xem, không kết luận thiếu, sai."


def takers(fields: DocumentFields, library: Library) -> tuple[Rule, ...]:
    """Return the rules of *library* that wait for a document, and would take this one."""
    registers = library.registers
    known = _known(fields)
    grown = replace(registers, documents={**registers.documents, known.id: known})
    return tuple(
        rule
        for rule in library.rules
        if isinstance(rule.params, Params)
        and rule.params.successor_from is not None
        and rule.params.successor_document is None
        and _follower(rule.params, grown, library) == known.id
    )


def taken_over(fields: DocumentFields, library: Library) -> str:
    """Return in a sentence which rules will take the document over."""
    rules = takers(fields, library) if fields.id.strip() else ()
    if not rules:
        return _NOBODY + ("" if fields.verified else _UNVERIFIED)
    named = "; ".join(f"“{rule.title}” (kế hoạch từ năm {_from(rule)})" for rule in rules)
    return f"Tiêu chí tự nhận số, ngày này: {named}.{'' if fields.verified else _UNVERIFIED}"


def _follower(params: Params, registers: Registers, library: Library) -> str:
    names = (*params.successor_names, *params.names)
    period = params.successor_period
    found = follower(registers, library.lexicon, params.document, period, names)
    return found.id if found else ""


def _from(rule: Rule) -> int:
    first = rule.params.successor_from if isinstance(rule.params, Params) else None
    return first or 0


def _known(fields: DocumentFields) -> KnownDocument:
    period = fields.period
    return KnownDocument(
        id=fields.id.strip(),
        kind=fields.kind,
        issuer=fields.issuer,
        title=fields.title,
        date=fields.date,
        since=fields.since,
        until=fields.until,
        names=fields.names,
        period=period if period and period[0] <= period[1] else None,
        replaces=tuple(number for number in fields.replaces if number != fields.id.strip()),
        verified=fields.verified,
        source=fields.source,
    )
