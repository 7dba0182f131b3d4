"""Forms for others to fill in: surely so, and nothing is open; perhaps, and someone must look."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.annexes import Annexes
from checker.facts.blanks import PAGE_OF_BLANKS
from checker.form.capitals import is_caps
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.spans import span_set
from checker.kinds.wording.sheets import read_sheets
from checker.kinds.wording.shown_forms import surely_forms
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_FORM = Grammar(r"(?<!\w){blank-form}(?!\w)")
_BY_HAND = Grammar(r"\({signed-by-hand} ?\)")
_PAPER = Grammar(r"{paper-form}(?: [^\n]{0,60})?")
_MOTTO = Grammar(r"(?<!\w){motto}(?!\w)")
_TITLE = Grammar(r"{blank-form.attached}(?!\w)")
_NAMED_PAPER = Grammar(r"{named-paper}(?: [^\n]{0,60})?")
_NAMED_THERE = Grammar(r"- ?{named-there}(?!\w)|{named-there}(?!\w)")
_DAY = Grammar(r"{day}(?!\w)")
_TITLE_LINES = 12
"""Lines of a document among which its title stands."""
_MARK = r"{form-head}(?: {number-word})? ?\d{1,2}[a-z]?"
_HEAD = Grammar(rf"{_MARK}(?=[.:( -]|$)")
_MARKED = Grammar(rf"(?:[^\n]{{1,80}} )?\({_MARK}(?=[.:() -])|{_MARK}(?=[.:( -]|$)")
_SHEET = 5
"""Blanks from which on a paper that calls itself a form is one."""
_OPENING = 200
"""Characters of an appendix that hold its title: two or three lines."""
_CLOSE = 300
"""Characters between two blanks of one form: a long question, or its choices."""
_HALF = 2
"""One of so many blanks of a form ends its line: “Họ và tên: ……”; those of a sentence do not."""


class Sorted(NamedTuple):
    """Blanks by who fills them in, in order: ``own`` the draft, ``perhaps`` others; those of forms are in neither."""

    own: tuple[Span, ...]
    perhaps: tuple[Span, ...]


def sort_blanks(facts: Facts, blanks: Sequence[Span]) -> Sorted:
    """Return who is to fill in *blanks*, in order."""
    if blanks and _is_paper(facts):
        return Sorted(tuple(blank for blank in blanks if _is_day(facts, blank)), ())
    if len(blanks) >= _SHEET and _is_printed(facts):
        return Sorted((), ())
    forms = surely_forms(facts) if blanks else None
    left = [blank for blank in blanks if forms is None or not forms.contains(blank)]
    sheets = read_sheets(facts, left)
    sure = span_set(sheets.sure)
    left = [blank for blank in left if not sure.contains(blank)]
    perhaps = _perhaps(facts, left, sheets.perhaps)
    return Sorted(tuple(blank for blank in left if blank not in perhaps), tuple(sorted(perhaps)))


def _perhaps(facts: Facts, blanks: Sequence[Span], sheets: Sequence[Span]) -> frozenset[Span]:
    """Return those of *blanks* that may be of a form, so of *sheets*, or of a table of the draft's own."""
    annexes = (*_appended(facts), *sheets) if blanks else ()
    starts, headings = _headings(facts) if blanks else ((), ())
    found: set[Span] = set()
    rest: list[Span] = []
    for blank in blanks:
        above = bisect_left(starts, blank.start) - 1
        headed = above >= 0 and headings[above] is not None
        if headed or any(annex.contains(blank) for annex in annexes):
            found.add(blank)
        else:
            rest.append(blank)
    found.update(blank for run in _runs(rest) if _is_form(facts, run) for blank in run)
    return frozenset(found)


def _is_paper(facts: Facts) -> bool:
    """Whether the document itself is a sheet that leaders write on: Phiếu trình."""
    return _is_titled(facts, _PAPER)


def _is_printed(facts: Facts) -> bool:
    """Whether the document itself is a form, as its first lines say: (Mẫu 4), LÝ LỊCH TỰ KHAI; a plan is none."""
    if facts[Plan].profile is not None:
        return False
    spans = [block.span for block in facts.document.blocks[:_TITLE_LINES]]
    marked, title = map(facts.lexicon.pattern, (_MARKED, _TITLE))
    return any(
        marked.match(facts.folded, *span)
        or (title.match(facts.folded, *span) and is_caps(facts.quote(span)))
        for span in spans
    )


def is_addressees(facts: Facts, blank: Span) -> bool:
    """Whether *blank* is where a printed paper names who gets it: Kính gửi: ……… of a Giấy mời."""
    line = facts.lined[facts.lined.rfind("\n", 0, blank.start) + 1 : blank.start]
    there = facts.lexicon.pattern(_NAMED_THERE).match(line)
    return there is not None and _is_titled(facts, _NAMED_PAPER)


def _is_titled(facts: Facts, title: Grammar) -> bool:
    """Whether one of the first lines is a *title* of the document."""
    spans = (block.span for block in facts.document.blocks[:_TITLE_LINES])
    return any(facts.lexicon.pattern(title).fullmatch(facts.folded, *span) for span in spans)


def _is_day(facts: Facts, blank: Span) -> bool:
    """Whether *blank* is the day on which someone signs: Ngày     tháng 8 năm 2025."""
    return facts.lexicon.pattern(_DAY).match(facts.folded, blank.start) is not None


def _appended(facts: Facts) -> tuple[Span, ...]:
    """Return the annexes that are forms: so their title says (biểu mẫu, đề cương), or whoever fills them in signs."""
    form, by_hand = map(facts.lexicon.pattern, (_FORM, _BY_HAND))
    spans = (annex.span for annex in facts[Annexes])
    return tuple(
        span
        for span in spans
        if form.search(facts.folded, span.start, min(span.start + _OPENING, span.end))
        or by_hand.search(facts.folded, *span)
    )


def _headings(facts: Facts) -> tuple[Sequence[int], Sequence[Span | None]]:
    """Return where each line behind the recipients begins, and the heading of the form that it opens or goes on with.

    It is Mẫu 01, a form's title (GIẤY ĐĂNG KÝ), or the motto above any title in capitals.
    """
    tail = facts[Parts].tail
    head, motto, title = map(facts.lexicon.pattern, (_HEAD, _MOTTO, _TITLE))
    starts: list[int] = []
    headings: list[Span | None] = []
    heading: Span | None = None
    paper: Span | None = None
    for number in facts.document.starting_in(tail):
        span = facts.document.blocks[number].span
        capitals = is_caps(facts.quote(span))
        if head.match(facts.folded, *span):
            heading, paper = span, None
        elif motto.search(facts.folded, *span):  # another paper begins
            heading, paper = None, span
        elif capitals and title.match(facts.folded, *span):
            heading, paper = span, None
        elif capitals and paper is not None:
            heading = paper
        starts.append(span.start)
        headings.append(heading)
    return starts, headings


def _runs(blanks: Sequence[Span]) -> Iterator[list[Span]]:
    """Yield the blanks that stand close together."""
    run: list[Span] = []
    for blank in blanks:
        if run and blank.start - run[-1].end > _CLOSE:
            yield run
            run = []
        run.append(blank)
    if run:
        yield run


def _is_form(facts: Facts, run: Sequence[Span]) -> bool:
    """Whether the blanks of *run* are lines to write on."""
    ending = sum(facts.text[blank.end : blank.end + 1] in {"", "\n"} for blank in run)
    return len(run) >= PAGE_OF_BLANKS and ending * _HALF >= len(run)
