"""Fonts, text sizes, colours and the foot of the printed report."""

from collections.abc import Callable
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from checker.exporters.colours import PRINTED
from checker.shown import Shown
from resources import FONTS

_FAMILY = "LiberationSerif"
_FACES = {
    _FAMILY: "LiberationSerif-Regular.ttf",
    f"{_FAMILY}-Bold": "LiberationSerif-Bold.ttf",
    f"{_FAMILY}-Italic": "LiberationSerif-Italic.ttf",
}
INK, _QUIET = HexColor("#1d2530"), HexColor("#5c6672")
LINE, SHADE = HexColor("#d5dae1"), HexColor("#f1f5fa")

_PADDING = 6
"""Points between a page's margin and its words: the library's own."""
_BARS = {
    Shown.MUST: HexColor("#c0392b"),
    Shown.ERROR: HexColor("#8e44ad"),
    Shown.SHOULD: HexColor("#d9722e"),
    Shown.LOOK: HexColor("#d39e00"),
    Shown.WAIVED: HexColor("#5b7697"),
    Shown.SEEN: HexColor("#6a9079"),
}
"""The bar beside what is told at length."""

BODY = ParagraphStyle(
    "body", fontName=_FAMILY, fontSize=11, leading=14, textColor=INK, splitLongWords=1
)
BOLD = ParagraphStyle("bold", BODY, fontName=f"{_FAMILY}-Bold", fontSize=11.5)
QUIET = ParagraphStyle("quiet", BODY, fontSize=9.5, leading=12, textColor=_QUIET)
KIND = ParagraphStyle("kind", QUIET, spaceAfter=3)
TITLE = ParagraphStyle("title", BOLD, fontSize=16, leading=20, spaceAfter=4)
VERDICT = ParagraphStyle("verdict", BOLD, fontSize=13, leading=18)
HEADING = ParagraphStyle(
    "heading",
    BOLD,
    fontSize=13,
    leading=16,
    textColor=HexColor("#1f3a5f"),
    spaceBefore=12,
    spaceAfter=5,
    keepWithNext=1,
)
SIGNED = ParagraphStyle("signed", QUIET, fontName=f"{_FAMILY}-Italic", alignment=TA_CENTER)
SIGNER = ParagraphStyle("signer", BOLD, alignment=TA_CENTER)
POINT = ParagraphStyle("point", BODY, spaceBefore=2)
PLACE = ParagraphStyle("place", BODY, leftIndent=12, spaceAfter=1.5)
SUGGESTION = ParagraphStyle("suggestion", BODY, backColor=SHADE)
CELL = ParagraphStyle("cell", BODY, fontSize=9, leading=11)
CELL_BOLD = ParagraphStyle(
    "cell-bold", CELL, fontName=f"{_FAMILY}-Bold", textColor=HEADING.textColor
)
CELL_HEAD = ParagraphStyle("cell-head", CELL_BOLD, textColor=HexColor("#ffffff"))


CELLS = {
    how: ParagraphStyle(
        f"cell-{how}", CELL, fontName=f"{_FAMILY}-Bold", textColor=HexColor(letters)
    )
    for how, (_, letters) in PRINTED.items()
}


class Words(Paragraph):  # type: ignore[misc]  # the library is untyped
    """A paragraph that is broken into lines once for each width, not at every question."""

    _measured: float | None = None

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """Return the paragraph's size in a column *width* points wide."""
        # Asked to divide itself, a paragraph that cannot forgets its lines.
        if self._measured != width or not hasattr(self, "blPara"):
            super().wrap(width, height)
            self._measured = width
        return self.width, self.height


class BarWords(Words):
    """A paragraph with a bar on its left; its style says in which colour."""

    def draw(self) -> None:
        """Draw the bar through to the next paragraph, then the words."""
        canvas, below = self.canv, self.style.spaceAfter
        canvas.saveState()
        canvas.setFillColor(self.style.bar)
        canvas.rect(0, -below, 2.5, self.height + below, stroke=0, fill=1)
        canvas.restoreState()
        super().draw()


def barred_style(style: ParagraphStyle, how: Shown) -> ParagraphStyle:
    """Return *style* moved to the right of a bar in the colour of what is shown."""
    return ParagraphStyle(
        f"{style.name}-{how}",
        style,
        leftIndent=style.leftIndent + 10,
        spaceAfter=2,
        bar=_BARS[how],
    )


def register_fonts() -> None:
    """Make the fonts known to the library, once in a process, and have it write bytes as bytes."""
    rl_config.useA85 = 0  # the other way is for printers of old: slower, files a quarter larger
    known = pdfmetrics.getRegisteredFontNames()
    for name, file in _FACES.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(FONTS / file)))
    pdfmetrics.registerFontFamily(
        _FAMILY, normal=_FAMILY, bold=f"{_FAMILY}-Bold", italic=f"{_FAMILY}-Italic",
        boldItalic=f"{_FAMILY}-Bold",
    )  # fmt: skip


def numbered_canvas(footer: str) -> Callable[..., Canvas]:
    """Return a canvas class that writes *footer* and ``Trang 2/5`` below every page."""

    class Numbered(Canvas):  # type: ignore[misc]  # the library is untyped
        """Keeps the pages back until their number is known."""

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self._kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - the library's name
            self._kept.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, state in enumerate(self._kept, 1):
                self.__dict__.update(state)
                self.setFont(_FAMILY, 9)
                self.setFillColor(_QUIET)
                self.drawString(20 * mm + _PADDING, 10 * mm, footer[:90])
                right = self._pagesize[0] - 15 * mm - _PADDING
                self.drawRightString(right, 10 * mm, f"Trang {number}/{len(self._kept)}")
                super().showPage()
            super().save()

    return Numbered
