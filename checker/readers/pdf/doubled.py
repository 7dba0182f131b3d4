"""What a page shows once and its text layer holds twice, or holds and does not show."""

from collections.abc import Sequence
from statistics import median

import pypdfium2.raw as pdfium

from checker.readers.pdf.lines import Line, neighbours
from checker.readers.pdf.words import Word

_HIDDEN = 0.5  # of the hidden letters: so many that show are the text itself
_OVER = 0.5  # of the narrower of two words: so much of it lies over the other
_HUGE = 3.0  # usual heights; no title is so large
_LEAST_HUGE = 40.0  # points


def once(found: Sequence[Line], page: pdfium.FPDF_TEXTPAGE) -> list[Line]:
    """Return the lines without a hidden layer over real text, doubles and what stands across."""
    pairs = [(one, two) for one, two in neighbours(found) if _overlap(found[one], found[two])]
    shown = [*found]
    if pairs:
        hidden = {k for k, line in enumerate(found) if _is_hidden(page, line[0].at)}
        letters = [sum(len(word.text) for word in line) for line in found]
        behind = sum(letters[k] for k in hidden)
        if behind and sum(letters) - behind >= _HIDDEN * behind:
            shown = [[] if k in hidden else line for k, line in enumerate(found)]
        else:
            for one, two in pairs:
                back, front = (one, two) if one in hidden else (two, one)
                shown[back] = _beside(shown[back], shown[front], any_text=back in hidden)
    return _without_huge([line for line in shown if line])


def _beside(line: Line, front: Line, *, any_text: bool) -> Line:
    """Return the words of *line* that do not lie over the same ones, or over any, of *front*."""
    return [
        word
        for word in line
        if not any(_over(word, other) and (any_text or word.text == other.text) for other in front)
    ]


def _overlap(one: Line, two: Line) -> bool:
    apart = one[-1].right <= two[0].left or two[-1].right <= one[0].left
    return not apart and any(_over(a, b) for a in one for b in two)


def _over(one: Word, two: Word) -> bool:
    common = min(one.right, two.right) - max(one.left, two.left)
    return common > _OVER * min(one.right - one.left, two.right - two.left)


def _is_hidden(page: pdfium.FPDF_TEXTPAGE, at: int) -> bool:
    drawn = pdfium.FPDFText_GetTextObject(page, at)
    mode = pdfium.FPDFTextObj_GetTextRenderMode(drawn) if drawn else None
    return bool(mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)


def _without_huge(found: list[Line]) -> list[Line]:
    """Return the lines without a watermark, whose letters stand across several others."""
    if not any(line[0].height >= _LEAST_HUGE for line in found):
        return found
    usual = median(line[0].height for line in found)

    def is_watermark(line: Line) -> bool:
        first = line[0]
        if first.height < max(_LEAST_HUGE, _HUGE * usual):
            return False
        return any(
            first.y <= other[0].y <= first.y + first.height for other in found if other is not line
        )

    return [line for line in found if not is_watermark(line)]
