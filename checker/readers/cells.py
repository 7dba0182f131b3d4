"""Header and signature tables of text files: their columns one after the other, each line its own."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.frame_lines import opens_recipients
from checker.readers.signers import begins_signers, fill_table
from checker.readers.tabbed import pieces_of
from checker.readers.text.markdown import RawLine

# The room at which a cell is cut is the group of its name.
_ENTRY = Grammar(r"(?:[;.:)]|{recipients-heading})(?P<room>\s+)(?=[-–+] )")
_MOTTO = Grammar(r"{motto}(?P<room>\s+)(?={slogan})")
_FIRST_MOTTO = Grammar(r"{motto}")
_SECOND_MOTTO = Grammar(r"{slogan}")
_POST = Grammar(r"(?P<room>\s+)(?=(?:{authority}\. ?|{post.deputy} )[^\W\d_])")
_HEADER_CELLS = 30
"""Lines in the cells of a header's table at most; a table with more holds the draft itself."""
_NAME = re.compile(r"\s+(?=(?:[^\W\d_]+\s+){1,4}[^\W\d_]+$)")


def unfold(lines: Sequence[RawLine], lexicon: Lexicon) -> list[RawLine]:
    """Return *lines* with the cells of header and signature rows as several lines each."""
    result: list[RawLine] = []
    read = _frame_by_columns(lines, lexicon)
    for row, cells in groupby(read, key=lambda line: (line.table, line.cell and line.cell[0])):
        found = list(cells)
        if row[0] < 0:
            result += found
            continue
        ending = any(opens_recipients(line.text, lexicon) for line in found)
        for line in found:
            parts = _parts(line.text.strip(), lexicon, signed=ending)
            result += (line._replace(text=part) for part in parts)
    return result


def _frame_by_columns(lines: Sequence[RawLine], lexicon: Lexicon) -> Iterator[RawLine]:
    """Yield *lines*, those of a header's or signers' table with a row to each line column by column.

    The motto stands there beside the body, and row by row it would part the body from its unit,
    a signer's post from the name.
    """
    mottoes = [lexicon.pattern(_FIRST_MOTTO), lexicon.pattern(_SECOND_MOTTO)]
    for table, group in groupby(lines, key=lambda line: line.table):
        cells = list(group)
        at = [_row_of(motto, cells) for motto in mottoes] if table >= 0 else []
        by_lines = len(cells) <= _HEADER_CELLS and None not in at and len(set(at)) > 1
        if table >= 0 and len(cells) <= _HEADER_CELLS and _hold_ending(cells, lexicon):
            typed = _typed(cells)
            if begins_signers(pieces_of(typed[0].text), lexicon):
                yield from typed  # an empty line may part the names from the posts
                continue
            cells = [
                line._replace(cell=(0, line.cell[1])) if line.cell else line
                for line in sorted(cells, key=_column)
            ]
        yield from sorted(cells, key=_column) if by_lines else cells


def _hold_ending(cells: Sequence[RawLine], lexicon: Lexicon) -> bool:
    """Whether the *cells* of a table are the posts and names of signers, line by line."""
    return fill_table(((one.text.strip(), *(one.cell or (0, 0))) for one in cells), lexicon)


def _typed(cells: Sequence[RawLine]) -> list[RawLine]:
    """Return the *cells* of a table as lines with a tab between two columns."""
    lines: list[RawLine] = []
    for _, row in groupby(cells, key=lambda line: line.cell and line.cell[0]):
        columns: dict[int, list[RawLine]] = {}
        for line in row:
            columns.setdefault(_column(line), []).append(line)
        for k in range(max(map(len, columns.values()))):
            own = {column: held[k] for column, held in columns.items() if k < len(held)}
            texts = [own[c].text.strip() if c in own else "" for c in range(max(own) + 1)]
            first = own[min(own)]
            lines.append(first._replace(text="\t".join(texts), table=-1, cell=None))
    return lines


def _row_of(words: re.Pattern[str], cells: Sequence[RawLine]) -> int | None:
    """Return the row in which a cell is just *words*."""
    found = (line.cell for line in cells if words.fullmatch(fold(line.text.strip())))
    return next((cell[0] for cell in found if cell), None)


def _column(line: RawLine) -> int:
    return line.cell[1] if line.cell else 0


def _parts(text: str, lexicon: Lexicon, *, signed: bool) -> list[str]:
    if opens_recipients(text, lexicon):
        return _split(text, lexicon.pattern(_ENTRY))
    if signed and text[:2].isupper():
        posts = lexicon.pattern(_POST)
        return [part for lines in _signature(text) for part in _split(lines, posts)]
    return _split(text, lexicon.pattern(_MOTTO))


def _signature(text: str) -> list[str]:
    """Return the posts, in capitals, and the name below them, which is not."""
    for gap in _NAME.finditer(text):
        posts, name = text[: gap.start()], text[gap.end() :]
        if posts.isupper() and not any(word.isupper() for word in name.split()):
            return [posts, name]
    return [text]


def _split(text: str, where: re.Pattern[str]) -> list[str]:
    cuts = [match.span("room") for match in where.finditer(fold(text))]
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=True)]
