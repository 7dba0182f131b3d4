"""What of a draft's layout its file shows, and whose layout the decree says nothing of."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.party import is_of_the_party, of_party_style
from checker.facts.roles import Roles
from checker.form.roles import Role
from checker.kernel.document import Block, Span
from checker.kernel.layout import BlockLayout, Layout, Section, Words
from checker.kinds.reply import Reply
from checker.remedy import Setting
from checker.report import Verdict

_FORMAT = "docx"
"""The only files that tell enough of it: the others are converted, or show where words stand alone."""
_ELSEWHERE = {"embedded", "footnotes", "endnotes"}
"""Parts of a file of which the decree says nothing, or whose look nobody knows."""

UNSEEN = {
    "unseen": "Tệp này không cho biết cách trình bày (phông chữ, cỡ chữ, lề); chỉ xét được trên bản Word.",
    "party": "Văn bản của Đảng, Mặt trận, đoàn thể có thể thức riêng, không theo Nghị định 30/2020/NĐ-CP.",
    "paperless": "Tệp không ghi khổ giấy, lề trang.",
}
"""Outcomes that every kind of this folder has."""


class Seen(NamedTuple):
    """A block whose look the file shows."""

    number: int
    block: Block
    layout: BlockLayout

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


def layout_of(facts: Facts) -> Layout | None:
    """Return the draft's layout, None where its file shows nothing of how words look."""
    layout = facts.document.layout
    if layout is None or facts.document.format != _FORMAT:
        return None
    return layout if any(block.words for block in layout.blocks) else None


def shown(reply: Reply) -> Layout | Verdict:
    """Return the draft's layout, or why nothing of it is judged."""
    layout, closed = layout_of(reply.facts), unseen(reply)
    if layout is None or closed is not None:
        return closed or reply.not_applicable("unseen")
    return layout


def papers(reply: Reply) -> tuple[Section, ...] | Verdict:
    """Return the sections of the draft with their paper, or why nothing of it is judged."""
    layout = shown(reply)
    if isinstance(layout, Verdict):
        return layout
    return layout.sections or reply.not_applicable("paperless")


def unseen(reply: Reply) -> Verdict | None:
    """Return why nothing of the layout is judged, None where it is."""
    if layout_of(reply.facts) is None:
        return reply.not_applicable("unseen")
    own = is_of_the_party(reply.facts) or of_party_style(reply.facts)
    return reply.not_applicable("party") if own else None


def seen(facts: Facts, roles: Sequence[Role]) -> Iterator[Seen]:
    """Yield the blocks that play one of *roles* and whose look is shown, in order."""
    layout = layout_of(facts)
    if layout is None:
        return
    for number, role in enumerate(facts[Roles]):
        block = facts.document.blocks[number]
        if role in roles and layout.blocks[number].words and block.source.part not in _ELSEWHERE:
            yield Seen(number, block, layout.blocks[number])


def words(facts: Facts) -> Iterator[Words]:
    """Yield all words of the draft whose look is known, those that look alike together."""
    layout = layout_of(facts)
    for block, own in zip(facts.document.blocks, layout.blocks if layout else (), strict=False):
        if block.source.part not in _ELSEWHERE:
            yield from own.words


def usual_size(facts: Facts, block: BlockLayout) -> float | None:
    """Return the size in points of most characters of *block*, None where it is not said."""
    if len(block.words) == 1:
        return block.words[0].type.size
    sizes: Counter[float | None] = Counter()
    for own in block.words:
        sizes[own.type.size] += written(facts, own.span)
    return max(sizes, key=lambda size: sizes[size], default=None)


def share(facts: Facts, block: BlockLayout, look: str) -> float:
    """Return the share of the characters of *block* that are ``bold`` or ``italic``, from 0 to 1."""
    if len(block.words) == 1:
        return float(getattr(block.words[0].type, look))
    counted = [(written(facts, own.span), getattr(own.type, look)) for own in block.words]
    return sum(n for n, has in counted if has) / max(1, sum(n for n, _ in counted))


def written(facts: Facts, span: Span) -> int:
    """Return how many characters of *span* are no spaces."""
    return span.end - span.start - facts.text.count(" ", *span)


def has_letters(facts: Facts, span: Span) -> bool:
    """Whether *span* holds letters or digits: what it looks like is seen."""
    return any(map(str.isalnum, facts.quote(span)))
