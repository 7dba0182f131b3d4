"""Acts of the time before a body or unit ended: their titles, what was done under them, papers it issued."""

import datetime as dt

from checker.facts.citations import Citation, Citations
from checker.facts.dates import Dates
from checker.facts.store import Facts
from checker.facts.telling.cited_age import age_of
from checker.facts.telling.listed_acts import is_of_listed_act
from checker.facts.telling.papers import NAME, issued_a_paper
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_REACH = 120
"""Characters before a body among which the day stands on which it did something."""
_PROVISION = 25
"""Characters before a document in which the provision of it is named."""
_UNDER = Grammar(rf"(?P<rest>{NAME}{{0,100}}?)(?<!\w){{under-act}} ")
_TITLED = Grammar(rf"{NAME}{{0,120}}?(?<!\w)(?:{{puts-in-force}}|{{laid-down}}) {{under-act}} ")
# An act itself founds or approves; what is only held under it may still be to come.
_DONE = Grammar(
    r"(?<!\w)(?:{already}(?! ?{task-verb})(?!\w)"
    rf"|{{passive}}(?!\w){NAME}*?(?<!\w)(?:{{founded}}|{{puts-in-force}})(?!\w)){NAME}*$"
)
# "UBND tỉnh X ban hành Kế hoạch số 62/KH-UBND ngày 23/01/2025": what it issued while it was there
_ISSUED = Grammar(rf"{NAME}{{0,60}}?(?<!\w)(?:{{puts-in-force}}|{{signs}}|{{laid-down}}) ")
# "Quyết định số 5 ngày 28/02/2024 của UBND tỉnh X ban hành Quy định về …; cán bộ thuộc thẩm quyền của UBND tỉnh X"
_TITLE_GOES_ON = Grammar(
    r" ?; ?(?!{task-verb.organise}(?!\w))"
    r"(?:(?!(?<!\w)(?:{task-verb}|{assigns}|{to-do}|{ahead.word})(?!\w))[^.;:\n])*"
    r"(?<!\w){possessive} [^.;,\n]{0,30}$"
)
_TITLE = 200
"""Characters of a title behind its semicolon."""
_BY = Grammar(r",? {by-whom} [^.;,\n\d]{0,40}$")
_REARRANGES = Grammar(r"(?<!\w){rearranges-units}(?!\w)")


def is_of_act_before(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether *span* is told with an act from before *until*, which is what the sentence speaks of."""
    return (
        _is_in_title(facts, span, until)
        or _is_done_under(facts, span, until)
        or _issued_one(facts, span, until)
        or _is_in_titles_rest(facts, span, until)
        or _is_issuer(facts, span, until)
        or is_of_listed_act(facts, span, until)
    )


def _is_in_title(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether *span* is of a title before the number: Quy định của tỉnh X ban hành theo Nghị quyết số 5."""
    match = facts.lexicon.pattern(_TITLED).match(facts.lined, span.end)
    act = _cited_at(facts, match.end()) if match else None
    return act is not None and age_of(act, until) == "old"


def _issued_one(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether *span* issued an act of its time, named right behind: UBND tỉnh X ban hành Kế hoạch số 5 ngày …."""
    match = facts.lexicon.pattern(_ISSUED).match(facts.lined, span.end)
    act = _cited_at(facts, match.end()) if match else None
    return act is not None and age_of(act, until) == "old"


def _is_in_titles_rest(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether *span* stands behind the semicolon of an old act's title, which names it already."""
    goes_on, name = facts.lexicon.pattern(_TITLE_GOES_ON), facts.quote(span)
    return any(
        age_of(act, until) == "old"
        and name in facts.quote(act.extent)
        and goes_on.fullmatch(facts.lined, act.extent.end, span.start) is not None
        for act in facts[Citations].ending_in(Span(span.start - _TITLE, span.start))
    )


def _is_done_under(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether what is told of *span* was done under an act of its time, or made by its rearrangement.

    "… tỉnh X được thành lập theo Quyết định số … ngày 13/4/2021"; "các xã, thị trấn theo Nghị quyết
    số … về việc sắp xếp đơn vị hành chính"
    """
    match = facts.lexicon.pattern(_UNDER).match(facts.lined, span.end)
    act = _cited_at(facts, match.end()) if match else None
    if match is None or act is None:
        return False
    if age_of(act, until) != "old":
        made = facts.lexicon.pattern(_REARRANGES).search(facts.lined, *act.extent)
        return made is not None and age_of(act, until) == "open"
    told = facts.lined[facts[Sentences].around(span.start).start : match.end("rest")]
    return facts.lexicon.pattern(_DONE).search(told) is not None


def _is_issuer(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether *span* issued a paper that is there: Giấy phép do X cấp, đăng ký ngày 04/01/2023 do X."""
    by = facts.lexicon.pattern(_BY)
    for day in facts[Dates].between(span.start - _REACH, span.start):
        if day.value and day.value < until and by.fullmatch(facts.lined, day.span.end, span.start):
            return True
    return issued_a_paper(facts, span)


def _cited_at(facts: Facts, offset: int) -> Citation | None:
    """Return the document cited right at *offset*, or one provision of it: khoản 2 Điều 1 của Quyết định."""
    acts = (c for c in facts[Citations] if c.extent.start >= offset)
    act = next(acts, None)
    if act is None or act.extent.start > offset + _PROVISION:
        return None
    return None if "," in facts.text[offset : act.extent.start] else act
