"""How faults of the layout are told: one remark for lines that fail alike, at the first places."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from checker.kernel.document import Align, Span
from checker.kinds.reply import Reply, told_once
from checker.remedy import Remedy, Setting
from checker.report import Finding, Status, Verdict

_PLACES = 3
"""Places shown where many lines fail: enough to see what is meant."""

PRINTED = 1.01
"""Points by which a size on a printed page may miss its range: pages are fitted to the paper."""
ALIGNED: Mapping[Align, str] = {
    "left": "canh trái",
    "center": "canh giữa",
    "right": "canh phải",
    "justify": "dàn đều hai lề",
}


class Fault(NamedTuple):
    """What is wrong, in words that go on a sentence, and what puts it right: a person where nothing does."""

    words: str
    settings: tuple[Setting, ...] = ()


class Faulty(NamedTuple):
    """Lines of one sort, with what is wrong with each; ``called`` is their name, ``all`` their count.

    ``along`` are untold faults of what looks alike, which are put right with them.
    """

    called: str
    all: int
    lines: Sequence[tuple[Span, tuple[Fault, ...]]]
    along: Sequence[Fault] = ()


def tell(reply: Reply, sorts: Sequence[Faulty]) -> Verdict | None:
    """Return a gap with one remark for each sort of lines that has faults, None where none has.

    The remark names every fault once, with how many lines have it where not all do; its outcome is
    ``one`` where the sort is a single line, else ``some``.
    """
    findings = []
    for sort in sorts:
        wrong = [(span, faults) for span, faults in sort.lines if faults]
        if not wrong:
            continue
        outcome = "one" if sort.all == 1 else "some"
        faults = ", ".join(_counted(wrong))
        remedy = remedy_of(chain(*(own for _, own in wrong), sort.along))
        for span, _ in wrong[:_PLACES]:
            finding = reply.finding(
                span, outcome, called=sort.called, faults=faults, count=len(wrong), all=sort.all
            )
            findings.append(replace(finding, remedy=remedy))
    if not findings:
        return None
    return told_once(findings)


def with_remedy(verdict: Verdict, faults: Iterable[Fault]) -> Verdict:
    """Return *verdict* with what puts *faults* right at each of its places."""
    remedy = remedy_of(faults)
    findings = tuple(replace(finding, remedy=remedy) for finding in verdict.findings)
    return replace(verdict, findings=findings)


def remedy_of(faults: Iterable[Fault]) -> Remedy:
    """Return what puts *faults* right, and what of them is left to a person, each once."""
    every = [*faults]
    settings = dict.fromkeys(setting for fault in every for setting in fault.settings)
    return Remedy(tuple(settings), tuple(dict.fromkeys(f.words for f in every if not f.settings)))


def nearest(value: float, allowed: Sequence[float]) -> float:
    """Return what is nearest to *value* within a range."""
    return min(max(value, min(allowed)), max(allowed))


def _counted(wrong: Sequence[tuple[Span, tuple[Fault, ...]]]) -> Iterator[str]:
    """Yield each fault once; with the count of its lines where others have another one."""
    counts = Counter(
        words for _, faults in wrong for words in dict.fromkeys(fault.words for fault in faults)
    )
    for fault, count in counts.items():
        yield fault if count == len(wrong) else f"{fault} ở {count} chỗ"


def of_pages(reply: Reply, outcome: str, start: int, **fields: object) -> Verdict:
    """Return a gap about the pages from the offset *start* on."""
    message = reply.say(outcome, **fields)
    return Verdict(Status.GAP, message, (Finding(Span(start, start), message, of_pages=True),))


@lru_cache(maxsize=256)
def figures(least: float, most: float | None = None) -> str:
    """Return a measure, or its range, as people write it: 1,27 and 13-14."""
    ends = (least, least if most is None else most)
    texts = [f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",") for value in ends]
    return "-".join(dict.fromkeys(texts))
