"""Parts of a programme that is over, called by their own name alone: Dự án 8."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.provisions import Provisions
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.documents.ended import is_told_document, successor
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument
from checker.particulars import Plan
from checker.plans.kind import OTHER

_CARRIED_OVER = Grammar(r"[^.;\n]{0,120}?(?<!\w){carried-over}(?!\w)")
_GOES_ON = re.compile(r"[./]\d")
"""Dự án 8.2, dự án 8/2026: of another count."""


class EndedPart(NamedTuple):
    """Where a part of ``known`` is named; ``after`` is what followed, None where it is not known."""

    span: Span
    known: KnownDocument
    after: KnownDocument | None


def ended_parts(facts: Facts, year: int) -> Iterator[EndedPart]:
    """Yield the parts of programmes over before *year*; in a plan of any other field the name is another's."""
    if facts[Plan].subject == OTHER:
        return
    for known in facts.registers.documents.values():
        if not known.parts or known.period is None or known.period[1] >= year:
            continue
        after = successor(facts, known)
        for span in facts.find_any(known.parts):
            own = facts[Provisions].cover(span.start) or facts[Parts].preamble.contains(span)
            if own and not _is_another(facts, span) and not _is_over(facts, span, known):
                yield EndedPart(span, known, after if isinstance(after, KnownDocument) else None)


def _is_over(facts: Facts, span: Span, known: KnownDocument) -> bool:
    """Whether it is named as history, or its funds are carried over: … vốn năm 2025 chuyển sang."""
    over = facts.lexicon.pattern(_CARRIED_OVER).match(facts.folded, span.end)
    return over is not None or is_told_document(facts, span, known)


def _is_another(facts: Facts, span: Span) -> bool:
    return _GOES_ON.match(facts.text, span.end) is not None
