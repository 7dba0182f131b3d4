"""The places of a document that a text cites: điểm b khoản 2 Mục III, Điều 5 Quyết định này."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.kernel.sentences import Sentences
from checker.lexicon.grammar import Grammar

_LABEL = (
    r"(?:[ivx]+(?:\.\d{1,2})*(?:\.[a-zđ])?|\d{1,3}(?:\.\d{1,2})*(?:\.?[a-zđ])?|[a-zđ](?:\.\d{1,2})*)"
    r"(?![\w%]|[./]\d)"
)
"""II.3, 4.1, 5a, b, a.1."""
_MORE = re.compile(rf"(?<!\w){_LABEL}")
_PART = Grammar(
    rf"(?<!\w)(?P<part>{{cited-part}})(?: {{number-word}})? (?P<label>{_LABEL}|{{part-number}}(?!\w))"
    rf"(?P<more>(?:(?:,| {{cited-part.and}}) {_LABEL}(?=[,;.)]| {{cited-part.and}} | {{cited-part}}(?!\w)"
    r"| {this-document.copy}(?!\w)| {document-kind}(?!\w)))*)"
)
_JOINED = Grammar(r",? ?(?:{cited-part.joined} )?")
_OWN = Grammar(
    r",? ?(?:{this-document.copy} )?(?:(?P<kind>{document-kind}|{document-kind.rules})"
    r"|(?P<part>{cited-part})) {this-document}(?!\w)"
)
_OTHER = Grammar(
    r",? ?\(?(?:{this-document.copy} )?(?:{cited-kind}|{document-kind}|{document-kind.rules}"
    r"|{document-kind.attaching}|{appendix-heading}|{law-kind})(?!\w)"
)


_NAMED = Grammar(
    r"(?<!\w)(?:{cited-kind}|{document-kind}|{document-kind.rules}|{document-kind.attaching})"
    r"(?! {this-document}(?!\w))(?!\w)(?P<number> {number-word}(?!\w)| \d)?"
)


_REACH = 1500
"""Characters before and behind within which a document is named whose units may be meant."""
_SIGNS = 12
"""Signs before a heading at most."""
_MOST = 40
"""Units that are cited in one go at most."""


class Part(NamedTuple):
    """One unit of the document that is cited: its rank from the outermost, and its folded label."""

    rank: int
    label: str
    span: Span


class Chain(NamedTuple):
    """Units cited in one go, in the order of the text; ``span`` covers what says whose they are.

    ``whose`` is the document itself (Kế hoạch này), the unit around the words
    (Điều này, of the rank ``around``), another document, or left open.
    ``kind`` is the folded name of the document.
    """

    parts: tuple[Part, ...]
    span: Span
    whose: Literal["own", "around", "other", "open"]
    kind: str = ""
    around: int = -1

    def paths(self) -> Iterator[tuple[Part, ...]]:
        """Yield for each unit that holds no other one the units from the outermost down to it."""
        outer = [self._outer(place) for place in range(len(self.parts))]
        for place in range(len(self.parts)):
            if place in outer:
                continue
            path: list[Part] = []
            at: int | None = place
            while at is not None and len(path) <= len(self.parts):
                path.insert(0, self.parts[at])
                at = outer[at]
            yield tuple(path)

    def _outer(self, place: int) -> int | None:
        """Return the place of the unit around that at *place*: khoản 1 *Điều 5*, *Phần II*, mục 3."""
        rank = self.parts[place].rank
        for other in range(place + 1, len(self.parts)):
            if self.parts[other].rank != rank:
                if self.parts[other].rank < rank:
                    return other
                break
        for other in range(place - 1, -1, -1):
            if self.parts[other].rank != rank:
                ahead = self.parts[other].rank < rank and self._outer(other) is None
                return other if ahead else None
        return None


def names_another(facts: Facts, span: Span) -> bool:
    """Whether the sentence or the paragraph of *span* names a document that may be the one that is meant.

    It has a capital or a number; what has neither is a verb: quy định tại, báo cáo.
    """
    block = facts.document.block_at(span.start)
    within = facts[Sentences].near(span, _REACH)
    if block is not None:
        start = max(min(block.span.start, within.start), span.start - _REACH)
        within = Span(start, min(max(block.span.end, within.end), span.end + _REACH))
    return names_document(facts, within)


def names_document(facts: Facts, within: Span) -> bool:
    """Whether a document is named there: with a capital or a number, and not as this one."""
    return any(
        facts.text[match.start()].isupper() or match["number"]
        for match in facts.lexicon.pattern(_NAMED).finditer(facts.folded, *within)
    )


def chains(facts: Facts) -> Iterator[Chain]:
    """Yield what is cited, in order; headings (Điều 5. …) cite nothing."""
    joined = facts.lexicon.pattern(_JOINED)
    run: list[Part] = []
    end = -1
    for match in facts.matches(_PART, lined=True):
        apart = joined.fullmatch(facts.lined, end, match.start()) is None
        if run and (apart or len(run) > _MOST):
            yield _chain(facts, run, end)
            run = []
        if run or not opens_line(facts, match.start()):
            run += _parts(facts, match)
        end = match.end()
    if run:
        yield _chain(facts, run, end)


def opens_line(facts: Facts, start: int) -> bool:
    """Whether nothing but signs stands before *start* on its line: a heading."""
    low = max(0, start - _SIGNS)
    line = facts.lined.rfind("\n", low, start) + 1
    return not any(map(str.isalnum, facts.lined[line or low : start]))


def _parts(facts: Facts, match: re.Match[str]) -> Iterator[Part]:
    rank = facts.lexicon.value("cited-part", match["part"])
    label = match["label"]
    ordinal = facts.lexicon.value("part-number", label) if len(label) > 1 else None
    if isinstance(ordinal, int) and rank != 0:  # "mục ba" is no number of one
        return
    said = str(ordinal) if isinstance(ordinal, int) else label
    if isinstance(rank, int):
        yield Part(rank, said, Span(match.start(), match.end("label")))
        for more in _MORE.finditer(match["more"]):
            at = match.start("more")
            yield Part(rank, more.group(), Span(at + more.start(), at + more.end()))


def _chain(facts: Facts, run: list[Part], end: int) -> Chain:
    span, parts = Span(run[0].span.start, end), tuple(run)
    own = facts.lexicon.pattern(_OWN).match(facts.lined, end)
    if own is not None and own["part"]:
        rank = facts.lexicon.value("cited-part", own["part"])
        return Chain(parts, Span(span.start, own.end()), "around", around=int(rank or 0))
    if own is not None:
        return Chain(parts, Span(span.start, own.end()), "own", own["kind"])
    other = facts.lexicon.pattern(_OTHER).match(facts.lined, end)
    return Chain(parts, span, "open" if other is None else "other")
