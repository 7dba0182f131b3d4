"""A rule of the group Soát lỗi, judging a few lines in which its places are marked «…»."""

from dataclasses import replace

from checker.facts import Overrides, read_facts
from checker.kernel.document import Document
from checker.kinds import KINDS
from checker.library.rule import Rule
from checker.report import OPEN, Finding, Verdict
from tests.checker.drafts import draft_of
from tests.checker.facts.reading import library, unmark


def rule(name: str) -> Rule:
    """Return the built-in rule of this id."""
    return next(rule for rule in library().rules if rule.id == name)


def judged(name: str, draft: Document) -> Verdict:
    """Return what the rule says of *draft*."""
    own = rule(name)
    return KINDS[own.kind].judge(own, read_facts(draft, library(), Overrides()))


def found(name: str, *marked: str, file: str = "docx") -> tuple[list[str], list[str]]:
    """Return the passages that the rule finds in the lines of a *file*, and those that are marked."""
    text, spans = unmark("\n".join(marked))
    draft = replace(draft_of(text.split("\n")), format=file)
    return [draft.quote(f.span) for f in _open(judged(name, draft))], [*map(draft.quote, spans)]


def _open(verdict: Verdict) -> list[Finding]:
    """Return the remarks of *verdict* in the order of the text; a pass has evidence only."""
    is_open = verdict.status in OPEN
    return sorted(verdict.findings, key=lambda finding: finding.span) if is_open else []


def findings(name: str, *lines: str) -> tuple[Finding, ...]:
    """Return the remarks of the rule on these lines."""
    return tuple(_open(judged(name, draft_of(lines))))


def mended(name: str, line: str) -> str:
    """Return *line* with the certain corrections of the rule."""
    for finding in reversed(findings(name, *line.split("\n"))):
        if finding.fix is not None:
            line = line[: finding.span.start] + finding.fix + line[finding.span.end :]
    return line
