"""A Word file made from the text of a draft that is not one."""

import io
import zipfile
from xml.sax.saxutils import escape

from checker.exporters.characters import in_xml
from checker.kernel.document import Block, Document, Span

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKED = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = f"""{_HEAD}<Types xmlns="{_PACKED}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/word/document.xml" ContentType="{_WORDML}.document.main+xml"/>\
<Override PartName="/word/styles.xml" ContentType="{_WORDML}.styles+xml"/></Types>"""
_ROOT_RELATIONS = f"""{_HEAD}<Relationships xmlns="{_PACKED}/relationships"><Relationship Id="rId1" \
Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>"""
_RELATIONS = f"""{_HEAD}<Relationships xmlns="{_PACKED}/relationships"><Relationship Id="rId1" \
Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>"""
_STYLES = f"""{_HEAD}<w:styles xmlns:w="{_W}"><w:docDefaults><w:rPrDefault><w:rPr>\
<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>\
<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>\
<w:pPrDefault><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr></w:pPrDefault>\
</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">\
<w:name w:val="Normal"/></w:style></w:styles>"""
# A4 with the margins of Nghị định 30/2020/NĐ-CP, Phụ lục I, in twentieths of a point.
_PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="851"'
    ' w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
)
_SHORT = 60
"""Characters: outside the body a line up to so long is no running text and is not indented."""


def docx_of(document: Document, own: Span) -> bytes:
    """Return a Word file with a paragraph for each block, of exactly its characters.

    *own* is what the document says between its title and its end: there every line is indented.
    """
    body = "".join(
        _paragraph(document.quote(block.span), block, indented=own.contains(block.span))
        for block in document.blocks
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT_RELATIONS,
        "word/document.xml": f'{_HEAD}<w:document xmlns:w="{_W}"><w:body>{body}{_PAGE}</w:body>'
        "</w:document>",
        "word/_rels/document.xml.rels": _RELATIONS,
        "word/styles.xml": _STYLES,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def _paragraph(text: str, block: Block, *, indented: bool) -> str:
    align = {"center": "center", "right": "right"}.get(block.style.align, "both")
    properties = f'<w:jc w:val="{align}"/>'
    if align == "both":
        running = (indented or len(text) > _SHORT) and block.cell is None
        properties = f'<w:ind w:firstLine="720"/>{properties}' if running else ""
    shout = len(text) <= 2 * _SHORT and text.isupper()
    bold = "<w:b/>" if block.style.bold or block.kind == "heading" or shout else ""
    italic = "<w:i/>" if block.style.italic else ""
    look = f"<w:rPr>{bold}{italic}</w:rPr>" if bold or italic else ""
    words = escape(in_xml(text))
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r>{look}"
        f'<w:t xml:space="preserve">{words}</w:t></w:r></w:p>'
    )
