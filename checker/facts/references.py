"""References inside the document: which of its own units they may name, how sure that is, where they lead."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from functools import cache, partial
from typing import NamedTuple

from checker.facts.cited_parts import Chain, Part, chains, names_another, names_document
from checker.facts.line_numbers import INNERMOST, Numbers, atoms_of, found_in, read_numbers
from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_LEAD = Grammar(r"(?<!\w){cited-part.lead}(?: [^\W\d_]+){0,2} $")
_LEAD_REACH = 40
_AS_IN = Grammar(r"(?:^|\n)[-+ ]*{cited-part.recipients} $")
"""- Như Điều 3; in the list of recipients."""
_ABOVE = Grammar(r",? ?{this-document.above}(?!\w)")
_SAFE_RANK = 4
"""Phần, mục and điều are cited alone; a khoản or điểm alone is one of something named before."""
_QUOTED = 3000
"""Characters of a quotation at most."""
_MANY = 20
"""Units of one number from which on nobody can tell which is meant."""


class Whose(Enum):
    """How sure it is that a reference names units of this document."""

    SURELY = "surely"
    LIKELY = "likely"
    PERHAPS = "perhaps"


class Reference(NamedTuple):
    """Units cited in one go that may be this document's own."""

    chain: Chain
    whose: Whose


class References(tuple[Reference, ...]):
    """The references of the document, in order, without those to other documents."""

    __slots__ = ()


class Lost(NamedTuple):
    """A number that is not there, and the last one that is; 0 where nothing is numbered so."""

    value: int
    last: int


class Led(NamedTuple):
    """A number in a reference, and the starts of the lines that it may lead to."""

    span: Span
    starts: tuple[int, ...]


_Arrive = Callable[[tuple[Span, ...], int, str], tuple[Span, ...] | Lost]
"""Looks in places for the units of a rank and a label; what is asked again is known."""


class Ways:
    """Follows references to the numbered lines of one document."""

    def __init__(self, facts: Facts) -> None:
        self._numbers = read_numbers(facts)
        self._end = len(facts.text)
        self._folded = facts.folded
        self._arrive: _Arrive = cache(partial(_arrive, self._numbers))

    def lost(self, chain: Chain, path: Iterable[Part]) -> Lost | None:
        """Return where *path* leads beyond the last number, None where it arrives or nobody can tell."""
        scopes = self._scopes(chain)
        for part in path:
            arrived = self._arrived(scopes, part)
            if len(arrived) > _MANY:
                return None
            if isinstance(arrived, Lost):
                return arrived if arrived.value > arrived.last > 0 else None
            scopes = arrived
        return None

    def led(self, chain: Chain) -> Iterator[Led]:
        """Yield each number of *chain* with the lines it leads to; one written in words leads nowhere."""
        told: dict[Span, set[int]] = {}
        for path in chain.paths():
            scopes: tuple[Span, ...] | Lost = self._scopes(chain)
            for part in path:
                if isinstance(scopes, Lost):
                    break
                within, scopes = scopes, self._arrived(scopes, part)
                label = Span(part.span.end - len(part.label), part.span.end)
                if self._folded[slice(*label)] != part.label:
                    continue
                for span, there in self._atoms(within, part, label, scopes):
                    told.setdefault(span, set()).update(place.start for place in there)
        yield from (Led(span, tuple(sorted(starts))) for span, starts in sorted(told.items()))

    def _atoms(
        self, scopes: tuple[Span, ...], part: Part, label: Span, there: tuple[Span, ...] | Lost
    ) -> Iterator[tuple[Span, tuple[Span, ...]]]:
        """Yield the numbers of one *label*: of II.3 each by itself where they do not stand together."""
        if isinstance(there, Lost):
            return
        whole = self._arrive(scopes, part.rank, part.label)
        if not isinstance(whole, Lost):
            yield label, whole
            return
        at, rank = label.start, part.rank
        for atom in atoms_of(part.label):
            arrived = self._arrive(scopes, rank, atom)
            if isinstance(arrived, Lost):
                return
            yield Span(at, at + len(atom)), arrived
            at, scopes, rank = at + len(atom) + 1, arrived, INNERMOST

    def _scopes(self, chain: Chain) -> tuple[Span, ...]:
        whole = Span(-1, self._end)
        if chain.whose != "around":
            return (whole,)
        lettered = any(len(part.label) == 1 and part.label.isalpha() for part in chain.parts)
        around = self._numbers.around(chain.span.start, chain.around, lettered=lettered)
        return (around or whole,)

    def _arrived(self, scopes: tuple[Span, ...], part: Part) -> tuple[Span, ...] | Lost:
        arrived = self._arrive(scopes, part.rank, part.label)
        if isinstance(arrived, Lost) and "." in part.label:
            return self._by_atoms(scopes, part)
        return arrived

    def _by_atoms(self, scopes: tuple[Span, ...], part: Part) -> tuple[Span, ...] | Lost:
        """Return where II.3 stands whose numbers do not stand together: 3. below II."""
        rank = part.rank
        for atom in atoms_of(part.label):
            arrived = self._arrive(scopes, rank, atom)
            if isinstance(arrived, Lost):
                return arrived
            scopes, rank = arrived, INNERMOST
        return scopes


def read_references(facts: Facts) -> References:
    """Return the references that may name units of the document itself."""
    cited = list(chains(facts))
    named = any(chain.whose == "own" for chain in cited)
    own_kinds = _own_kinds(facts) if named else frozenset[str]()
    found: list[Reference] = []
    above: Chain | None = None
    for chain in reversed(cited):
        whose = _whose(facts, chain, own_kinds) if chain.whose != "other" else None
        following = found[-1] if found and found[-1].chain is above else None
        if whose is Whose.PERHAPS and following and _goes_on(facts, chain, following):
            whose = Whose.LIKELY
        if whose is not None:
            found.append(Reference(chain, whose))
        above = chain
    return References(reversed(found))


def _goes_on(facts: Facts, chain: Chain, following: Reference) -> bool:
    """Whether the sentence goes on to a unit that is surely the document's: tại mục IV và … mục V Kế hoạch này."""
    between = Span(chain.span.end, following.chain.span.start)
    same = facts[Sentences].around(chain.span.start).contains(following.chain.span)
    return following.whose is Whose.SURELY and same and not names_document(facts, between)


def _whose(facts: Facts, chain: Chain, own_kinds: frozenset[str]) -> Whose | None:
    """Return how sure it is that *chain* names units of this document, None where it names another's."""
    if _is_quoted(facts, chain.span):
        return None
    if chain.whose == "around":
        return Whose.SURELY
    if chain.whose == "own":
        return Whose.SURELY if chain.kind in own_kinds else None
    start, end = chain.span
    if facts.lexicon.pattern(_AS_IN).search(facts.lined, max(0, start - _LEAD_REACH), start):
        return Whose.SURELY
    if facts.lexicon.pattern(_ABOVE).match(facts.lined, end):
        return None
    lead = facts.lexicon.pattern(_LEAD).search(facts.lined, max(0, start - _LEAD_REACH), start)
    if min(part.rank for part in chain.parts) > _SAFE_RANK or lead is None:
        return Whose.PERHAPS if lead else None
    return Whose.PERHAPS if names_another(facts, chain.span) else Whose.LIKELY


def _is_quoted(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in quotation marks of its paragraph: the words of a law that is quoted."""
    block = facts.document.block_at(span.start)
    if block is None:
        return False
    before = facts.folded[max(block.span.start, span.start - _QUOTED) : span.start]
    return before.count('"') % 2 == 1


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


def _arrive(
    numbers: Numbers, scopes: Sequence[Span], rank: int, label: str
) -> tuple[Span, ...] | Lost:
    """Return the units *label* in *scopes*, or what the last one there is."""
    looked = [found_in(numbers.within(scope), rank, label) for scope in scopes]
    found = tuple(span for spans, _, _ in looked for span in spans)
    if found:
        return found
    return Lost(max(value for _, value, _ in looked), max(last for _, _, last in looked))
