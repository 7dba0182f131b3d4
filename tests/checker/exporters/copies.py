"""Word copies made and looked over."""

from pathlib import Path

import docx_integrity

from checker.exporters.docx.copy import to_docx
from checker.report import Report
from tests.builders.changes import save
from tests.checker.exporters.hand import WHEN


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
