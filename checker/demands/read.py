"""A superior's plan, from its file or its text to what it demands of communes."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

from checker.demands.already import as_built_in, built_in
from checker.demands.proposal import Demands, NoPlanError, Proposal
from checker.demands.proposals import proposals_of
from checker.demands.reports import is_on_event
from checker.drafting.superior import NO_PLAN, Superior, superior_of
from checker.editing.ids import free
from checker.facts import Facts, read_facts
from checker.kernel.document import Document, Span
from checker.library.rule import Library, Rule
from checker.library.superior import SuperiorPlan
from checker.particulars import Plan
from checker.plans.kind import OTHER
from checker.readers import read

_NO_NUMBER = (
    "Văn bản không có số, ký hiệu. Kế hoạch của xã dẫn văn bản cấp trên bằng số, nên cần số mới lấy"
    " được yêu cầu; hãy dùng bản đã ban hành, hoặc ghi số."
)
_KNOWN_BY = {"programme": "document", "unit": "unit", "event": "event"}
"""By the kinds of rules that built-in ones may have as well, the parameter that says of what they are."""
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
    already: list[Proposal] = []
    proposals: dict[str, Proposal] = {}
    for proposal in _each_once(sorted(filter(None, proposals_of(facts, superior)), key=_place)):
        rule = _built_in(library, superior, proposal)
        if rule is not None:
            already.append(as_built_in(proposal, rule))
            continue
        name = free(proposal.id, proposals)
        proposals[name] = proposal._replace(id=name)
    thematic = facts[Plan].profile == "thematic" or is_on_event(facts)
    return Demands(
        superior, tuple(proposals.values()), tuple(already), facts.text, thematic=thematic
    )


def _place(proposal: Proposal) -> Span:
    return proposal.span


def _each_once(proposals: Iterable[Proposal]) -> Iterator[Proposal]:
    """Return *proposals*, of those that would be judged alike one: the first that is sure, else the first."""
    kept: dict[str, Proposal] = {}
    for proposal in proposals:
        asked = _asks(proposal)
        if asked not in kept or (proposal.sure and not kept[asked].sure):
            kept[asked] = proposal
    return iter(sorted(kept.values(), key=_place))


def _asks(proposal: Proposal) -> str:
    """Return what the rule of *proposal* asks for, whatever sentence it is from."""
    given = cast(Mapping[str, object], proposal.rule["with"])
    asked = {key: given[key] for key in given if key != "quote"}
    return repr((proposal.rule["kind"], asked, proposal.rule.get("effective")))


def superior_plan(facts: Facts, found: Superior, number: str) -> SuperiorPlan:
    """Return what the document is, as a layer says it; raises NoPlanError."""
    plan = facts[Plan]
    number = number or plan.number or ""
    if plan.level == "xa":
        raise NoPlanError(_OWN_LEVEL)
    if not any(sign.isdigit() for sign in number):
        raise NoPlanError(_NO_NUMBER, needs_number=True)
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


def _built_in(library: Library, superior: SuperiorPlan, proposal: Proposal) -> Rule | None:
    """Return the built-in rule that demands the same; None where there is none."""
    given = cast(Mapping[str, object], proposal.rule["with"])
    kind = str(proposal.rule["kind"])
    key = _KNOWN_BY.get(kind)
    if key is None:
        return None
    return built_in(library, superior.subject, kind, key, str(given.get(key, "")))
