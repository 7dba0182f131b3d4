"""Bodies that work as a collective, for which one signs (TM.), and what their chairman decides alone."""

from checker.facts import Facts
from checker.form.capitals import is_caps
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_COLLECTIVE = Grammar(r"{issuer.collective}(?!\w)")
_COUNCIL = Grammar(r"{body.council}(?!\w)")
_CHAIRMAN = Grammar(r"{post} {issuer.collective}(?!\w)")


def is_collective(facts: Facts) -> bool:
    """Whether the issuing body works as a collective."""
    issuer = fold(facts[Plan].issuer)
    return facts.lexicon.pattern(_COLLECTIVE).match(issuer) is not None


def is_chairmans(facts: Facts) -> bool:
    """Whether the document is a decision that the chairman takes in his own name."""
    decision = facts[Parts].decision
    above = decision.end > decision.start and _chairman_decides(facts, decision)
    return above or (facts[Plan].kind == "quyet-dinh" and not _decides_together(facts))


def _decides_together(facts: Facts) -> bool:
    """Whether a decision's own line says that the collective decides: ỦY BAN NHÂN DÂN XÃ ….

    A chairman decides in his own name (CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …).
    """
    parts = facts[Parts]
    above = parts.decision if parts.decision.end > parts.decision.start else parts.preamble
    collective = facts.lexicon.pattern(_COLLECTIVE)
    return any(
        collective.match(facts.folded, *block.span) and is_caps(facts.quote(block.span))
        for block in facts.document.blocks
        if above.contains(block.span)
    )


def _chairman_decides(facts: Facts, decision: Span) -> bool:
    """Whether the decision above a plan is its chairman's own: CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …."""
    chairman = facts.lexicon.pattern(_CHAIRMAN)
    return any(
        chairman.match(facts.folded, *block.span) and is_caps(facts.quote(block.span))
        for block in facts.document.blocks
        if decision.contains(block.span)
    )


def collective_body(facts: Facts) -> str:
    """Return the collective's name as TM. has it: without its place, in capitals."""
    council = facts.lexicon.pattern(_COUNCIL).match(fold(facts[Plan].issuer))
    return facts.lexicon.written("body.council" if council else "body.committee").upper()
