"""What comes of a rule, in one sentence that an official reads before ticking it."""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from checker.kernel.days import written
from checker.kinds.deadlines.in_turn import limit_of
from checker.kinds.deadlines.report_by import WORDS

_LEVELS = {"xa": "Kế hoạch của xã, phường", "tinh": "Kế hoạch của tỉnh"}
_MUST = {"required": "phải"}
_EACH = {"week": "tuần", "month": "tháng", "quarter": "quý", "year": "năm"}
_WHOLE = re.compile(r"\(([^()]*)\)")
_OPTIONAL = re.compile(r"\)\?")
_QUOTED = 6
"""Phrases that are named one by one."""


def plainly(rule: Mapping[str, Any]) -> str:
    """Return what the ``[[rule]]`` table *rule* asks for, in Vietnamese."""
    given = rule.get("with", {})
    says = _SENTENCES.get(str(rule.get("kind", "")), _named)
    return f"{_who(rule)} {_MUST.get(str(rule.get('severity', '')), 'nên')} {says(rule, given)}."


def _who(rule: Mapping[str, Any]) -> str:
    levels = rule.get("levels", ())
    return _LEVELS.get(levels[0], "Kế hoạch") if len(levels) == 1 else "Kế hoạch"


def _report(_rule: Mapping[str, Any], given: Mapping[str, Any]) -> str:
    report = WORDS.get(given.get("report", "any"), "báo cáo")
    about = _quoted(given.get("about", ()), ending=" hoặc ")
    named = f"{report} có {about}" if about else report
    body = f" gửi {given['body']}" if given.get("body") else ""
    day = given.get("due")
    if given.get("each") and isinstance(day, dt.date):
        return f"có hạn {named}{body} chậm nhất ngày {limit_of(day, given['each'])}"
    return f"có hạn {named}{body} không muộn hơn {_day(given)}"


def _issued(_rule: Mapping[str, Any], given: Mapping[str, Any]) -> str:
    return f"được ban hành không muộn hơn {_day(given)}"


def _task(rule: Mapping[str, Any], given: Mapping[str, Any]) -> str:
    words = _quoted(given.get("words", ()))
    together = f" (nhận ra khi các từ {words} đứng trong cùng một ý)" if words else ""
    return f"có nhiệm vụ: {_title(rule)}{together}{_by(given)}"


def _by(given: Mapping[str, Any]) -> str:
    """Return by when, where the plan need not say so."""
    return f"; nếu ghi ngày thì không muộn hơn {_day(given)}" if given.get("due") else ""


def _at_least(rule: Mapping[str, Any], given: Mapping[str, Any]) -> str:
    words = (_quoted(given.get(key, ()), ending=" hoặc ") for key in ("of", "about"))
    named = ", và ".join(filter(None, words))
    least = f"{given.get('least', 0):g}".replace(".", ",") + ("%" if given.get("percent") else "")
    seen = f" (nhận ra khi trong câu có {named})" if named else ""
    each = f" mỗi {_EACH[given['each']]}" if given.get("each") in _EACH else ""
    return f"có con số từ {least} trở lên{each} cho chỉ tiêu: {_title(rule)}{seen}{_by(given)}"


def _phrase(rule: Mapping[str, Any], given: Mapping[str, Any]) -> str:
    present = _quoted(given.get("present", ()), ending=" hoặc ")
    return f"có cụm từ {present}" if present else _named(rule, given)


def _cited(rule: Mapping[str, Any], _given: Mapping[str, Any]) -> str:
    return f"dẫn {rule['basis']}" if rule.get("basis") else "dẫn kế hoạch này của cấp trên"


def _programme(rule: Mapping[str, Any], _given: Mapping[str, Any]) -> str:
    return f"dẫn {_title(rule)}"


def _named(rule: Mapping[str, Any], _given: Mapping[str, Any]) -> str:
    return f"có: {_title(rule)}"


_SENTENCES: Mapping[str, Callable[[Mapping[str, Any], Mapping[str, Any]], str]] = {
    "report-by": _report,
    "issued-by": _issued,
    "task": _task,
    "at-least": _at_least,
    "phrase": _phrase,
    "superior-cited": _cited,
    "programme": _programme,
}


def _title(rule: Mapping[str, Any]) -> str:
    return str(rule.get("title", "")).strip(" .")


def _day(given: Mapping[str, Any]) -> str:
    day = given.get("due")
    if not isinstance(day, dt.date):
        return "hạn của cấp trên"
    each: Any = given.get("each")
    if each in {"month", "quarter"}:
        return f"ngày {limit_of(day, each)}"
    if given.get("every_year"):
        return f"ngày {written(day.day, day.month, None)} hằng năm"
    return f"ngày {written(day.day, day.month, day.year)}"


def _quoted(phrases: Sequence[Any], ending: str = ", ") -> str:
    """Return *phrases* as people read them: what may be absent in brackets, a stroke between alternatives."""
    named = [f"“{_readable(str(phrase))}”" for phrase in phrases[:_QUOTED]]
    more = [f"{len(phrases) - _QUOTED} cụm từ khác"] if len(phrases) > _QUOTED else []
    *first, last = (*named, *more) or ("",)
    return f"{', '.join(first)}{ending}{last}" if first else last


def _readable(phrase: str) -> str:
    whole = _WHOLE.fullmatch(phrase)
    return _OPTIONAL.sub(")", whole[1] if whole else phrase).replace("|", "/")
