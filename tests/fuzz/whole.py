"""The whole files that are damaged: one plan in every format, plain and with all that Word can do."""

from pathlib import Path
from typing import NamedTuple

from tests.builders import build_docx, build_md, build_pdf, build_rtf, build_txt
from tests.builders.doc import build_doc
from tests.builders.html import build_html, build_mhtml, build_plain_html
from tests.builders.odt import build_odt
from tests.mutations.base import base, lines_of


class Whole(NamedTuple):
    """A file before it is damaged."""

    format: str
    suffix: str
    data: bytes


def whole_files(folder: Path) -> list[Whole]:
    """Return a short plan in all its formats, written in *folder*."""
    lines = lines_of(base("phuong"))
    utf16 = build_txt(folder / "b.txt", lines, two_columns=True)
    utf16.write_text(utf16.read_text(encoding="utf-8"), encoding="utf-16")
    paths = {
        "docx": [
            build_docx(folder / "a.docx", lines),
            build_docx(
                folder / "b.docx",
                lines,
                auto_numbering=True,
                shredded=True,
                tracked=True,
                content_controls=True,
            ),
        ],
        "doc": [
            build_doc(folder / "a.doc", lines),
            build_doc(folder / "b.doc", lines, numbered=True, tracked=True),
        ],
        "odt": [
            build_odt(folder / "a.odt", lines),
            build_odt(folder / "b.odt", lines, numbered=True, tracked=True),
        ],
        "rtf": [
            build_rtf(folder / "a.rtf", lines),
            build_rtf(folder / "b.rtf", lines, numbered=True, tracked=True),
        ],
        "html": [
            build_html(folder / "a.html", lines, numbered=True, tracked=True),
            build_plain_html(folder / "b.html", lines),
        ],
        "mht": [build_mhtml(folder / "a.mht", lines, numbered=True)],
        "pdf": [
            build_pdf(folder / "a.pdf", lines),
            build_pdf(folder / "b.pdf", lines, running_header="Dự thảo lần 2"),
        ],
        "txt": [build_txt(folder / "a.txt", lines), utf16],
        "md": [build_md(folder / "a.md", lines, header_table=True)],
    }
    return [
        Whole(kind, path.suffix, path.read_bytes())
        for kind, found in paths.items()
        for path in found
    ]
