"""Several signers side by side: who drew up the table, the head of the office, the chairman.

Their posts stand on one line and their names on another below it. Each column is read by itself,
so that every post keeps its name; the one who signs for the body stands in the last.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, groupby, zip_longest
from typing import NamedTuple

from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.frame_lines import is_persons_name, is_title, opens_recipients
from checker.readers.line_edges import head
from checker.readers.line_starts import starts_item

_SIGNER = Grammar(
    r"(?:{authority} ?\. ?[^\W\d_]|{authority.slashed} [^\W\d_]|(?:{post}|{post.beside})(?!\w))"
)
_LONGEST = 60
"""Characters of a post, a name or a remark at most."""
_MOST_WORDS = 6
"""Words of a name that is not known to be one."""
_SEVERAL = 2
MOST_LINES = 14
"""Lines from the posts to the names at most, rooms for seals among them."""


class Piece(NamedTuple):
    """Words of a line that stand apart from its others.

    ``start`` and ``end`` count characters of the line, ``place`` is where their middle stands
    across the page, ``tabs`` how many tabs stand before them.
    """

    text: str
    start: int = 0
    end: int = 0
    place: float = 0.0
    tabs: int = 0


class Signers(NamedTuple):
    """The columns of signers that ``length`` lines make: each its pieces with the lines they are of."""

    length: int
    columns: list[list[tuple[int, Piece]]]


def begins_signers(pieces: Sequence[Piece], lexicon: Lexicon, least: int = _SEVERAL) -> bool:
    """Whether a line of these *pieces* names the posts of so many signers, *least*, or more.

    The recipients may stand beside them, in the first column.
    """
    if len(pieces) < least or not pieces[-1].text.isupper():  # hardly any line goes further
        return False
    posts = pieces[1:] if opens_recipients(pieces[0].text, lexicon) else pieces
    return len(posts) >= least and all(_names_signer(piece.text, lexicon) for piece in posts)


def signers(
    lines: Sequence[Sequence[Piece]], lexicon: Lexicon, least: int = _SEVERAL
) -> Signers | None:
    """Return the columns of the signers that *lines* begin with, None where they begin with none."""
    if not lines or not begins_signers(lines[0], lexicon, least):
        return None
    heads = [*lines[0]]
    listed = opens_recipients(heads[0].text, lexicon)
    columns = [[(0, piece)] for piece in heads]
    count = 1
    for number, line in enumerate(lines[1:MOST_LINES], start=1):
        if not line:
            continue
        if not listed and len(line) > 1 and opens_recipients(line[0].text, lexicon):
            listed, heads = True, [line[0], *heads]  # whose posts began above them
            columns.insert(0, [])
        aside = len(line) > 1 or line[0].place > heads[0].place
        first = int(listed and not _is_entry(line[0].text, lexicon))  # beside the recipients
        if len(line) > len(heads) - first:
            break
        placed = [*zip(_columns(line, heads, first), line, strict=True)]
        entries = [listed and k == 0 and _is_entry(one.text, lexicon) for k, one in placed]
        if not all(
            entry or _may_stand(piece.text, lexicon, aside=aside)
            for entry, (_, piece) in zip(entries, placed, strict=True)
        ):
            break
        for k, piece in placed:
            columns[k].append((number, piece))
        count = number + 1
    return Signers(count, columns)


def _is_entry(text: str, lexicon: Lexicon) -> bool:
    """Whether *text* is of the recipients: their heading, an entry or the rest of one."""
    return starts_item(head(text)) or text[0].islower() or opens_recipients(text, lexicon)


def fill_table(cells: Iterable[tuple[str, int, int]], lexicon: Lexicon) -> bool:
    """Whether the paragraphs of a table, each with its row and column, are those of an ending alone.

    One row tells nothing: each of its cells holds a whole signer.
    """
    lines: list[list[Piece]] = []
    rows = [[*row] for _, row in groupby(cells, key=lambda cell: cell[1])]
    for row in rows:
        columns = [[*own] for _, own in groupby(row, key=lambda cell: cell[2])]
        lines += (
            [Piece(one[0], place=one[2]) for one in line if one is not None]
            for line in zip_longest(*columns)
        )
    found = signers(lines, lexicon, least=1) if len(rows) > 1 else None
    return found is not None and found.length == len(lines)


def _names_signer(text: str, lexicon: Lexicon) -> bool:
    return len(text) <= _LONGEST and lexicon.pattern(_SIGNER).match(head(text)) is not None


def _may_stand(text: str, lexicon: Lexicon, *, aside: bool) -> bool:
    """Whether *text* may stand below a signer's post: another one, a name, a remark in brackets."""
    if len(text) > _LONGEST or opens_recipients(text, lexicon) or is_title(text, lexicon):
        return False
    if text.startswith("(") or _names_signer(text, lexicon) or is_persons_name(text, lexicon):
        return True
    if text.isupper():
        return aside  # the post goes on
    words = text.split()
    return len(words) <= _MOST_WORDS and all(w[0].isupper() and w[-1].isalpha() for w in words)


def _columns(line: Sequence[Piece], heads: Sequence[Piece], first: int) -> tuple[int, ...]:
    """Return the columns of *heads*, from the *first* on, that the pieces of *line* stand in, in order.

    That is told by their tabs where each moves by one column, else by where they stand.
    """
    by_tabs = [one.tabs for one in heads] == [*range(len(heads))]

    def off(columns: tuple[int, ...]) -> float:
        pairs = zip(line, columns, strict=True)
        if by_tabs:
            return sum(abs(piece.tabs - heads[k].tabs) for piece, k in pairs)
        return sum(abs(piece.place - heads[k].place) for piece, k in pairs)

    return min(combinations(range(first, len(heads)), len(line)), key=off)
