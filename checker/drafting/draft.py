"""A new draft: its lines with what each is, and the Word file of them in right form."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from checker.drafting.lines import Line, lines_of, numbered, text_of, whole
from checker.drafting.order import Order, OrderError
from checker.drafting.province import province_of
from checker.drafting.wordings import Wording, wordings
from checker.exporters.docx.made import docx_of
from checker.form.roles import Role
from checker.kernel.document import Document
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.library.rule import Library
from checker.plans.draft import BODY, RECIPIENTS, SUBJECT, pieces_for
from checker.readers.content import Piece, compose
from checker.words import KIND_WORDS

_BASIS = Grammar(r"(?:{basis-word}|{basis-opening})(?!\w)")
_BASED_ON = "frame.basis"
"""The rule whose words are those of a superior's plan of which nothing is known."""


class DraftLine(NamedTuple):
    """A paragraph of a draft, with what it is."""

    text: str
    role: Role


def draft(order: Order, library: Library) -> bytes:
    """Return the Word file of the draft that is ordered. Raises OrderError."""
    lines = draft_lines(order, library)
    content = compose(Piece(" ".join(line.text.split())) for line in lines)
    document = Document(Path(), "docx", content.text, content.blocks, keeps_header=True)
    return docx_of(document, [line.role for line in lines], library.lexicon)


def draft_lines(order: Order, library: Library) -> Sequence[DraftLine]:
    """Return the paragraphs of the draft that is ordered, in order. Raises OrderError."""
    kind = library.plan_kind(order.plan)
    if kind is None:
        known = ", ".join(library.plans)
        raise OrderError(f"Không có loại kế hoạch '{order.plan}'; chọn một trong: {known}.")
    pieces = pieces_for(library.drafts, order.plan, order.level, order.unit.kind)
    facts = _known(order, kind.field, library)
    title = KIND_WORDS["ke-hoach"].upper()
    subject = text_of(SUBJECT, pieces, facts).splitlines()
    found = wordings((title, *subject), str(facts["issuer"]), order, library)
    found = _on_superior(found, order, str(facts.get("superior", "")), library.lexicon)
    basis = library.lexicon.pattern(_BASIS)
    lines = whole(
        [
            *lines_of(
                text_of(BODY, pieces, facts), found, lambda words: bool(basis.match(fold(words)))
            )
        ]
    )
    return [
        *_header(found, order),
        DraftLine(title, "title"),
        *(DraftLine(line, "subject") for line in subject),
        *_body(lines, library.lexicon),
        *_ending(text_of(RECIPIENTS, pieces, facts), found, order),
    ]


def _known(order: Order, field: str, library: Library) -> Mapping[str, object]:
    """Return what pieces may name that is of the order, by its name."""
    committee = _committee(library.lexicon)
    known: dict[str, object] = {
        "unit": order.unit.name,
        "kind": order.unit.kind,
        "committee": f"{committee} {order.unit.kind}",
        "issuer": f"{committee} {order.unit.name}",
        "place": order.unit.place,
        "field": field,
        "year": order.year,
        "next_year": order.year + 1,
    }
    superior = order.superior
    if superior is not None:
        known["superior"] = superior.issuer
    elif order.level == "xa" and (province := province_of(order, library.registers)):
        known["superior"] = f"{committee} {province}"
    if superior is not None and superior.report_by and superior.plan.covers(order.year):
        known["report_by"] = superior.report_by
        known |= {"report_to": superior.report_to} if superior.report_to else {}
    return known


def _committee(lexicon: Lexicon) -> str:
    return lexicon.written("body.committee").capitalize()


def _on_superior(
    found: Mapping[str, Wording], order: Order, name: str, lexicon: Lexicon
) -> Mapping[str, Wording]:
    """Return *found* with the superior's plan as a basis, that of the one called *name* if it is not there.

    A province has none that could be guessed.
    """
    others = {rule: wording for rule, wording in found.items() if rule != _BASED_ON}
    if order.superior is not None:
        return others | {_BASED_ON: Wording("frame", f"Căn cứ {order.superior.cited};")}
    if order.level == "tinh" or _BASED_ON not in found:
        return others
    unnamed = f"{_committee(lexicon)} {lexicon.written('unit.province')}"
    words = found[_BASED_ON].words
    named = words.replace(f"{unnamed} ", f"{name} ", 1) if name else words
    return others | {_BASED_ON: Wording("frame", named)}


def _header(found: Mapping[str, Wording], order: Order) -> Iterator[DraftLine]:
    """Yield the lines above the title: on the left, on the right, and so below them."""
    columns: tuple[tuple[str, tuple[Role, ...]], ...] = (
        ("frame.issuer", ("issuer",)),
        ("frame.motto", ("motto", "slogan")),
        ("frame.number", ("number",)),
        ("frame.place-date", ("place-date",)),
    )
    for rule, roles in columns:
        lines = found[rule].words.split("\n") if rule in found else []
        for at, line in enumerate(lines):
            yield DraftLine(_with_kind(line, order), roles[min(at, len(roles) - 1)])


def _with_kind(line: str, order: Order) -> str:
    """Return *line* with the kind of a unit before its number: Phường 1, ngày …."""
    place, name = order.unit.place, order.unit.name
    return f"{name}{line[len(place) :]}" if place[:1].isdigit() and line.startswith(place) else line


def _body(lines: Sequence[Line], lexicon: Lexicon) -> Iterator[DraftLine]:
    """Yield bases, each ending with a semicolon but the last, and all that follows."""
    opens = lexicon.pattern(_BASIS)
    first = next((at for at, line in enumerate(lines) if line.sort == "section"), 0)
    bases = [at for at in range(first) if opens.match(fold(lines[at].words))]
    for at, (line, text) in enumerate(zip(lines, numbered(lines), strict=True)):
        if at in bases:
            yield DraftLine(f"{text.rstrip(' .;')}{'.' if at == bases[-1] else ';'}", "basis")
        else:
            yield DraftLine(text, "heading" if line.sort in {"section", "heading"} else "body")


def _ending(recipients: str, found: Mapping[str, Wording], order: Order) -> Iterator[DraftLine]:
    """Yield the recipients and the signature; a signer who is not known is a blank."""
    head, *others = recipients.splitlines()
    yield DraftLine(head, "recipients")
    yield from (DraftLine(line, "recipient") for line in others)
    if "frame.signature" in found:
        *posts, name = [line for line in found["frame.signature"].words.split("\n") if line]
        yield from (DraftLine(post, "post") for post in posts)
        yield DraftLine(order.signer or name, "name")
