"""Words to paste, cut so that they read on from what stands before them and behind.

A rule has one wording for what it asks. Put in the place of some words of a sentence it must not
say again what stands there already: "Căn cứ Căn cứ Luật …", "… của Chính phủ của Chính phủ".
"""

from dataclasses import replace

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.put import BEHIND, How, Put
from checker.report import Finding

_OPENING = Grammar(r"(?:{pasted-opening} )+")
_ENDS = " .;"
_LINE_SIGNS = frozenset("-+(…")
"""With these, too, a line begins: - Lưu: VT; (Họ và tên); …, ngày … tháng …."""
_REACH = 400
"""Characters on each side among which words are said twice: more than any rule proposes in a sentence."""


def fitted(facts: Facts, finding: Finding) -> Finding:
    """Return *finding* with its words to paste cut to fit its span; what is certain fits already."""
    words = finding.suggestion
    if not words or finding.fix is not None:
        return finding
    start, end = finding.put.span if finding.put else finding.span
    before = facts.text[max(0, start - _REACH) : start].rpartition("\n")[2]
    after = facts.text[end : end + _REACH].partition("\n")[0]
    words = _below(facts, words, start) if not before.strip() else words
    if start == end and not (before.strip() and after.strip()):
        return replace(finding, suggestion=words)  # a line of its own, or the end of one
    if start < end:
        words = _within(facts, words, before, facts.quote(finding.span))
    return replace(finding, suggestion=_without_end(_without_beginning(words, before), after))


def placed(facts: Facts, finding: Finding) -> Finding:
    """Return *finding* with the place of its words, where its kind has not said it.

    Words that begin with a small letter or a sign go on in the sentence, before the sign that ends it.
    """
    words = finding.suggestion
    if words is None or finding.put is not None:
        return finding
    span = finding.span
    if span.start < span.end:
        return replace(finding, put=Put(span, How.INSTEAD))
    block = facts.document.block_at(span.start)
    if words[:1].isupper() or words[:1] in _LINE_SIGNS or block is None:
        how = How.BEFORE if block and block.span.start == span.start else How.AFTER
        return replace(finding, put=Put(span, how, rank=BEHIND))
    if words[:1].islower():
        said = facts.text[block.span.start : span.start]
        end = block.span.start + len(said.rstrip(" .;/"))
        span = Span(end, end) if end > block.span.start else span
    return replace(finding, put=Put(span, How.WITHIN))


def _below(facts: Facts, words: str, start: int) -> str:
    """Return *words* without a first line that stands right above them already: KẾ HOẠCH."""
    above = facts.text[max(0, start - _REACH) : start].rstrip("\n").rpartition("\n")[2]
    first, _, rest = words.partition("\n")
    return rest if rest and fold(first) == fold(above) else words


def _within(facts: Facts, words: str, before: str, found: str) -> str:
    """Return *words*, a line of its own, as they stand within a sentence."""
    opening = facts.lexicon.pattern(_OPENING).match(fold(words))
    own = facts.lexicon.pattern(_OPENING).match(fold(found))
    if opening is None or own is not None or not any(c.isalpha() for c in before):
        return words
    return words[opening.end() :].rstrip(_ENDS)


def _without_beginning(words: str, before: str) -> str:
    """Return *words* without those at their beginning with which *before* ends."""
    parts, folded, said = words.split(" "), fold(words), fold(before).rstrip()
    for count in range(len(parts) - 1, 0, -1):
        beginning = folded[: len(" ".join(parts[:count]))]
        if said.endswith(beginning) and not said[: -len(beginning)][-1:].isalnum():
            return " ".join(parts[count:])
    return words


def _without_end(words: str, after: str) -> str:
    """Return *words* without those at their end with which *after* begins."""
    parts, folded, said = words.split(" "), fold(words), fold(after).lstrip()
    for count in range(len(parts) - 1, 0, -1):
        end = folded[len(words) - len(" ".join(parts[-count:])) :]
        if said.startswith(end) and not said[len(end) : len(end) + 1].isalnum():
            return " ".join(parts[:-count])
    goes_on = said != "" and not after.lstrip()[:1].isupper()
    return words[:-1] if words[-1:] in {".", ";"} and goes_on else words
