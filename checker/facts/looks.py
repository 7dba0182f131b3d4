"""How the lines of the draft look, by what each is: what rules on layout ask again and again."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from checker.facts.annexes import Annexes
from checker.facts.party import is_of_the_party, of_party_style
from checker.facts.roles import Roles
from checker.facts.store import Facts
from checker.form.marks import MarkStyle
from checker.form.outline import Outline
from checker.form.roles import Role
from checker.kernel.document import Block, Span
from checker.kernel.layout import BlockLayout, Layout
from checker.remedy import Setting

_FORMATS = frozenset({"docx", "doc", "odt", "pdf"})
"""The files that tell enough of it: the others say little of pages, or show where words stand alone."""
ELSEWHERE = frozenset({"embedded", "footnotes", "endnotes"})
"""Parts of a file of which the decree says nothing, or whose look nobody knows."""


class Seen(NamedTuple):
    """A block whose look the file shows; of a heading, ``mark`` is how it is numbered."""

    number: int
    block: Block
    layout: BlockLayout
    mark: MarkStyle | None

    @property
    def span(self) -> Span:
        """Where it stands in the text."""
        return self.block.span

    def to_be(
        self, look: Literal["size", "bold", "italic", "caps"], value: float
    ) -> tuple[Setting, ...]:
        """Return what gives *look* to the words that have it not."""
        return tuple(
            Setting(own.span, look, value)
            for own in self.layout.words
            if getattr(own.type, look) != value
        )


class Looks(NamedTuple):
    """The ``layout``, None where the file does not show it, and the blocks that play each role, in order.

    ``of_own_form`` is what is of a body with forms of its own: nothing of it is judged.
    """

    layout: Layout | None = None
    of_own_form: bool = False
    by_role: Mapping[Role, tuple[Seen, ...]] = MappingProxyType({})


def read_looks(facts: Facts) -> Looks:
    """Return how the blocks look, none where nothing of it is judged."""
    layout = facts.document.layout
    shown = layout is not None and any(block.words for block in layout.blocks)
    if layout is None or not shown or facts.document.format not in _FORMATS:
        return Looks()
    if facts.document.recognised:  # what is read from a picture tells nothing of letters
        return Looks()
    if is_of_the_party(facts) or of_party_style(facts):
        return Looks(layout, of_own_form=True)
    marks = _marks(facts)
    by_role: defaultdict[Role, list[Seen]] = defaultdict(list)
    blocks = zip(facts[Roles], facts.document.blocks, layout.blocks, strict=False)
    for number, (role, block, own) in enumerate(blocks):
        if own.words and block.source.part not in ELSEWHERE:
            by_role[role].append(Seen(number, block, own, marks.get(number)))
    found = {role: tuple(seen) for role, seen in by_role.items()}
    return Looks(layout, by_role=found)


def _marks(facts: Facts) -> Mapping[int, MarkStyle]:
    """Return for the blocks of headings how they are numbered; of 1.2. the decree says nothing."""
    own = (section for annex in facts[Annexes] for section in annex.sections)
    starts = [block.span.start for block in facts.document.blocks]
    return {
        number: section.mark.style
        for section in (*facts[Outline].sections, *own)
        if section.mark is not None
        and (section.mark.style != "decimal" or len(section.mark.numbers) == 1)
        for number in range(*(bisect_left(starts, end) for end in section.lead))
    }
