"""Names that keep a unit which ended here: what is quoted, chợ Huyện, “Dự án khai thác mỏ …, tỉnh X”, huyện abroad."""

import re

from checker.facts import Facts
from checker.form.capitals import is_caps
from checker.kernel.document import Span
from checker.kinds.places.abroad import is_abroad
from checker.lexicon.grammar import Grammar

_REACH = 400
"""Characters before a unit within which the name of its project begins."""
_QUOTED = Grammar(r"[“\"„«] ?{project}(?!\w)[^“”\"„»\n]*$")
# Gói thầu số 13: Thi công công trình …; what stands in brackets is said of it
_PACKAGE = Grammar(r"(?<!\w){work-package} (?:{number-word} )?\d{1,3} ?: [^.;()“”\"\n]*$")
# Tên công trình: Sửa chữa …; Công trình Đường …: what is named begins with a capital, and no one acts in it
_LABELLED = Grammar(
    r"(?<!\w){project.label} ?:? ?(?P<name>(?:(?!, ?{task-verb}(?!\w)"
    r"|(?<!\w)(?:{body.committee}|{by-whom}|{working-with})(?!\w))[^.;:()“”\"\n])+)$"
)
# chợ Huyện, ngã tư Huyện: the name of a spot
_SPOT = Grammar(r"(?<!\w){named-spot} $")
_ACTS = Grammar(r"{body.committee}(?!\w)")
_QUOTES = re.compile(r"[“”\"„«»]")


def keeps_unit(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in a quotation, in the name of a spot or of a project, or lies abroad."""
    named = _is_of_a_spot(facts, span) or in_projects_name(facts, span)
    return named or _is_quoted(facts, span) or is_abroad(facts, span)


def in_projects_name(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in the name of a project, in quotation marks or behind its label, or of a package."""
    low = max(0, span.start - _REACH, facts.lined.rfind("\n", 0, span.start) + 1)
    quoted, package, labelled = map(facts.lexicon.pattern, (_QUOTED, _PACKAGE, _LABELLED))
    if any(pattern.search(facts.lined, low, span.start) for pattern in (quoted, package)):
        return True
    label = labelled.search(facts.lined, low, span.start)
    acts = facts.lexicon.pattern(_ACTS).match(facts.folded, span.start) is not None
    return label is not None and facts.text[label.start("name")].isupper() and not acts


def _is_of_a_spot(facts: Facts, span: Span) -> bool:
    """Whether the word at *span*, with a capital, is all of a spot's name: chợ Huyện, xã Bình Lư."""
    word = facts.quote(span)
    named = word.istitle() and " " not in word and not is_caps(word)
    low = max(0, span.start - _REACH)
    return named and facts.lexicon.pattern(_SPOT).search(facts.lined, low, span.start) is not None


def _is_quoted(facts: Facts, span: Span) -> bool:
    """Whether *span* stands inside a quotation of its line; people mix the marks."""
    start = facts.text.rfind("\n", 0, span.start) + 1
    before = len(_QUOTES.findall(facts.text, start, span.start))
    rest = facts.text[span.end :].partition("\n")[0]
    return before % 2 == 1 and _QUOTES.search(rest) is not None
