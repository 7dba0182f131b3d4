"""One kind judging a short draft, without the library's rules."""

from typing import Any

from checker.facts import Facts
from checker.kinds import KINDS
from checker.library.rule import Rule, Severity
from checker.report import Verdict
from tests.checker.facts.reading import facts_of
from tests.groups import CONTENT

FRAME = ("KẾ HOẠCH", "Công tác bình đẳng giới và vì sự tiến bộ của phụ nữ năm 2026")


def rule_of(kind: str, **more: Any) -> Rule:
    """Return a rule of *kind* that says nothing of its own, save *more*."""
    fields: dict[str, Any] = {
        "id": "content.thu", "group": CONTENT, "title": "Nội dung thử",
        "severity": Severity.REQUIRED, "basis": "Luật Bình đẳng giới", "params": (),
    }  # fmt: skip
    return Rule(kind=kind, **{**fields, **more})


def verdict_of(kind: str, params: Any, *lines: str, **rule: Any) -> tuple[Verdict, Facts]:
    """Return what *kind* answers on a plan with these lines below its title, and the facts.

    *rule* are fields of the rule, such as ``suggestion``.
    """
    facts = facts_of(*FRAME, *lines)
    return KINDS[kind].judge(rule_of(kind, params=params, **rule), facts), facts


def places(verdict: Verdict, facts: Facts) -> list[str]:
    """Return the passages that the findings point at."""
    return [facts.quote(finding.span) for finding in verdict.findings]
