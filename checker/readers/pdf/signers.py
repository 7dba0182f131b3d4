"""Several signers side by side on a PDF page, each read with the name below."""

from collections.abc import Iterator, Sequence

from checker.lexicon.lexicon import Lexicon
from checker.readers.pdf.segment import Segment
from checker.readers.pdf.strand import Strand
from checker.readers.signers import MOST_LINES, Piece, begins_signers, signers


def signers_apart(strand: Strand, lexicon: Lexicon) -> Iterator[Strand]:
    """Yield *strand* with signers who stand side by side in it as columns of their own."""
    lines = [*_lines(strand.segments)]
    start = at = 0
    while at < len(lines):
        if begins_signers(_pieces(lines[at]), lexicon):
            own = lines[at : at + MOST_LINES]
            found = signers([_pieces(line) for line in own], lexicon)
            if found is not None:
                yield Strand([s for line in lines[start:at] for s in line], strand.column)
                for column in found.columns:
                    yield Strand([own[line][piece.start] for line, piece in column], column=True)
                start = at = at + found.length
                continue
        at += 1
    yield Strand([s for line in lines[start:] for s in line], strand.column)


def _lines(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Yield the *segments* that follow each other on one line."""
    line: list[Segment] = []
    for segment in segments:
        if line and not (
            segment.page == line[-1].page
            and line[-1].right <= segment.left
            and line[-1].beside(segment)
        ):
            yield line
            line = []
        line.append(segment)
    if line:
        yield line


def _pieces(line: Sequence[Segment]) -> list[Piece]:
    if any(segment.cell is not None for segment in line):
        return [_CELL]
    return [Piece(s.text, k, k + 1, s.centre) for k, s in enumerate(line)]


_CELL = Piece("....")
"""Stands for what is in a table, which no signer is read from."""
