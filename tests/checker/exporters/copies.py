"""Word copies made and looked over."""

import zipfile
from pathlib import Path

import docx_integrity

from checker.exporters.docx.copy import to_docx
from checker.report import Report
from tests.builders.changes import save
from tests.checker.exporters.hand import WHEN

_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NEWER = "http://schemas.microsoft.com/office/2011/relationships"
_COMMENTS, _BESIDE = "word/comments.xml", "word/commentsExtended.xml"


def no_error(path: Path, original: Path | None = None) -> None:
    """Assert that the copy has no error but those its original has, and that nothing is lost."""
    found = docx_integrity.check(path)
    known: set[str] = set()
    if original:
        known = {str(finding) for finding in docx_integrity.check(original)}
        found += docx_integrity.compare(original, path)
    bad = [str(f) for f in found if f.severity in {docx_integrity.ERROR, docx_integrity.WARN}]
    assert [finding for finding in bad if finding not in known] == []


def annotated(report: Report, tmp_path: Path) -> bytes:
    data = to_docx(report, WHEN)
    document = report.document
    original = document.path if document.format == "docx" else None
    no_error(save(tmp_path / "góp ý.docx", data), original)
    return data


def commented(path: Path, main: bytes, comments: str, beside: str = "") -> Path:
    """Rewrite the Word file at *path* with this main part, *comments*, and the part *beside* them."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = main
    added = {_COMMENTS: (comments, _RELATION)} | ({_BESIDE: (beside, _NEWER)} if beside else {})
    for part, (content, relation) in added.items():
        name = Path(part).stem
        parts[part] = content.encode()
        _extend(
            parts, "[Content_Types].xml",
            f'<Override PartName="/{part}" ContentType="{_KIND}.{name}+xml"/></Types>',
        )  # fmt: skip
        _extend(
            parts, "word/_rels/document.xml.rels",
            f'<Relationship Id="r{name}" Target="{name}.xml" Type="{relation}/{name}"/></Relationships>',
        )  # fmt: skip
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def _extend(parts: dict[str, bytes], name: str, end: str) -> None:
    parts[name] = parts[name].replace(end[end.rindex("</") :].encode(), end.encode())
