"""The Word file around a text: paper, margins, the number of the page, styles, settings."""

import io
import zipfile
from collections.abc import Iterable

from checker.exporters.docx.decree import measures
from checker.exporters.docx.decree.measures import twips
from checker.exporters.docx.decree.names import (
    HEAD,
    NAMESPACE,
    NAMESPACES,
    PACKAGE,
    RELATION,
    WORDML,
)
from checker.exporters.docx.decree.styles import PAGE_NUMBER, Style, styles_part
from checker.exporters.docx.file import WRITTEN

_PARTS = ("document", "styles", "settings", "header")
_TYPE = {"document": "document.main"}
_TYPES = (
    f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
    ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{WORDML}.{_TYPE.get(part, part)}+xml"/>'
        for part in _PARTS
    )
    + "</Types>"
)
_ROOT_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1"'
    f' Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>'
)
_RELATIONS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    + "".join(
        f'<Relationship Id="rId{number}" Type="{RELATION}/{part}" Target="{part}.xml"/>'
        for number, part in enumerate(_PARTS[1:], start=1)
    )
    + "</Relationships>"
)
# Word 2013 and later: without it the file opens as one of an older Word.
_SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{NAMESPACE}"><w:defaultTabStop w:val="720"/><w:compat>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
    ' w:val="15"/></w:compat></w:settings>'
)
_NUMBER = (
    f'{HEAD}<w:hdr xmlns:w="{NAMESPACE}"><w:p><w:pPr><w:pStyle w:val="{PAGE_NUMBER.id}"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>'
)


def word_file(body: str, more: Iterable[Style] = ()) -> bytes:
    """Return a Word file with the paragraphs and tables of *body*, its pages numbered from the second.

    *more* are styles that it has beside those of every document.
    """
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/>'
        f'<w:pgSz w:w="{measures.PAPER[0]}" w:h="{measures.PAPER[1]}"/>'
        f'<w:pgMar w:top="{twips(measures.TOP)}" w:right="{twips(measures.RIGHT)}"'
        f' w:bottom="{twips(measures.BOTTOM)}" w:left="{twips(measures.LEFT)}"'
        f' w:header="{twips(measures.TO_PAGE_NUMBER)}" w:footer="{twips(measures.TO_PAGE_NUMBER)}"'
        ' w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT_RELATIONS,
        "word/document.xml": f"{HEAD}<w:document {NAMESPACES}><w:body>{body}{section}</w:body></w:document>",
        "word/_rels/document.xml.rels": _RELATIONS,
        "word/styles.xml": styles_part(more),
        "word/settings.xml": _SETTINGS,
        "word/header.xml": _NUMBER,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(name, WRITTEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return stream.getvalue()
