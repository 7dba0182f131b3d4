"""PDF pages drawn piece by piece, as word processors, scanners and signing programs draw them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Self

import pypdfium2
import pypdfium2.raw as pdfium
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from resources import FONTS

PLAIN, BOLD = "Plain", "Bold"
HIDDEN = 3
"""The text render mode of letters that are not shown."""


class Sheet:
    """A file that is drawn; places are in points from the lower left corner."""

    def __init__(self, path: Path, size: tuple[float, float] = A4) -> None:
        self.path = path
        pdfmetrics.registerFont(TTFont(PLAIN, str(FONTS / "LiberationSerif-Regular.ttf")))
        pdfmetrics.registerFont(TTFont(BOLD, str(FONTS / "LiberationSerif-Bold.ttf")))
        self.canvas = Canvas(str(path), pagesize=size)

    def text(
        self, x: float, y: float, text: str, size: float = 13, font: str = PLAIN, mode: int = 0
    ) -> float:
        """Draw *text* and return where it ends."""
        drawn = self.canvas.beginText(x, y)
        drawn.setFont(font, size)
        drawn.setTextRenderMode(mode)
        drawn.textOut(text)
        drawn.setTextRenderMode(0)
        self.canvas.drawText(drawn)
        return x + float(pdfmetrics.stringWidth(text, font, size))

    def font(self, name: str) -> str:
        """Bring a font that the file calls *name*, with the letters of any other; return its name."""
        font = TTFont(name, str(FONTS / "LiberationSerif-Regular.ttf"))
        font.face.name = name.encode("ascii")
        pdfmetrics.registerFont(font)
        return name

    def lines(self, x: float, top: float, texts: Sequence[str], pitch: float = 18) -> float:
        """Draw *texts* one below another and return where the next would stand."""
        for text in texts:
            self.text(x, top, text)
            top -= pitch
        return top

    def table(self, xs: Sequence[float], ys: Sequence[float]) -> None:
        """Draw the borders of a table."""
        self.canvas.grid(list(xs), list(ys))

    def turned(self, angle: float, x: float = 0, y: float = 0) -> Self:
        """Draw what follows on this page turned by *angle* degrees round a place."""
        self.canvas.translate(x, y)
        self.canvas.rotate(angle)
        return self

    def page(self) -> None:
        """Begin another page."""
        self.canvas.showPage()

    def save(self) -> Path:
        """Write the file."""
        self.canvas.save()
        return self.path


def stamped(path: Path, stamps: Sequence[tuple[float, float, str]], kind: int) -> Path:
    """Put digits on the first page of a file as annotations, shown by their appearance."""
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    for x, y, digits in stamps:
        note = pdfium.FPDFPage_CreateAnnot(page.raw, kind)
        box = pdfium.FS_RECTF(x - 4, y + 16, x + 60, y - 6)
        pdfium.FPDFAnnot_SetRect(note, box)
        text = pdfium.FPDFPageObj_NewTextObj(document.raw, b"Helvetica", 13)
        pdfium.FPDFText_SetText(text, (pdfium.FPDF_WCHAR * (len(digits) + 1))(*map(ord, digits)))
        pdfium.FPDFPageObj_Transform(text, 1, 0, 0, 1, x, y)
        pdfium.FPDFAnnot_AppendObject(note, text)
        pdfium.FPDFPage_CloseAnnot(note)
    document.save(str(path.with_suffix(".new")))
    page.close()
    document.close()
    return path.with_suffix(".new").replace(path)
