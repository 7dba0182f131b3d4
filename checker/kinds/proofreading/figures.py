"""A figure that says one thing twice says the same: in digits and words, by day and weekday, in parts and whole."""

import re
from collections.abc import Iterator

from checker.facts import Facts
from checker.facts.dates import DateMention, Dates
from checker.kernel.document import Span
from checker.kinds.base import Kind, NoParams
from checker.kinds.proofreading.numbers_in_words import is_scale, leading_number, value_of
from checker.kinds.proofreading.totals import written, wrong_totals
from checker.kinds.reply import Reply, combine
from checker.lexicon.grammar import Grammar
from checker.library.rule import Rule
from checker.report import Finding, Status, Verdict

_IN_WORDS = Grammar(
    r"[0-9](?<![\w/.,-]\d)(?P<rest>(?:\d{0,2}(?:[. ]\d{3})+|\d*)(?![\d/%]|[.,]\d))"
    r"(?P<unit>(?: ?[^\W\d_]+){0,3}) ?\( ?(?:{in-words} ?:? ?)?"
    r"(?={count-word}(?!\w))(?P<words>[^()\d\n]{2,120}?)[ .,;/]*\)"
)
_SAID = Grammar(r"\( ?(?:{in-words} ?:? ?)?{count-word}(?!\w)")
"""What a draft has none of that says no figure in words: many figures need not be looked at."""
_AHEAD = Grammar(
    r"(?:(?<!\w){weekday-before} |\d ?{hour} ?\d{0,2} |[(,;:–-] ?|(?<![^\n]))"
    r"(?P<said>{weekday}) ?,? ?\(?(?:{day} )?$"
    r"|(?<!\w)(?P<sunday>{weekday.sunday}) ?,? ?\(?(?:{day} )?$"
)
_BEHIND = Grammar(r" ?\( ?(?P<said>{weekday}) ?\)")
_LEAD = 40
_DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")

OUTCOMES = {
    "words": "Số “{found}” và chữ “{said}” khác nhau; cần xem lại.",
    "weekday": "Ngày {found} là {right}, văn bản ghi “{said}”; cần xem lại.",
    "total": "Tổng ghi {found}, cộng các dòng được {right}; cần xem lại.",
    "right": "Không thấy con số nào mâu thuẫn.",
}


def check(rule: Rule, params: NoParams, facts: Facts) -> Verdict:
    """Always for a person to look at: which of the two is wrong, nobody but the writer knows."""
    del params
    reply = Reply(rule, facts, OUTCOMES)
    found = sorted((*_words(reply), *_weekdays(reply), *_totals(reply)), key=lambda f: f.span)
    return combine(Status.REVIEW, found) if found else reply.passed("right")


def _words(reply: Reply) -> Iterator[Finding]:
    facts = reply.facts
    if facts.lexicon.pattern(_SAID).search(facts.lined) is None:
        return
    for match in facts.lexicon.pattern(_IN_WORDS).finditer(facts.lined):
        said = _said(facts, match["words"].split(), match["unit"].split())
        digits = Span(match.start(), match.end("rest"))
        number = int(re.sub(r"\D", "", facts.quote(digits)))
        if said is None or said == number * _scale(facts, match["unit"].split()):
            continue
        words = facts.text[slice(*match.span("words"))]
        span = Span(*match.span())
        yield reply.finding(span, "words", found=facts.quote(digits), said=words)


def _said(facts: Facts, words: list[str], unit: list[str]) -> int | None:
    """Return the number that *words* in brackets say of what is counted in *unit*, None if of another."""
    lexicon = facts.lexicon
    while words and lexicon.has("in-words.closing", words[-1]):
        words = words[:-1]
    length = leading_number(words, lexicon)
    if length > 1 and lexicon.has("count-word.year", words[length - 1]) and length == len(words):
        length -= 1  # mười năm
    behind = words[length:]
    while unit and is_scale(unit[0], lexicon):
        unit = unit[1:]
    money = all(lexicon.has("money-word", " ".join(each)) for each in (behind, unit))
    if behind and behind != unit and not money:
        return None
    return value_of(words[:length], lexicon)


def _scale(facts: Facts, unit: list[str]) -> int:
    """Return what the words of *unit* multiply the figure by: 5 triệu đồng."""
    length = next(
        (n for n, word in enumerate(unit) if not is_scale(word, facts.lexicon)), len(unit)
    )
    scales = (facts.lexicon.value("count-word", word) for word in unit[:length])
    product = 1
    for scale in scales:
        product *= int(scale or 1)
    return product


def _weekdays(reply: Reply) -> Iterator[Finding]:
    facts = reply.facts
    if not facts.find_words("weekday"):
        return
    for mention in facts[Dates]:
        day = mention.value
        span = _weekday(facts, mention) if day else None
        if day is None or span is None:
            continue
        said = facts.lexicon.value("weekday", facts.folded[span.start : span.end])
        if said != day.weekday():
            fields = {"found": mention.text, "right": _DAYS[day.weekday()]}
            yield reply.finding(span, "weekday", said=facts.quote(span), **fields)


def _weekday(facts: Facts, mention: DateMention) -> Span | None:
    """Return the weekday right before or behind a date."""
    start, end = mention.span
    low = max(0, start - _LEAD)
    ahead = facts.lexicon.pattern(_AHEAD).search(facts.lined, low, start)
    if ahead is not None:
        return Span(*ahead.span("said" if ahead["said"] else "sunday"))
    behind = facts.lexicon.pattern(_BEHIND).match(facts.lined, end)
    return Span(*behind.span("said")) if behind is not None else None


def _totals(reply: Reply) -> Iterator[Finding]:
    for total in wrong_totals(reply.facts):
        found, right = reply.facts.quote(total.span).strip(), written(total.parts)
        yield reply.finding(total.span, "total", found=found, right=right)


KIND = Kind("figures", NoParams, check, OUTCOMES)
