"""A superior's plan, from its file or its text to what it demands of communes."""

from collections.abc import Iterator
from pathlib import Path

from checker.demands.due_rules import issue_proposal, report_proposal
from checker.demands.proposal import Demands, NoPlanError, Proposal
from checker.demands.reports import read_dues
from checker.demands.slugs import free
from checker.demands.statements import read_statements
from checker.drafting.superior import NO_PLAN, Superior, superior_of
from checker.facts import Facts, read_facts
from checker.kernel.document import Document
from checker.library.rule import Library
from checker.library.superior import SuperiorPlan
from checker.particulars import Plan
from checker.plans.kind import OTHER
from checker.readers import read

_NO_NUMBER = (
    "Văn bản không có số, ký hiệu. Kế hoạch của xã dẫn văn bản cấp trên bằng số, nên cần số mới lấy"
    " được yêu cầu; hãy dùng bản đã ban hành, hoặc ghi số."
)
_OWN_LEVEL = (
    "Văn bản này của cấp xã, không phải của cấp trên; hãy chọn kế hoạch của tỉnh, thành phố."
)


def read_demands(path: Path, library: Library, number: str = "") -> Demands:
    """Return what the superior's plan in the file *path* demands of communes.

    *number* is its number where the file does not show it. Raises ReadError, NoPlanError.
    """
    return demands_in(read(path, library.lexicon), library, number)


def demands_in(document: Document, library: Library, number: str = "") -> Demands:
    """Return what a superior's plan demands that is read already; raises NoPlanError."""
    facts = read_facts(document, library)
    found = superior_of(facts)
    if found is None:
        raise NoPlanError(NO_PLAN)
    superior = superior_plan(facts, found, number)
    proposals: dict[str, Proposal] = {}
    for proposal in sorted(_proposals(facts, superior), key=lambda p: p.span):
        name = free(proposal.id, proposals)
        proposals[name] = proposal._replace(id=name)
    return Demands(superior, tuple(proposals.values()), (), facts.text)


def superior_plan(facts: Facts, found: Superior, number: str) -> SuperiorPlan:
    """Return what the document is, as a layer says it; raises NoPlanError."""
    plan = facts[Plan]
    number = number or plan.number or ""
    if plan.level == "xa":
        raise NoPlanError(_OWN_LEVEL)
    if not any(sign.isdigit() for sign in number):
        raise NoPlanError(_NO_NUMBER)
    return SuperiorPlan(
        number=number,
        issuer=found.issuer,
        date=plan.date,
        kind=plan.kind,  # type: ignore[arg-type]  # read from the same five words
        title=found.title,
        place=plan.place if plan.level == "tinh" else plan.province or plan.place,
        subject="" if plan.subject == OTHER else plan.subject,
        years=plan.horizon or ((plan.year, plan.year) if plan.year else None),
    )


def _proposals(facts: Facts, superior: SuperiorPlan) -> Iterator[Proposal]:
    statements = read_statements(facts)
    for due in read_dues(facts, statements):
        make = issue_proposal if due.makes_plan else report_proposal
        proposal = make(facts, superior, due)
        if proposal is not None:
            yield proposal
