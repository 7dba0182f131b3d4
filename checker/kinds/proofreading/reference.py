"""A reference inside the document leads somewhere: theo mục VI Kế hoạch này, khoản 2 Điều 5 Quy định này."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from checker.facts import Facts
from checker.form.parts import Parts
from checker.form.quoted import quoted_blocks
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.proofreading.cited_annexes import cited_annexes, last_annex, notes_of_others
from checker.kinds.proofreading.cited_parts import Chain, Part, chains, names_another
from checker.kinds.proofreading.numbers import INNERMOST, Numbers, atoms_of, found_in, read_numbers
from checker.kinds.reply import Reply, worst
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_LEAD = Grammar(r"(?<!\w){cited-part.lead}(?: [^\W\d_]+){0,2} $")
_LEAD_REACH = 40
_AS_IN = Grammar(r"(?:^|\n)[-+ ]*{cited-part.recipients} $")
"""- Như Điều 3; in the list of recipients."""
_ABOVE = Grammar(r",? ?{this-document.above}(?!\w)")
_AMENDS = Grammar(r"(?<!\w){amends}(?!\w)")
_SAFE_RANK = 4
"""Phần, mục and điều are cited alone; a khoản or điểm alone is one of something named before."""

_QUOTED = 3000
"""Characters of a quotation at most."""
_MANY = 20
"""Units of one number from which on nobody can tell which is meant."""
_NEAR = 3
"""Numbers beyond the last one that a slip leads; what is farther off is of something else."""


class Lost(NamedTuple):
    """A number that is not there, and the last one that is; 0 where nothing is numbered so."""

    value: int
    last: int


Arrive = Callable[[tuple[Span, ...], int, str], tuple[Span, ...] | Lost]
"""Looks in places for the units of a rank and a label; what is asked again is known."""
OUTCOMES = {
    "missing": "Dẫn đến “{found}” nhưng trong văn bản không có; số cuối cùng ở đó là {last}.",
    "annex": "Dẫn đến “{found}” nhưng trong tệp không có phụ lục đó; phụ lục cuối cùng là số {last}.",
    "apart": "Có nhắc đến phụ lục nhưng trong tệp không có; nếu phụ lục ở tệp khác, nhớ trình kèm.",
    "other-plan": "Phụ lục ghi là kèm theo “{found}”, không phải văn bản này.",
    "right": "Các chỗ dẫn trong văn bản đều có nơi đến.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Each unit that is cited against the numbers that stand where it leads."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    if facts.document.unread or _amends(facts):
        return reply.passed("right")
    faults = [*_faults(reply, list(chains(facts))), *_annexes(reply)]
    for span in notes_of_others(facts):
        found = " ".join(facts.quote(span).split())
        faults.append((Status.GAP, reply.finding(span, "other-plan", found=found)))
    return worst(faults) or reply.passed("right")


def _amends(facts: Facts) -> bool:
    """Whether the document is about another one, whose units it may name: sửa đổi Điều 5."""
    subject = facts[Parts].subject
    return facts.lexicon.pattern(_AMENDS).search(facts.folded, *subject) is not None


def _faults(reply: Reply, cited: Sequence[Chain]) -> Iterator[tuple[Status, Finding]]:
    facts = reply.facts
    named = any(chain.whose == "own" for chain in cited)
    own_kinds = _own_kinds(facts) if named else frozenset[str]()
    numbers: Numbers | None = None
    arrive: Arrive | None = None
    quoted: frozenset[int] | None = None
    for chain in cited:
        status = None if chain.whose == "other" else _told_as(facts, chain, own_kinds)
        if status is None:
            continue
        numbers = numbers or read_numbers(facts)
        arrive = arrive or cache(partial(_arrive, numbers))
        lost = (_leads_beyond(facts, numbers, arrive, chain, path) for path in chain.paths())
        told = next(filter(None, lost), None)
        if told is None or (status is Status.REVIEW and told.value > told.last + _NEAR):
            continue
        if quoted is None:
            quoted = quoted_blocks(facts.document, range(len(facts.document.blocks)))
        if _number_of_block(facts, chain.span) in quoted:  # a law, over several paragraphs
            continue
        found = " ".join(facts.quote(chain.span).split())
        yield status, reply.finding(chain.span, "missing", found=found, last=told.last)


def _annexes(reply: Reply) -> Iterator[tuple[Status, Finding]]:
    """Yield the annexes that are cited and not there; where the file holds none, once."""
    cited_ones = list(cited_annexes(reply.facts))
    last = last_annex(reply.facts) if cited_ones else None
    for cited in cited_ones:
        found = " ".join(reply.facts.quote(cited.span).split())
        if last is None and cited.surely:
            yield Status.REVIEW, reply.finding(cited.span, "apart")
            return
        if last and cited.value > last:
            status = Status.GAP if cited.surely else Status.REVIEW
            yield status, reply.finding(cited.span, "annex", found=found, last=last)


def _told_as(facts: Facts, chain: Chain, own_kinds: frozenset[str]) -> Status | None:
    """Return how sure it is that *chain* names units of this document, None where it may be another's."""
    if _is_quoted(facts, chain.span):
        return None
    if chain.whose == "around":
        return Status.GAP
    if chain.whose == "own":
        return Status.GAP if chain.kind in own_kinds else None
    start, end = chain.span
    if facts.lexicon.pattern(_AS_IN).search(facts.lined, max(0, start - _LEAD_REACH), start):
        return Status.GAP
    if min(part.rank for part in chain.parts) > _SAFE_RANK:
        return None
    lead = facts.lexicon.pattern(_LEAD).search(facts.lined, max(0, start - _LEAD_REACH), start)
    if lead is None or facts.lexicon.pattern(_ABOVE).match(facts.lined, end):
        return None
    return None if names_another(facts, chain.span) else Status.REVIEW


def _is_quoted(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in quotation marks of its paragraph: the words of a law that is quoted."""
    block = facts.document.block_at(span.start)
    if block is None:
        return False
    before = facts.folded[max(block.span.start, span.start - _QUOTED) : span.start]
    return before.count('"') % 2 == 1


def _number_of_block(facts: Facts, span: Span) -> int:
    """Return the place among the blocks of the one that *span* stands in."""
    return facts.document.starting_in(Span(0, span.start + 1)).stop - 1


def _own_kinds(facts: Facts) -> frozenset[str]:
    """Return what the document calls itself: its kind, and that of what it puts in force."""
    kinds = facts.lexicon.words("document-kind") + facts.lexicon.words("document-kind.rules")
    parts = facts[Parts]
    if parts.kind == "khac" and parts.title.start == parts.title.end:
        return frozenset(kinds)  # nobody knows what it is
    lines = {facts.folded[slice(*block.span)].strip(" :.*#") for block in facts.document.blocks}
    own = {kind for kind in kinds if kind in lines}
    own |= {k for k in kinds if facts.lexicon.value("document-kind", k) == parts.kind != "khac"}
    return frozenset(own)


def _leads_beyond(
    facts: Facts, numbers: Numbers, arrive: Arrive, chain: Chain, path: Iterable[Part]
) -> Lost | None:
    """Return where *path* leads beyond the last number, None where it arrives or nobody can tell."""
    around = None
    if chain.whose == "around":
        lettered = any(len(part.label) == 1 and part.label.isalpha() for part in chain.parts)
        around = numbers.around(chain.span.start, chain.around, lettered=lettered)
    scopes: tuple[Span, ...] = (around or Span(-1, len(facts.text)),)
    for part in path:
        arrived = arrive(scopes, part.rank, part.label)
        if isinstance(arrived, Lost) and "." in part.label:
            arrived = _arrive_by_atoms(arrive, scopes, part)
        if len(arrived) > _MANY:
            return None
        if isinstance(arrived, Lost):
            return arrived if arrived.value > arrived.last > 0 else None
        scopes = arrived
    return None


def _arrive_by_atoms(
    arrive: Arrive, scopes: tuple[Span, ...], part: Part
) -> tuple[Span, ...] | Lost:
    """Return where II.3 stands whose numbers do not stand together: 3. below II."""
    rank = part.rank
    for atom in atoms_of(part.label):
        arrived = arrive(scopes, rank, atom)
        if isinstance(arrived, Lost):
            return arrived
        scopes, rank = arrived, INNERMOST
    return scopes


def _arrive(
    numbers: Numbers, scopes: Iterable[Span], rank: int, label: str
) -> tuple[Span, ...] | Lost:
    """Return the units *label* in *scopes*, or what the last one there is."""
    looked = [found_in(numbers.within(scope), rank, label) for scope in scopes]
    found = tuple(span for spans, _, _ in looked for span in spans)
    if found:
        return found
    return Lost(max(value for _, value, _ in looked), max(last for _, _, last in looked))


KIND = Kind("reference", NoParams, check, OUTCOMES, by_signs=True)
