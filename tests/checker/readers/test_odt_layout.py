"""How an OpenDocument text is laid out, as its styles say it."""

from pathlib import Path

import pytest

from checker.kernel.layout import Layout, Measures, PageNumber, Section, Type
from tests.builders.odt import save_odt
from tests.reading import read

_FONTS = (
    "<office:font-face-decls>"
    '<style:font-face style:name="F1" svg:font-family="&apos;Times New Roman&apos;"/>'
    "</office:font-face-decls>"
)
_DEFAULT = (
    '<office:styles><style:default-style style:family="paragraph"><style:text-properties'
    ' style:font-name="F1" fo:font-size="14pt"/></style:default-style></office:styles>'
)
_PLAIN = Type(font="Times New Roman", size=14)


def laid(path: Path) -> Layout:
    layout = read(path).layout
    assert layout is not None
    return layout


def styled(family: str, told: str, page: str = "") -> str:
    begins = f' style:master-page-name="{page}"' if page else ""
    return f'<style:style style:name="S" style:family="{family}"{begins}>{told}</style:style>'


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("", _PLAIN),
        ('fo:font-size="13.5pt"', _PLAIN._replace(size=13.5)),
        ('fo:font-size="50%"', _PLAIN._replace(size=7)),
        ('fo:font-family="Arial"', _PLAIN._replace(font="Arial")),
        ('fo:color="#ff1020"', _PLAIN._replace(colour="ff1020")),
        ('style:text-underline-style="solid"', _PLAIN._replace(underline=True)),
        ('style:text-underline-style="none"', _PLAIN),
        ('fo:background-color="#ffff00"', _PLAIN._replace(marked=True)),
        ('fo:background-color="transparent"', _PLAIN),
    ],
)
def test_letters(tmp_path: Path, said: str, shown: Type) -> None:
    style = styled("text", f"<style:text-properties {said}/>")
    body = '<text:p><text:span text:style-name="S">Kế hoạch</text:span></text:p>'
    path = save_odt(tmp_path / "a.odt", body, styles=style, sheet=_FONTS + _DEFAULT)
    (block,) = laid(path).blocks
    assert [own.type for own in block.words] == [shown]


def test_letters_are_never_larger_than_any_number(tmp_path: Path) -> None:
    style = styled("text", '<style:text-properties fo:font-size="9999%"/>')
    spans = 200 * '<text:span text:style-name="S">' + "Số" + 200 * "</text:span>"
    path = save_odt(tmp_path / "a.odt", f"<text:p>{spans}</text:p>", styles=style, sheet=_DEFAULT)
    assert laid(path).blocks[0].words[0].type.size == 1638


@pytest.mark.parametrize(
    ("said", "measures"),
    [
        ('fo:margin-left="1cm" fo:margin-right="0.5cm"', Measures(left=10, right=4.99)),
        ('fo:text-indent="0.5in"', Measures(first=12.7)),
        ('fo:text-indent="-6.35mm"', Measures(first=-6.35)),
        ('fo:margin-top="6pt" fo:margin-bottom="3pt"', Measures(before=6, after=3)),
        ('fo:line-height="150%"', Measures(line=1.5)),
        ('fo:line-height="17pt"', Measures(line=17, kind="exact")),
        ('style:line-height-at-least="17pt"', Measures(line=17, kind="least")),
        ('fo:line-height="normal" fo:margin-left="mười"', Measures()),
    ],
)
def test_measures_of_a_paragraph(tmp_path: Path, said: str, measures: Measures) -> None:
    style = styled("paragraph", f"<style:paragraph-properties {said}/>")
    path = save_odt(tmp_path / "a.odt", '<text:p text:style-name="S">Số</text:p>', styles=style)
    assert laid(path).blocks[0].measures == measures


@pytest.mark.parametrize(
    ("said", "ruled"),
    [
        ('fo:border-bottom="0.5pt solid #000000"', True),
        ('fo:border-bottom="none"', False),
        ('fo:border="0.5pt solid #000000"', False),
        ('fo:border-bottom="1pt solid" fo:border-left="1pt solid"', False),
    ],
)
def test_a_line_is_drawn_below(tmp_path: Path, said: str, ruled: bool) -> None:
    style = styled("paragraph", f"<style:paragraph-properties {said}/>")
    body = '<text:p text:style-name="S">Tiêu ngữ</text:p><text:p>Số</text:p>'
    path = save_odt(tmp_path / "a.odt", body, styles=style)
    assert [rule.block for rule in laid(path).rules] == ([0] if ruled else [])


def paper(name: str, size: str, room: str = "", columns: str = "") -> str:
    header = (
        ""
        if not room
        else f"<style:header-style><style:header-footer-properties {room}/></style:header-style>"
    )
    return (
        f'<style:page-layout style:name="{name}"><style:page-layout-properties {size}>{columns}'
        f"</style:page-layout-properties>{header}</style:page-layout>"
    )


def master(name: str, layout: str, inside: str = "", following: str = "") -> str:
    after = f' style:next-style-name="{following}"' if following else ""
    named = f'style:name="{name}" style:page-layout-name="{layout}"{after}'
    return f"<style:master-page {named}>{inside}</style:master-page>"


_NUMBER = (
    '<style:header><text:p text:style-name="C"><text:page-number>2</text:page-number></text:p>'
    "</style:header>"
)
_CENTRED = (
    '<office:styles><style:style style:name="C" style:family="paragraph">'
    '<style:paragraph-properties fo:text-align="center"/>'
    '<style:text-properties fo:font-size="14pt"/></style:style></office:styles>'
)
_UPRIGHT = (
    'fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="10mm" fo:margin-right="15mm"'
    ' fo:margin-bottom="20mm" fo:margin-left="30mm"'
)
_LYING = 'fo:page-width="297mm" fo:page-height="210mm" fo:margin="20mm"'
_PAPERS = (
    paper("A", _UPRIGHT, 'fo:min-height="10mm" fo:margin-bottom="8mm"')
    + paper("B", _UPRIGHT)
    + paper("C", _LYING, columns='<style:columns fo:column-count="2"/>')
)
_SHEET = (
    f"{_CENTRED}<office:automatic-styles>{_PAPERS}</office:automatic-styles><office:master-styles>"
    + master("Standard", "A", _NUMBER)
    + master("First", "B", following="Standard")
    + master("Wide", "C")
    + "</office:master-styles>"
)
_NUMBERED = PageNumber("header", "center", 14, first=True)
_FIRST_OTHER = Section(0, 210.0, 297.0, 20.0, 15.0, 20.0, 30.0, 1, _NUMBERED._replace(first=False))


def test_the_header_takes_room_above_the_text(tmp_path: Path) -> None:
    path = save_odt(tmp_path / "a.odt", "<text:p>Số</text:p>", sheet=_SHEET)
    assert laid(path).sections == (_FIRST_OTHER._replace(number=_NUMBERED),)


@pytest.mark.parametrize("begun_by", ["paragraph", "table"])
def test_the_first_page_may_be_of_another_kind(tmp_path: Path, begun_by: str) -> None:
    body = '<text:p text:style-name="S">Số</text:p>'
    if begun_by == "table":
        row = "<table:table-row><table:table-cell><text:p>Số</text:p></table:table-cell></table:table-row>"
        body = f'<table:table table:style-name="S">{row}</table:table><text:p>Kính gửi</text:p>'
    path = save_odt(tmp_path / "a.odt", body, styles=styled(begun_by, "", "First"), sheet=_SHEET)
    assert laid(path).sections == (_FIRST_OTHER,)


@pytest.mark.parametrize(
    "holder",
    [
        "{}",
        "<text:section>{}</text:section>",
        "<text:list><text:list-item>{}</text:list-item></text:list>",
    ],
)
def test_pages_of_another_kind_are_a_section(tmp_path: Path, holder: str) -> None:
    body = "<text:p>một</text:p>" + holder.format('<text:p text:style-name="S">hai</text:p>')
    path = save_odt(tmp_path / "a.odt", body, styles=styled("paragraph", "", "Wide"), sheet=_SHEET)
    assert [(s.start, s.width, s.columns) for s in laid(path).sections] == [
        (0, 210, 1),
        (4, 297, 2),
    ]


def test_a_style_begins_no_page_where_it_says_so(tmp_path: Path) -> None:
    styles = styled("paragraph", "", "Wide") + (
        '<style:style style:name="T" style:family="paragraph" style:parent-style-name="S"'
        ' style:master-page-name=""/>'
    )
    body = '<text:p>một</text:p><text:p text:style-name="T">hai</text:p>'
    path = save_odt(tmp_path / "a.odt", body, styles=styles, sheet=_SHEET)
    assert [section.start for section in laid(path).sections] == [0]


@pytest.mark.parametrize("size", ["", 'fo:page-width="210mm"', 'fo:page-width="rộng"'])
def test_paper_of_which_nothing_is_told_is_a4(tmp_path: Path, size: str) -> None:
    told = f'{size} fo:margin="20mm"'
    sheet = (
        f"<office:automatic-styles>{paper('A', told)}</office:automatic-styles>"
        f"<office:master-styles>{master('Standard', 'A')}</office:master-styles>"
    )
    (section,) = laid(save_odt(tmp_path / "a.odt", "<text:p>Số</text:p>", sheet=sheet)).sections
    assert (section.width, section.height, section.left) == (210, 297, 20)


def test_what_only_the_first_page_shows_at_its_edge_is_known(tmp_path: Path) -> None:
    inside = "<style:header><text:p>DỰ THẢO</text:p></style:header>"
    masters = master("Standard", "B") + master("First", "B", inside, following="Standard")
    sheet = (
        f"<office:automatic-styles>{_PAPERS}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles>"
    )
    body = '<text:p text:style-name="S">Số</text:p>'
    path = save_odt(tmp_path / "a.odt", body, styles=styled("paragraph", "", "First"), sheet=sheet)
    assert laid(path).edges == ("DỰ THẢO",)
