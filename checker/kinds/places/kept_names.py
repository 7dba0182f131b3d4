"""Names that keep a unit which ended here: what is quoted, chợ Huyện, “Dự án khai thác mỏ …, tỉnh X”, huyện abroad."""

import datetime as dt
import re
from bisect import bisect_right

from checker.facts import Facts
from checker.facts.citations import Citations
from checker.facts.samples import Samples
from checker.facts.telling.cited_age import age_of
from checker.form.capitals import is_caps
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.places.abroad import is_abroad
from checker.kinds.places.sites import is_of_a_site
from checker.lexicon.grammar import Grammar

_REACH = 400
"""Characters before a unit within which the name of its project begins."""
_QUOTED = Grammar(r"[“\"„«] ?{project}(?!\w)[^“”\"„»\n]*$")
_BEFORE_NAME = 60
"""Characters between the word for a project and its name in quotation marks: hỗ trợ kỹ thuật."""
# Ban Quản lý dự án hỗ trợ kỹ thuật “Cộng đồng ven biển … - tỉnh X”
_NAMED_BEHIND = Grammar(
    rf"(?<!\w){{project}}(?!\w)[^.;:,“”\"„»\n]{{0,{_BEFORE_NAME}}}[“\"„«][^“”\"„»\n]*$"
)
# Gói thầu số 13: Thi công công trình …; what stands in brackets is said of it
_PACKAGE = Grammar(r"(?<!\w){work-package} (?:{number-word} )?\d{1,3} ?: [^.;()“”\"\n]*$")
# Tên công trình: Sửa chữa …; Công trình Đường …: what is named begins with a capital, and no one acts in it
_LABELLED = Grammar(
    r"(?<!\w){project.label} ?:? ?(?P<name>(?:(?!, ?(?:{task-verb}|{task-verb.organise})(?!\w)"
    r"|(?<!\w)(?:{body.committee}|{by-whom}|{working-with})(?!\w))[^.;:()“”\"\n])+)$"
)
# Dự án đầu tư xây dựng công trình … tại xã X, huyện …: its name as it was approved; not "các dự án đầu tư tại huyện X"
_IN_NAME = (
    r"(?:(?!, ?(?:{task-verb}|{task-verb.organise})(?!\w)"
    r"|(?<!\w)(?:{body.committee}|{by-whom}|{working-with}|{simultaneous}|{assigns}|{to-do})(?!\w))[^.;:()“”\"\n])"
)
_FORMAL = Grammar(
    r"(?<!\w)(?P<many>(?:{plural}|\d+) )?{project.formal} (?!{own-place-loose}(?!\w))"
    rf"{_IN_NAME}+(?<!\w){{own-place-loose}} {_IN_NAME}+, $"
)
# chợ Huyện, ngã tư Huyện: the name of a spot
_NOTE = Grammar(r"\(?[^()\n]{0,40}(?<!\w){attached}(?!\w)")
_FORM_LINES = 60
"""Lines of a form below the note that says where it comes from."""
_SPOT = Grammar(r"(?<!\w){named-spot} $")
_MERGED_WITHIN = 200
"""Characters before a province within which the association begins that is of it, or of it among others."""
_GOVERNED_WITHIN = 90
"""Characters before a unit among which the words that govern it stand."""
_ITS_NAME = r"(?!\w)(?:(?!(?<!\w)(?:{task-verb}|{by-whom}|{possessive}|{body.committee})(?!\w))[^.;,\n“”\"]){0,40}$"
# A school or hospital keeps the old unit in its own name.
_NAMED_AFTER = Grammar(r"(?<!\w){keeps-old-name}" + _ITS_NAME)
# So do, of a province, bodies that are no part of its government and go on until they merge by themselves.
_ON_ITS_OWN = Grammar(r"(?<!\w){keeps-old-name.province}" + _ITS_NAME)
# Cho phép hợp nhất Hội Người cao tuổi tỉnh X …: a paper on merging bodies calls them by their names, listed or not
_MERGES = Grammar(r"(?<!\w){merges}(?!\w)[^.;\n]*?(?<!\w){association}(?!\w)")
_ASSOCIATION = Grammar(
    r"(?<!\w){association}(?!\w)(?:(?!(?<!\w)(?:{body.committee}|{body.department})(?!\w)|, ?{task-verb}(?!\w))"
    r"[^.;:\n“”\"])*$"
)
# "ví dụ có Hội A ở tỉnh X": a body called by a letter is an example
_LETTERED = Grammar(
    r"(?<!\w){association} (?P<letter>[^\W\d_]) (?:(?:{own-place-loose}|{possessive}|{of-unit}) )?$"
)
# "Công trình Nhà văn hóa xã, Phòng Nội vụ huyện cùng kiểm tra": a body behind a comma is none of the name
_ACTS = Grammar(r"(?:{body.committee}|(?<=, ){unit-opening})(?!\w)")
_QUOTES = re.compile(r"[“”\"„«»]")


def keeps_unit(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in a quotation or a quiz, in the name of a spot, a site or a project, or lies abroad."""
    named = _is_of_a_spot(facts, span) or in_projects_name(facts, span)
    named = named or facts[Samples].shows(span) or is_of_a_site(facts, span)
    return named or _is_quoted(facts, span) or is_abroad(facts, span)


def is_of_an_old_form(facts: Facts, span: Span, until: dt.date) -> bool:
    """Whether *span* stands in a form that an act of the time before *until* laid down, as its note says.

    Mẫu số 03 (kèm theo Nghị định số 31/2018/NĐ-CP): the words are that act's.
    """
    blocks, note = facts.document.blocks, facts.lexicon.pattern(_NOTE)
    at = bisect_right(blocks, span.start, key=lambda block: block.span.start) - 1
    for block in reversed(blocks[max(0, at - _FORM_LINES) : max(0, at)]):
        if note.match(facts.folded, *block.span):
            cited = facts[Citations].ending_in(Span(block.span.start, block.span.end + 1))
            return any(age_of(act, until) == "old" for act in cited)
    return False


def is_named_after(facts: Facts, span: Span) -> bool:
    """Whether *span* is part of a name that a school, a hospital, a branch keeps: Bệnh viện đa khoa huyện X."""
    return _follows(_NAMED_AFTER, facts, span)


def is_of_a_body_apart(facts: Facts, span: Span) -> bool:
    """Whether the province at *span* is part of such a name, or of an association's: Đoàn Luật sư tỉnh X."""
    return is_named_after(facts, span) or _follows(_ON_ITS_OWN, facts, span)


def is_of_a_merging_body(facts: Facts, span: Span) -> bool:
    """Whether *span* is in the name of an association, in a paper on merging or renaming some; or of an example."""
    low = max(0, span.start - _MERGED_WITHIN)
    lettered = facts.lexicon.pattern(_LETTERED).search(facts.lined, low, span.start)
    if lettered is not None and facts.text[lettered.start("letter")].isupper():
        return True
    subject = facts[Parts].subject
    if facts.lexicon.pattern(_MERGES).search(facts.folded, *subject) is None:
        return False
    return facts.lexicon.pattern(_ASSOCIATION).search(facts.lined, low, span.start) is not None


def _follows(words: Grammar, facts: Facts, span: Span) -> bool:
    """Whether *words* stand before *span*, near enough to govern it."""
    low = max(0, span.start - _GOVERNED_WITHIN)
    return facts.lexicon.pattern(words).search(facts.lined, low, span.start) is not None


def in_projects_name(facts: Facts, span: Span) -> bool:
    """Whether *span* stands in the name of a project, in quotation marks or behind its label, or of a package."""
    low = max(0, span.start - _REACH, facts.lined.rfind("\n", 0, span.start) + 1)
    quoted, package, labelled = map(facts.lexicon.pattern, (_QUOTED, _PACKAGE, _LABELLED))
    if any(pattern.search(facts.lined, low, span.start) for pattern in (quoted, package)):
        return True
    if facts.lexicon.pattern(_NAMED_BEHIND).search(facts.lined, low, span.start):
        return _is_quoted(facts, span)
    formal = facts.lexicon.pattern(_FORMAL).search(facts.lined, low, span.start)
    if formal is not None and not formal["many"]:
        return facts.lexicon.pattern(_ACTS).match(facts.folded, span.start) is None
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
