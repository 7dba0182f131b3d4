"""What is shown on a page without being its content: stamps, typed notes, digital signatures.

A number or day may stand in one of them and belong to a line of the page; a
stamp's or signature's own words are no part of the draft.
"""

import ctypes
from collections.abc import Sequence
from typing import NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from checker.readers.pdf.bounds import refuse_pieces, refuse_shown
from checker.readers.pdf.lines import Line
from checker.readers.pdf.turned import turn

_SHOWN = {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_STAMP, pdfium.FPDF_ANNOT_FREETEXT}
_FIELD, _SIGNATURE = b"FT", "Sig"
_NAME = 8  # characters; the names of kinds of fields are shorter
_Box = tuple[float, float, float, float]


class Stamps(NamedTuple):
    """The boxes of stamps and signatures; ``own`` counts the page's own characters before theirs."""

    boxes: tuple[_Box, ...] = ()
    own: int = 0

    def left_out(self, lines: Sequence[Line], angle: float) -> list[Line]:
        """Return *lines* without those that stand in a stamp and belong to no line of the page."""
        if not self.boxes:
            return [*lines]
        boxes = [_turned(box, angle) for box in self.boxes]
        return [line for line in lines if not self._is_stamped(line, boxes)]

    def _is_stamped(self, line: Line, boxes: Sequence[_Box]) -> bool:
        middles = [((word.left + word.right) / 2, word.y) for word in line]
        return all(word.at >= self.own for word in line) and any(
            all(left <= x <= right and low <= y <= high for x, y in middles)
            for left, low, right, high in boxes
        )


def show_stamps(document: pypdfium2.PdfDocument, number: int) -> tuple[pypdfium2.PdfPage, Stamps]:
    """Return the page *number* (from 0) with all that is shown on it as its content."""
    page = document[number]
    found = _all_shown(page)
    if not found:
        return page, Stamps()
    refuse_pieces(page)
    text = page.get_textpage()
    own = text.count_chars()
    text.close()
    boxes = tuple(shown.box for shown in found if shown.foreign)
    pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
    page.close()
    return document[number], Stamps(boxes, own)


class _Shown(NamedTuple):
    box: _Box
    foreign: bool
    size: int  # of what is drawn, in bytes


def _all_shown(page: pypdfium2.PdfPage) -> list[_Shown]:
    found: list[_Shown] = []
    size = 0
    for number in range(pdfium.FPDFPage_GetAnnotCount(page.raw)):
        shown = _annotation(page, number)
        if shown is not None:
            found.append(shown)
            size += shown.size
            refuse_shown(len(found), size)
    return found


def _annotation(page: pypdfium2.PdfPage, number: int) -> _Shown | None:
    """Return where an annotation shows something, and whether that is no text of the draft.

    A stamp and a signature are none; what was typed on the page, and into the
    fields of a form, is.
    """
    annotation = pdfium.FPDFPage_GetAnnot(page.raw, number)
    kind = pdfium.FPDFAnnot_GetSubtype(annotation)
    box = pdfium.FS_RECTF()
    pdfium.FPDFAnnot_GetRect(annotation, ctypes.byref(box))
    signed = kind == pdfium.FPDF_ANNOT_WIDGET and _is_signature(annotation)
    size = 0
    if kind in _SHOWN:
        mode = pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL
        size = pdfium.FPDFAnnot_GetAP(annotation, mode, None, 0)
    pdfium.FPDFPage_CloseAnnot(annotation)
    if kind not in _SHOWN:
        return None
    low, high = sorted((box.bottom, box.top))
    stamped = kind == pdfium.FPDF_ANNOT_STAMP
    return _Shown((box.left, low, box.right, high), signed or stamped, size)


def _is_signature(field: pdfium.FPDF_ANNOTATION) -> bool:
    name = (ctypes.c_ushort * _NAME)()
    pdfium.FPDFAnnot_GetStringValue(field, _FIELD, name, ctypes.sizeof(name))
    return bytes(name).decode("utf-16-le", "replace").split("\0")[0] == _SIGNATURE


def _turned(box: _Box, angle: float) -> _Box:
    left, low, right, high = box
    corners = [turn(x, y, angle) for x in (left, right) for y in (low, high)]
    xs, ys = zip(*corners, strict=True)
    return min(xs), min(ys), max(xs), max(ys)
