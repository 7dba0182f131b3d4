"""What became of the answers to the offices of a round, in words, and where they may go."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker.counted import grouped
from checker.exporters.target import resolved
from checker.rounds.given import ASIDE

if TYPE_CHECKING:
    from checker.rounds.answers import Answered

NOT_WHOLE = (
    "Đợt chưa xem hết: trong các tệp chưa xem có thể có bản mới hơn của một đơn vị. "
    "Hãy rà soát lại cho hết rồi lập trả lời."
)
"""Why there are no answers yet: none may go by a version that is not the last."""
_NAMED = 20
"""So many sentences of one sort are told."""
_IN_VAIN = 5
"""After so many offices, one after another, for which nothing could be written, it is given up."""


def is_own(folder: Path, to: Path) -> bool:
    """Whether *to* is the *folder* of the round itself, or one that it lies in: there no answers may go."""
    return resolved(to) in (resolved(folder), *resolved(folder).parents)


def is_in_vain(done: "Sequence[Answered]") -> bool:
    """Whether the last of the answers that are *done* could not be written, one after another."""
    last = done[-_IN_VAIN:]
    return len(last) == _IN_VAIN and all(one.failed and not one.written for one in last)


def counted(done: "Sequence[Answered]", to: Path | None = None) -> str:
    """Return how many files were written *to* there: ``Trả lời cho 2 đơn vị: đã ghi 3 tệp, …``."""
    parts = [f"đã ghi {grouped(sum(one.written for one in done))} tệp"]
    if same := sum(one.same for one in done):
        parts.append(f"{grouped(same)} tệp đã có từ trước")
    if changed := sum(one.changed for one in done):
        parts.append(f"trong đó {grouped(changed)} tệp đã có người sửa, giữ nguyên")
    if aside := sum(one.aside for one in done):
        parts.append(
            f"{grouped(aside)} tệp của lần trước được giữ trong thư mục “{ASIDE} …” của đơn vị"
        )
    there = "" if to is None else f" trong “{to}”"
    return f"Trả lời cho {grouped(len(done))} đơn vị{there}: {', '.join(parts)}."


def first_of(sentences: Sequence[str]) -> Iterator[str]:
    """Yield the first of *sentences*, and how many more there are."""
    yield from sentences[:_NAMED]
    if len(sentences) > _NAMED:
        yield f"và {grouped(len(sentences) - _NAMED)} trường hợp khác."
