"""A section the plan must have, known by the words its heading may open with."""

from dataclasses import replace
from typing import Literal, NamedTuple, get_args

from checker.facts import Facts
from checker.facts.whereabouts import Whereabouts
from checker.form.capitals import is_caps
from checker.form.marks import read_mark
from checker.form.outline import INNER_DEPTH, Outline, Section
from checker.form.parts import Parts
from checker.form.sections import SectionRole, has_role, heading_names, opens_with
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase, find
from checker.kernel.sentences import Sentences
from checker.kernel.text import fold
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.counted import Spot, put_at
from checker.kinds.reply import Reply, combine
from checker.kinds.sections.unnamed import sections_with_tasks
from checker.library.rule import Rule
from checker.particulars import Plan
from checker.put import OWN_WORDS, How, Put, item
from checker.report import Status, Verdict

Usual = Literal["purpose", "tasks", "funding", "organisation"]
"""The roles of the sections that every plan has."""

_BRIEF = 7
"""Words: a longer heading inside a section is a task that opens with the same words."""
_LINE_OPENING = 12
"""Characters before a section's name in a line that opens with it, at most."""
_LINE_REACH = 80
"""Characters at the beginning of a line in which the name may stand."""
_SAID_WORDS = 3
"""Words behind *Kinh phí từ* that say more than what the money is for: ngân sách xã, not Kế hoạch."""
_PARTED_ROLES = 3
"""Usual sections named on the outermost level, from which on letters (A, B) are those sections."""


class Params(NamedTuple):
    """What the section is called and where it stands.

    ``section`` is its role, the list ``section.<role>`` of the lexicon;
    ``headings`` are further phrases with which its heading may open. ``place``
    is the role beside which a missing one would be inserted, its own where it
    is not given. ``inside`` tells whether the section may stand inside another
    one: else that is a review. ``not_for`` are words of the titles of plans that are
    about it as a whole, and need no section on it.
    """

    section: SectionRole = ""
    headings: tuple[Phrase, ...] = ()
    place: Usual | None = None
    inside: bool = False
    not_for: tuple[Phrase, ...] = ()


OUTCOMES = {
    "missing": "Chưa có mục {title}.",
    "inside": "{title} chỉ là một nội dung trong mục {where}, chưa thành mục riêng.",
    "mentioned": "Có nhắc đến “{found}” ở {where} nhưng chưa thành mục riêng.",
    "there": "Có {name} ở {where}: “{found}”.",
    "unnamed": "Không có mục mang tên {title}; nhiệm vụ nêu ở {where}; cần xem lại.",
    "all-of-it": "Cả {draft} nói về nội dung này nên không cần mục riêng.",
    "empty": "Mục {where} “{found}” chỉ có tiêu đề, chưa có nội dung.",
    "right": "Có mục {where} “{found}”.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """An outer heading that opens with one of the names, and something below it."""
    reply = Reply(rule, facts, OUTCOMES)
    outer = outer_depth(facts)
    named = [s for s in _named(params, facts) if s.depth <= outer or _is_brief(facts, s)]
    own = [s for s in named if s.depth <= outer]
    if own:
        section = next((s for s in own if s.is_heading), own[0])
        found, where = facts.quote(section.title), section.label or "riêng"
        if _is_empty(facts, section) and not _is_said(params, facts, section):
            below = (reply.suggestion() or "").partition("\n")[2]
            finding = reply.finding(section.title, "empty", None, found=found, where=where)
            if below:
                put = Put(placing.point(section.lead.end), How.AFTER, rank=OWN_WORDS)
                finding = replace(finding, suggestion=_as_numbered(facts, below), put=put)
            return replace(combine(Status.REVIEW, [finding]), essential=True)
        return reply.passed("right", [section.title], found=found, where=where)
    if named:
        section = named[0]
        parent = facts[Outline].sections[section.parent] if section.parent is not None else section
        found = facts.quote(section.title)
        if params.inside and section.is_heading:
            return reply.passed("right", [section.title], found=found, where=section.label)
        where = parent.label or section.label or f"“{facts.quote(parent.title)}”"
        if _is_free_in_form(facts):
            return reply.passed("there", [section.title], found=found, where=section.label or where)
        return reply.review_as_is("inside", [section.title], where=where)
    line = _named_line(params, facts) or _said_line(params, facts) or _told(params, facts)
    if line is not None and _is_free_in_form(facts):
        where = facts[Whereabouts].of(line.start)
        return reply.passed("there", [line], found=facts.quote(line), where=where)
    if line is not None:
        return reply.review_as_is(
            "mentioned", [line], found=facts.quote(line), where=facts[Whereabouts].of(line.start)
        )
    unnamed = sections_with_tasks(facts, outer) if params.section == "tasks" else []
    if unnamed:
        where = ", ".join(s.label or facts.quote(s.title) for s in unnamed)
        return reply.review_as_is("unnamed", [s.title for s in unnamed], where=where)
    if facts.find_any(params.not_for, facts[Parts].subject):
        return reply.not_applicable("all-of-it")
    spot = _numbered(
        facts, _spot(params, facts), placing.RANKS.get(params.place or params.section, 40)
    )
    words = reply.suggestion()
    finding = reply.finding(spot.span, "missing")
    if words:
        put = put_at(facts, spot)
        finding = replace(finding, suggestion=item(put, _in_style(facts, words)), put=put)
    return combine(Status.GAP, [finding])


def _is_free_in_form(facts: Facts) -> bool:
    """Whether custom does not say where in the plan a thing stands: its field is of no kind."""
    return not facts[Plan].is_of_known_field


def _numbered(facts: Facts, spot: Span, rank: int) -> Spot:
    """Return *spot* as the place of an outer section, numbered on from the one before."""
    depth = outer_depth(facts)
    marked = [s for s in facts[Outline].sections if s.depth == depth and s.mark is not None]
    before = [s for s in marked if s.span.end <= spot.start or s.lead.start < spot.start]
    if before:
        return Spot(spot, placing.numbered(facts, before[-1]), before[-1], rank=rank)
    if not marked:
        return Spot(spot, rank=rank)
    return Spot(
        spot, facts.quote(Span(marked[0].lead.start, marked[0].title.start)), marked[0], rank=rank
    )


def _in_style(facts: Facts, words: str) -> str:
    """Return *words*, a section with its heading, in capitals as the draft has its own."""
    heading, line_end, rest = words.partition("\n")
    title = _without_mark(facts, heading)
    depth = outer_depth(facts)
    outer = [s for s in facts[Outline].sections if s.depth == depth]
    marked = [s for s in outer if s.mark is not None]
    if outer and not any(is_caps(facts.quote(s.title)) for s in marked or outer):
        title = f"{title[:1]}{title[1:].lower()}"
    return f"{title}{line_end}{_as_numbered(facts, rest)}"


def _as_numbered(facts: Facts, lines: str) -> str:
    """Return the *lines* below a heading, without numbers in a draft whose headings carry none."""
    if any(section.mark is not None for section in facts[Outline].sections):
        return lines
    return "\n".join(_without_mark(facts, line) for line in lines.split("\n"))


def _without_mark(facts: Facts, line: str) -> str:
    mark = read_mark(fold(line), line, facts.lexicon)
    return line[mark.length :] if mark else line


def outer_depth(facts: Facts) -> int:
    """Return the depth of the plan's outer sections: 2 where it is divided into parts first."""
    outline = facts[Outline]
    first = [s for s in outline.sections if s.depth == 1]
    styles = {s.mark.style for s in first if s.mark is not None}
    if "part" in styles:
        return 2
    named = sum(bool(outline.with_role(role, depth=1)) for role in get_args(Usual))
    return 2 if "upper" in styles and named < _PARTED_ROLES else 1


def _is_brief(facts: Facts, section: Section) -> bool:
    """Whether a heading inside a section is a name, not a task that opens with the same words."""
    return len(facts[Outline].titles[section.index].split()) <= _BRIEF


def _named(params: Params, facts: Facts) -> list[Section]:
    """Return the sections whose heading opens with one of the names, or names it second."""
    outline = facts[Outline]
    of_role = {s.index for s in outline.with_role(params.section)} if params.section else set()
    names = tuple(f"{name} " for phrase in params.headings for name in heading_names(phrase))
    return [
        section
        for section in outline.sections
        if section.index in of_role
        or (names and opens_with(outline.titles[section.index], names, facts.lexicon))
        or (section.depth <= INNER_DEPTH and _is_second(params, names, facts, section))
    ]


def _is_second(params: Params, names: tuple[str, ...], facts: Facts, section: Section) -> bool:
    """Whether the heading names the section after another: V. KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN."""
    if params.section and facts[Outline].joins(section, params.section):
        return True
    return bool(names) and any(
        opens_with(tail, names, facts.lexicon) for tail in facts[Outline].tails(section)
    )


def _is_empty(facts: Facts, section: Section) -> bool:
    rest = facts.text[section.title.end : _end(facts, section)]
    closing = facts[Parts].closing
    if facts[Parts].concludes and section.lead.end < closing.start <= section.span.end:
        rest = facts.text[section.title.end : closing.start]
    return not any(c.isalnum() for c in rest)


def _is_said(params: Params, facts: Facts, section: Section) -> bool:
    """Whether the heading is a sentence that says it all: Điều 4. Kinh phí từ ngân sách xã."""
    if not facts.quote(section.lead).rstrip("/ ").endswith("."):
        return False
    said = _words(facts, f"section.{params.section}-said")
    return any(
        len(facts.quote(Span(span.end, section.title.end)).split()) >= _SAID_WORDS
        for span in facts.find_any(said, section.title)
    )


def _end(facts: Facts, section: Section) -> int:
    """Return where a section ends; what follows a heading without a number may belong to it.

    So do headings like it down to the next one that has a number or names a usual section.
    """
    outline = facts[Outline]
    if section.mark is not None:
        return section.span.end
    for later in outline.sections[section.index + 1 :]:
        title = outline.titles[later.index]
        named = any(has_role(title, role, facts.lexicon) for role in get_args(Usual))
        if later.depth <= section.depth and (later.mark is not None or named):
            return later.lead.start - 1
    return facts[Parts].body.end


def _named_line(params: Params, facts: Facts) -> Span | None:
    """Return the opening words of a block of the body that begins with a name of the section."""
    body = facts[Parts].body
    names = _names(params, facts)
    for block in facts.document.blocks:
        if not body.contains(block.span) or block.cell is not None:
            continue
        folded = facts.folded[block.span.start : block.span.end]
        mark = read_mark(folded, facts.quote(block.span), facts.lexicon)
        start = mark.length if mark else 0
        for name in names:
            for span in find(name, folded, start, start + _LINE_REACH):
                ends = folded[span.end : span.end + 2].strip()[:1] in {":", "."}
                if ends and span.start - start <= _LINE_OPENING:
                    return Span(block.span.start + span.start, block.span.start + span.end)
    return None


def _said_line(params: Params, facts: Facts) -> Span | None:
    """Return words that open a sentence of the body and say what the section would: Kinh phí từ ngân sách."""
    body, said = facts[Parts].body, f"section.{params.section}-said"
    if not params.section or said not in facts.lexicon.lists:
        return None
    for span in facts.find_any(facts.lexicon.words(said), body):
        opened = facts.quote(Span(facts[Sentences].around(span.start).start, span.start))
        mark = read_mark(fold(opened), opened, facts.lexicon)
        if not opened.strip("-+• ") or (mark is not None and mark.length >= len(opened)):
            return span
    return None


def _told(params: Params, facts: Facts) -> Span | None:
    """Return words within a task that say what the section would: Văn phòng bố trí kinh phí."""
    told, proposed = (
        list(
            facts.find_any(_words(facts, f"section.{params.section}-told{end}"), facts[Parts].body)
        )
        for end in ("", "-not")
    )
    return next((span for span in told if not any(p.overlaps(span) for p in proposed)), None)


def _names(params: Params, facts: Facts) -> tuple[str, ...]:
    role = f"section.{params.section}"
    return (*_words(facts, role), *_words(facts, f"{role}-line"), *params.headings)


def _words(facts: Facts, name: str) -> tuple[str, ...]:
    """Return the words of the list *name*, none where there is no such list."""
    known = facts.lexicon.lists.get(name)
    return tuple(known.words) if known else ()


def _spot(params: Params, facts: Facts) -> Span:
    place = params.place or params.section
    if place == "purpose":
        return placing.point(facts[Parts].body.start)
    if place == "tasks":
        return placing.after_purpose(facts)
    if place == "funding":
        return placing.before_organisation(facts)
    return placing.before_closing(facts)


KIND = Kind("section", Params, check, OUTCOMES)
