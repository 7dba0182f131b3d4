"""What belongs into two columns stands side by side (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục IV)."""

from typing import NamedTuple

from checker.facts import Facts
from checker.facts.looks import Seen
from checker.form.roles import Role
from checker.kernel.layout import Layout
from checker.kinds.base import Kind
from checker.kinds.layout.faults import Fault, Faulty, tell
from checker.kinds.layout.seen import UNSEEN, seen, shown
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict

_STORY = "document"
"""The part of a file whose paragraphs stand below each other; text boxes stand where they are put."""


class Pair(NamedTuple):
    """The first lines that play ``left`` and ``right`` stand beside each other."""

    left: tuple[Role, ...]
    right: tuple[Role, ...]
    called: str


class Params(NamedTuple):
    """The pairs of columns."""

    pairs: tuple[Pair, ...]


OUTCOMES = {
    **UNSEEN,
    "absent": "Không có phần này, hoặc chưa nhận ra.",
    "one": "{called}: {faults}.",
    "some": "{called}: {faults}.",
    "right": "Hai cột nằm cạnh nhau.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Each pair: in one row of a table, on one line with tabs, or in columns of the page."""
    reply = Reply(rule, facts, OUTCOMES)
    layout = shown(reply)
    if isinstance(layout, Verdict):
        return layout
    faulty, spans = [], []
    for pair in params.pairs:
        left, right = (next(seen(facts, roles), None) for roles in (pair.left, pair.right))
        if left is None or right is None:
            continue
        spans.append(left.span)
        faults = () if _beside(layout, left, right) else (Fault("hai cột phải nằm cạnh nhau"),)
        faulty.append(Faulty(pair.called, 1, [(right.span, faults)]))
    if not spans:
        return reply.not_applicable("absent")
    return tell(reply, faulty) or reply.passed("right", spans)


def _beside(layout: Layout, left: Seen, right: Seen) -> bool:
    if left.layout.framed and right.layout.framed:
        return True  # each is put where nobody can tell
    one, other = left.block, right.block
    if one.cell and other.cell:
        return one.cell.table == other.cell.table and one.cell.column != other.cell.column
    apart = one.cell is None and other.cell is not None and other.cell.column > 0
    if apart and _STORY == one.source.part == other.source.part:
        return False  # above a table whose left column is there for it
    if _STORY not in {one.source.part, other.source.part} or one.cell or other.cell:
        return True  # at least one of them is put where nobody can tell
    columns = [s.columns for s in layout.sections if s.start <= one.span.start]
    return max(columns, default=1) > 1 or one.source.number == other.source.number


KIND = Kind("side-by-side", Params, check, OUTCOMES)
