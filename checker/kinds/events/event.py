"""An event the plan provides for, by its name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.events import EventMention, Events
from checker.facts.ranges import Ranges
from checker.facts.telling.told import is_told
from checker.facts.whereabouts import Whereabouts
from checker.form.outline import Outline
from checker.kernel.document import Span
from checker.kernel.phrase_ends import end_of_any
from checker.kernel.sentences import Sentences
from checker.kernel.text import fold
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.events.event_dates import is_wrong
from checker.kinds.reply import Reply
from checker.lexicon.grammar import Grammar
from checker.library.registers import EventId, KnownEvent
from checker.library.rule import Rule
from checker.report import Verdict

_YEAR = re.compile(r"[ (,]*[^\W\d]* ?20\d\d(?!\d)")
_SENTENCE = 400
"""Characters on each side of a name among which its sentence is looked for."""
_LAST = 3
"""Words at the end of a name that tell that it is whole: trên cơ sở giới."""
_JOIN = Grammar(r" ?(?:,|{and}) ?(?:{event-aim} )?")

_OPENING = Grammar(r"{event-word} {event-aim} ")
_AIMED = Grammar(r"{event-word}(?: {nationwide})? {event-aim} (?P<aim>.*)")
# "… và phòng, chống bạo lực, xâm hại trẻ em": another harm than that of the name
_HARM = Grammar(
    r"{prevents}(?:(?:,| {and}|, {and})? {prevents})*(?: {against})? {harm}(?:(?:,| {and})? {harm})*+"
    r"(?!\w)(?: {harm.whose}(?!\w)| {against} {harm.whose}(?!\w))?+(?! {harm.of-gender}(?!\w))"
)


class Params(NamedTuple):
    """``event`` is what the plan must provide for."""

    event: EventId


OUTCOMES = {
    "missing": "{draft} chưa nêu {title}.",
    "loose": "Có nhắc “{found}” ở {where} nhưng chưa nêu đúng tên {title}.",
    "other": "{draft} chỉ nêu “{found}”, không phải {title}.",
    "others-name": "“{found}” ở {where} ghi ngày của {title}; cần xem tên hay ngày ghi nhầm.",
    "mixed": "Tên “{found}” ở {where} ghép tên của hai sự kiện khác nhau; tên đúng là {title}.",
    "misnamed": "Tên “{found}” ở {where} không phải tên chính thức; tên đúng là {title}.",
    "right": "Có nêu {title} ở {where}.",
}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """The event's own name; another month of a similar name does not count."""
    reply = Reply(rule, facts, OUTCOMES)
    event = facts.registers.events[params.event]
    mentions = facts[Events].of(event)
    mixed = list(_mixed(facts, mentions, event, rule.title))
    if mixed:
        where = facts[Whereabouts].of(mixed[0].start)
        found = facts.quote(mixed[0])
        return reply.review_with(rule.title, "mixed", mixed, found=found, where=where)
    misnamed = list(_misnamed(facts, mentions, event, rule.title))
    if misnamed:
        where, found = facts[Whereabouts].of(misnamed[0].start), facts.quote(misnamed[0])
        return reply.review_with(rule.title, "misnamed", misnamed, found=found, where=where)
    swapped = list(_with_its_days(facts, event))
    if swapped:
        where, found = facts[Whereabouts].of(swapped[0].start), facts.quote(swapped[0])
        return reply.review_as_is("others-name", swapped, found=found, where=where)
    if mentions:
        spans = [m.span for m in mentions]
        return reply.passed("right", spans, where=facts[Whereabouts].of(spans[0].start))
    spot = placing.end_of_tasks(facts)
    other = facts.find_any(facts.registers.other_events(event))
    loose = [s for s in facts.find_any(event.loose) if not any(s.overlaps(o) for o in other)]
    if loose:
        return _called_by_less(reply, loose)
    if other:
        return reply.lacking(spot, "other", found=facts.quote(other[0]))
    return reply.lacking(spot)


def _called_by_less(reply: Reply, loose: Sequence[Span]) -> Verdict:
    """Return that the plan has but a part of the name.

    Among the tasks the whole name takes its place, the first time; else what is to be done is
    written at the end of the tasks: "tăng thời lượng trong Tháng hành động" provides for nothing.
    """
    facts = reply.facts
    fields = {"found": facts.quote(loose[0]), "where": facts[Whereabouts].of(loose[0].start)}
    tasks = facts[Outline].with_role("tasks", depth=1)
    if not any(section.span.contains(loose[0]) for section in tasks):
        return reply.elsewhere(placing.end_of_tasks(facts), "loose", loose, **fields)
    answer = reply.review_as_is("loose", loose, **fields)
    first, *others = answer.findings
    whole = replace(first, suggestion=_whole_name(reply, first.span))
    return replace(answer, findings=(whole, *others))


def _whole_name(reply: Reply, span: Span) -> str:
    """Return the event's name, with its days where the sentence gives no time."""
    facts, title = reply.facts, reply.rule.title
    sentence = facts[Sentences].near(span, _SENTENCE)
    timed = any(sentence.contains(time.span) for time in facts[Ranges])
    words = reply.suggestion() or title
    at = words.find(title)
    if timed or at < 0 or _YEAR.match(facts.folded, span.end):
        return title
    return words[at:].rstrip(".")


def _lists(facts: Facts, name: Span, joined: re.Match[str], title: str) -> bool:
    """Whether a comma behind the whole name goes on to another matter, as in a list."""
    last = fold(title).split()[-_LAST:]
    return "," in joined.group() and facts.folded[slice(*name)].split()[-_LAST:] == last


def _mixed(
    facts: Facts, mentions: Iterable[EventMention], event: KnownEvent, title: str
) -> Iterator[Span]:
    """Yield the names that go on with words that are not its own, or hold them: of another event, of none."""
    join, opening = map(facts.lexicon.pattern, (_JOIN, _OPENING))
    for mention in mentions:
        if is_told(facts, mention.span):
            continue
        inside = facts.find_any(event.mixed, mention.span)
        if inside and opening.fullmatch(facts.lined, mention.span.start, inside[0].start):
            yield mention.span
            continue
        joined = join.match(facts.lined, mention.span.end)
        start = joined.end() if joined else mention.span.end
        end = end_of_any(event.mixed, facts.lined, start, len(facts.lined))
        if (
            joined is not None
            and end is not None
            and not _lists(facts, mention.span, joined, title)
        ):
            yield Span(mention.span.start, end)


def _misnamed(
    facts: Facts, mentions: Iterable[EventMention], event: KnownEvent, title: str
) -> Iterator[Span]:
    """Yield the names with an aim that no name of the event has, or that go on with another harm.

    Tháng hành động vì *phụ nữ* và …; … vì bình đẳng giới và phòng, chống bạo lực, *xâm hại trẻ em*.
    """
    aimed, join, harm = map(facts.lexicon.pattern, (_AIMED, _JOIN, _HARM))
    own = {*_words(fold(" ".join((title, *event.names, *event.former))))}
    for mention in mentions:
        if is_told(facts, mention.span):
            continue
        said = facts.lined[slice(*mention.span)]
        aim = aimed.fullmatch(said)
        if aim is not None and not own.issuperset(_words(aim["aim"])):
            yield mention.span
            continue
        joined = join.match(facts.lined, mention.span.end)
        if joined is None or said.split()[-_LAST:] == fold(title).split()[-_LAST:]:
            continue
        other = harm.match(facts.lined, joined.end())
        if other is not None:
            yield Span(mention.span.start, other.end())


def _words(folded: str) -> list[str]:
    return re.findall(r"[^\W\d]+", folded)


def _with_its_days(facts: Facts, event: KnownEvent) -> Iterator[Span]:
    """Yield the names of other events that have the days of *event* for theirs."""
    if all(is_wrong(time, event) for time in facts[Ranges]):
        return
    taken = {mention.time.span for mention in facts[Events].of(event) if mention.time}
    for other in facts.registers.events.values():
        if (other.first, other.last) == (event.first, event.last):
            continue
        for mention in facts[Events].of(other):
            time = mention.time
            if time is None or time.span in taken or is_wrong(time, event):
                continue
            if not is_told(facts, mention.span):
                yield mention.span


KIND = Kind("event", Params, check, OUTCOMES)
