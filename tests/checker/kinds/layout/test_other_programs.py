"""A draft that another program saved, in its own or an older form, is judged as before."""

from pathlib import Path

import pytest

from checker.report import Status
from tests.checker.kinds.layout.drafts import changed, right, verdicts_of
from tests.checker.kinds.layout.test_broken_form import COLUMNS, FONTS, PAPER, PARAGRAPHS, letters
from tests.office import convert_all, needs_office

_FAULTS = [
    *(fault for fault in letters() if fault[0].endswith((" size", "not centred", "by a style"))),
    *PARAGRAPHS[::2], *PAPER[::3], *FONTS, *COLUMNS,
]  # fmt: skip


@needs_office
@pytest.mark.parametrize("kind", ["docx", "odt", "doc"])
def test_faults_are_seen_in_what_another_program_saved(tmp_path: Path, kind: str) -> None:
    drafts = [tmp_path / f"{number}.docx" for number in range(len(_FAULTS) + 1)]
    drafts[0].write_bytes(right())
    for path, (_, _, change) in zip(drafts[1:], _FAULTS, strict=True):
        path.write_bytes(changed(change))
    before, *after = map(verdicts_of, convert_all(drafts, kind, tmp_path / "saved"))
    form = {status for rule, status in before.items() if rule.startswith("form.")}
    assert form == {Status.PASS, Status.NOT_APPLICABLE}
    seen = [
        {rule for rule, status in found.items() if before[rule] is not status} for found in after
    ]
    assert seen == [{f"form.{rule}"} for _, rule, _ in _FAULTS]
