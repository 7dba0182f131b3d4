"""What of a draft's layout its file shows, and whose layout the decree says nothing of."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import attrgetter

from checker.facts import Facts
from checker.facts.looks import ELSEWHERE, Looks, Seen
from checker.form.roles import Role
from checker.kernel.document import Span
from checker.kernel.layout import BlockLayout, Layout, Section, Words
from checker.kinds.reply import Reply
from checker.report import Verdict

UNSEEN = {
    "unseen": "Tệp này không cho biết cách trình bày (phông chữ, cỡ chữ, lề); chỉ xét được trên bản Word.",
    "party": "Văn bản của Đảng, Mặt trận, đoàn thể có thể thức riêng, không theo Nghị định 30/2020/NĐ-CP.",
    "paperless": "Tệp không ghi khổ giấy, lề trang.",
}
"""Outcomes that every kind of this folder has."""


def shown(reply: Reply) -> Layout | Verdict:
    """Return the draft's layout, or why nothing of it is judged."""
    layout, of_own_form, _ = reply.facts[Looks]
    if layout is None:
        return reply.not_applicable("unseen")
    return reply.not_applicable("party") if of_own_form else layout


def papers(reply: Reply) -> tuple[Section, ...] | Verdict:
    """Return the sections of the draft with their paper, or why nothing of it is judged."""
    layout = shown(reply)
    if isinstance(layout, Verdict):
        return layout
    return layout.sections or reply.not_applicable("paperless")


def measured_papers(reply: Reply) -> tuple[Section, ...] | Verdict:
    """Return the sections of the draft with their margins, or why nothing of them is judged."""
    layout = shown(reply)
    if isinstance(layout, Verdict):
        return layout
    return papers(reply) if layout.measured else reply.not_applicable("paperless")


def seen(facts: Facts, roles: Sequence[Role]) -> Iterator[Seen]:
    """Yield the blocks that play one of *roles* and whose look is shown, in order."""
    by_role = facts[Looks].by_role
    found = chain.from_iterable(by_role.get(role, ()) for role in roles)
    return iter(sorted(found, key=attrgetter("number")))


def words(facts: Facts) -> Iterator[Words]:
    """Yield all words of the draft whose look is known, those that look alike together."""
    layout = facts[Looks].layout
    for block, own in zip(facts.document.blocks, layout.blocks if layout else (), strict=False):
        if block.source.part not in ELSEWHERE:
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
