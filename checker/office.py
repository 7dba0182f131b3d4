"""What a person said of their own office, put where a suggestion leaves a blank for it: never over the draft."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import NamedTuple

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.report import Finding, Report, Result

_COMMITTEE = Grammar(r"{body.committee}(?!\w) ?")
_UNIT = Grammar(r"(?:{body.committee} )?(?:{unit.commune}|{unit.province}) (?=\w)")
_POSTS = Grammar(r"{post.deputy} (?=\w)")
_BLANK = re.compile(r"\([^()]+\)")
"""A line that only names what belongs there."""
_OPEN = "…, "


class Office(NamedTuple):
    """The office and who usually signs for it, with the post; empty where not known."""

    unit: str = ""
    signer: str = ""
    post: str = ""


def filled(report: Report, office: Office) -> Report:
    """Return *report* with *office* in the blanks of its suggestions.

    A draft of another office, or with another post above the blank, keeps them.
    """
    issuer = fold(report.plan.issuer)
    if not office.unit or (issuer and _plain(issuer) != _plain(fold(office.unit))):
        return report
    results = tuple(_filled(report, office, result) for result in report.results)
    return report if results == report.results else replace(report, results=results)


def _filled(report: Report, office: Office, result: Result) -> Result:
    fill = _FILLS.get(result.rule.kind)
    if fill is None or not result.is_open:
        return result
    findings = tuple(
        replace(f, suggestion=fill(report, office, f)) if f.suggestion and f.fix is None else f
        for f in result.findings
    )
    return result if findings == result.findings else replace(result, findings=findings)


def _issuer(report: Report, office: Office, finding: Finding) -> str:
    words = finding.suggestion or ""
    if not _BLANK.fullmatch(words):
        return words
    committee = report.lexicon.pattern(_COMMITTEE).match(fold(office.unit))
    if committee is None:
        return office.unit.upper()
    at = committee.end()
    return "\n".join(filter(None, (office.unit[:at].strip(), office.unit[at:]))).upper()


def _place(report: Report, office: Office, finding: Finding) -> str:
    words = finding.suggestion or ""
    unit = report.lexicon.pattern(_UNIT).match(fold(office.unit))
    if unit is None or not words.startswith(_OPEN):
        return words
    return f"{office.unit[unit.end() :]}, {words.removeprefix(_OPEN)}"


def _signature(report: Report, office: Office, finding: Finding) -> str:
    """Return the signature with the usual signer's name below the signer's own post."""
    words = finding.suggestion or ""
    *above, last = words.split("\n")
    if not (office.signer and office.post and _BLANK.fullmatch(last)):
        return words
    if not above:
        stands = report.document.text[: finding.span.start].rpartition("\n")[2]
        return office.signer if _same(stands, office.post) else words
    chief = office.post
    if deputy := report.lexicon.pattern(_POSTS).match(fold(office.post)):
        chief = office.post[deputy.end() :]
    posts = [line for line in above if line.strip()]
    if not _same(posts[-1], chief):
        return words
    own = [chief] if deputy is None else [f"KT. {chief}", office.post]
    return "\n".join((*posts[:-1], *(line.upper() for line in own), "", office.signer))


def _same(one: str, other: str) -> bool:
    return _plain(fold(one)) == _plain(fold(other))


def _plain(words: str) -> str:
    return " ".join(words.split()).strip(" .,")


_FILLS: Mapping[str, Callable[[Report, Office, Finding], str]] = {
    "issuer": _issuer,
    "place-date": _place,
    "signature": _signature,
}
"""How the blanks of a kind of rule are filled."""
