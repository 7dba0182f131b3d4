"""Verdicts on recognised pages: no gap rests on what may be misread, no correction is certain."""

from dataclasses import replace

from checker.kernel.document import Document
from checker.kernel.text import fold, strip_marks
from checker.report import Finding, Status, Verdict

_TO_COMPARE = " Chữ trên trang này do máy nhận dạng; cần đối chiếu với ảnh trang hoặc bản giấy."


def doubted(verdict: Verdict, document: Document, *, by_signs: bool) -> Verdict:
    """Return *verdict* with the doubt that letters recognised in a picture deserve.

    *by_signs* is that of the :class:`~checker.kinds.base.Kind` that has judged.
    """
    if not document.recognised:
        return verdict
    findings = tuple(replace(finding, fix=None) for finding in verdict.findings)
    if verdict.status is not Status.GAP:
        return replace(verdict, findings=findings)
    doubts = [_may_be_misread(finding, document, by_signs) for finding in verdict.findings]
    if all(doubts) if doubts else by_signs:
        message = verdict.message + _TO_COMPARE
        return replace(verdict, status=Status.REVIEW, message=message, findings=findings)
    findings = tuple(
        replace(finding, doubtful=finding.doubtful or doubt)
        for finding, doubt in zip(findings, doubts, strict=True)
    )
    # The sentence is about the first place, which may be in doubt where another one is not.
    sure = [finding.message for finding in findings if not finding.doubtful]
    message = sure[0] if sure and doubts[0] else verdict.message
    return replace(verdict, message=message, findings=findings)


def _may_be_misread(finding: Finding, document: Document, by_signs: bool) -> bool:
    """Whether the fault may be the engine's."""
    if not document.is_recognised(finding.span.start):
        return False
    return by_signs or document.is_unsure(finding.span) or _rests_on_marks(finding, document)


def _rests_on_marks(finding: Finding, document: Document) -> bool:
    """Whether what is found wrong is right but for marks and signs, which are easily mistaken."""
    found = _letters(document.quote(finding.span))
    return bool(found) and any(
        proposed is not None and found in _letters(proposed)
        for proposed in (finding.fix, finding.suggestion)
    )


def _letters(text: str) -> str:
    """Return the letters and figures of *text* without marks, case and signs."""
    return "".join(filter(str.isalnum, strip_marks(fold(text))))
