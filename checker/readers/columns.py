"""Two columns on one line, at the top and at the end of a document, taken apart.

Converters write the header table and the signature table of a document line
by line: issuing body and motto, number and date, recipients and signature
stand on the same lines. The left column is read first, then the right one.
"""

import re
from collections.abc import Sequence

from checker.kernel.text import fold
from checker.readers import phrases
from checker.readers.text.markdown import RawLine

_GAP = re.compile(r"(?<=\S)(?: {3,}|[ ]*\t[ \t]*)(?=\S)")
_HEADER_LINES, _ENDING_LINES = 40, 60
_SIGNATURE_LINES = 4
_FILE_COPY = re.compile(r"[-–+*] ?lưu\b")
_MOTTO_PART = re.compile(r"(?<=\S)\s+(?=cộng hoà xã hội|độc lập ?- ?tự do)")
_NUMBER_PART = re.compile(r"(số ?:.{0,25}/[^\s,]{2,25}(?: ?- ?[^\s,]{2,12})?)\s+(?=[^\W\d_])")
_ENDING_PART = re.compile(r"(nơi nhận ?:?|-.*?[;.])\s+(?=\S)")

_Halves = tuple[str, str, int]


def separate(lines: Sequence[RawLine]) -> list[RawLine]:
    """Return *lines* with side-by-side columns one after the other."""
    result = list(lines)
    title = next((k for k, line in enumerate(result) if is_title(line.text)), None)
    if title is not None:
        start = max(0, title - _HEADER_LINES)
        result[start:title] = _apart(result[start:title], ending=False)
    end = next((k for k, line in enumerate(result) if is_recipients(line.text)), None)
    if end is not None:
        stop = min(len(result), end + _ENDING_LINES)
        result[end:stop] = _apart(result[end:stop], ending=True)
    return result


def _apart(lines: list[RawLine], *, ending: bool) -> list[RawLine]:
    halves = [_halves(line.text, ending=ending) for line in lines]
    found = [half for half in halves if half is not None]
    if not _is_frame(found):
        listed, others = _recipients(lines) if ending else (lines, [])
        return [*listed, *others]
    edge = min(half[2] for half in found)
    start = 0 if ending else _start(lines, halves, edge)
    left: list[RawLine] = []
    right: list[RawLine] = []
    for line, half in list(zip(lines, halves, strict=True))[start:]:
        if half is not None:
            left.append(_side(line, half[0]))
            right.append(_side(line, half[1]))
        elif _is_right(line, edge):
            right.append(_side(line, line.text))
        else:
            left.append(line if not right else _side(line, line.text))
    listed, others = _recipients(left) if ending else (left, [])
    return [*lines[:start], *listed, *right, *others]


def _start(lines: list[RawLine], halves: list[_Halves | None], edge: int) -> int:
    """Return where the header begins: at its first two columns, or lines of either before."""
    start = next(k for k, half in enumerate(halves) if half is not None)
    while start and (
        _is_right(lines[start - 1], edge) or is_of_frame(lines[start - 1].text.strip())
    ):
        start -= 1
    return start


def _is_right(line: RawLine, edge: int) -> bool:
    return line.cell is None and _indent(line.text) >= edge * 0.6 > 3


def _recipients(lines: Sequence[RawLine]) -> tuple[list[RawLine], list[RawLine]]:
    """Return the list from the words Nơi nhận on, made whole, and the other *lines*.

    Some converters write the two columns alternately, line by line, and break
    the entries of the list.
    """
    left: list[RawLine] = []
    right: list[RawLine] = []
    closed, strange = False, 0  # lines since the last of the list
    for line in lines:
        text = line.text.strip()
        if not left or (not closed and phrases.starts_item(phrases.head(text))):
            left.append(line)
            strange = 0
        elif not closed and line.cell is None and _goes_on(left[-1].text, text):
            whole = phrases.together(left[-1].text.rstrip(), text)
            left[-1] = left[-1]._replace(text=whole)
        else:
            right.append(line)
            strange += 1
        closed = closed or strange > _SIGNATURE_LINES or _is_file_copy(left[-1].text)
    return left, right


def _is_file_copy(text: str) -> bool:
    """Whether *text* is the last entry of the list of recipients, ``- Lưu: VT.``."""
    folded = phrases.head(text.strip())
    return bool(_FILE_COPY.match(folded)) and phrases.is_ended(folded)


def _halves(text: str, *, ending: bool) -> _Halves | None:
    """Return what stands left and right on one line, and where the right begins."""
    wide = text.expandtabs(8)
    gaps = [
        gap
        for gap in _GAP.finditer(wide)
        if not phrases.is_blank_to_fill(wide[: gap.start()], wide[gap.end() :])
    ]
    if gaps:
        widest = max(gaps, key=lambda gap: gap.end() - gap.start())
        return wide[: widest.start()], wide[widest.end() :], widest.end()
    parts = cut_in_two(wide, ending=ending)
    return None if parts is None else (*parts, len(wide) - len(parts[1]))


def cut_in_two(text: str, *, ending: bool) -> tuple[str, str] | None:
    """Return the two columns' words of one line without a gap, where the words tell them apart.

    ``ending`` looks for recipients and signature, else for issuing body,
    number, motto and date.
    """
    folded = fold(text[: 4 * phrases.HEAD])
    found = _ENDING_PART.match(folded) if ending else _MOTTO_PART.search(folded)
    if not ending and found is None:
        found = _NUMBER_PART.match(folded)
        if found and not phrases.PLACE_DATE.fullmatch(folded[found.end() :].strip()):
            return None
    if found is None or (ending and not text[found.end() :].isupper()):
        return None
    return text[: found.end()].rstrip(), text[found.end() :]


def _is_frame(halves: list[_Halves]) -> bool:
    """Whether the columns are those of a header or signature, not of a table."""
    return any(is_of_frame(side.strip()) for half in halves for side in half[:2])


def is_of_frame(text: str) -> bool:
    """Whether *text* is a line of a header or signature."""
    words = phrases.look(text)
    return words.alone or phrases.names_issuer(words)


def _side(line: RawLine, text: str) -> RawLine:
    return line._replace(text=text.strip(), blank=0)


def _goes_on(above: str, text: str) -> bool:
    words = phrases.look(text.strip())
    return (
        above.lstrip().startswith("-")
        and not phrases.is_ended(phrases.tail(above.rstrip()))
        and not (_FILE_COPY.match(phrases.head(above.lstrip())) and text.isupper())
        and not phrases.starts_item(words.head)
        and not words.alone
    )


def is_title(text: str) -> bool:
    """Whether *text* is the line that names the kind of document, KẾ HOẠCH."""
    return phrases.is_kind(text.strip())


def is_recipients(text: str) -> bool:
    """Whether *text* begins the list of recipients, Nơi nhận."""
    return phrases.head(text.strip()).startswith("nơi nhận")


def _indent(text: str) -> int:
    wide = text.expandtabs(8)
    return len(wide) - len(wide.lstrip())
