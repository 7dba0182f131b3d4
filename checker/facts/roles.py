"""What every block of the draft is, told by the parts, the header, the outline and the tables."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from checker.facts.annexes import Annexes
from checker.facts.store import Facts
from checker.facts.tables import Tables
from checker.form.appendix import appendix_headings
from checker.form.header import Header
from checker.form.outline import Outline, Section
from checker.form.parts import Parts
from checker.form.roles import Role
from checker.form.tail import AUTHORITY
from checker.kernel.document import Block, Span
from checker.lexicon.grammar import Grammar
from checker.readers.frame_lines import is_drawn, is_persons_name, is_place_and_date, is_title

_BESIDE = Grammar(r"{header-beside}|{party-title}")
_ISSUER = Grammar(r"{issuer}(?!\w)")
_POST = Grammar(rf"{AUTHORITY}|{{post}}(?!\w)")
_DRAFT = Grammar(r"[(\[*]? ?{draft-word}(?!\w)")
_NUMBER = Grammar(r"{number-word} ?:")
_TO = Grammar(r"{letter-opening.to}")
_BASIS = Grammar(r"(?:[-+*] ?)?(?:{basis-word}|{basis-opening})(?!\w)")
_LIST = Grammar(r"(?:[-*+• ]*){recipients-heading} ?:?$")
_IN_BRACKETS = re.compile(r"\(.*\)\.?")
_LONGEST_LINE = 160
"""Characters of a line of the header at most."""
_LONGEST_POST, _LONGEST_MARK = 100, 3
"""Characters of a line of the signature, and of a note's mark, at most."""
_FEW_WORDS = 6
"""Words behind a colon that are still of the heading: Mục tiêu 1: Trong lĩnh vực chính trị."""
_MOST_SIGNERS, _MOST_HEADER = 6, 12
"""Lines above a signer's name, and lines of a header, at most."""
_POINTS = frozenset({"lower", "dash", "plus"})
_PARTS = frozenset({"part", "chapter"})


class Roles(tuple[Role, ...]):
    """The role of each block of the document, in order."""

    __slots__ = ()


def read_roles(facts: Facts) -> Roles:
    """Return what each block is; what is nothing else is of the body."""
    found: dict[int, Role] = {}
    for readers in (_cells, _headings, _annexes, _top, _header, _between, _end):
        found |= dict(readers(facts))
    blocks = facts.document.blocks
    for number, block in enumerate(blocks):
        if found.get(number, "body") != "cell" and is_drawn(facts.quote(block.span)):
            found[number] = "typed-rule"
    return Roles(found.get(number, "body") for number in range(len(blocks)))


def _inside(facts: Facts, span: Span) -> Iterator[tuple[int, Block]]:
    for number in facts.document.starting_in(span):
        yield number, facts.document.blocks[number]


def _opens(facts: Facts, block: Block, grammar: Grammar) -> bool:
    return facts.lexicon.pattern(grammar).match(facts.folded, *block.span) is not None


def _cells(facts: Facts) -> Iterator[tuple[int, Role]]:
    """Yield the blocks in tables, those in the rows above the first that is counted as heads."""
    for number, block in enumerate(facts.document.blocks):
        if block.cell is not None:
            yield number, "cell"
    for table in facts[Tables]:
        for row in table.tops:
            for number, block in _inside(facts, row.span):
                if block.cell is not None:
                    yield number, "head-cell"


def _headings(facts: Facts) -> Iterator[tuple[int, Role]]:
    own = (section for annex in facts[Annexes] for section in annex.sections)
    for section in (*facts[Outline].sections, *own):
        if not section.is_heading or section.span.end <= _heading_end(facts, section):
            continue  # an item, not the title of what stands below it
        if section.mark is not None and section.mark.style in _POINTS:
            continue  # điểm: a) is upright, whatever stands below it
        if _runs_in(facts, section):
            continue  # a sentence with its title before it: 8. Trạm Y tế: Tuyên truyền, …
        first = facts.document.starting_in(section.lead).start
        is_part = section.mark is not None and section.mark.style in _PARTS
        for number in range(first, section.block + 1):
            yield number, "part" if is_part else "heading"


def _runs_in(facts: Facts, section: Section) -> bool:
    """Whether a sentence follows the title of *section* on its line, behind a colon."""
    rest = facts.quote(Span(section.title.end, section.lead.end))
    if not rest.startswith(":") or rest.isupper():
        return False
    return len(rest.split()) > _FEW_WORDS or rest.rstrip().endswith((".", ";"))


def _heading_end(facts: Facts, section: Section) -> int:
    return facts.document.blocks[section.block].span.end


def _annexes(facts: Facts) -> Iterator[tuple[int, Role]]:
    """Yield the headings of annexes with the lines of their titles."""
    for annex in facts[Annexes]:
        for number, block in _inside(facts, Span(annex.span.start, annex.own.start)):
            if block.cell is None:
                bracketed = _IN_BRACKETS.fullmatch(facts.quote(block.span)) is not None
                yield number, "note" if annex.note == block.span or bracketed else "annex-title"
    for heading in appendix_headings(facts):
        for number, _ in _inside(facts, heading.span):
            yield number, "annex"


def _top(facts: Facts) -> Iterator[tuple[int, Role]]:
    """Yield title, subject and basis."""
    parts = facts[Parts]
    for number, block in _inside(facts, Span(parts.subject.end, parts.preamble.start)):
        if block.span.start > parts.title.end and block.span.start > parts.subject.start:
            yield number, "attached"
    for number, block in (*_inside(facts, parts.decision), *_inside(facts, parts.preamble)):
        if _opens(facts, block, _BASIS) or block.style.italic:
            yield number, "basis"
    for number, block in _inside(facts, Span(0, parts.body.end)):
        if _opens(facts, block, _TO):
            yield number, "addressee"
    yield from _decision(facts, parts.decision)
    if parts.subject.end > parts.subject.start and parts.title.end > parts.title.start:
        for number, _ in _inside(facts, parts.subject):
            yield number, "subject"
    for number, block in _inside(facts, Span(parts.title.start, parts.title.end)):
        if block.span.start == parts.title.start:
            yield number, "title"


def _decision(facts: Facts, span: Span) -> Iterator[tuple[int, Role]]:
    """Yield title and subject of a decision above its plan, who decides, and where it begins."""
    below = False
    for number, block in _inside(facts, span):
        if block.cell is not None or block.span.end > span.end:
            continue
        below = below or _opens(facts, block, _BASIS)
        if block.span.start == span.start:
            yield number, "title"
        elif is_title(facts.quote(block.span), facts.lexicon):
            yield number, "issued-by"
        elif not below:
            decides = _opens(facts, block, _POST) or _opens(facts, block, _ISSUER)
            yield number, "issued-by" if decides else "subject"


def _header(facts: Facts) -> Iterator[tuple[int, Role]]:
    """Yield the lines of the header; a sentence ends it where no title does."""
    lines = takewhile(
        lambda line: line[1].span.end - line[1].span.start <= _LONGEST_LINE,
        _inside(facts, facts[Parts].header),
    )
    yield from _columns(facts, [*lines])


def _columns(facts: Facts, lines: Sequence[tuple[int, Block]]) -> Iterator[tuple[int, Role]]:
    """Yield *lines* of a header: on the right motto, place and date, all others on the left."""
    own = facts[Header]
    slogans = tuple(slogan.split()[0] for slogan in facts.lexicon.words("slogan"))
    above: list[tuple[int, Block]] = []
    numbered = False
    for number, block in lines:
        if (own.date is not None and block.span.overlaps(own.date.span)) or _is_date(facts, block):
            yield number, "place-date"
        elif _opens(facts, block, _BESIDE):
            yield (
                number,
                "slogan" if facts.folded.startswith(slogans, block.span.start) else "motto",
            )
        elif (own.number is not None and block.span.overlaps(own.number.span)) or _opens(
            facts, block, _NUMBER
        ):
            numbered = True
            yield number, "number"
        elif numbered and not _opens(facts, block, _DRAFT):
            yield number, "about"
        elif numbered:
            continue  # (DỰ THẢO): of no component
        else:
            above.append((number, block))
    named = [number for number, block in above if _opens(facts, block, _ISSUER)]
    for number, _ in above:
        yield number, "governing" if named and number < named[-1] else "issuer"


def _is_date(facts: Facts, block: Block) -> bool:
    return is_place_and_date(facts.folded[slice(*block.span)], facts.lexicon)


def _between(facts: Facts) -> Iterator[tuple[int, Role]]:
    """Yield the end of a decision and the header of the plan that follows it."""
    lines = [*_inside(facts, Span(facts[Parts].decision.start, facts[Parts].title.start))]
    if any(block.cell is not None for _, block in lines):
        return
    listed = next((k for k, (_, b) in enumerate(lines) if _opens(facts, b, _LIST)), len(lines))
    posts = next(
        (k for k, (_, b) in enumerate(lines[listed:], listed) if _opens(facts, b, _POST)),
        len(lines),
    )
    known = [(number, _signers(facts, block)) for number, block in lines[posts:]]
    name = next((k for k, (_, role) in enumerate(known) if role == "name"), None)
    if name is None or name > _MOST_SIGNERS:
        return
    for number, _ in lines[listed:posts]:
        yield number, "recipients" if number == lines[listed][0] else "recipient"
    yield from known[: name + 1]
    header = lines[posts + name + 1 :]
    if len(header) <= _MOST_HEADER and any(_opens(facts, b, _BESIDE) for _, b in header):
        yield from _columns(facts, header)


def _end(facts: Facts) -> Iterator[tuple[int, Role]]:
    """Yield the recipients, the lines of the signature, and the header of a plan right below them."""
    parts = facts[Parts]
    signature = [*_inside(facts, parts.signature)]
    known = [(number, _signers(facts, block)) for number, block in signature]
    name = next((at for at, (_, role) in enumerate(known) if role == "name"), len(known))
    behind = [block for _, block in signature[name + 1 :]]
    if any(_opens(facts, block, _BESIDE) for block in behind):
        yield from known[: name + 1]
        yield from _columns(facts, signature[name + 1 :])
    else:
        yield from known[: name + 1 + _before_notes(behind)]
    for number, block in _inside(facts, parts.recipients):
        yield number, "recipients" if _opens(facts, block, _LIST) else "recipient"


def _before_notes(behind: Sequence[Block]) -> int:
    """Return how many of the lines *behind* a signer's name stand before notes, each with its mark."""
    lengths = [block.span.end - block.span.start for block in behind]
    first = next((k for k, length in enumerate(lengths) if length > _LONGEST_POST), len(lengths))
    while 0 < first < len(lengths) and lengths[first - 1] <= _LONGEST_MARK:
        first -= 1
    return first


def _signers(facts: Facts, block: Block) -> Role:
    if _opens(facts, block, _POST):
        return "post"
    text = facts.quote(block.span)
    if is_persons_name(text, facts.lexicon):
        return "name"
    return "signed" if _IN_BRACKETS.fullmatch(text) else "post"
