"""A wording the plan must have, or must not have: the kind for an office's own rules."""

from typing import Literal, NamedTuple

from checker.facts import Facts
from checker.facts.laws import Laws
from checker.facts.whereabouts import Whereabouts
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kernel.phrases import Phrase
from checker.kinds import placing
from checker.kinds.base import Kind
from checker.kinds.recipient_place import of_recipient
from checker.kinds.reply import Reply
from checker.library.rule import Rule
from checker.report import Verdict

_EVIDENCE = 5
"""Places shown where the wording stands: enough to see that it does."""
_LOOSE = 3
"""Places shown where it is only touched on: a person looks at each."""


class Params(NamedTuple):
    """One of ``present`` must stand in the body, and none of ``absent``.

    ``loose`` are words that only touch on what is wanted. With ``place`` all of it is about the list of
    recipients alone.
    """

    present: tuple[Phrase, ...] = ()
    absent: tuple[Phrase, ...] = ()
    loose: tuple[Phrase, ...] = ()
    place: Literal["", "recipients"] = ""


OUTCOMES = {
    "missing": "{draft} chưa nêu {title}.",
    "loose": "Có nhắc “{found}” ở {where}; cần xem đã đủ ý {title} chưa.",
    "unwanted": "Không nên có “{found}” trong {draft}.",
    "right": "Đạt yêu cầu: {title}.",
}

_OF_RECIPIENTS = {**OUTCOMES, "missing": "Phần Nơi nhận chưa có {title}."}


def check(rule: Rule, params: Params, facts: Facts) -> Verdict:
    """Phrases in the whole text between title and signature, or in Nơi nhận."""
    reply = Reply(rule, facts, _OF_RECIPIENTS if params.place else OUTCOMES)
    parts = facts[Parts]
    within = parts.recipients if params.place else Span(parts.subject.start, parts.closing.end)
    unwanted = facts.find_any(params.absent, within)
    if unwanted:
        whole = [_whole(facts, span) for span in unwanted]
        return reply.gap("unwanted", whole, found=facts.quote(unwanted[0]))
    if not params.present:
        return reply.passed("right")
    found = facts.find_any(params.present, within)
    if found:
        return reply.passed("right", found[:_EVIDENCE])
    loose = facts.find_any(params.loose, within)
    if loose:
        return reply.review(
            "loose",
            loose[:_LOOSE],
            found=facts.quote(loose[0]),
            where=facts[Whereabouts].of(loose[0].start),
        )
    if params.place:
        return reply.lacking(of_recipient(facts))
    return reply.lacking(placing.end_of_tasks(facts))


def _whole(facts: Facts, span: Span) -> Span:
    """Return the law that *span* names with its date: both give way to what is written instead."""
    named = next((law.span for law in facts[Laws] if law.span.start == span.start), span)
    return Span(span.start, max(span.end, named.end))


KIND = Kind("phrase", Params, check, OUTCOMES)
