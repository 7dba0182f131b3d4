"""What custom asks of a plan, and of which plans it does not: events, exams, fields of no kind."""

from checker.facts import Facts
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Status, Verdict

_OTHER_FIELD = (
    "Kế hoạch thuộc lĩnh vực khác, thông lệ có thể khác; không buộc phải có nội dung này."
)


def as_asked(verdict: Verdict, rule: Rule, facts: Facts) -> Verdict:
    """Return *verdict*, or that the plan need not have what it lacks."""
    if verdict.essential or stands(verdict):
        return verdict
    plan = facts[Plan]
    once = (rule.unless_exam and plan.is_exam) or (rule.unless_event and plan.is_own_event)
    if once or plan.profile in rule.optional:
        return Verdict(Status.NOT_APPLICABLE, _not_asked(facts))
    if not (rule.other_fields or plan.is_of_known_field):
        return Verdict(Status.NOT_APPLICABLE, _OTHER_FIELD)
    return verdict


def stands(verdict: Verdict) -> bool:
    """Whether *verdict* holds though the draft need not have the thing: it is there, right or wrong."""
    if verdict.status is Status.GAP:
        return any(finding.span.start < finding.span.end for finding in verdict.findings)
    return verdict.status is Status.PASS


def _not_asked(facts: Facts) -> str:
    plan = facts[Plan]
    sort = facts.library.profile_title(plan.profile, letter=plan.is_letter)
    if plan.is_exam:
        sort = "Kế hoạch tổ chức một kỳ thi, cuộc thi"
    elif plan.is_own_event:
        sort = "Kế hoạch cho một việc trong nội bộ cơ quan, đơn vị"
    return f"{sort} không buộc phải có nội dung này."
