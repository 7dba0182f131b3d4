"""One line in the basis or the body of a commune's plan that is signed on a day."""

from checker.facts import Facts, read_facts
from checker.kinds import KINDS
from checker.kinds.base import NoParams
from checker.particulars import Overrides
from checker.report import Verdict
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library
from tests.checker.kinds.judging import rule_of

BASIS = "Căn cứ"
"""A line that begins so stands before the sentence that issues the plan."""


def plan_of(line: str, *, signed: str = "12/5/2026", year: int = 2026) -> Facts:
    """Return the facts of a plan with *line*, *signed* on a day, or with the day left blank (an empty string)."""
    day, month, in_year = signed.split("/") if signed else ("     ", "     ", str(year))
    basis = line.startswith(BASIS)
    lines = [
        "ỦY BAN NHÂN DÂN",
        "XÃ PHÚ AN",
        "Số: 45/KH-UBND",
        f"Phú An, ngày {day} tháng {month} năm {in_year}",
        "KẾ HOẠCH",
        f"Thực hiện công tác bình đẳng giới năm {year}",
        *([line] if basis else []),
        "Ủy ban nhân dân xã ban hành Kế hoạch như sau:",
        "I. NỘI DUNG",
        "Tuyên truyền." if basis else line,
    ]
    return read_facts(draft_of(lines), library(), Overrides())


def citations_in(
    line: str, *, signed: str = "12/5/2026", year: int = 2026
) -> tuple[Verdict, Facts]:
    """Return what the rule on cited documents says of such a plan, and its facts."""
    facts = plan_of(line, signed=signed, year=year)
    return KINDS["citations"].judge(rule_of("citations", params=NoParams()), facts), facts
