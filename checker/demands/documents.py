"""Documents and programmes that a superior's plan tells to carry out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.demands.proposal import Proposal
from checker.demands.rules import example, quoted_alone, rule_of, sentence
from checker.demands.statements import Statement, Statements
from checker.demands.tasks import in_funding
from checker.editing.ids import slug
from checker.facts import Facts
from checker.facts.citations import Citation, Citations, KnownDocuments
from checker.facts.cited_numbers import citation_key
from checker.facts.telling.history import History
from checker.facts.whereabouts import Whereabouts
from checker.kernel.phrases import FOREIGN, SIGNS
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.library.registers import KnownDocument
from checker.library.rule import Severity
from checker.library.superior import SuperiorPlan
from checker.particulars import Plan

_CARRIES = Grammar(r"(?<!\w)(?:{carries-out}|{task-verb.organise}|{demand.spreads})(?!\w)")
_REFERS = Grammar(r"(?<!\w){demand.refers}[ ,(]*$")
_REFERS_WITHIN = 40
"""Characters before a document in which it may be said to be only referred to."""
_ABOUT = Grammar(r"{about}(?!\w) ?")
_NAME_ENDS = Grammar(r"(?<!\w)(?:(?P<to>{demand.name-ends})|{about}|{demand.title-opens})(?!\w)")
_CUT = re.compile(rf"[{re.escape(''.join(SIGNS | FOREIGN))}“”\"…;:]")
_LONGEST_NAME, _FEWEST = 14, 4
"""Words of a document's name at most, and at least: fewer name no document."""


class Carried(NamedTuple):
    """A document that is to be carried out, in the statement that says so; ``known`` is its entry, if any."""

    citation: Citation
    statement: Statement
    known: KnownDocument | None


def read_documents(facts: Facts, statements: Statements, own: str) -> Iterator[Carried]:
    """Yield what communes carry out, each once; not the plan's *own* number, nor what is only referred to."""
    seen = {citation_key(own)}
    inward = facts[Plan].level == "so"  # what a department says of nobody is its own work
    for citation in facts[Citations]:
        statement = statements.at(citation.number_span.start)
        if statement is None or statement.who == "others" or citation.key in seen:
            continue
        if inward and statement.who != "communes":
            continue
        if facts.lexicon.has("demand.not-carried", citation.kind) or not citation.kind:
            continue
        if facts[History].tells(citation.span) or in_funding(facts, statement):
            continue
        known = facts[KnownDocuments].get(citation.key)
        if _is_carried_out(facts, statement, citation) and not _is_over(facts, known):
            seen.add(citation.key)
            yield Carried(_whole_name(facts, citation), statement, known)


def _is_over(facts: Facts, known: KnownDocument | None) -> bool:
    """Whether a programme has ended before the plan's years, or a document is no longer in force."""
    year = facts[Plan].year
    if known is None or year is None:
        return False
    past = known.period is not None and known.period[1] < year
    return past or (known.until is not None and known.until.year < year)


def _is_carried_out(facts: Facts, statement: Statement, citation: Citation) -> bool:
    start = citation.extent.start
    low = max(statement.span.start, start - _REFERS_WITHIN)
    if facts.lexicon.pattern(_REFERS).search(facts.folded, low, start):
        return False
    return (
        facts.lexicon.pattern(_CARRIES).search(facts.folded, statement.span.start, start)
        is not None
    )


def document_proposal(facts: Facts, superior: SuperiorPlan, carried: Carried) -> Proposal | None:
    """Return the demand to carry out a document; None for one without a number that can be cited."""
    citation, known = carried.citation, carried.known
    number = known.id if known else facts.quote(citation.number_span).strip()
    if "/" not in number and "-" not in number:
        return None
    kind = (known.kind if known else citation.kind).strip()
    kind = kind[:1].upper() + kind[1:]
    says = f"Thực hiện {kind} số {number}"
    called = _called(known, citation)
    quote = quoted_alone(facts, carried.statement)
    year = superior.years[0] if superior.years else None
    given: dict[str, object]
    if known is not None and known.names:
        given = {"document": number, "names": list(known.names)}
    else:  # a province's plan to carry out a programme is not that programme: its number tells it
        loose = [*_names(facts, kind, citation)]
        given = {"present": [number], **({"loose": loose} if loose else {})}
    rule = rule_of(
        title=f"{kind} số {number}",
        group="programmes",
        severity=Severity.RECOMMENDED,
        kind="programme" if "document" in given else "phrase",
        given=given,
        suggestion=sentence(f"Thực hiện {kind} số {number}{called}"),
        subject=superior.subject,
        examples=(example(quote, "pass", year), example("", "gap", year)),
    )
    extra = {} if known else {"document": (_entry(citation, kind, number, superior),)}
    return Proposal(
        id=slug(f"van-ban {number}"),
        sort="document",
        says=f"{says}{called}",
        due=None,
        due_words="",
        quote=quote,
        span=carried.statement.span,
        severity=Severity.RECOMMENDED,
        rule=rule,
        extra=extra,
        sure=carried.statement.who in {"communes", "open"} and not _may_be_slip(facts, carried),
        where=facts[Whereabouts].of(citation.span.start),
    )


def _may_be_slip(facts: Facts, carried: Carried) -> bool:
    """Whether a document of the state is cited that the register does not know: a number may be mistyped."""
    number = fold(facts.quote(carried.citation.number_span))
    return carried.known is None and number.endswith(facts.lexicon.words("state-symbol"))


def _whole_name(facts: Facts, citation: Citation) -> Citation:
    """Return *citation* with its issuer's whole name where a comma in that parted it.

    What stands behind such a name need not be a title: Bộ Văn hóa, Thể thao và Du lịch đến 100% thôn.
    """
    issuer, title = citation.issuer, citation.title
    if not title[:1].isupper() or f"{issuer}, {title[:1]}" not in facts.quote(citation.extent):
        return citation
    ends = facts.lexicon.pattern(_NAME_ENDS).search(fold(title))
    name = title[: ends.start()].strip() if ends else title
    rest = title[len(name) :].strip() if ends and not ends["to"] else ""
    return citation._replace(issuer=f"{issuer}, {name}", title=rest)


def _called(known: KnownDocument | None, citation: Citation) -> str:
    """Return day and title of a document as they follow its number."""
    day = citation.date.text if citation.date else ""
    title = known.title if known and known.title else citation.title
    issuer = known.issuer if known else citation.issuer
    parts = (
        f" ngày {day}" if day else "",
        f" của {issuer}" if issuer else "",
        f" {title}" if title else "",
    )
    return "".join(parts)


def _entry(citation: Citation, kind: str, number: str, superior: SuperiorPlan) -> dict[str, object]:
    """Return the ``[[document]]`` of one that the register does not have: nobody has read it."""
    day = citation.date.value if citation.date else None
    return {
        "id": number,
        "kind": kind,
        **({"date": day} if day else {}),
        "issuer": citation.issuer,
        "title": citation.title,
        "verified": False,
        "source": superior.named,
    }


def _names(facts: Facts, kind: str, citation: Citation) -> Iterator[str]:
    """Yield the document's name as a phrase: its kind and title, without signs that a phrase cannot have."""
    title = _CUT.split(citation.title)[0]
    about = facts.lexicon.pattern(_ABOUT).match(fold(title))
    words = title[about.end() if about else 0 :].split()[:_LONGEST_NAME]
    while words and facts.lexicon.has("demand.stop", fold(words[-1]).strip(" ,.-")):
        words.pop()
    if len(words) >= _FEWEST:
        yield f"{kind} {' '.join(words)}".strip(" ,.-").lower()
