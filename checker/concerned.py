"""Whether a rule concerns a document at all: its kind, sort, level and year, and what it cites."""

from datetime import date

from checker.facts import Facts
from checker.facts.superiors import cites, is_for_plan, is_of_superior
from checker.kernel.days import written_day
from checker.kinds import KINDS
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.words import called


def not_concerned(rule: Rule, facts: Facts) -> str:
    """Return why the rule does not concern this document, or the empty string."""
    plan = facts[Plan]
    if rule.subjects and plan.subject not in rule.subjects:
        return "Tiêu chí không dành cho loại kế hoạch này."
    if rule.profiles and plan.profile is None:
        return "Văn bản không phải là kế hoạch nên không xét tiêu chí này."
    sorts = {plan.profile, "letter"} if plan.is_letter else {plan.profile}
    if rule.profiles and not sorts <= set(rule.profiles):
        sort = facts.library.profile_title(plan.profile, letter=plan.is_letter).lower()
        return f"Tiêu chí không dành cho {sort}."
    if rule.levels and plan.level not in rule.levels:
        return "Tiêu chí không áp dụng cho cấp ban hành của văn bản này."
    reason = _not_resting(rule, facts)
    if reason:
        return reason
    first, last = rule.effective
    day = plan.date or (date(plan.year, 12, 31) if plan.year else None)
    if day is not None:
        # A plan is judged by the rules of its own year, whenever in that year it is signed,
        # but not by what came into force later in that year than it is.
        year_end, year_start = date(day.year, 12, 31), date(day.year, 1, 1)
        if plan.year is not None and plan.year != day.year:
            year_start, year_end = date(plan.year, 1, 1), date(plan.year, 12, 31)
        if (first and first > year_end) or (last and last < year_start):
            return f"Tiêu chí không áp dụng cho {called(plan)} năm {plan.year or day.year}."
        if first and _begins_within(first, plan) and plan.days and plan.days.last < first:
            return f"Tiêu chí chỉ áp dụng từ ngày {written_day(first)}, sau ngày ban hành {called(plan)}."
    return ""


def _not_resting(rule: Rule, facts: Facts) -> str:
    """Return why a rule taken from a superior's plan does not concern this document, or the empty string."""
    superior, plan = rule.superior, facts[Plan]
    if superior is None or KINDS[rule.kind].uncited:
        return ""
    if plan.profile is None:
        return "Văn bản không phải là kế hoạch nên không xét tiêu chí này."
    if is_of_superior(facts, superior):
        return f"{called(plan).capitalize()} là của cơ quan ban hành {superior.named}."
    if not is_for_plan(superior, plan):
        return f"{superior.named} không dành cho lĩnh vực, năm của {called(plan)}."
    if not cites(facts, superior):
        return f"{called(plan).capitalize()} không dẫn {superior.named}."
    return ""


def _begins_within(first: date, plan: Plan) -> bool:
    """Whether a rule comes into force within the year of *plan*, not with it."""
    of_one_year = first.year == plan.year and not plan.is_for_years
    return of_one_year and (first.month, first.day) != (1, 1)
