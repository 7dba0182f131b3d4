"""Verdicts on recognised pages: no gap rests on a mark over a letter, no correction is certain."""

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
    recognised = [f for f in verdict.findings if document.is_recognised(f.span.start)]
    in_doubt = by_signs if recognised else by_signs and not verdict.findings
    in_doubt = in_doubt or any(_rests_on_marks(finding, document) for finding in recognised)
    if verdict.status is Status.GAP and in_doubt:
        return replace(
            verdict,
            status=Status.REVIEW,
            message=verdict.message + _TO_COMPARE,
            findings=findings,
        )
    return replace(verdict, findings=findings)


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
