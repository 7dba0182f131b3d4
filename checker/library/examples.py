"""A rule's own examples, run: they are its documentation and its test."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checker.facts import Overrides, read_facts
from checker.judge import judge
from checker.kernel.document import Block, Document, Source, Span
from checker.kernel.text import clean
from checker.kinds import KINDS
from checker.library.looks import Look, layout, styled
from checker.library.rule import Example, Library, Rule
from checker.report import Finding, Result

YEAR = 2026
LEVEL = "xa"
"""The plan's year and level where an example does not give its own."""


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold: what it wants, and what the rule said."""

    rule: Rule
    example: Example
    result: Result
    misplaced: bool
    """The verdict is right, but no finding lies on the marked passage."""

    @property
    def inherited(self) -> bool:
        """Whether a later layer changed the rule and not the example: nobody need be wrong."""
        return self.rule.layer != self.example.layer

    @property
    def where(self) -> str:
        """The file and line of the example."""
        return f"{self.example.file or self.rule.file}:{self.example.line or self.rule.line}"

    def __str__(self) -> str:
        """Return one line: where, which rule, wanted and given."""
        where = f"{self.where}: {self.rule.id}"
        status = self.result.status.value
        if self.misplaced:
            return f"{where}: kết quả {status} đúng, nhưng không chỉ vào chỗ «{self._marked()}»"
        return f"{where}: cần {self.example.status}, được {status}: {self.result.message}"

    def _marked(self) -> str:
        start, end = self.example.mark or (0, 0)
        return self.example.text[start:end]


def failures(library: Library) -> Iterator[Failure]:
    """Run every example of *library* and yield those that do not hold."""
    for rule, examples in shown(library):
        for example in examples:
            failure = run(rule, example, library)
            if failure is not None:
                yield failure


def shown(library: Library) -> Iterator[tuple[Rule, tuple[Example, ...]]]:
    """Yield every rule with its examples; of one that a kind of plan words otherwise, its own."""
    for rule in library.rules:
        yield rule, rule.examples
    for plan, variants in library.variants.items():
        for rule in variants.values():
            own = tuple(e for e in rule.examples if (e.layer, e.file) == (rule.layer, rule.file))
            yield replace(rule, subjects=(plan,)), own


def run(rule: Rule, example: Example, library: Library) -> Failure | None:
    """Judge *example* by *rule* alone; return what does not hold, else None."""
    document, mark = piece(example)
    result = judged(rule, example, document, library)
    if result.status.value not in example.status.split("|"):
        return Failure(rule, example, result, misplaced=False)
    if mark is not None and not any(_touches(finding, mark) for finding in result.findings):
        return Failure(rule, example, result, misplaced=True)
    return None


def judged(rule: Rule, example: Example, document: Document, library: Library) -> Result:
    """Return what *rule* alone says of *document*, which is the :func:`piece` of *example*.

    A piece of text cannot show what plan it is of: it is taken for one of the
    rule's own kind of plan, and for a yearly one where the example does not say; of a rule that
    rests on a superior's plan, for one that cites it.
    """
    superior = rule.superior
    subjects = (*rule.subjects, *((superior.subject,) if superior and superior.subject else ()))
    overrides = Overrides(
        year=example.year or _year(rule),
        level=example.level or LEVEL,
        place=example.place,
        subject=example.plan or next(iter(subjects), None),
        profile=example.profile,
    )
    facts = read_facts(document, library, overrides)
    free = replace(rule, subjects=(), superior=superior if KINDS[rule.kind].uncited else None)
    alone = replace(library, rules=(free,), variants={}, switched_off=())
    return next(iter(judge(facts, alone)))


def _year(rule: Rule) -> int:
    """Return the year of a plan that *rule* is surely for: that of its day, among those of its superior's plan."""
    due = getattr(rule.params, "due", None)
    year = due.year if isinstance(due, date) and rule.superior else YEAR
    if rule.superior is None or rule.superior.years is None:
        return year
    first, last = rule.superior.years
    return min(max(year, first), last)


def piece(example: Example) -> tuple[Document, Span | None]:
    """Return *example* as a document, one block a line, and where its mark lies."""
    text = example.text
    if example.mark is not None:
        start, end = example.mark
        text = f"{text[:start]}«{text[start:end]}»{text[end:]}"
    lines = [line.strip() for line in clean(text).split("\n")]
    text = "\n".join(line for line in lines if line)
    mark = None
    if example.mark is not None:
        start, end = text.index("«"), text.index("»") - 1
        mark = Span(start, end)
        text = text.replace("«", "").replace("»", "")
    blocks = tuple(_blocks(text, example.looks))
    document = Document(
        path=Path("vi-du"),
        format=example.format,
        text=text,
        blocks=blocks,
        keeps_header=example.format == "docx",
        layout=layout(blocks, example.looks, example.page),
    )
    return document, mark


def _blocks(text: str, looks: Sequence[Look]) -> Iterator[Block]:
    start = 0
    for index, line in enumerate(text.split("\n")):
        block = Block(Span(start, start + len(line)), source=Source(number=index))
        yield styled(block, looks[index] if index < len(looks) else None)
        start += len(line) + 1


def _touches(finding: Finding, mark: Span) -> bool:
    """Whether *finding* lies on *mark*; where one is empty, whether they meet."""
    span = finding.span
    if span.start == span.end or mark.start == mark.end:
        return span.start <= mark.end and mark.start <= span.end
    return span.overlaps(mark)
