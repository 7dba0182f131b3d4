"""How a kind speaks: the sentences of its outcomes, with the rule's own words in them."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from checker.facts import Facts
from checker.facts.own_unit import OwnUnit
from checker.facts.party import of_party_style
from checker.facts.plan_issuer import is_central, is_institution
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.counted import Spot, put_at
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.library.rule import Rule
from checker.matters import When
from checker.particulars import Plan
from checker.put import Put, item
from checker.report import Finding, Status, Verdict, in_short
from checker.words import called

_COMMITTEE = Grammar(r"{body.committee}")
_OFFICE = "task-unit.culture"
_UNIT = ("unit.province", "unit.commune")
_LINE_END = re.compile(r" *\n *")
UNKNOWN = "…"
"""Stands where the draft does not tell; a person fills it in."""
MISSING = "missing"
"""The outcome that a rule's ``message`` speaks for."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The sentences for one rule on one document."""

    rule: Rule
    facts: Facts
    outcomes: Mapping[str, str]
    known: Mapping[str, object] = field(default_factory=dict)
    """Fields that the kind knows for every sentence of this rule and for its words to paste."""

    def say(self, outcome: str, **fields: object) -> str:
        """Return the sentence for *outcome*: the rule's own, else the kind's."""
        template = self.rule.say.get(outcome) or self.outcomes[outcome]
        if outcome == MISSING and self.rule.message and MISSING not in self.rule.say:
            template = self.rule.message
        return _LINE_END.sub(" ", self._fill(template, fields).replace("“\n", "“"))

    def suggestion(self) -> str | None:
        """Return the rule's words to paste, or None."""
        return self._fill(self.rule.suggestion, {}) if self.rule.suggestion else None

    def passed(self, outcome: str, spans: Iterable[Span] = (), **fields: object) -> Verdict:
        """Return a pass with *spans* as its evidence."""
        return self._verdict(Status.PASS, outcome, spans, None, fields)

    def review(self, outcome: str, spans: Iterable[Span] = (), **fields: object) -> Verdict:
        """Return a review that points at *spans*, with the rule's suggestion."""
        return self._verdict(Status.REVIEW, outcome, spans, self.suggestion(), fields)

    def review_as_is(self, outcome: str, spans: Iterable[Span], **fields: object) -> Verdict:
        """Return a review of what may well be right: nothing to paste."""
        return self._verdict(Status.REVIEW, outcome, spans, None, fields)

    def at_signing(self, outcome: str, spans: Iterable[Span], **fields: object) -> Verdict:
        """Return a review of what is rightly open until the plan is signed."""
        answer = self.review_as_is(outcome, spans, **fields)
        later = tuple(replace(finding, when=When.SIGNING) for finding in answer.findings)
        return replace(answer, findings=later)

    def review_with(
        self, suggestion: str, outcome: str, spans: Iterable[Span], **fields: object
    ) -> Verdict:
        """Return a review with words to paste that keep what the draft already has."""
        return self._verdict(Status.REVIEW, outcome, spans, suggestion, fields)

    def gap(self, outcome: str, spans: Iterable[Span] = (), **fields: object) -> Verdict:
        """Return a gap that points at *spans*, with the rule's suggestion."""
        return self._verdict(Status.GAP, outcome, spans, self.suggestion(), fields)

    def lacking(self, spot: Spot, outcome: str = MISSING, **fields: object) -> Verdict:
        """Return a gap where something is missing, with the suggestion as the item it would be there."""
        put = put_at(self.facts, spot)
        return self._written(Status.GAP, outcome, [spot.span], put, fields)

    def elsewhere(
        self, spot: Spot, outcome: str, spans: Iterable[Span], **fields: object
    ) -> Verdict:
        """Return a review that points at *spans*; the suggestion, said once, is written at *spot*."""
        put = put_at(self.facts, spot)
        return self._written(Status.REVIEW, outcome, spans, put, fields)

    def _written(
        self, status: Status, outcome: str, spans: Iterable[Span], put: Put,
        fields: Mapping[str, object],
    ) -> Verdict:  # fmt: skip
        words = self.suggestion()
        answer = self._verdict(status, outcome, spans, None, fields)
        if not words or not answer.findings:
            return answer
        first, *others = answer.findings
        return replace(
            answer, findings=(replace(first, suggestion=item(put, words), put=put), *others)
        )

    def not_applicable(self, outcome: str, **fields: object) -> Verdict:
        """Return that the rule does not concern this document."""
        return self._verdict(Status.NOT_APPLICABLE, outcome, (), None, fields)

    def finding(
        self, span: Span, outcome: str, suggestion: str | None = None, fix: str | None = None,
        **fields: object,
    ) -> Finding:  # fmt: skip
        """Return one finding with its own sentence."""
        return Finding(span, self.say(outcome, **fields), suggestion, fix)

    def _verdict(
        self, status: Status, outcome: str, spans: Iterable[Span], suggestion: str | None,
        fields: Mapping[str, object],
    ) -> Verdict:  # fmt: skip
        message = self.say(outcome, **fields)
        findings = tuple(Finding(Span(*span), message, suggestion) for span in spans)
        return Verdict(status, message, findings)

    def _fill(self, template: str, fields: Mapping[str, object]) -> str:
        said = template.format_map(_Fields(self, fields)).strip()
        return said[:1].upper() + said[1:] if template.startswith("{draft}") else said


class _Fields(dict[str, object]):
    """What stands in the placeholders of a sentence; what all may name is found when it is named."""

    def __init__(self, reply: Reply, fields: Mapping[str, object]) -> None:
        super().__init__({**reply.known, **fields})
        self._reply = reply

    def __missing__(self, name: str) -> object:
        return _COMMON[name](self._reply)


def _title(reply: Reply) -> str:
    return reply.rule.title


def _name(reply: Reply) -> str:
    return reply.rule.title[:1].lower() + reply.rule.title[1:]


def _year(reply: Reply) -> object:
    """Return the plan's year; of a plan for several years no single one is right."""
    plan = reply.facts[Plan]
    return UNKNOWN if plan.year is None or plan.is_for_years else plan.year


def _draft(reply: Reply) -> str:
    return called(reply.facts[Plan])


def _this(reply: Reply) -> str:
    """Return what the document calls itself in words to paste: thực hiện Kế hoạch, Công văn này."""
    word = _draft(reply).capitalize()
    return f"{word} này" if reply.facts[Plan].is_letter else word


def _next_year(reply: Reply) -> object:
    year = _year(reply)
    return year + 1 if isinstance(year, int) else UNKNOWN


def _first_year(reply: Reply) -> object:
    plan = reply.facts[Plan]
    return plan.horizon[0] if plan.horizon else plan.year or UNKNOWN


def _years(reply: Reply) -> str:
    """Return what the plan is for, as a sentence says it: năm 2026, giai đoạn 2026 - 2030."""
    plan = reply.facts[Plan]
    if plan.horizon and plan.is_for_years:
        return f"giai đoạn {plan.horizon[0]} - {plan.horizon[1]}"
    return f"năm {_year(reply)}"


def _in_year(reply: Reply) -> str:
    """Return the year of what comes every year: năm 2026; hằng năm in a plan for several."""
    return "hằng năm" if reply.facts[Plan].is_for_years else f"năm {_year(reply)}"


def _of_year(reply: Reply) -> str:
    """Return the year behind a day and month: 15/11/2026; 15/11 hằng năm in a plan for several."""
    return " hằng năm" if reply.facts[Plan].is_for_years else f"/{_year(reply)}"


def _place(reply: Reply) -> str:
    return reply.facts[Plan].place or UNKNOWN


def _issuer(reply: Reply) -> str:
    return reply.facts[Plan].issuer or UNKNOWN


def _issuer_in_capitals(reply: Reply) -> str:
    facts = reply.facts
    return _issuer_caps(facts[Plan], facts[OwnUnit].kind, facts.lexicon)


def _field_of(reply: Reply) -> str:
    return _field(reply.facts)


def _superior(reply: Reply) -> str:
    """Return who guides the body that makes the plan; of a school, a ministry it is no committee."""
    return "cơ quan cấp trên" if _is_outside(reply) else "Ủy ban nhân dân tỉnh"


def _superior_symbol(reply: Reply) -> str:
    return UNKNOWN if _is_outside(reply) else "UBND"


def _receiver(reply: Reply) -> str:
    """Return to whom reports on the plan go."""
    if _is_outside(reply):
        return "cơ quan ban hành"
    return f"Ủy ban nhân dân {_unit(reply)}" if reply.facts[Plan].place else "Ủy ban nhân dân"


def _standing(reply: Reply) -> str:
    """Return through whom reports go: the office of the plan's field where the draft names it."""
    facts = reply.facts
    named = map(facts.quote, facts.find_words(_OFFICE)) if facts[Plan].level == "xa" else ()
    return next((name for name in named if name[0].isupper()), "cơ quan thường trực")


def _unit(reply: Reply) -> str:
    """Return what the plan's own unit is: xã, phường, tỉnh."""
    return reply.facts[OwnUnit].kind


def _is_outside(reply: Reply) -> bool:
    """Whether the plan is of a body on no level of local government, or of the Party or a union."""
    facts = reply.facts
    return (
        facts[Plan].is_party or of_party_style(facts) or is_institution(facts) or is_central(facts)
    )


_COMMON: Mapping[str, Callable[[Reply], object]] = {
    "title": _title,
    "name": _name,
    "basis": lambda reply: reply.rule.basis,
    "year": _year,
    "next_year": _next_year,
    "draft": _draft,
    "this": _this,
    "first_year": _first_year,
    "years": _years,
    "in_year": _in_year,
    "of_year": _of_year,
    "place": _place,
    "issuer": _issuer,
    "issuer_caps": _issuer_in_capitals,
    "field": _field_of,
    "superior": _superior,
    "superior_symbol": _superior_symbol,
    "receiver": _receiver,
    "standing": _standing,
    "unit": _unit,
}
"""How each placeholder that every sentence may use is filled.

``draft`` is what the document is, kế hoạch or công văn, ``this`` what it calls
itself in words to paste, ``name`` the title in small letters, ``years`` what
the plan is for (năm 2026, giai đoạn 2026 - 2030), ``in_year`` and ``of_year``
the year of what comes every year (năm 2026 and /2026, or hằng năm);
``superior`` and ``superior_symbol`` who guides, ``receiver`` to whom reports go,
through the body ``standing``, ``unit`` what the plan's own unit is: xã, phường.
"""
COMMON_FIELDS = frozenset(_COMMON)
"""Placeholders that every sentence of every rule may use."""


def _field(facts: Facts) -> str:
    """Return what the plan's kind is about, as it stands within a sentence."""
    kind = facts.library.plan_kind(facts[Plan].subject)
    return kind.field if kind else UNKNOWN


def _issuer_caps(plan: Plan, kind: str, lexicon: Lexicon) -> str:
    """Return the issuing body as a header names it, with its unit where that is known."""
    place, issuer = plan.place, plan.issuer.strip()
    committee = lexicon.pattern(_COMMITTEE).match(fold(issuer)) is not None
    if issuer and not committee:
        last = fold(issuer).split()[-1]
        bare = place and any(lexicon.has(name, last) for name in _UNIT)
        return f"{issuer} {place}".upper() if bare else issuer.upper()
    if plan.level not in {"xa", "tinh"} or not place:
        return "(TÊN CƠ QUAN BAN HÀNH)"
    return f"{lexicon.written('body.committee')}\n{kind} {place}".upper()


def combine(status: Status, findings: Iterable[Finding]) -> Verdict:
    """Return a verdict that says the first finding, and how many more there are."""
    listed = tuple(findings)
    return Verdict(status, in_short(listed), listed)


def told_once(findings: Sequence[Finding]) -> Verdict:
    """Return a gap that says the first of *findings*, and how many say something else."""
    sorts = {finding.message: finding for finding in reversed(findings)}
    return Verdict(Status.GAP, in_short([*reversed(sorts.values())]), tuple(findings))


def worst(findings: Iterable[tuple[Status, Finding]]) -> Verdict | None:
    """Return one verdict for graded findings: a gap before a review; None where there are none.

    Beside a gap, what is only to be looked at stays so.
    """
    graded = sorted(findings, key=lambda pair: (pair[0] is not Status.GAP, pair[1].span))
    if not graded:
        return None
    status = graded[0][0]
    return combine(status, [replace(found, doubtful=own is not status) for own, found in graded])
