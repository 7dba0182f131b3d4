"""How a kind speaks: the sentences of its outcomes, with the rule's own words in them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from checker.facts import Facts
from checker.facts.own_unit import OwnUnit
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.report import Finding, Status, Verdict

_COMMITTEE = Grammar(r"{body.committee}")
_UNIT = ("unit.province", "unit.commune")
MISSING = "missing"
"""The outcome that a rule's ``message`` speaks for."""


@dataclass(frozen=True, slots=True)
class Reply:
    """The sentences for one rule on one document."""

    rule: Rule
    facts: Facts
    outcomes: Mapping[str, str]
    known: Mapping[str, object] = field(default_factory=dict)
    """Fields that the kind knows for every sentence of this rule."""

    def say(self, outcome: str, **fields: object) -> str:
        """Return the sentence for *outcome*: the rule's own, else the kind's."""
        template = self.rule.say.get(outcome) or self.outcomes[outcome]
        if outcome == MISSING and self.rule.message and MISSING not in self.rule.say:
            template = self.rule.message
        return self._fill(template, fields)

    def suggestion(self, **fields: object) -> str | None:
        """Return the rule's words to paste, or None."""
        return self._fill(self.rule.suggestion, fields) if self.rule.suggestion else None

    def passed(self, outcome: str, spans: Iterable[Span] = (), **fields: object) -> Verdict:
        """Return a pass with *spans* as its evidence."""
        return self._verdict(Status.PASS, outcome, spans, None, fields)

    def review(self, outcome: str, spans: Iterable[Span] = (), **fields: object) -> Verdict:
        """Return a review that points at *spans*, with the rule's suggestion."""
        return self._verdict(Status.REVIEW, outcome, spans, self.suggestion(**fields), fields)

    def review_as_is(self, outcome: str, spans: Iterable[Span], **fields: object) -> Verdict:
        """Return a review of what may well be right: nothing to paste."""
        return self._verdict(Status.REVIEW, outcome, spans, None, fields)

    def review_with(
        self, suggestion: str, outcome: str, spans: Iterable[Span], **fields: object
    ) -> Verdict:
        """Return a review with words to paste that keep what the draft already has."""
        return self._verdict(Status.REVIEW, outcome, spans, suggestion, fields)

    def gap(self, outcome: str, spans: Iterable[Span] = (), **fields: object) -> Verdict:
        """Return a gap that points at *spans*, with the rule's suggestion."""
        return self._verdict(Status.GAP, outcome, spans, self.suggestion(**fields), fields)

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
        plan = self.facts[Plan]
        year = plan.year
        common: dict[str, object] = {
            "title": self.rule.title,
            "name": self.rule.title[:1].lower() + self.rule.title[1:],
            "basis": self.rule.basis,
            "year": year if year is not None else "…",
            "next_year": year + 1 if year is not None else "…",
            "place": plan.place or "…",
            "issuer": plan.issuer or "…",
            "issuer_caps": _issuer_caps(plan, self.facts[OwnUnit].kind, self.facts.lexicon),
            "field": _field(self.facts),
        }
        return template.format_map(common | dict(self.known) | dict(fields)).strip()


def _field(facts: Facts) -> str:
    """Return what the plan's kind is about, as it stands within a sentence."""
    kind = facts.library.plan_kind(facts[Plan].subject)
    return kind.field if kind else "…"


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
    message = listed[0].message
    if len(listed) > 1:
        message = f"{message} Còn {len(listed) - 1} chỗ khác."
    return Verdict(status, message, listed)


def worst(findings: Iterable[tuple[Status, Finding]]) -> Verdict | None:
    """Return one verdict for graded findings: a gap before a review; None where there are none."""
    graded = sorted(findings, key=lambda pair: (pair[0] is not Status.GAP, pair[1].span))
    if not graded:
        return None
    return combine(graded[0][0], [finding for _, finding in graded])
