"""The named styles of Word for the components of a document, as they appear in its list of styles."""

from collections.abc import Iterable
from typing import NamedTuple

from checker.exporters.docx.decree import measures
from checker.exporters.docx.decree.measures import POINT, twips
from checker.exporters.docx.decree.names import HEAD, NAMESPACE


class Style(NamedTuple):
    """How a component is set: ``size`` in points, ``first`` and ``left`` in mm, room in points."""

    id: str
    name: str
    size: float = measures.BODY
    bold: bool = False
    italic: bool = False
    align: str = "center"
    before: float = 0
    after: float = 0
    first: float = 0
    left: float = 0
    keep: bool = False
    """It stays on the page of what follows."""
    together: bool = False
    """There is no room between several of them."""
    level: int | None = None
    """From 0, in the outline of the document."""


BODY = Style("ThanBai", "Thân bài", align="both", after=measures.BETWEEN, first=measures.FIRST_LINE)
GOVERNING = Style("CoQuanChuQuan", "Cơ quan chủ quản", measures.ISSUER)
ISSUER = Style("CoQuanBanHanh", "Cơ quan ban hành", measures.ISSUER, bold=True)
NUMBER = Style("SoKyHieu", "Số, ký hiệu", measures.NUMBER, before=10)
ABOUT = Style("DuoiSo", "Dòng dưới số, ký hiệu", 12)
STATE = Style("QuocHieu", "Quốc hiệu", measures.STATE, bold=True)
SLOGAN = Style("TieuNgu", "Tiêu ngữ", measures.SLOGAN, bold=True)
PLACE = Style("DiaDanhNgay", "Địa danh, thời gian", measures.PLACE, italic=True, before=10)
TITLE = Style("TenLoai", "Tên loại văn bản", bold=True, before=18, keep=True)
SUBJECT = Style("TrichYeu", "Trích yếu", bold=True, after=18, keep=True, together=True)
ISSUED_BY = Style("ThamQuyen", "Thẩm quyền ban hành", bold=True, after=measures.BETWEEN, keep=True)
ATTACHED = Style("KemTheo", "Kèm theo", italic=True, after=6)
ADDRESSEE = Style("KinhGui", "Kính gửi", before=6, after=6)
BASIS = BODY._replace(id="CanCu", name="Căn cứ ban hành", italic=True)
PART = Style("Phan", "Phần, chương", bold=True, before=6, after=6, keep=True, level=0)
HEADING = BODY._replace(id="DeMuc", name="Tiêu đề mục, khoản", bold=True, keep=True)
CENTRED = Style("DongGiua", "Dòng giữa trang", after=measures.BETWEEN)
RIGHT = Style("DongPhai", "Dòng bên phải", align="right", after=measures.BETWEEN)
RECIPIENTS = Style("NoiNhan", "Nơi nhận", measures.RECIPIENTS, bold=True, italic=True, align="left")
RECIPIENT = Style("DongNoiNhan", "Dòng nơi nhận", measures.RECIPIENT, align="left")
POST = Style("ChucVu", "Quyền hạn, chức vụ", bold=True)
SIGNED = Style("DaKy", "Chữ ký", italic=True, before=18, after=18)
NAME = Style("HoTen", "Họ tên người ký", bold=True)
NAME_BELOW = NAME._replace(id="HoTenDuoi", name="Họ tên dưới chỗ ký", before=measures.TO_SIGN)
ANNEX = Style("PhuLuc", "Phụ lục", bold=True, keep=True)
ANNEX_TITLE = Style(
    "TenPhuLuc", "Tên phụ lục", bold=True, after=measures.BETWEEN, keep=True, together=True
)
NOTE = Style("ChuThich", "Chú thích", italic=True, after=12)
CELLS = {
    size: Style(f"OBang{size}", f"Ô bảng cỡ {size}", size, align="left", before=2, after=2)
    for size in measures.TABLE
}
HEAD_CELLS = {
    size: Style(f"DauBang{size}", f"Đầu bảng cỡ {size}", size, bold=True, before=2, after=2)
    for size in measures.TABLE
}
PAGE_NUMBER = Style("SoTrang", "Số trang", measures.PAGE_NUMBER)
GAP = Style("Khoang", "Khoảng cách", 1)
BELOW_TABLE = Style("DuoiBang", "Khoảng dưới bảng", 5)

ALL = (
    BODY, GOVERNING, ISSUER, NUMBER, ABOUT, STATE, SLOGAN, PLACE, TITLE, SUBJECT, ISSUED_BY, ATTACHED,
    ADDRESSEE, BASIS, PART, HEADING, CENTRED, RIGHT, RECIPIENTS, RECIPIENT, POST, SIGNED, NAME,
    NAME_BELOW, ANNEX, ANNEX_TITLE, NOTE, *CELLS.values(), *HEAD_CELLS.values(),
    PAGE_NUMBER, GAP, BELOW_TABLE,
)  # fmt: skip
SIDES, GRID = "HaiCot", "KeBang"
"""The styles of tables: two columns side by side without borders, and one with all of them."""


def styles_part(more: Iterable[Style] = ()) -> str:
    """Return the part of the Word file that holds all styles, and those of its own, *more*."""
    font = f'w:ascii="{measures.FONT}" w:hAnsi="{measures.FONT}" w:eastAsia="{measures.FONT}"'
    size = measures.BODY * 2
    return (
        f'{HEAD}<w:styles xmlns:w="{NAMESPACE}"><w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts {font} w:cs="{measures.FONT}"/><w:color w:val="{measures.BLACK}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/><w:lang w:val="vi-VN"/></w:rPr>'
        "</w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:qFormat/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"{_cell_margins(1.9)}</w:tblPr></w:style>"
        f"{''.join(map(_paragraph_style, (*ALL, *more)))}"
        f"{_table_style(SIDES, 'Hai cột không kẻ', '', 0)}"
        f"{_table_style(GRID, 'Bảng có kẻ', _BORDERS, 1.2)}</w:styles>"
    )


_BORDERS = "<w:tblBorders>{}</w:tblBorders>".format(
    "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{measures.BLACK}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
)


def _paragraph_style(style: Style) -> str:
    level = "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>'
    indent = f' w:firstLine="{twips(style.first)}"' if style.first else ""
    left = f' w:left="{twips(style.left)}"' if style.left else ""
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
        f"{'<w:keepNext/>' if style.keep else ''}"
        f'<w:spacing w:before="{round(style.before * POINT)}" w:after="{round(style.after * POINT)}"'
        ' w:line="240" w:lineRule="auto"/>'
        f"{f'<w:ind{left}{indent}/>' if left or indent else ''}"
        f"{'<w:contextualSpacing/>' if style.together else ''}"
        f'<w:jc w:val="{style.align}"/>{level}</w:pPr><w:rPr>'
        f"{'<w:b/><w:bCs/>' if style.bold else ''}{'<w:i/><w:iCs/>' if style.italic else ''}"
        f'<w:sz w:val="{round(style.size * 2)}"/><w:szCs w:val="{round(style.size * 2)}"/></w:rPr>'
        "</w:style>"
    )


def _table_style(name: str, title: str, borders: str, margin: float) -> str:
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{borders}{_cell_margins(margin)}</w:tblPr></w:style>'
    )


def _cell_margins(mm: float) -> str:
    sides = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", twips(mm)), ("bottom", 0), ("right", twips(mm)))
    )
    return f"<w:tblCellMar>{sides}</w:tblCellMar>"
