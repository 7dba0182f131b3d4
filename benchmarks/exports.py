"""What each export costs beside the check itself, as ratios: other machines, same ratios.

    python -m benchmarks.exports

For a draft of ten pages: the time of each export over that of reading and
judging, both warm, so that importing the export's library is left out. For one
of 300 pages with 500 findings: seconds. Each figure is the best of several
runs, taken turn by turn.
"""

import gc
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.core import best
from benchmarks.drafts import write_draft
from checker.exporters import EXPORTERS, FOR_PEOPLE
from checker.judge import check
from checker.kernel.document import Span
from checker.library.load import load_library
from checker.readers import read
from checker.report import Finding, Report, Status

_TURNS = 8
_FINDINGS = 500


def beside_the_check(draft: Path) -> Iterator[str]:
    """Yield what each export of *draft* costs against its check."""
    library = load_library()
    report = check(read(draft, library.lexicon), library)
    exports = [lambda name=name: EXPORTERS[name].render(report) for name in FOR_PEOPLE]
    for export in exports:  # the libraries are imported
        export()
    whole, *times = best(_TURNS, lambda: check(read(draft, library.lexicon), library), *exports)
    yield f"{len(report.document.text)} characters, check {whole:.1f} ms"
    for name, spent in zip(FOR_PEOPLE, times, strict=True):
        yield f"  {name:5} {spent:6.1f} ms = {spent / whole:4.2f} x the check (at most 2)"


def with_many_findings(draft: Path) -> Iterator[str]:
    """Yield how long each export of a long draft takes with hundreds of findings."""
    library = load_library()
    report = crowded(check(read(draft, library.lexicon), library))
    yield f"{len(report.document.text)} characters, {_FINDINGS} findings"
    gc.collect()  # what the check leaves behind is not the exports' work
    for name in FOR_PEOPLE:
        start = time.perf_counter()
        EXPORTERS[name].render(report)
        yield f"  {name:5} {time.perf_counter() - start:5.2f} s (at most 5)"


def crowded(report: Report) -> Report:
    """Return *report* with findings all over the text, shared out among its rules."""
    text = report.document.text
    step = len(text) // _FINDINGS
    places: list[list[Finding]] = [[] for _ in report.results]
    for number in range(_FINDINGS):
        start = text.index(" ", number * step) + 1
        end = text.find(" ", start + 12)
        span = Span(start, end if end > 0 else len(text))
        places[number % len(places)].append(
            Finding(span, "Cần xem lại chỗ này trước khi trình ký.", "Viết lại cho rõ.")
        )
    results = tuple(
        replace(result, status=Status.GAP, findings=tuple(found))
        for result, found in zip(report.results, places, strict=True)
    )
    return replace(report, results=results)


def main() -> int:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for line in beside_the_check(write_draft(folder / "10.docx", 10)):
            print(line, flush=True)
        for line in with_many_findings(write_draft(folder / "300.docx", 300)):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
