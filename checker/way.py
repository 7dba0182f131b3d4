"""The way to signature: what is left to do before a draft goes to be signed (trình ký), step by step."""

from collections.abc import Mapping
from typing import NamedTuple

from checker.report import Report
from checker.shown import Shown, tally
from checker.verdict import is_whole

STEPS = (Shown.MUST, Shown.ERROR, Shown.SHOULD, Shown.LOOK)
"""What stands between a draft and its signature, the first step first."""

_LEFT = {
    Shown.MUST: "{} việc bắt buộc",
    Shown.ERROR: "{} tiêu chí gặp lỗi",
    Shown.SHOULD: "{} việc nên sửa",
    Shown.LOOK: "{} điểm cần xem lại",
}
READY = "Sẵn sàng trình ký"


class Way(NamedTuple):
    """How far a draft has come: what is left by steps, and the share that is behind it (0 to 1).

    ``sentence`` tells the step it stands at, ``later`` what follows it, empty where nothing does.
    """

    left: Mapping[Shown, int]
    share: float
    sentence: str
    later: str
    ready: bool = False


def way_of(report: Report) -> Way:
    """Return how far the draft of *report* has come on its way to signature.

    A draft that only the general rules could judge never comes to its end.
    """
    found = tally(report)
    left = {how: found[how] for how in STEPS if found[how]}
    settled = found[Shown.PASS] + found[Shown.WAIVED] + found[Shown.SEEN]
    share = settled / max(settled + sum(left.values()), 1)
    if left:
        first, *others = (_LEFT[how].format(count) for how, count in left.items())
        later = f"Sau đó: {', '.join(others)}" if others else ""
        if Shown.MUST in left or Shown.ERROR in left:
            return Way(left, share, f"Còn {first} trước khi trình ký", later)
        return Way(left, share, f"Không còn việc bắt buộc, còn {first}", later)
    if not is_whole(report):
        return Way(left, share, "Chỉ xét được các tiêu chí chung", _at_issue(found))
    return Way(left, share, READY, _at_issue(found), ready=True)


def _at_issue(found: Mapping[Shown, int]) -> str:
    """Return what whoever issues the plan fills in, empty where there is nothing."""
    count = found[Shown.SIGNING]
    return f"{count} điểm điền khi ban hành (số, ngày)" if count else ""
