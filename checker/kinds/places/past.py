"""Whether a body or place that ended is told of as what was.

One question for bodies and places: does the sentence set it to work, or place something at it, on
the plan's day? It does not where a document of its time names it, where it is called former or
renamed, where what it did is told as done, where the clause is of the time before its end, nor in
a quotation, which gives another's words.
"""

import datetime as dt
import re

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kinds.places.acts_before import is_of_act_before
from checker.kinds.places.former import is_former
from checker.kinds.places.past_deeds import is_past_deed
from checker.kinds.places.time_before import is_of_time_before

_QUOTES = re.compile(r"[“”\"„«»]")


def is_past(facts: Facts, span: Span, until: dt.date, *, of_body: bool = False) -> bool:
    """Whether the place, or the name *of_body*, at *span*, there *until* then, is told as past."""
    return (
        _is_quoted(facts, span)
        or is_former(facts, span, of_body=of_body)
        or is_past_deed(facts, span, until)
        or is_of_act_before(facts, span, until)
        or is_of_time_before(facts, span, until)
    )


def _is_quoted(facts: Facts, span: Span) -> bool:
    """Whether *span* stands inside a quotation of its line; people mix the marks."""
    start = facts.text.rfind("\n", 0, span.start) + 1
    before = len(_QUOTES.findall(facts.text, start, span.start))
    rest = facts.text[span.end :].partition("\n")[0]
    return before % 2 == 1 and _QUOTES.search(rest) is not None
