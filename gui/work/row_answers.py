"""What a row of the checklist says of the answers to its result."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from checker.report import Report
from checker.shown import TO_DO, Shown, of_matter, own_findings
from gui.work.answers import Answers


class RowAnswer(NamedTuple):
    """Its words, whether the ``whole`` row is answered, and how many matters of each way are ``mended``."""

    words: str = ""
    whole: bool = False
    mended: Mapping[Shown, int] = {}


NO_ROW_ANSWER = RowAnswer()


def row_answers(report: Report, answers: Answers) -> Mapping[int, RowAnswer]:
    """Return what the rows say of which something is to be mended, by the numbers of their results."""
    mended = Counter(number for number, _ in answers.accepted)
    return {number: _row_answer(report, answers, number, n) for number, n in mended.items()}


def _row_answer(report: Report, answers: Answers, number: int, mended: int) -> RowAnswer:
    of = report.matters.of
    places = ((number, which) for which, _ in own_findings(report, number))
    open_ = [place for place in places if place in of and of_matter(of[place]) in TO_DO]
    matters = {of[place].id: of_matter(of[place]) for place in open_ if place in answers.accepted}
    whole = mended >= len(open_)
    words = "✓ sẽ sửa" if whole else f"✓ sửa {mended}/{len(open_)} chỗ"
    return RowAnswer(words, whole, Counter(matters.values()))
