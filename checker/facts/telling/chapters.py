"""Chapters that tell what was done, whatever their heading says; paragraphs of the preamble too.

Beside the heading two things tell them: only past years stand there, and what
is said is said as done.
"""

import re
from collections.abc import Iterator, Sequence

from checker.facts.citations import Citations
from checker.facts.dates import Dates
from checker.facts.periods import Periods
from checker.facts.store import Facts
from checker.facts.telling.sentence import opens_with_order
from checker.form.header import Header
from checker.form.outline import INNER_DEPTH, Outline, Section
from checker.form.parts import Parts
from checker.form.sections import has_role, has_word, heading_key
from checker.kernel.document import Block, Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_DONE = Grammar(r"(?<!\w)(?:{already}|{done})(?!\w)")
_LOOKS_BACK = Grammar(r"(?<!\w)(?:{done}|{looking-back})(?!\w)")
_TELLING = 2
"""Sentences on how things went that make a paragraph tell of it; one may stand in any paragraph."""
_TO_DO = Grammar(r"(?<!\w)(?:{to-do})(?!\w)")
_YEAR = Grammar(r"(?<![\d/]){year} (?P<year>20\d\d)(?![\d/])")
_BOUND = Grammar(r"(?<!\w)(?:{until}|{year-bound}) ?$")
_BOUND_REACH = 12
"""Characters before a year in which the word stands that makes it the end of a period: *đến hết*."""
_ANY_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NAMES_A_YEAR = Grammar(r"{year} 20\d\d(?!\d) ?")
_SETS_AHEAD = Grammar(r"(?<!\w)(?:{aim-word}|{event-word})(?!\w)")
"""CHỈ TIÊU NĂM 2025, THÁNG HÀNH ĐỘNG NĂM 2025: what a plan sets."""
_IN_CHARGE = Grammar(r"(?<!\w)(?:{takes-charge}|{to-do})(?!\w)")
_PROSE = 60
"""Characters of a paragraph that tells something: a time, a place, a number of people are shorter."""
_GOES_ON = Grammar(r"(?<!\w){going-on}(?!\w)")
"""TIẾP TỤC CÁC VIỆC ĐÃ LÀM NĂM 2025: a task."""
_ROLES = ("purpose", "tasks", "funding", "organisation", "reporting", "basis")
"""Sections of what is to be done."""
_SHARE = 3
"""One of so many paragraphs says that something was done, where the heading tells nothing."""


def past_chapters(facts: Facts) -> Iterator[Span]:
    """Yield the outer sections that tell what was done."""
    present, goes_on = latest_year(facts), facts.lexicon.pattern(_GOES_ON)
    for section in facts[Outline].sections:
        if section.depth > 1 and not _of_part(facts, section):
            continue
        if goes_on.search(facts[Outline].titles[section.index]):
            continue
        of_work = any(_has_role(facts, section, role) for role in _ROLES)
        if _is_called_past(facts, section, present, of_work=of_work) or (
            not of_work and _is_past(facts, section, present)
        ):
            yield section.span


def past_paragraphs(facts: Facts) -> Iterator[Span]:
    """Yield the paragraphs of the preamble that tell how things stand: last year's figures and faults."""
    present = latest_year(facts)
    preamble = facts[Parts].preamble
    done, to_do = map(facts.lexicon.pattern, (_LOOKS_BACK, _TO_DO))
    for block in facts.document.blocks:
        if not preamble.contains(block.span) or present is None:
            continue
        years = set(_years(facts, block.span))
        told = {
            facts[Sentences].around(match.start())
            for match in done.finditer(facts.folded, *block.span)
        }
        if not years or max(years) >= present or len(told) < _TELLING:
            continue
        if to_do.search(facts.folded, *block.span) is None:
            yield block.span


def _of_part(facts: Facts, section: Section) -> bool:
    """Whether *section* stands right inside a part (Phần thứ nhất), as outer sections do elsewhere."""
    outer = facts[Outline].sections[section.parent] if section.parent is not None else None
    return (
        section.depth == INNER_DEPTH
        and outer is not None
        and outer.mark is not None
        and outer.mark.style in {"part", "upper"}
    )


def _has_role(facts: Facts, section: Section, role: str) -> bool:
    return has_role(facts[Outline].titles[section.index], role, facts.lexicon)


def _is_called_past(facts: Facts, section: Section, present: int | None, *, of_work: bool) -> bool:
    """Whether the heading of *section* says that all below it is past, however it is told.

    "NHÌN LẠI NĂM 2025", "NHỮNG VIỆC ĐÃ LÀM"; those of a past year too, where no line below sets a task.
    A heading *of_work* needs words that look back: "NHIỆM VỤ NĂM 2025" is left over.
    """
    title = facts[Outline].titles[section.index]
    years = _ANY_YEAR.findall(title)
    if years and (present is None or int(max(years)) >= present):
        return False
    if has_word(title, "section.to-come", facts.lexicon):
        return False
    if has_word(title, "section.past", facts.lexicon):
        return True
    if not years or of_work:
        return False
    if has_word(title, "section.review", facts.lexicon):
        return True
    return _tells_of_its_year(facts, section)


def _tells_of_its_year(facts: Facts, section: Section) -> bool:
    """Whether *section*, headed by a past year, tells of it: prose, no task in its heading or below."""
    opening = Span(section.title.start, section.lead.end)
    line = heading_key(facts.folded[slice(*opening)])
    behind = facts.lexicon.pattern(_NAMES_A_YEAR).match(line)
    rest = line[behind.end() :] if behind else line
    if any(has_role(rest, role, facts.lexicon) for role in _ROLES):
        return False
    set_ahead = facts.lexicon.pattern(_SETS_AHEAD).search(line) is not None
    if set_ahead or opens_with_order(facts, opening):
        return False
    spans = [block.span for block in _below(facts, section)]
    if not any(span.end - span.start >= _PROSE for span in spans):
        return False
    in_charge = facts.lexicon.pattern(_IN_CHARGE)
    return not any(
        opens_with_order(facts, span) or in_charge.search(facts.folded, *span) for span in spans
    )


def _is_past(facts: Facts, section: Section, present: int | None) -> bool:
    years = set(_years(facts, section.span))
    if not years or present is None or max(years) >= present:
        return False
    if facts.lexicon.pattern(_TO_DO).search(facts.folded, *section.span):
        return False
    title = facts[Outline].titles[section.index]
    if has_word(title, "section.review", facts.lexicon):
        return True
    blocks = [block.span for block in _below(facts, section)]
    done = facts.lexicon.pattern(_DONE)
    told = sum(done.search(facts.folded, *span) is not None for span in blocks)
    return told * _SHARE >= max(len(blocks), 1)


def _below(facts: Facts, section: Section) -> Sequence[Block]:
    """Return the blocks of *section* below its heading."""
    below = facts.document.starting_in(Span(section.lead.end + 1, section.span.end))
    return facts.document.blocks[below.start : below.stop]


def names_year(facts: Facts, section: Section, year: int | None) -> bool:
    """Whether the heading of *section* names *year*: KẾT QUẢ NĂM 2025 VÀ NHIỆM VỤ NĂM 2026."""
    return str(year) in _ANY_YEAR.findall(facts[Outline].titles[section.index])


def latest_year(facts: Facts) -> int | None:
    """Return the latest year that title, preamble, closing and day of signing name."""
    parts, signed = facts[Parts], facts[Header].date
    frame = (parts.subject, parts.preamble, parts.closing)
    years = [year for span in frame for year in _years(facts, span)]
    if signed is not None and signed.year:
        years.append(signed.year)
    return max(years, default=None)


def _years(facts: Facts, span: Span) -> Iterator[int]:
    """Yield the years in *span* that are neither of a citation nor the end of a period."""
    bound = facts.lexicon.pattern(_BOUND)
    for match in facts.lexicon.pattern(_YEAR).finditer(facts.folded, *span):
        own = Span(*match.span())
        low = max(0, own.start - _BOUND_REACH)
        if facts[Citations].cover(own) or facts[Periods].overlap(own):
            continue
        if bound.search(facts.folded, low, own.start) is None:
            yield int(match["year"])
    for day in facts[Dates]:
        if day.year and span.contains(day.span) and not facts[Citations].cover(day.span):
            yield day.year
