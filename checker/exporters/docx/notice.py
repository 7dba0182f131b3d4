"""A notice of one page to an office, as Nghị định 30/2020/NĐ-CP wants it: header, a few points, a list, the end.

What only the office that sends it knows is left to be filled in: number, day, who signs.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from checker.exporters.docx.decree import measures, styles
from checker.exporters.docx.decree.file import word_file
from checker.exporters.docx.decree.paragraph import (
    POINTS,
    Paragraph,
    empty,
    lines_of,
    rule_below,
    width_of,
    written,
)
from checker.exporters.docx.decree.styles import CELLS, HEAD_CELLS, Style
from checker.exporters.docx.decree.tables import PADDING, Cell, Row, set_grid, side_by_side
from checker.exporters.docx.sender import Sender

_BODY = styles.BODY._replace(id="ThanBai13", name="Thân bài cỡ 13", size=13)
"""The smaller of the two sizes that the decree allows: more stands on the page."""
_LAST = _BODY._replace(id="ThanBai13Cuoi", name="Thân bài cỡ 13, đoạn cuối", after=12)
_CELL, _HEAD = CELLS[11], HEAD_CELLS[11]
_COLUMNS = (10.0, 95.0, 60.0)
_HEADINGS = ("TT", "Nội dung", "Vị trí trong dự thảo")
_LINE = 1.16
"""How high a line is, of the size of its letters."""
_PAGE = (297 - measures.TOP - measures.BOTTOM) * POINTS
"""Points between the margins."""
_SPARE = 24
"""Points that stay free: other programs break lines elsewhere."""
_ROOM = "\N{NO-BREAK SPACE}"
_MOTTO = (
    ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", styles.STATE, 0.0, 1),
    ("Độc lập - Tự do - Hạnh phúc", styles.SLOGAN, measures.RULE_OF_SLOGAN, 2),
)


class Listed(NamedTuple):
    """A row of the list: what is to be done and where; rows of one ``kind`` stand below it."""

    kind: str
    words: str
    place: str


class Notice(NamedTuple):
    """What a notice says.

    ``about`` is what stands below its title, in one line or in its parts, ``to`` who gets it;
    ``points`` are numbered, each with the words it begins with; ``listed`` stands below the first
    of them, as many rows as the page has room for, and ``more`` tells where the others are found.
    """

    sender: Sender
    to: str
    year: int
    about: tuple[str, ...]
    opening: str
    points: tuple[tuple[str, str], ...]
    listed: tuple[Listed, ...] = ()
    more: str = ""


def notice_docx(notice: Notice) -> bytes:
    """Return *notice* as a Word file of one page."""
    header, title = _header(notice), _title(notice)
    points = (f"{n}. {a}: {_ended(b)}" for n, (a, b) in enumerate(notice.points, 1))
    texts = [notice.opening, *points]
    body = [_paragraph(texts[0], "")]
    body += [
        _paragraph(text, name) for text, (name, _) in zip(texts[1:], notice.points, strict=True)
    ]
    body[-1] = body[-1]._replace(style=_LAST, text=f"{body[-1].text}/.")
    ending = _ending(notice)
    used = header.height + sum(map(_height, (*title, *body))) + ending.height + _SPARE
    table = _table(notice, _PAGE - used) if notice.listed else ""
    lines = [written(line, number) for number, line in enumerate((*title, *body), 10)]
    at = len(title) + 2
    end = f"{empty(keep=True)}{ending.xml}"
    return word_file("".join([header.xml, *lines[:at], table, *lines[at:], end]), (_BODY, _LAST))


class _Frame(NamedTuple):
    """Two columns side by side and how high they are, in points."""

    xml: str
    height: float


def _header(notice: Notice) -> _Frame:
    sender = notice.sender
    above = [Paragraph(line, styles.GOVERNING) for line in sender.governing]
    own = [Paragraph(line, styles.ISSUER) for line in sender.name]
    length = rule_below(own[-1].text, styles.ISSUER.size, measures.RULE, measures.HEADER[0])
    own[-1] = own[-1]._replace(rule=length)
    motto = [
        Paragraph(text, style, rule=rule_below(text, style.size, share, measures.HEADER[1]))
        for text, style, share, _ in _MOTTO
    ]
    number = Paragraph(f"Số:{_ROOM * 8}/TB-{sender.symbol}", styles.NUMBER)
    day = f"{sender.place}, ngày{_ROOM * 6}tháng{_ROOM * 6}năm {notice.year}"
    return _frame(
        [([*above, *own], motto), ([number], [Paragraph(day, styles.PLACE)])],
        measures.HEADER,
    )


def _ending(notice: Notice) -> _Frame:
    recipients = [
        Paragraph("Nơi nhận:", styles.RECIPIENTS),
        *(Paragraph(line, styles.RECIPIENT) for line in (f"- {notice.to};", "- Lưu: VT, …")),
    ]
    signature = [
        Paragraph("(CHỨC VỤ NGƯỜI KÝ)", styles.POST),
        Paragraph("(Họ và tên)", styles.NAME_BELOW),
    ]
    return _frame([(recipients, signature)], measures.ENDING)


def _frame(
    rows: Sequence[tuple[Sequence[Paragraph], Sequence[Paragraph]]], widths: tuple[float, float]
) -> _Frame:
    numbered = iter(range(100 * round(widths[0]), 1_000_000))
    xml = [
        ("".join(written(line, next(numbered)) for line in left),
         "".join(written(line, next(numbered)) for line in right))
        for left, right in rows
    ]  # fmt: skip
    height = sum(
        max(
            sum(_height(line, width - PADDING) for line in side)
            for side, width in zip(row, widths, strict=True)
        )
        for row in rows
    )
    return _Frame(side_by_side(xml, widths, right_first=False, blank=empty()), height)


def _title(notice: Notice) -> list[Paragraph]:
    size, whole = styles.SUBJECT.size, " ".join(notice.about)
    lines = (whole,) if width_of(whole, size) <= measures.WIDTH * POINTS else notice.about
    length = rule_below(lines[-1], size, measures.RULE, measures.WIDTH)
    subject = [Paragraph(line, styles.SUBJECT) for line in lines]
    subject[-1] = subject[-1]._replace(rule=length)
    return [Paragraph("THÔNG BÁO", styles.TITLE), *subject]


def _ended(text: str) -> str:
    """Return *text* with a full stop, unless a sentence ends with it."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _paragraph(text: str, name: str) -> Paragraph:
    return Paragraph(text, _BODY, name=name)


def _height(line: Paragraph, width: float = measures.WIDTH) -> float:
    """Return about how many points *line* is high in a column *width* mm wide."""
    style = line.style
    lines = lines_of(line.text, style.size, width * POINTS, style.first * POINTS)
    return lines * style.size * _LINE + style.before + style.after


def _table(notice: Notice, room: float) -> str:
    """Return as many rows of the list as *room* points hold, and how many more there are."""
    blank = empty(_CELL)
    rows: list[Row] = [{n: _cell(text, _HEAD) for n, text in enumerate(_HEADINGS)}]
    left = room - _row_height(_HEADINGS) - _row_height(("", notice.more, ""))
    kind, count = "", 0
    for listed in notice.listed:
        of_kind = listed.kind != kind
        needed = _row_height(("", listed.words, listed.place))
        needed += _row_height((listed.kind,)) if of_kind else 0
        if needed > left:
            break
        left -= needed
        if of_kind:
            kind = listed.kind
            rows.append({0: _cell(kind, _CELL, bold=True, across=len(_COLUMNS))})
        count += 1
        rows.append(
            {0: _cell(str(count), _CELL, "center"), 1: _cell(listed.words, _CELL), 2: _cell(listed.place, _CELL)}
        )  # fmt: skip
    if count < len(notice.listed):
        more = f"và {len(notice.listed) - count} {notice.more}"
        rows.append({0: _cell(more, _CELL, italic=True, across=len(_COLUMNS))})
    return set_grid(rows, 1, _COLUMNS, blank) + empty(styles.BELOW_TABLE)


def _cell(
    text: str,
    style: Style,
    align: str = "",
    *,
    bold: bool = False,
    italic: bool = False,
    across: int = 1,
) -> Cell:
    line = Paragraph(text, style, bold=bold, italic=italic, align=align or style.align)
    return Cell(written(line), text, across)


def _row_height(texts: Sequence[str]) -> float:
    widths = _COLUMNS if len(texts) == len(_COLUMNS) else (measures.WIDTH,)
    return max(_cell_heights(texts, widths)) + 1


def _cell_heights(texts: Sequence[str], widths: Sequence[float]) -> Iterator[float]:
    for text, width in zip(texts, widths, strict=True):
        lines = lines_of(text, _CELL.size, (width - PADDING) * POINTS)
        yield lines * _CELL.size * _LINE + _CELL.before + _CELL.after
