"""One kind judging a short draft, without the library's rules."""

from pathlib import Path
from typing import Any

from checker.facts import Facts, Overrides, read_facts
from checker.kernel.document import Document
from checker.kinds import KINDS
from checker.library.rule import Rule, Severity
from checker.report import Verdict
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import facts_of, library
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


def verdict_on(
    kind: str, params: Any, *lines: str, text: bool = False, **known: Any
) -> tuple[Verdict, Facts]:
    """Return what *kind* answers on a draft of just these lines, and the facts.

    *text* makes it a text file, which may have lost its header; *known* is what a person says.
    """
    draft = draft_of(lines)
    if text:
        draft = Document(Path("dự thảo.txt"), "txt", draft.text, draft.blocks)
    facts = read_facts(draft, library(), Overrides(**known))
    return KINDS[kind].judge(rule_of(kind, params=params, suggestion="Viết thêm."), facts), facts


def places(verdict: Verdict, facts: Facts) -> list[str]:
    """Return the passages that the findings point at."""
    return [facts.quote(finding.span) for finding in verdict.findings]
