"""The one way to judge a draft: read, facts, one result for every rule, waivers, report."""

from collections.abc import Callable, Generator, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from checker.asked import as_asked
from checker.cautions import cautions
from checker.concerned import not_concerned
from checker.errors import ReadError
from checker.facts import Facts, Overrides, read_facts
from checker.facts.roles import Roles
from checker.headings import headings_of
from checker.in_turn import in_turn
from checker.kernel.document import Document
from checker.kinds import KINDS
from checker.kinds.fitting import fitted, placed
from checker.library.rule import Library, Rule
from checker.particulars import Plan
from checker.readers import is_unchanged, reading
from checker.report import Finding, Report, Result, Status, Verdict, result_key
from checker.review.waivers import honour
from checker.system import log
from checker.unread import as_far_as_read

_READ = 0.2
"""The share of the work that reading takes; the rules take the rest."""
_RECOGNISED = 0.9
"""The share of the work that reading takes where pages are recognised in their pictures."""
_DONE = 0.95
"""The share after the last rule: waivers and the report come after."""
_BETWEEN = 8
"""Rules between two steps: telling takes time, too."""


class Step(NamedTuple):
    """How far the judging of a draft has come: words for the person, a share from 0 to 1.

    A ``slow`` one takes a second and more: it is told wherever somebody waits.
    """

    words: str
    share: float
    slow: bool = False


class Judged(NamedTuple):
    """Where the way ends: the report, and the facts it rests on."""

    report: Report
    facts: Facts


def _nobody(_step: Step) -> None:
    """Nobody waits for slow steps."""


def examine(
    path: Path,
    library: Library,
    overrides: Overrides,
    today: date,
    tell: Callable[[Step], object] = _nobody,
) -> Report | ReadError:
    """Judge the draft in the file *path*, honouring its waivers as of *today*.

    *tell* hears of each slow step before it is taken. A file that cannot be read
    is its error, a fault of the program itself is one, too: other files are judged all the same.
    """
    try:
        way = _telling(steps(path, library, overrides, today), tell)
        return next(step for step in way if isinstance(step, Judged)).report
    except ReadError as error:
        return error
    except Exception as error:  # noqa: BLE001 - one file never stops the others
        return fault(path, error)


def _telling(
    way: Iterator[Step | Judged], tell: Callable[[Step], object]
) -> Iterator[Step | Judged]:
    for step in way:
        if isinstance(step, Step) and step.slow:
            tell(step)
        yield step


def steps(
    draft: Path | Document, library: Library, overrides: Overrides, today: date
) -> Iterator[Step | Judged]:
    """Yield how far the judging has come and at last its outcome; raises ReadError.

    Whoever asks for no more values has given it up. A *draft* that was read
    before is read again only where its file has changed since.
    """
    yield Step("Đang đọc dự thảo", 0.0)
    document = yield from _read(draft, library)
    words = "Đang đối chiếu với bộ tiêu chí"
    begin = _RECOGNISED if document.recognised else _READ
    yield Step(words, begin)
    facts = read_facts(document, library, overrides)
    rules = len(library.rules_for(facts[Plan].subject))
    results: list[Result] = []
    for result in judge(facts, library):
        results.append(result)
        if len(results) % _BETWEEN == 0:
            yield Step(words, begin + (_DONE - begin) * len(results) / rules)
    own = honour(report(facts, library, tuple(results)), today)
    yield Judged(in_turn(own), facts)


def fault(path: Path, error: Exception) -> ReadError:
    """Log a fault of the program in judging *path*; return what the person is told."""
    details = log.told(f"check {path}", error)
    return ReadError("unreadable", f"Chương trình gặp lỗi khi kiểm tra tệp này.{details}")


def draft_in(path: Path, library: Library, tell: Callable[[Step], object]) -> Document:
    """Return the draft in the file *path* as it is judged; raises ReadError."""
    way = _read(path, library)
    while True:
        try:
            tell(next(way))
        except StopIteration as end:
            document: Document = end.value
            return document


def _read(draft: Path | Document, library: Library) -> Generator[Step, None, Document]:
    if not isinstance(draft, Path):
        if is_unchanged(draft):
            return draft
        draft = draft.path
    way = reading(draft, library.lexicon)
    while True:
        try:
            at = next(way)
        except StopIteration as end:
            return _restored(end.value, library)
        words = f"Đang nhận dạng chữ trên ảnh quét: trang {at.page + 1} ({at.done + 1}/{at.of})"
        yield Step(words, _RECOGNISED * at.done / at.of, slow=True)


def _restored(document: Document, library: Library) -> Document:
    if not document.recognised:
        return document
    from checker.scanned.restored import restored  # noqa: PLC0415 - hardly any draft is a scan

    return restored(document, library)


def check(document: Document, library: Library, overrides: Overrides | None = None) -> Report:
    """Return the whole report on *document*; waivers beside its file play no part."""
    facts = read_facts(document, library, overrides)
    results = tuple(judge(facts, library))
    return in_turn(report(facts, library, results))


def judge(facts: Facts, library: Library) -> Iterator[Result]:
    """Yield one result after another, so that a caller can show progress or stop."""
    for rule in library.rules_for(facts[Plan].subject):
        yield judge_rule(rule, facts)


def judge_rule(rule: Rule, facts: Facts) -> Result:
    """Return the verdict on one rule; a rule that fails says so and is never a pass."""
    try:
        reason = not_concerned(rule, facts)
        if reason:
            key = _key(rule, Status.NOT_APPLICABLE, facts, ())
            return Result(rule, Status.NOT_APPLICABLE, reason, (), key)
        kind = KINDS[rule.kind]
        verdict = as_far_as_read(kind.judge(rule, facts), facts, by_signs=kind.by_signs)
        verdict = as_asked(verdict, rule, facts)
        findings = tuple(_checked(finding, facts) for finding in verdict.findings)
    except Exception as error:  # noqa: BLE001 - one rule never stops the others
        log.record(f"rule {rule.id} on {facts.document.path}", error)
        verdict = Verdict(
            Status.ERROR,
            f"Tiêu chí {rule.id} gặp lỗi khi chạy nên chưa có kết luận; cần người xem trực tiếp.",
        )
        findings = ()
    key = _key(rule, verdict.status, facts, findings)
    return Result(rule, verdict.status, verdict.message, findings, key)


def report(facts: Facts, library: Library, results: tuple[Result, ...]) -> Report:
    """Return *results* as a report, with what a reader must know first."""
    plan = facts[Plan]
    kind = library.plan_kind(plan.subject)
    return Report(
        document=facts.document,
        plan=plan,
        subject_title=kind.title if kind else "",
        profile_title=library.profile_title(plan.profile, letter=plan.is_letter),
        packs=library.packs,
        results=results,
        warnings=(
            *facts.document.warnings,
            *cautions(facts, library),
        ),
        headings=headings_of(facts),
        roles=facts[Roles],
        lexicon=library.lexicon,
    )


def _key(rule: Rule, status: Status, facts: Facts, findings: tuple[Finding, ...]) -> str:
    evidence = tuple(
        sorted(" ".join(facts.folded[slice(*finding.span)].split()) for finding in findings)
    )
    return result_key(rule.id, status, evidence)


def _checked(finding: Finding, facts: Facts) -> Finding:
    start, end = finding.span
    if not 0 <= start <= end <= len(facts.text):
        raise ValueError(f"finding outside the text: {start}-{end}")
    return placed(facts, fitted(facts, finding))
