"""The superior's plan, as far as a plan below it rests on it: what it is, and by when to report."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from checker.facts import read_facts
from checker.facts.dates import written_day
from checker.facts.deadlines import Deadline, Deadlines
from checker.facts.own_unit import OwnUnit
from checker.facts.recipients import ReportRecipients
from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.form.outline import Outline
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.reply import UNKNOWN
from checker.lexicon.grammar import Grammar
from checker.library.rule import Library
from checker.particulars import Plan
from checker.plans.kind import OTHER
from checker.readers import read
from checker.words import KIND_WORDS

NO_PLAN = "Không thấy số và tên của một kế hoạch; hãy kiểm tra có đúng là văn bản của cấp trên."
_COMMUNES = Grammar(r"(?<!\w){reporter.commune}(?!\w)")
_COMMITTEE = Grammar(r"{body.committee}(?!\w)")
_ABOUT = Grammar(r"{about}(?!\w)")
_REPORTS = {
    "half-year": "báo cáo 6 tháng đầu năm",
    "year": "báo cáo năm",
    "quarter": "báo cáo quý",
    "event": "báo cáo kết quả Tháng hành động",
    "": "",
}
"""What the reports are called that are due at their times."""


class Superior(NamedTuple):
    """A superior's document: what it calls itself, with what is written of it and … where nothing is.

    ``title`` goes on from the issuer (về thực hiện …); ``report_to`` and ``report_by``, which goes on
    from it, are empty where it gives the communes no day; ``plan`` are its particulars as they are read.
    """

    kind: str
    number: str
    date: str
    issuer: str
    title: str
    report_to: str
    report_by: str
    plan: Plan

    @property
    def cited(self) -> str:
        """The document as a basis names it: Kế hoạch số … ngày … của … về …."""
        about = f" {self.title}" if self.title else ""
        return f"{self.kind} số {self.number} ngày {self.date} của {self.issuer}{about}"

    def caution(self, plan: str, year: int) -> str:
        """Say in Vietnamese all for which a plan of this kind and *year* may not rest on it; empty where it may."""
        return "\n".join(self._cautions(plan, year))

    def _cautions(self, plan: str, year: int) -> Iterator[str]:
        if self.plan.level == "xa":
            yield f"Văn bản này của {self.issuer}, không phải của cấp trên; hãy xem lại."
        if self.plan.subject not in {plan, OTHER}:
            yield "Văn bản của cấp trên thuộc lĩnh vực khác với dự thảo; hãy xem lại."
        if not self.plan.covers(year):
            own = f"của năm {self.plan.year}" if self.plan.year else "chưa rõ năm"
            yield f"Văn bản của cấp trên {own}, không phải năm {year}; hãy xem lại."


def read_superior(path: Path, library: Library) -> Superior | None:
    """Return what the document in the file *path* is; None where it shows neither number nor title.

    Raises ReadError.
    """
    return superior_of(read_facts(read(path, library.lexicon), library))


def superior_of(facts: Facts) -> Superior | None:
    """Return what the document is of which these are the *facts*; None where it shows neither number nor title."""
    plan = facts[Plan]
    if not (plan.number or plan.title):
        return None
    to, by = _reporting(facts) if plan.level != "xa" else ("", "")
    return Superior(
        kind=KIND_WORDS[
            plan.kind if plan.kind in KIND_WORDS and plan.kind != "khac" else "ke-hoach"
        ],
        number=plan.number or f"{UNKNOWN}/KH-UBND",
        date=written_day(plan.date)
        or f"{UNKNOWN}/{UNKNOWN}/{plan.signed_year or plan.year or UNKNOWN}",
        issuer=_issuer(facts),
        title=_title(facts),
        report_to=to,
        report_by=by,
        plan=plan,
    )


def _title(facts: Facts) -> str:
    """Return the title as it follows the issuer: về thực hiện công tác …."""
    title = facts[Plan].title.strip(" .;")
    if is_caps(title):
        title = _in_small_letters(facts, title) or title
    if not title or is_caps(title):
        return f"về {title}" if title else ""
    lowered = f"{title[:1].lower()}{title[1:]}"
    said = facts.lexicon.pattern(_ABOUT).match(fold(title)) is not None
    return lowered if said else f"về {lowered}"


def _issuer(facts: Facts) -> str:
    """Return the issuing body as a sentence writes it, though the header has it in capitals."""
    plan = facts[Plan]
    committee = facts.lexicon.written("body.committee").capitalize()
    written = plan.issuer
    if is_caps(written):
        written = _in_small_letters(facts, written)
    if written:
        short = facts.lexicon.pattern(_COMMITTEE).match(fold(written))
        return f"{committee}{written[short.end() :]}" if short else written
    if plan.level in {"tinh", "xa"} and plan.place:
        return f"{committee} {facts[OwnUnit].kind} {plan.place}".replace("  ", " ")
    return plan.issuer.capitalize() or UNKNOWN


def _in_small_letters(facts: Facts, words: str) -> str:
    """Return *words* as the text writes them where they are no title; empty where it does not."""
    key = fold(words)
    at = facts.folded.find(key) if key else -1
    while at >= 0:
        written = " ".join(facts.text[at : at + len(key)].split())
        if not is_caps(written):
            return written
        at = facts.folded.find(key, at + 1)
    return ""


def _reporting(facts: Facts) -> tuple[str, str]:
    """Return to whom and by when communes report; empty where the document does not say."""
    due = list(_due(facts))
    if not due:
        return "", ""
    block = facts.document.block_at(due[0].span.start)
    around = block.span if block else due[0].clause
    to = [r for r in facts[ReportRecipients].within(around) if r.sends]
    named = facts.quote(to[0].span) if to else ""
    times = {d.time: d for d in reversed(due)}
    year = facts[Plan].year
    days = [
        f"{_REPORTS[d.time]} trước ngày {written_day(d.day_in(year) if year else d.date.value)}".strip()
        for d in sorted(times.values(), key=lambda d: d.span)
    ]
    return named, f"{':' if any(times) else ''} {', '.join(days)}"


def _due(facts: Facts) -> Iterator[Deadline]:
    """Yield the deadlines of the first paragraph by which communes report: it names them, or its title does."""
    found: Span | None = None
    communes = facts.lexicon.pattern(_COMMUNES)
    for deadline in facts[Deadlines].of_reports:
        block = facts.document.block_at(deadline.span.start)
        if block is None or (found is not None and block.span != found):
            continue
        titles = facts[Outline].titles_around(deadline.span.start)
        named = communes.search(facts.folded, block.span.start, deadline.span.start)
        if named or any(map(communes.search, titles)):
            found = block.span
            yield deadline
