"""The way to signature: what is left to do before a draft goes to be signed (trình ký), step by step."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from checker.counted import counted_as
from checker.report import Report
from checker.review.checklist import Decision
from checker.review.remarks import unread, unread_rows
from checker.shown import Shown, tally
from checker.verdict import is_whole

STEPS = (Shown.MUST, Shown.ERROR, Shown.SHOULD, Shown.LOOK)
"""What stands between a draft and its signature, the first step first."""

READY = "Sẵn sàng trình ký"
UNREAD = "ý kiến chưa đọc"
_SAVE = "Lưu bản sửa, mở bằng Word rồi chấp nhận từng chỗ"
_ACCEPT = "Trong Word: thẻ Xem lại (Review) › Chấp nhận (Accept) hoặc Từ chối (Reject), rồi lưu"
_SEVERAL = "một việc có thể gồm nhiều thay đổi"
_NOT_YET = 0.9
"""The share that is behind a draft at most while changes are to be accepted in Word, or opinions to be read."""
_OPINIONS = {
    True: "Còn ý kiến không đồng ý phải đọc trước khi trình ký",
    False: "Còn ý kiến thẩm định phải đọc trước khi trình ký",
}
"""Where nothing else is left; whether one of those unread is a refusal."""
_NONE: Mapping[Shown, int] = {}


class Way(NamedTuple):
    """How far a draft has come: what is left by steps, and the share that is behind it (0 to 1).

    ``sentence`` tells the step it stands at, ``later`` what follows it, empty where nothing does.
    ``chosen`` is the share that is to be mended in the repaired copy, and not yet in the draft.
    ``accepting`` tells that there are changes to accept in Word.
    """

    left: Mapping[Shown, int]
    share: float
    sentence: str
    later: str
    ready: bool = False
    chosen: float = 0.0
    accepting: bool = False


def way_of(report: Report, chosen: Mapping[Shown, int] = _NONE) -> Way:
    """Return how far the draft of *report* has come on its way to signature.

    So many matters of each step are *chosen* for the repaired copy: nothing is left to decide of
    them. A draft that only the general rules could judge never comes to its end, nor does one with
    tracked changes: what is judged is the text as it will be once they are accepted. Nor does one of
    which a reviewer said something that nobody has read: whatever the program found, a person may object.
    """
    found = tally(report)
    settled = found[Shown.PASS] + found[Shown.WAIVED] + found[Shown.SEEN]
    tracked, told = _tracked(report), unread_rows(report)
    whole = max(settled + sum(found[how] for how in STEPS), 1)
    share = min(settled / whole, _NOT_YET if tracked or told else 1.0)
    left = {how: count for how in STEPS if (count := found[how] - chosen.get(how, 0)) > 0}
    mended = sum(chosen.values())
    if mended:
        sentence, later = _on_the_way(left, mended)
    elif left:
        sentence, later = _still(left)
    elif tracked:
        sentence, later = f"Còn {tracked}", _ACCEPT
    else:
        sentence = _end(report, told)
        later = _at_issue(found)
    several = f"{tracked} ({_SEVERAL})" if tracked and (left or mended) else ""
    later = " · ".join(filter(None, (later, several, _opinions(told))))
    ready = sentence == READY
    accepting = bool(tracked) and not mended
    return Way(left, share, sentence, later, ready, mended / whole, accepting)


def _end(report: Report, told: Sequence[int]) -> str:
    """Return how a draft stands of which nothing is left but what reviewers *told* of some rows."""
    if not is_whole(report):
        return "Chỉ xét được các tiêu chí chung"
    if not told:
        return READY
    said = (remark.decision for number in told for remark in unread(report, number))
    return _OPINIONS[Decision.DISAGREED in said]


def _still(left: Mapping[Shown, int]) -> tuple[str, str]:
    """Return the step that a draft stands at, and what follows."""
    first, later = _in_turn(left)
    if Shown.MUST in left or Shown.ERROR in left:
        return f"Còn {first} trước khi trình ký", later
    return f"Không còn {counted_as(Shown.MUST)}, còn {first}", later


def _on_the_way(left: Mapping[Shown, int], mended: int) -> tuple[str, str]:
    """Return the same where *mended* matters wait in the repaired copy."""
    if not left:
        return f"Đã chọn sửa {mended} việc, không còn việc nào khác", _SAVE
    first, later = _in_turn(left)
    return f"Còn {first} · {mended} đã chọn sửa", later


def _in_turn(left: Mapping[Shown, int]) -> tuple[str, str]:
    first, *others = (f"{count} {counted_as(how)}" for how, count in left.items())
    return first, f"Sau đó: {', '.join(others)}" if others else ""


def _tracked(report: Report) -> str:
    """Return how many tracked changes are still to be accepted; empty where none is."""
    count = report.document.tracked
    return f"{count} thay đổi chưa chấp nhận trong Word" if count else ""


def _opinions(told: Sequence[int]) -> str:
    """Return of how many rows a reviewer said something that was not read yet; empty where of none."""
    return f"{len(told)} {UNREAD}" if told else ""


def _at_issue(found: Mapping[Shown, int]) -> str:
    """Return what whoever issues the plan fills in, empty where there is nothing."""
    count = found[Shown.SIGNING]
    return f"{count} {counted_as(Shown.SIGNING)} (số, ngày)" if count else ""
