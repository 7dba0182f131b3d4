"""Small Word documents for the tests of the Word reader."""

from pathlib import Path

from checker.kernel.document import Document
from tests.builders.word import W, save_docx
from tests.reading import read

Parts = str | None


def run(text: str, properties: str = "") -> str:
    """A run of text with the XML of its properties."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str, properties: str = "") -> str:
    """A paragraph; *content* is text or, where it has tags, XML."""
    inner = content if "<" in content else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def table(*rows: tuple[str, ...], row_properties: str = "") -> str:
    """A table; each cell is text or XML of its own paragraphs."""
    written = ""
    for row in rows:
        cells = (cell if "<w:p" in cell or "<w:tbl" in cell else paragraph(cell) for cell in row)
        inner = "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in cells)
        written += f"<w:tr>{row_properties}{inner}</w:tr>"
    return f"<w:tbl><w:tblPr/>{written}</w:tbl>"


def listed(number: int, level: int = 0) -> str:
    """Paragraph properties of an entry of list *number*."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def level(depth: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """A list level as numbering.xml defines it."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def numbering(*lists: str, nums: str = "") -> str:
    """A numbering part: abstract lists 0, 1, …, and lists 1, 2, … of them in turn."""
    abstracts = "".join(
        f'<w:abstractNum w:abstractNumId="{k}">{levels}</w:abstractNum>'
        for k, levels in enumerate(lists)
    )
    usual = "".join(
        f'<w:num w:numId="{k + 1}"><w:abstractNumId w:val="{k}"/></w:num>'
        for k in range(len(lists))
    )
    return f'<w:numbering xmlns:w="{W}">{abstracts}{usual}{nums}</w:numbering>'


def styles(*definitions: str) -> str:
    """A styles part."""
    return f'<w:styles xmlns:w="{W}">{"".join(definitions)}</w:styles>'


def style(name: str, properties: str, kind: str = "paragraph", based: str = "") -> str:
    """A style; *properties* is the XML of its w:pPr and w:rPr."""
    parent = f'<w:basedOn w:val="{based}"/>' if based else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{parent}'
        f"{properties}</w:style>"
    )


def notes(kind: str, *texts: str) -> str:
    """A footnotes or endnotes part with the separators that Word always writes."""
    separators = (
        f'<w:{kind} w:type="separator" w:id="-1">{paragraph("vạch")}</w:{kind}>'
        f'<w:{kind} w:type="continuationSeparator" w:id="0">{paragraph("vạch")}</w:{kind}>'
    )
    own = "".join(
        f'<w:{kind} w:id="{k}">{paragraph(text)}</w:{kind}>'
        for k, text in enumerate(texts, start=1)
    )
    return f'<w:{kind}s xmlns:w="{W}">{separators}{own}</w:{kind}s>'


def document(folder: Path, body: str, **parts: Parts) -> Document:
    """The document that the reader makes of a Word file with this body."""
    return read(save_docx(folder / "dự thảo.docx", body, **parts))  # type: ignore[arg-type]


def lines(folder: Path, body: str, **parts: Parts) -> list[str]:
    """The texts of its blocks."""
    return document(folder, body, **parts).text.split("\n")
