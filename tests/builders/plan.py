"""A plan as a list of lines, each a text and what it is."""

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

Hint = Literal["left", "right", "title", "heading", "body", "item", "recipient", "sign", "row"]
"""``left`` and ``right`` stand side by side at the top (issuer and number; motto
and date), ``recipient`` and ``sign`` at the end (Nơi nhận; authority, post,
name); ``row`` is a table row whose cells are divided by `` | ``."""


class Line(NamedTuple):
    """One paragraph of a plan."""

    text: str
    hint: Hint = "body"


Plan = list[Line]
Lines = Iterable[str | tuple[str, Hint]]
"""What every builder takes: texts, or texts with their hints."""

GROUPS = {"left": "header", "right": "header", "recipient": "end", "sign": "end", "row": "row"}
"""Which hints stand together in one table."""

_RIGHT = re.compile(r"cộng h[òo][aà] xã hội|độc lập|[^,]{2,40}, ngày", re.IGNORECASE)
_HEADING = re.compile(r"[IVX]+\.\s|\d+(\.\d+)*\.\s|[A-Z]\.\s")
_TITLE = re.compile(r"KẾ HOẠCH|QUYẾT ĐỊNH|BÁO CÁO")


def plan(lines: Lines) -> Plan:
    """Return *lines* with the hints that are not given guessed from the words."""
    result: Plan = []
    for line in lines:
        result.append(Line(line, _guess(line, result)) if isinstance(line, str) else Line(*line))
    return result


def _guess(line: str, before: Plan) -> Hint:
    seen = {earlier.hint for earlier in before}
    if " | " in line:
        return "row"
    if line.startswith("Nơi nhận"):
        return "recipient"
    if "recipient" in seen:
        return _guess_at_end(line, before, signing="sign" in seen)
    if "title" in seen:
        return _guess_in_body(line, before[-1])
    if _TITLE.fullmatch(line):
        return "title"
    return "right" if _RIGHT.match(line) else "left"


def _guess_at_end(line: str, before: Plan, *, signing: bool) -> Hint:
    if not signing:
        return "recipient" if line.startswith("- ") else "sign"
    # Authority and posts are in capitals, the name below them is not.
    last = before[-1]
    return "sign" if last.hint == "sign" and last.text.isupper() else "body"


def _guess_in_body(line: str, before: Line) -> Hint:
    if _TITLE.fullmatch(before.text):
        return "title"
    if _HEADING.match(line) and len(line) < 200 and line[-1] not in ".;:":
        return "heading"
    return "item" if line.startswith(("- ", "+ ")) else "body"


def side_by_side(lines: Plan) -> list[list[Line]]:
    """Return header, signature and tables as one group each, every other line alone."""
    groups: list[list[Line]] = []
    for line in lines:
        key = GROUPS.get(line.hint)
        if groups and key and GROUPS.get(groups[-1][-1].hint) == key:
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def columns(group: list[Line]) -> tuple[list[Line], list[Line]]:
    """Return what stands left and what stands right of a header or signature."""
    left = [line for line in group if line.hint in ("left", "recipient")]
    return left, [line for line in group if line.hint in ("right", "sign")]
