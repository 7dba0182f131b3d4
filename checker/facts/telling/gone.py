"""Whether a body or place that ended is told of as what was.

One question for bodies and places: does the sentence set it to work, or place something at it, on
the plan's day? It does not where a document of its time names it, where it is called former or
renamed, where what it did is told as done, and where the clause is of the time before its end.
"""

import datetime as dt

from checker.facts.store import Facts
from checker.facts.telling.acts import is_of_act_before
from checker.facts.telling.before import is_of_time_before, is_told_of
from checker.facts.telling.deeds import is_of_its_term, is_past_deed
from checker.facts.telling.former import is_former
from checker.facts.telling.summed_up import did_then
from checker.facts.telling.works import is_builder_before
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_SETS = Grammar(r"(?:^|[,:]) ?[-+\d.)]*(?:\w\))? ?{assigns}(?!\w)[^.;,\n]{0,60}$")


def is_past(facts: Facts, span: Span, until: dt.date, *, of_body: bool = False) -> bool:
    """Whether the place, or the name *of_body*, at *span*, there *until* then, is told as past."""
    return (
        is_former(facts, span, of_body=of_body)
        or is_past_deed(facts, span, until)
        or is_builder_before(facts, span)
        or (
            not _is_set_to_work(facts, span)
            and (
                is_of_act_before(facts, span, until)
                or is_of_time_before(facts, span, until)
                or is_told_of(facts, span, until)
                or did_then(facts, span, until)
                or is_of_its_term(facts, span, until)
            )
        )
    )


def _is_set_to_work(facts: Facts, span: Span) -> bool:
    """Whether the clause opens with *giao*, *đề nghị*, *yêu cầu* before *span*."""
    before = facts.lined[facts[Sentences].around(span.start).start : span.start]
    return facts.lexicon.pattern(_SETS).search(before) is not None
