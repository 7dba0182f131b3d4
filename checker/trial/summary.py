"""What flips in many drafts, in short: for people who decide whether a change is meant so."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.shown import SHOWN_WORDS, Shown
from checker.trial.flips import Flip, Tried


class OfRule(NamedTuple):
    """How many drafts a rule comes out otherwise in; ``ways`` are words with their numbers, the most first."""

    rule: str
    title: str
    ways: tuple[tuple[str, int], ...]

    @property
    def sentence(self) -> str:
        """Return it in one line."""
        return f"{self.title}: {', '.join(f'{words} ở {n} dự thảo' for words, n in self.ways)}."


class Summary(NamedTuple):
    """Drafts that were tried; those of which more is asked, or less; those that could not be read.

    ``reweighed`` are those in which something that does not hold only weighs more or less.
    """

    drafts: int
    worse: int
    better: int
    same: int
    unread: int
    reweighed: int = 0
    rules: tuple[OfRule, ...] = ()

    @property
    def sentence(self) -> str:
        """Return what it comes to, in one sentence."""
        told = [
            f"{count} dự thảo {words}"
            for count, words in (
                (self.worse, "có thêm tiêu chí chưa đạt"),
                (self.better, "bớt tiêu chí chưa đạt"),
                (self.reweighed, "có tiêu chí chưa đạt đổi mức"),
                (self.same, "không đổi"),
            )
            if count
        ]
        unread = [f"{self.unread} tệp không đọc được"] if self.unread else []
        return f"{self.drafts} dự thảo: {', '.join([*told, *unread]) or 'không có gì để thử'}."


def summary(tried: Iterable[Tried]) -> Summary:
    """Return what *tried* comes to; a draft of which more and less is asked counts in both."""
    found: Counter[str] = Counter()
    ways: dict[str, Counter[str]] = defaultdict(Counter)
    titles: dict[str, str] = {}
    for one in tried:
        found["unread" if one.error else "drafts"] += 1
        reweighed = [flip for flip in one.flips if flip.is_reweighed]
        others = [flip for flip in one.flips if not flip.is_reweighed]
        worse = any(flip.is_worse for flip in others)
        better = any(flip.is_better for flip in others)
        found["worse"] += worse
        found["better"] += better
        found["reweighed"] += bool(reweighed)
        found["same"] += not (one.error or worse or better or reweighed)
        for flip in one.flips:
            titles[flip.rule] = flip.title
            ways[flip.rule][way(flip)] += 1
    rules = (OfRule(rule, titles[rule], tuple(ways[rule].most_common())) for rule in titles)
    return Summary(
        found["drafts"],
        found["worse"],
        found["better"],
        found["same"],
        found["unread"],
        found["reweighed"],
        tuple(rules),
    )


def way(flip: Flip) -> str:
    """Return how a verdict flips, in words: ``thêm việc nên làm``, ``không còn việc bắt buộc``, ``đạt``."""
    before, after = (_words(how) for how in (flip.before, flip.after))
    if flip.asks and not flip.asked:
        return f"thêm {after}"
    if flip.asked and not flip.asks:
        return f"không còn {before}"
    if flip.before is flip.after:
        return f"{after}: {flip.places_before} chỗ thành {flip.places} chỗ"
    if flip.before is None:
        return after
    return f"{before} thành {after}" if after else "không còn xét"


def lines(one: Tried) -> Iterator[str]:
    """Yield what people are told of one draft: first what more is asked, then what less, then the rest.

    A rule that is no longer judged and asked nothing is told in the summary alone.
    """
    yield one.name
    if one.error is not None:
        yield f"  {one.error.message}"
        return
    shown = [flip for flip in one.flips if flip.asks or flip.asked or flip.before is None]
    if not shown:
        yield "  Không đổi."
    for flip in sorted(shown, key=lambda flip: (not flip.is_worse, not flip.is_better)):
        sign = "+" if flip.is_worse else "-" if flip.is_better else "="
        yield f"  {sign} {flip.title}: {way(flip)}"
        if flip.asks or flip.asked:
            yield f"      {flip.message}"
        if flip.quote:
            yield f"      {flip.quote}"


def _words(how: Shown | None) -> str:
    words = SHOWN_WORDS[how] if how else ""
    return words[:1].lower() + words[1:]
