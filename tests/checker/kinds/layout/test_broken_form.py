"""The form of a right draft, broken in one place: exactly that rule sees it, and no other one changes."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from checker.report import Status
from tests.checker.kinds.layout.drafts import (
    ACT,
    Change,
    basis_and_act,
    by_style,
    changed,
    coloured,
    direct,
    in_section,
    one_below_the_other,
    placed,
    right,
    verdicts,
    with_part,
)

LEFT, CENTER = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER
RIGHT = WD_ALIGN_PARAGRAPH.RIGHT

COMPONENTS: Mapping[str, dict[str, object]] = {
    "motto": {"bold": False, "italic": True, "size": Pt(11)},
    "slogan": {"bold": False, "italic": True, "size": Pt(12)},
    "issuer": {"bold": False, "italic": True, "size": Pt(15)},
    "number": {"bold": True, "italic": True, "size": Pt(12)},
    "place-date": {"bold": True, "italic": False, "size": Pt(12)},
    "kind": {"bold": False, "italic": True, "size": Pt(18)},
    "subject": {"bold": False, "italic": True, "size": Pt(12)},
    "basis": {"bold": True, "italic": False, "size": Pt(12)},
    "headings": {"bold": False, "italic": True, "size": Pt(12)},
    "items": {"bold": False, "size": Pt(15)},
    "signature": {"bold": False, "italic": True, "size": Pt(12)},
    "name": {"bold": False, "italic": True, "size": Pt(15)},
    "recipients": {"bold": False, "italic": False, "size": Pt(14)},
    "list": {"bold": True, "italic": True, "size": Pt(14)},
}
"""What is wrong of the letters of each component, one look at a time."""
RULES = {"items": "headings", "list": "recipients"}
CENTRED = (
    "motto",
    "slogan",
    "issuer",
    "number",
    "place-date",
    "kind",
    "subject",
    "signature",
    "name",
)
BY_STYLE = ("motto", "place-date", "kind", "headings", "name", "list", "body")


def letters() -> list[tuple[str, str, Change]]:
    """Every look of every component, said in the run; of some of them in a style."""
    found = [
        (f"{component} {look}", RULES.get(component, component), direct(component, **{look: value}))
        for component, looks in COMPONENTS.items()
        for look, value in looks.items()
    ]
    found += [(f"{c} by a style", RULES.get(c, c), by_style(c, size=Pt(16))) for c in BY_STYLE]
    return found + [(f"{c} not centred", c, placed(c, alignment=LEFT)) for c in CENTRED]


PARAGRAPHS: list[tuple[str, str, Change]] = [
    ("body on the left", "body", placed("body", alignment=LEFT)),
    ("body in the middle", "body", placed("body", alignment=CENTER)),
    ("no indent", "body", placed("body", first_line_indent=Mm(0))),
    ("a wide indent", "body", placed("body", first_line_indent=Mm(20))),
    ("pushed in as a whole", "body", placed("body", left_indent=Mm(10))),
    ("no room between", "body", placed("body", space_after=Pt(0))),
    ("little room between", "body", placed("body", space_after=Pt(3))),
    ("two lines", "body", placed("body", line_spacing=2.0)),
    ("less than a line", "body", placed("body", line_spacing=0.8)),
    ("set solid", "body", placed("body", line_spacing=Pt(12))),
    ("a slanting paragraph", "body", direct("body", italic=True)),
    ("a small paragraph", "body", direct("body", size=Pt(12))),
]
PAPER: list[tuple[str, str, Change]] = [
    ("Letter", "paper", in_section(page_width=Mm(215.9), page_height=Mm(279.4))),
    ("A5", "paper", in_section(page_width=Mm(148), page_height=Mm(210))),
    ("lying", "paper", in_section(page_width=Mm(297), page_height=Mm(210))),
    ("top 15", "margins", in_section(top_margin=Mm(15))),
    ("top 30", "margins", in_section(top_margin=Mm(30))),
    ("bottom 15", "margins", in_section(bottom_margin=Mm(15))),
    ("left 25.4", "margins", in_section(left_margin=Mm(25.4))),
    ("left 40", "margins", in_section(left_margin=Mm(40))),
    ("right 10", "margins", in_section(right_margin=Mm(10))),
    ("right 25", "margins", in_section(right_margin=Mm(25))),
]
FONTS: list[tuple[str, str, Change]] = [
    ("one line in Arial", "font", direct("kind", name="Arial")),
    ("a paragraph in a font of before Unicode", "font", direct("body", name="VNI-Times")),
    ("a red line", "font", coloured("subject", "FF0000")),
    ("a blue paragraph", "font", coloured("body", "0000FF")),
    ("a font by a style", "font", by_style("body", name="Calibri")),
]
COLUMNS: list[tuple[str, str, Change]] = [
    ("issuer above the motto", "header-block", one_below_the_other(0)),
    ("recipients above the signature", "header-block", one_below_the_other(-1)),
]
NUMBER = "word/header1.xml"
PARTS: list[tuple[str, str, str, str, str]] = [
    ("no page number", "page-number", NUMBER, "PAGE", "DATE"),
    ("page number on the right", "page-number", NUMBER, '(<w:jc w:val=")center', r"\1right"),
    ("page number small", "page-number", NUMBER, "<w:r>", '<w:r><w:rPr><w:sz w:val="20"/></w:rPr>'),
    ("page number on every page", "page-number", "word/document.xml", "<w:titlePg/>", ""),
    ("every letter by default", "font", "word/styles.xml",
     '<w:rFonts[^>]*w:ascii="Times New Roman"[^>]*/>', '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'),
    ("every letter by the theme", "font", "word/styles.xml",
     '<w:rFonts[^>]*w:ascii="Times New Roman"[^>]*/>', ""),
    ("lines by default", "body", "word/styles.xml",
     r'(<w:pPrDefault><w:pPr><w:spacing[^>]*w:line=")\d+', r"\g<1>480"),
    ("no room between paragraphs of a style", "body", "word/styles.xml",
     "(?s)(<w:pPrDefault>.*?)(</w:pPr>)", r"\1<w:contextualSpacing/>\2"),
    ("paper that is not said", "paper", "word/document.xml", "<w:pgSz[^>]*/>", ""),
]  # fmt: skip
CHANGES = [*letters(), *PARAGRAPHS, *PAPER, *FONTS, *COLUMNS]


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Status]:
    """The verdicts on the draft in right form."""
    return verdicts(right(), tmp_path_factory.mktemp("form"))


def differing(before: Mapping[str, Status], after: Mapping[str, Status]) -> dict[str, Status]:
    """Return the rules whose verdict is another one."""
    return {rule: status for rule, status in after.items() if before[rule] is not status}


def test_a_draft_in_right_form_has_no_fault(before: Mapping[str, Status]) -> None:
    form = {rule: status for rule, status in before.items() if rule.startswith("form.")}
    assert len(form) == 20
    assert {rule for rule, status in form.items() if status is not Status.PASS} == {
        "form.governing-body",
        "form.appendix",
    }


@pytest.mark.parametrize(("rule", "change"), [c[1:] for c in CHANGES], ids=[c[0] for c in CHANGES])
def test_one_fault_is_seen_by_its_rule_alone(
    before: Mapping[str, Status], tmp_path: Path, rule: str, change: Change
) -> None:
    after = verdicts(changed(change), tmp_path)
    assert differing(before, after) == {f"form.{rule}": Status.GAP}


@pytest.mark.parametrize(
    ("rule", "part", "pattern", "new"), [p[1:] for p in PARTS], ids=[p[0] for p in PARTS]
)
def test_what_the_file_says_for_all_is_seen_too(
    before: Mapping[str, Status], tmp_path: Path, rule: str, part: str, pattern: str, new: str
) -> None:
    after = verdicts(with_part(part, pattern, new), tmp_path)
    assert differing(before, after) == {f"form.{rule}": Status.GAP}


def test_columns_in_frames_stand_where_nobody_can_tell(
    before: Mapping[str, Status], tmp_path: Path
) -> None:
    def change(document: WordFile) -> None:
        for cell in document.tables[0].row_cells(0):
            for paragraph in cell.paragraphs:
                paragraph._p.get_or_add_pPr().insert(0, OxmlElement("w:framePr"))
        one_below_the_other(0)(document)

    assert differing(before, verdicts(changed(change), tmp_path)) == {}


_DRAWN = (
    '<w:p><w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:positionH relativeFrom="margin">{}</wp:positionH>'
    "<w:txbxContent>\\g<0></w:txbxContent></wp:anchor></w:drawing></w:r></w:p>"
)
_SHAPE = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="{}">'
    "<w:txbxContent>\\g<0></w:txbxContent></v:shape></w:pict></w:r></w:p>"
)


@pytest.mark.parametrize(
    ("box", "place", "status"),
    [
        (_DRAWN, "<wp:align>center</wp:align>", Status.PASS),
        (_DRAWN, "<wp:align>right</wp:align>", Status.GAP),
        (_DRAWN, "<wp:posOffset>120</wp:posOffset>", Status.PASS),  # nobody can tell
        (_SHAPE, "mso-position-horizontal:center;margin-top:0", Status.PASS),
        (_SHAPE, "mso-position-horizontal:right", Status.GAP),
    ],
)
def test_the_number_of_the_page_stands_where_its_text_box_does(
    tmp_path: Path, box: str, place: str, status: Status
) -> None:
    name, paragraph = "word/header1.xml", r"<w:p[ >].*</w:p>"
    after = verdicts(with_part(name, f"(?s){paragraph}", box.format(place)), tmp_path)
    assert after["form.page-number"] is status


_CITED = "Quyết định của Chủ tịch Ủy ban nhân dân xã ban hành Kế hoạch bình đẳng giới;"


@pytest.mark.parametrize(
    ("basis", "act", "ends", "status"),
    [
        ((True, 14), (False, 14), ACT, Status.PASS),
        ((True, 13), (False, 13), ACT, Status.PASS),
        ((True, 13), (False, 12), ACT, Status.GAP),
        ((True, 12), (False, 13), ACT, Status.GAP),
        ((True, 14), (True, 14), ACT, Status.GAP),
        ((False, 14), (False, 14), ACT, Status.GAP),
        ((True, 14), (True, 14), _CITED, Status.PASS),
    ],
)
def test_the_basis_and_what_follows_it_in_one_paragraph_are_judged_apart(
    tmp_path: Path,
    basis: tuple[bool, float],
    act: tuple[bool, float],
    ends: str,
    status: Status,
) -> None:
    after = verdicts(changed(basis_and_act(basis, act, ends)), tmp_path)
    assert (after["form.basis"], after["form.body"]) == (status, Status.PASS)
