"""What is to be renumbered by hand: a slip that the numbers behind it go on from, or that Word has drawn."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.form.outline import Section
from checker.kinds.reply import Reply
from checker.kinds.sections.counting import next_number, number_of, numbers_after

_NAMED = 6
"""Numbers that are named one by one; of more the first and the last."""

OUTCOMES = {
    "by-hand": "Cần sửa tay trong Word: {numbers}, rồi xem lại những chỗ nhắc đến các số này.",
    "by-hand-unless-lost": "Nếu không thiếu mục nào ở trước, cần sửa tay trong Word: {numbers},"
    " rồi xem lại những chỗ nhắc đến các số này.",
}
"""What is said of it; the kind that asks has this among its own."""


def by_hand(reply: Reply, row: Sequence[Section], expected: str, *, lost: bool) -> str:
    """Say what the first of *row*, whose number is to be *expected*, and those that go on from it become.

    Where one may be *lost* before it, all of them may be right.
    """
    if not expected.replace(".", "").isalnum():  # behind the last letter
        return ""
    pairs = list(_renumbered(row, expected))
    if len(pairs) > _NAMED:
        (first, new), (last, end) = pairs[0], pairs[-1]
        numbers = f"từ “{first}” đến “{last}” thành từ “{new}” đến “{end}”"
    else:
        numbers = ", ".join(f"“{old}” thành “{new}”" for old, new in pairs)
    block = reply.facts.document.block_at(row[0].lead.start)
    if block is not None and block.drawn > 0:
        numbers = f"{numbers} (số do Word tự đánh: đặt lại số bắt đầu của danh sách)"
    return reply.say("by-hand-unless-lost" if lost else "by-hand", numbers=numbers)


def _renumbered(row: Sequence[Section], expected: str) -> Iterator[tuple[str, str]]:
    """Yield the number of the first of *row*, and of those that go on from it, with the right ones."""
    yield number_of(row[0]), expected
    for one, other in pairwise(row):
        if number_of(other) not in numbers_after(one, number_of(one)):
            return
        expected = next_number(other, expected)
        yield number_of(other), expected
