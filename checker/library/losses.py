"""What mistakes in rule files cost, in a sentence: people must not take silence for a pass."""

from collections.abc import Iterator, Sequence

from checker.library.rule import Library

_TOLD = 20
"""Mistakes told one by one."""
_NAMED = 4
"""Rules named one by one; the mistakes themselves name the others."""


def loss(library: Library) -> str:
    """Return what is not judged for the mistakes in *library*; the empty string where there are none."""
    if not library.problems:
        return ""
    lost = []
    if library.left_out:
        lost.append(f"{len(library.left_out)} tiêu chí không được xét ({_names(library.left_out)})")
    if library.unchanged:
        count = len(library.unchanged)
        lost.append(f"{count} thay đổi không được áp dụng ({_names(library.unchanged)})")
    costs = f", nên {' và '.join(lost)}" if lost else ""
    return (
        f"Tệp tiêu chí của đơn vị có {len(library.problems)} chỗ chưa đúng{costs};"
        " phần còn lại vẫn được dùng."
    )


def mistakes(library: Library) -> Iterator[str]:
    """Yield the mistakes in *library*, so many as somebody reads, and how many more there are."""
    yield from map(str, library.problems[:_TOLD])
    if len(library.problems) > _TOLD:
        yield f"… và {len(library.problems) - _TOLD} chỗ chưa đúng nữa."


def _names(rules: Sequence[str]) -> str:
    more = ", …" if len(rules) > _NAMED else ""
    return ", ".join(rules[:_NAMED]) + more
