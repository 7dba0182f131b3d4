"""An abbreviation is explained once, before it is used, and has one form: BĐG, VSTBPN."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from checker.facts import Facts
from checker.form.outline import Outline
from checker.kernel.text import fold
from checker.kinds.base import Kind, NoParams
from checker.kinds.proofreading.abbreviations import (
    Explained,
    Used,
    explained,
    has_glossary,
    is_explained_by,
    is_known,
    used,
)
from checker.kinds.reply import Reply, combine
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_SLIP_LENGTH = 5
"""Letters from which an abbreviation with one letter more or less is hardly another one."""
_USUAL = 3
"""Times that the usual form is written for each time of the other."""

OUTCOMES = {
    "before": "“{found}” được dùng ở đây trước khi giải thích; nên giải thích ngay lần đầu.",
    "twice": "“{found}” đã được giải thích ở trên; từ lần thứ hai chỉ cần viết tắt.",
    "forms": "Viết tắt chưa thống nhất: “{found}” và “{other}”.",
    "right": "Chữ viết tắt được giải thích trước khi dùng và viết thống nhất.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """One remark for each abbreviation, where it is amiss first."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    told, uses = list(explained(facts)), list(used(facts))
    findings = [*_early(reply, told, uses), *_twice(reply, told), *_forms(reply, told, uses)]
    findings.sort(key=lambda finding: finding.span)
    return combine(Status.REVIEW, findings) if findings else reply.passed("right")


def _early(reply: Reply, told: Sequence[Explained], uses: Sequence[Used]) -> Iterator[Finding]:
    """Yield the first use of what is explained only behind it."""
    if not told or has_glossary(reply.facts):
        return
    first: dict[str, Explained] = {}
    for each in told:
        first.setdefault(each.short, each)
    seen: set[str] = set()
    for use in uses:
        one = first.get(use.short)
        if one is None or use.short in seen or is_known(reply.facts, use.short):
            continue
        seen.add(use.short)
        if use.span.end <= one.span.start and not is_explained_by(reply.facts, use):
            yield reply.finding(use.span, "before", found=use.short)


def _twice(reply: Reply, told: Sequence[Explained]) -> Iterator[Finding]:
    """Yield the second place that explains an abbreviation by the same words."""
    seen: dict[str, str] = {}
    done: set[str] = set()
    for one in told:
        if not one.name or is_known(reply.facts, one.short) or one.short in done:
            continue
        if seen.get(one.short) == one.name and not _is_in_heading(reply.facts, one):
            done.add(one.short)
            yield reply.finding(one.span, "twice", found=one.short)
        seen.setdefault(one.short, one.name)


def _is_in_heading(facts: Facts, one: Explained) -> bool:
    """Whether the heading of a section has the full name again: it is looked for there."""
    return any(section.title.contains(one.span) for section in facts[Outline].sections)


def _forms(reply: Reply, told: Sequence[Explained], uses: Sequence[Used]) -> Iterator[Finding]:
    """Yield the rarer of two forms of one abbreviation."""
    facts = reply.facts
    written = Counter(use.short for use in uses)
    usual_ones = {short: times for short, times in written.items() if times >= _USUAL}
    meant = {one.short for one in told}
    seen: set[str] = set()
    for use in uses:
        if use.short in meant or use.short in seen or is_known(facts, use.short):
            continue
        usual = facts.lexicon.value("abbreviation-form", fold(use.short))
        if usual not in written:
            usual = _misspelt(use.short, written[use.short], usual_ones)
        if usual:
            seen.add(use.short)
            yield reply.finding(use.span, "forms", found=use.short, other=usual)
    names: dict[str, str] = {}
    for one in told:
        other = names.setdefault(one.name, one.short)
        if one.name and other != one.short and one.short not in seen:
            seen.add(one.short)
            yield reply.finding(one.span, "forms", found=one.short, other=other)


def _misspelt(short: str, count: int, usual: Mapping[str, int]) -> str:
    """Return the abbreviation that *short* is one letter away from and that is written far more often."""
    if len(short) < _SLIP_LENGTH:
        return ""
    others = (other for other, times in usual.items() if times >= _USUAL * count)
    return next((other for other in others if _is_slip(short, other)), "")


def _is_slip(one: str, other: str) -> bool:
    """Whether *one* is *other* with a letter too many or too few, or with two neighbours exchanged."""
    if len(one) == len(other):
        differ = [at for at, pair in enumerate(zip(one, other, strict=True)) if pair[0] != pair[1]]
        return (
            len(differ) == 2
            and differ[1] == differ[0] + 1
            and one[differ[0]] == other[differ[1]]
            and one[differ[1]] == other[differ[0]]
        )
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    if len(longer) != len(shorter) + 1:
        return False
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(1, len(longer) - 1))


KIND = Kind("abbreviation", NoParams, check, OUTCOMES, by_signs=True)
