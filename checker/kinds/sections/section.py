"""A section the plan must have, known by the words its heading may open with."""

from functools import lru_cache
from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.whereabouts import Whereabouts
from checker.form.marks import read_mark
from checker.form.outline import Outline, Section, heading_names
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, find
from checker.kernel.text import fold
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict

Place = Literal["purpose", "tasks", "funding", "organisation"]

_FILLERS = (
    "các ",
    "những ",
    "một số ",
    "công tác ",
    "về ",
    "phần ",
    "nguồn ",
    "bảo đảm ",
    "đảm bảo ",
    "dự toán ",
)
_BRIEF = 7
_MOST_WORDS = 14
"""A heading that names two sections in one is never longer."""


class Params(NamedTuple):
    """What the section is called and where it stands.

    ``headings`` are phrases with which its heading opens; ``place`` is the
    usual place, where a missing one would be inserted. ``inside`` tells
    whether the section may stand inside another one: else that is a review.
    ``not_headings`` are phrases whose headings are another section.
    """

    headings: tuple[Phrase, ...]
    place: Place
    inside: bool = False
    not_headings: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "Chưa có mục {title}.",
    "inside": "{title} chỉ là một nội dung trong mục {where}, chưa thành mục riêng.",
    "mentioned": "Có nhắc đến “{found}” ở {where} nhưng chưa thành mục riêng.",
    "empty": "Mục {where} “{found}” chỉ có tiêu đề, chưa có nội dung.",
    "right": "Có mục {where} “{found}”.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """An outer heading that opens with one of the names, and something below it."""
    reply = Reply(rule, facts, OUTCOMES)
    outer = outer_depth(facts)
    named = [s for s in facts[Outline].sections if _is_named(params, facts, s)]
    named = [s for s in named if s.depth <= outer or _is_brief(facts, s)]
    own = [s for s in named if s.depth <= outer]
    if own:
        section = own[0]
        found, where = facts.quote(section.title), section.label or "riêng"
        if _is_empty(facts, section):
            return reply.review("empty", [section.title], found=found, where=where)
        return reply.passed("right", [section.title], found=found, where=where)
    if named:
        section = named[0]
        parent = facts[Outline].sections[section.parent] if section.parent is not None else section
        found = facts.quote(section.title)
        if params.inside and section.is_heading:
            return reply.passed("right", [section.title], found=found, where=section.label)
        return reply.review("inside", [section.title], where=parent.label or section.label)
    line = _named_line(params, facts)
    if line is not None:
        return reply.review(
            "mentioned", [line], found=facts.quote(line), where=facts[Whereabouts].of(line.start)
        )
    return reply.gap("missing", [_spot(params.place, facts)])


def outer_depth(facts: Facts) -> int:
    """Return the depth of the plan's outer sections: 2 where it is divided into parts first."""
    first = [s for s in facts[Outline].sections if s.depth == 1]
    styles = {s.mark.style for s in first if s.mark is not None}
    if "part" in styles:
        return 2
    usual = (placing.PURPOSE, placing.TASKS, placing.FUNDING, placing.ORGANISATION)
    named = sum(
        any(facts[Outline].titles[s.index].startswith(words) for s in first) for words in usual
    )
    return 2 if "upper" in styles and named < 3 else 1


def _is_brief(facts: Facts, section: Section) -> bool:
    """Whether a heading inside a section is a name, not a task that opens with the same words."""
    return len(facts[Outline].titles[section.index].split()) <= _BRIEF


def _is_named(params: Params, facts: Facts, section: Section) -> bool:
    title = facts[Outline].titles[section.index]
    if _opens(title, params.not_headings):
        return False
    if _opens(title, params.headings):
        return True
    # "V. KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN" is both.
    if len(title.split()) > _MOST_WORDS or section.depth > 2:
        return False
    first, *others = title.split(" và ")
    tails = (" và ".join(others[at:]) for at in range(len(others)))
    return bool(first) and any(_opens(tail, params.headings) for tail in tails)


def _opens(title: str, phrases: tuple[str, ...]) -> bool:
    names = _openings(phrases)
    return f"{title} ".startswith(names) or f"{_without_fillers(title)} ".startswith(names)


@lru_cache(maxsize=256)
def _openings(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Return every name with a space behind it, so that only whole words match."""
    return tuple(f"{name} " for phrase in phrases for name in heading_names(phrase))


@lru_cache(maxsize=4096)
def _without_fillers(title: str) -> str:
    for filler in _FILLERS:
        if title.startswith(filler):
            return _without_fillers(title[len(filler) :])
    return title


def _is_empty(facts: Facts, section: Section) -> bool:
    rest = facts.text[section.title.end : section.span.end]
    closing = facts[Parts].closing
    if facts[Parts].concludes and section.lead.end < closing.start <= section.span.end:
        rest = facts.text[section.title.end : closing.start]
    return not any(c.isalnum() for c in rest)


def _named_line(params: Params, facts: Facts) -> Span | None:
    """Return the opening words of a block of the body that begins with a name of the section."""
    body = facts[Parts].body
    for block in facts.document.blocks:
        if not body.contains(block.span) or block.cell is not None:
            continue
        folded = fold(facts.quote(block.span))
        mark = read_mark(folded, facts.quote(block.span))
        start = mark.length if mark else 0
        for phrase in params.headings:
            for span in find(phrase, folded, start, start + 80):
                if span.start - start <= 12 and folded[span.end : span.end + 2].strip()[:1] in {
                    ":",
                    ".",
                }:
                    return Span(block.span.start + span.start, block.span.start + span.end)
    return None


def _spot(place: Place, facts: Facts) -> Span:
    if place == "purpose":
        return placing.point(facts[Parts].body.start)
    if place == "tasks":
        return placing.after_purpose(facts)
    if place == "funding":
        return placing.before_organisation(facts)
    return placing.before_closing(facts)


KIND = Kind("section", Params, check, OUTCOMES)
