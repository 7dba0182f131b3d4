"""The most frequent gaps as bars, in the spreadsheet's own chart: it can be copied into a report."""

from openpyxl.chart import BarChart, Reference, Series
from openpyxl.chart.data_source import StrRef
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from checker.exporters.colours import BARS
from checker.shown import Shown

_WIDE, _ROW_HIGH, _ROOM = 30.0, 0.85, 2.6
"""Centimetres: of the whole, of a bar, of the axis and the legend."""


def bars(
    sheet: WriteOnlyWorksheet, rows: tuple[int, int], labels: int, ways: dict[Shown, int]
) -> BarChart:
    """Return the bars of the table in the *rows* (headings, last): ``ways`` are the columns of its numbers."""
    heads, last = rows
    chart = BarChart()
    chart.type, chart.grouping, chart.overlap, chart.gapWidth = "bar", "stacked", 100, 60
    for how, column in ways.items():
        series = Series(Reference(sheet, min_col=column, min_row=heads + 1, max_row=last))
        heading = Reference(sheet, min_col=column, min_row=heads)
        series.tx = SeriesLabel(strRef=StrRef(str(heading)))
        ground, letters = BARS[how]
        series.graphicalProperties = GraphicalProperties(solidFill=ground[1:])
        series.dLbls = _numbers(letters[1:])
        chart.series.append(series)
    chart.set_categories(Reference(sheet, min_col=labels, min_row=heads + 1, max_row=last))
    chart.x_axis.scaling.orientation = "maxMin"  # the first on top, as in the table
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.y_axis.majorGridlines = None
    chart.y_axis.number_format = "0"
    chart.y_axis.crosses = "max"  # its numbers below the bars
    chart.legend.position = "b"
    chart.title = None
    chart.width, chart.height = _WIDE, _ROOM + _ROW_HIGH * (last - heads)
    return chart


def _numbers(colour: str) -> DataLabelList:
    """Return the numbers in the bars; none where there is nothing."""
    letters = CharacterProperties(sz=900, b=True, solidFill=colour)
    paragraph = Paragraph(pPr=ParagraphProperties(defRPr=letters), endParaRPr=letters)
    labels = DataLabelList(numFmt="0;;", txPr=RichText(p=[paragraph]))
    labels.showVal = True
    labels.showSerName = labels.showCatName = labels.showLegendKey = labels.showPercent = False
    return labels
