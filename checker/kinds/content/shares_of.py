"""Which share of a thing a plan wants: trên 80% hộ gia đình …, tỷ lệ … đạt từ 80% trở lên."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.facts import Facts
from checker.facts.percentages import FILLER, Percentages
from checker.kernel.document import Span
from checker.kinds.content.counts_of import Figure
from checker.kinds.content.own_goals import is_of_before, is_own_goal
from checker.kinds.content.pieces import piece_at, stand_in
from checker.lexicon.grammar import Grammar
from checker.particulars import Plan

_PERCENT = Grammar(r"(?<![\w/.,])(?P<number>\d{1,3}(?:[.,]\d{1,2})?) ?(?:%|{percent})")
_RANGE = Grammar(r"(?<![\d.,])(?P<low>\d{1,3}(?:[.,]\d{1,2})?) ?%? ?(?:[-–÷]|{until}) ?$")
_PART = re.compile(r"(?<![\w/.,])(?P<part>\d{1,4})/(?P<whole>\d{1,4})(?= [^\W\d_])")
_DAY = Grammar(r"(?<!\w){day} $")
_APART_BEHIND = Grammar(r"[,;:\n]|(?<!\w){target-rate}(?!\w)")
_APART_BEFORE = Grammar(r"[,;\n]")
_MOST = Grammar(r"(?<!\w){target-most}(?: {is})? $")
# toàn bộ 2.140 hộ, tất cả các thôn, cả 13 bản
_WHOLE = Grammar(
    r"(?<!\w)(?:{share-whole}(?: {share-whole.filler})?(?: \d{1,3}(?:\.?\d{3})?)?"
    r"|{share-whole.counted} \d{1,3}(?:\.?\d{3})?) $"
)
_RATE = Grammar(r"(?<!\w){target-rate}(?!\w)")
_FEW = 2
_ALL = 100.0
_REACH = 40
"""Characters before a share in which it is said to be the highest."""


class Share(NamedTuple):
    """A share in percent, at the ``span`` of its figure and sign; ``one`` where nothing else gives it."""

    span: Span
    value: float
    one: bool = True


def shares_of(
    facts: Facts, named: Sequence[Span], about: Sequence[Span], *, of_things: bool
) -> Iterator[Figure]:
    """Yield the shares of the things *named*; with *about* those in whose part of the sentence that stands.

    What is not *of_things* only stands with the share; a thing behind it stands close: 80% số hộ gia
    đình, not 100% cộng tác viên ở các thôn.

    A share goes on to the things behind it (80% hộ gia đình), else it is of those before it (tỷ lệ …
    đạt 80%); where neither can be told from the signs it may be of either.
    """
    for thing in named:
        piece = piece_at(facts, thing.start)
        whole = _whole(facts, thing)
        if whole is not None and (not about or stand_in(about, piece)):
            yield Figure(whole, _ALL)
        shares = _shares(facts, piece)
        if not shares:
            continue
        for share, sure, near in _bound(facts, thing, shares):
            part = _part(share, shares, piece)
            if not about or stand_in(about, part):
                far = of_things and _is_far(facts, Span(share.span.end, thing.start))
                most = _says_most(facts, share)
                certain = sure and not (most or far)
                number = share.span if share.one else None
                yield Figure(share.span, share.value, sure=certain, near=near, number=number)


def _whole(facts: Facts, thing: Span) -> Span | None:
    """Return the *thing* with the words before it that say that all of them are meant."""
    low = max(facts.lined.rfind("\n", 0, thing.start) + 1, thing.start - _REACH)
    match = facts.lexicon.pattern(_WHOLE).search(facts.lined, low, thing.start)
    if match is None or not is_own_goal(facts, thing) or is_of_before(facts, thing):
        return None
    return Span(match.start(), thing.end)


def _shares(facts: Facts, piece: Span) -> list[Share]:
    """Return the shares in the *piece*, save those of years that the plan is not for.

    In a table the sign may stand in a cell of its own.
    """
    plan, known = facts[Plan], facts[Percentages]
    low = bisect_left(known, piece.start, key=lambda share: share.span.start)
    high = bisect_left(known, piece.end, key=lambda share: share.span.start)
    found, others = dict[int, Share](), set[int]()
    for share in known[low:high]:
        if share.years and not any(map(plan.covers, share.years)):
            others.add(share.span.start)
        else:
            found[share.span.start] = Share(share.span, share.value)
    for match in facts.lexicon.pattern(_PERCENT).finditer(facts.lined, *piece):
        span = Span(*match.span())
        if span.start in others or not is_own_goal(facts, span) or is_of_before(facts, span):
            found.pop(span.start, None)
            continue
        value = float(match["number"].replace(",", "."))
        lowest = facts.lexicon.pattern(_RANGE).search(
            facts.lined, max(piece.start, span.start - _REACH), span.start
        )
        if lowest is not None:  # từ 70% đến 80%: the lower end counts
            found.pop(lowest.start("low"), None)
            value = min(value, float(lowest["low"].replace(",", ".")))
        found[span.start] = Share(span, value, one=lowest is None)
    for span, value in _parts_of_wholes(facts, piece):
        found.setdefault(span.start, Share(span, value, one=False))
    return [found[start] for start in sorted(found)]


def _parts_of_wholes(facts: Facts, piece: Span) -> Iterator[tuple[Span, float]]:
    """Yield 12/15 thôn as the share that it is; not ngày 08/10."""
    day = facts.lexicon.pattern(_DAY)
    for match in _PART.finditer(facts.lined, *piece):
        span, part, whole = Span(*match.span()), int(match["part"]), int(match["whole"])
        low = max(piece.start, span.start - _REACH)
        if (
            0 < part <= whole
            and not day.search(facts.lined, low, span.start)
            and is_own_goal(facts, span)
        ):
            yield span, 100 * part / whole


def _bound(facts: Facts, thing: Span, shares: Sequence[Share]) -> list[tuple[Share, bool, bool]]:
    """Return the shares that *thing* belongs to, whether that is sure, and whether no sign stands between."""
    before = next((p for p in reversed(shares) if p.span.end <= thing.start), None)
    behind = next((p for p in shares if p.span.start >= thing.end), None)
    lexicon, lined = facts.lexicon, facts.lined
    if before and not lexicon.pattern(_APART_BEHIND).search(lined, before.span.end, thing.start):
        return [(before, True, True)]
    if behind and not lexicon.pattern(_APART_BEFORE).search(lined, thing.end, behind.span.start):
        return [(behind, True, True)]
    found = [p for p in (before, behind) if p is not None]
    one = len(shares) == 1
    rated = (
        one and behind is not None and _is_only_rate(facts, Span(thing.start, behind.span.start))
    )
    return [(p, one, rated) for p in found]


def _is_only_rate(facts: Facts, within: Span) -> bool:
    """Whether one rate alone is named *within*, at its begin: tỷ lệ nữ trong lãnh đạo, quản lý đạt 20%."""
    rates = [match.start() for match in facts.lexicon.pattern(_RATE).finditer(facts.lined, *within)]
    return rates == [within.start]


def _is_far(facts: Facts, between: Span) -> bool:
    """Whether more than a few words stand *between* a share and the thing behind it, fillers aside."""
    if between.end <= between.start:
        return False
    words = facts.lexicon.pattern(FILLER).sub("", facts.lined[slice(*between)])
    return len(words.split()) > _FEW


def _part(share: Share, shares: Sequence[Share], piece: Span) -> Span:
    """Return the part of the *piece* between the shares around *share*."""
    ends = [p.span.end for p in shares if p.span.end <= share.span.start]
    starts = [p.span.start for p in shares if p.span.start >= share.span.end]
    return Span(max(ends, default=piece.start), min(starts, default=piece.end))


def _says_most(facts: Facts, share: Share) -> bool:
    low = max(0, share.span.start - _REACH)
    return facts.lexicon.pattern(_MOST).search(facts.lined, low, share.span.start) is not None
