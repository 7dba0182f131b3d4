"""Two columns on one line, at the top and at the end of a document, taken apart.

Converters write the header table and the signature table of a document line
by line: issuing body and motto, number and date, recipients and signature
stand on the same lines. The left column is read first, then the right one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, takewhile

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.frame_lines import (
    is_of_frame,
    is_persons_name,
    is_place_and_date,
    is_title,
    opens_recipients,
    opens_text,
    stands_alone,
)
from checker.readers.line_edges import HEAD, head, tail
from checker.readers.line_pairs import is_ended, together
from checker.readers.line_starts import starts_item
from checker.readers.rooms import is_room_to_fill
from checker.readers.signers import MOST_LINES, begins_signers, signers
from checker.readers.tabbed import pieces_of
from checker.readers.text.markdown import RawLine

_GAP = re.compile(r"(?<=\S)(?: {3,}|[ ]*\t[ \t]*)(?=\S)")
_HEADER_LINES, _ENDING_LINES = 40, 60
"""Lines looked at above the title and from Nơi nhận on: more than the longest there are, with
empty ones and a line for each of two columns; far below, a gap is one of a table.
"""
_SIGNATURE_LINES = 4
"""Lines of a signature that a converter may write between two entries of the recipients."""
_RIGHT_SHARE = 0.6
"""Of the columns' edge: a line of the right column alone, centred there, begins before its edge."""
_MARGIN = 3
"""Spaces a line of the left column may be indented by."""
_TAB = 8
"""Spaces to a tab, as programs for plain text show it."""
_FILE_COPY = Grammar(r"[-–+*] ?{archive}(?!\w)")
_BREAKS_OFF = re.compile(r"[,(/&-]$|\([^)]*$")
_MOTTO_PART = Grammar(r"(?<=\S)\s+(?={motto.beginning})")
_NUMBER_PART = Grammar(r"{number-word} ?:.{0,25}/[^\s,]{2,25}(?: ?- ?[^\s,]{2,12})?\s+(?=[^\W\d_])")
_ENDING_PART = Grammar(r"(?:{recipients-heading} ?:?|-.*?[;.])\s+(?=\S)")

_Halves = tuple[str, str, int]


def separate(lines: Sequence[RawLine], lexicon: Lexicon) -> list[RawLine]:
    """Return *lines* with side-by-side columns one after the other."""
    result = [*_signers_apart(lines, lexicon)]
    title = next((k for k, line in enumerate(result) if is_title(line.text.strip(), lexicon)), None)
    if title is not None:
        texts = (line.text.strip() for line in result[:title])
        stop = next((k for k, text in enumerate(texts) if opens_text(text, lexicon)), title)
        start = max(0, stop - _HEADER_LINES)
        result[start:stop] = _apart(result[start:stop], lexicon, ending=False)
    end = next((k for k, line in enumerate(result) if opens_recipients(line.text, lexicon)), None)
    if end is not None:
        stop = min(len(result), end + _ENDING_LINES)
        result[end:stop] = _apart(result[end:stop], lexicon, ending=True)
    return result


def _signers_apart(lines: Sequence[RawLine], lexicon: Lexicon) -> Iterator[RawLine]:
    """Yield *lines* with signers who stand side by side one after the other."""
    at = 0
    while at < len(lines):
        own = lines[at : at + 1]
        if own[0].cell is None and begins_signers(pieces_of(own[0].text), lexicon):
            own = lines[at : at + MOST_LINES]
            own = [*takewhile(lambda line: line.cell is None, own)]
            found = signers([pieces_of(line.text) for line in own], lexicon)
            if found is not None:
                for number, piece in chain(*found.columns):
                    yield _side(own[number], piece.text)
                at += found.length
                continue
        yield own[0]
        at += 1


def _apart(lines: list[RawLine], lexicon: Lexicon, *, ending: bool) -> list[RawLine]:
    halves = [_halves(line.text, lexicon, ending=ending) for line in lines]
    found = [half for half in halves if half is not None]
    if not _is_frame(found, lexicon):
        listed, others = _recipients(lines, lexicon) if ending else (lines, [])
        return [*listed, *others]
    edge = min(half[2] for half in found)
    start = 0 if ending else _start(lines, halves, edge, lexicon)
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
    listed, others = _recipients(left, lexicon) if ending else (left, [])
    return [*lines[:start], *listed, *right, *others]


def _start(lines: list[RawLine], halves: list[_Halves | None], edge: int, lexicon: Lexicon) -> int:
    """Return where the header begins: at its first two columns, or lines of either before."""
    start = next(k for k, half in enumerate(halves) if half is not None)
    while start and (
        _is_right(lines[start - 1], edge) or is_of_frame(lines[start - 1].text.strip(), lexicon)
    ):
        start -= 1
    return start


def _is_right(line: RawLine, edge: int) -> bool:
    return line.cell is None and _indent(line.text) >= edge * _RIGHT_SHARE > _MARGIN


def _recipients(lines: Sequence[RawLine], lexicon: Lexicon) -> tuple[list[RawLine], list[RawLine]]:
    """Return the list from the words Nơi nhận on, made whole, and the other *lines*.

    Some converters write the two columns alternately, line by line, and break
    the entries of the list.
    """
    left: list[RawLine] = []
    right: list[RawLine] = []
    closed, strange = False, 0  # lines since the last of the list
    for line in lines:
        text = line.text.strip()
        if not left or (not closed and starts_item(head(text))):
            left.append(line)
            strange = 0
        elif not closed and line.cell is None and _goes_on(left[-1].text, text, lexicon):
            whole = together(left[-1].text.rstrip(), text)
            left[-1] = left[-1]._replace(text=whole)
        else:
            right.append(line)
            strange += 1
        closed = closed or strange > _SIGNATURE_LINES
        closed = closed or _closes_list(left[-1].text, lexicon, below=strange > 0)
    return left, right


def _closes_list(text: str, lexicon: Lexicon, *, below: bool) -> bool:
    """Whether *text* is the last entry of the list of recipients, ``- Lưu: VT.``, and whole.

    Without a full stop it is whole where the signature stands *below* it, unless it breaks off.
    """
    folded = head(text.strip())
    if lexicon.pattern(_FILE_COPY).match(folded) is None:
        return False
    return is_ended(folded) or (below and _BREAKS_OFF.search(folded) is None)


def _halves(text: str, lexicon: Lexicon, *, ending: bool) -> _Halves | None:
    """Return what stands left and right on one line, and where the right begins."""
    wide = text.expandtabs(_TAB)
    gaps = [
        gap
        for gap in _GAP.finditer(wide)
        if not is_room_to_fill(wide[: gap.start()], wide[gap.end() :], lexicon)
    ]
    if gaps:
        widest = max(gaps, key=lambda gap: gap.end() - gap.start())
        return wide[: widest.start()], wide[widest.end() :], widest.end()
    parts = cut_in_two(wide, lexicon, ending=ending)
    return None if parts is None else (*parts, len(wide) - len(parts[1]))


def cut_in_two(text: str, lexicon: Lexicon, *, ending: bool) -> tuple[str, str] | None:
    """Return the two columns' words of one line without a gap, where the words tell them apart.

    ``ending`` looks for recipients and signature, else for issuing body,
    number, motto and date.
    """
    folded = fold(text[: 4 * HEAD])
    if ending:
        found = lexicon.pattern(_ENDING_PART).match(folded)
        if found is None or not text[found.end() :].isupper():
            return None
    else:
        found = lexicon.pattern(_MOTTO_PART).search(folded) or _number_part(folded, lexicon)
        if found is None:
            return None
    return text[: found.end()].rstrip(), text[found.end() :]


def _number_part(folded: str, lexicon: Lexicon) -> re.Match[str] | None:
    """Return the document's number where place and date follow it on the same line."""
    found = lexicon.pattern(_NUMBER_PART).match(folded)
    dated = found and is_place_and_date(folded[found.end() :].strip(), lexicon)
    return found if dated else None


def _is_frame(halves: list[_Halves], lexicon: Lexicon) -> bool:
    """Whether the columns are those of a header or signature, not of a table."""
    return any(is_of_frame(side.strip(), lexicon) for half in halves for side in half[:2])


def _side(line: RawLine, text: str) -> RawLine:
    return line._replace(text=text.strip(), blank=0)


def _goes_on(above: str, text: str, lexicon: Lexicon) -> bool:
    """Whether *text* goes on with *above*, an entry of the list of recipients."""
    entry, first = above.strip(), head(text)
    if not entry.startswith("-") or is_ended(tail(entry)) or starts_item(first):
        return False
    signature = (text.isupper() or is_persons_name(text, lexicon)) and lexicon.pattern(
        _FILE_COPY
    ).match(head(entry))
    return not signature and not stands_alone(text, first, lexicon)


def _indent(text: str) -> int:
    wide = text.expandtabs(_TAB)
    return len(wide) - len(wide.lstrip())
