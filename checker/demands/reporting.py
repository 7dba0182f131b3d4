"""Which words on reports ask them of communes, and how surely."""

from checker.demands.statements import Statement, Statements
from checker.facts import Facts
from checker.facts.telling.history import History
from checker.form.outline import Outline
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

THEIRS = frozenset({"communes", "districts"})
"""Whom a statement addresses that is for communes."""
REPORT = Grammar(r"(?<!\w){report-word}(?!\w)")
"""Grammar of the word for a report."""
# "… trước ngày 10/11 để Sở Nội vụ tổng hợp, báo cáo Bộ Nội vụ trước ngày 20/11": the second is not theirs
_FOR_ANOTHER = Grammar(
    r"(?<!\w){in-order-to} [^.;\n]*?(?<!\w)(?:{gathering}|{deciding}|{makes-use})(?!\w)"
)
# tổ chức sơ kết giữa kỳ, UBND các xã, phường gửi báo cáo
_THEY_SEND = Grammar(
    r"(?:^|[,;:] ?){demand.commune}(?!\w)[^.;:\n]{0,80}?(?<!\w)(?:{send}|{report-word})(?!\w)"
)
# gửi Sở Nội vụ trước ngày …; Định kỳ 6 tháng báo cáo …; Trước ngày 10/6 gửi …
_NAMES_NOBODY = Grammar(
    r"(?:{send}|{task-verb}|{limit.before}|{limit.latest}|{limit}|{periodic}|{every}|{half-year}|{quarter}|{year-report}|{year})(?!\w)"
)
_SHORTFALL = Grammar(r"(?<!\w){demand.shortfall}(?!\w)")
_REACH = 300
"""Characters before a day in which its report is named: one sentence may list a hundred."""
_IN_TIME = Grammar(r"(?<!\w){demand.in-time}(?: |:|{limit-filler}(?!\w)|{day})*$")


class Reporting:
    """Says of the days of one plan whether communes report by them."""

    def __init__(self, facts: Facts, statements: Statements) -> None:
        self._facts = facts
        self._inward = facts[Plan].level == "so"  # its own offices report to a department as well
        self._asked = any(one.who == "communes" for one in statements.all)

    def sure(self, statement: Statement, before: Span) -> bool | None:
        """Return whether a report by the day behind *before* is surely theirs; None where it is not."""
        facts = self._facts
        opening = before.start
        before = Span(max(opening, before.end - _REACH), before.end)
        if statement.who in {"others", "helping"} or is_for_another(facts, before):
            return None
        if facts[History].tells(statement.span):
            return None
        named = statement.who in THEIRS or self._is_named(before)
        if (self._inward and not named) or self._falls_short(before, named=named):
            return None
        if statement.who in THEIRS:
            return statement.who == "communes"
        everybody = (
            self._asked and not self._inward and statement.who == "open" and not statement.is_row
        )
        return named or (everybody and self._is_on_reports(opening))

    def _is_named(self, before: Span) -> bool:
        """Whether the words *before* a day have communes report: UBND các xã gửi báo cáo."""
        return self._finds(_THEY_SEND, before)

    def _falls_short(self, before: Span, *, named: bool) -> bool:
        """Whether the words *before* a day tell of reports that came late, or not at all, and ask for none."""
        return self._finds(_SHORTFALL, before) or (not named and self._finds(_IN_TIME, before))

    def _is_on_reports(self, offset: int) -> bool:
        """Whether the words at *offset* are on a report, or stand below a heading on reports, and name nobody."""
        facts = self._facts
        report, nobody = map(facts.lexicon.pattern, (REPORT, _NAMES_NOBODY))
        if report.match(facts.lined, offset):
            return True
        headed = any(map(report.search, facts[Outline].titles_around(offset)))
        return headed and nobody.match(facts.lined, offset) is not None

    def _finds(self, grammar: Grammar, words: Span) -> bool:
        return self._facts.lexicon.pattern(grammar).search(self._facts.lined, *words) is not None


def is_for_another(facts: Facts, before: Span) -> bool:
    """Whether the words *before* a day say what another body does with the report by then."""
    return facts.lexicon.pattern(_FOR_ANOTHER).search(facts.lined, *before) is not None
