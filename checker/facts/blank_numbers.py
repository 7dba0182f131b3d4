"""Numbers of documents left to fill in: ``số …/KH-UBND``."""

from checker.facts.cited_numbers import KIND, SYMBOL
from checker.facts.store import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

_NUMBER_WORD = Grammar("{number-word}")
_OTHER_WORD = Grammar(r"(?<!\w)(?:{number-compound}|{digital-word}) $")
_OTHER_REACH = 16
"""Characters before *số* that make another word of it: Dân số/KHHGĐ, chuyển đổi số/CĐS."""
_BLANK = Grammar(rf" ?:?[ .…_]*(?:\[[^\]]*\])?/ ?(?:(?:19|20)\d\d/)?{SYMBOL}")

_KIND_BEFORE = Grammar(rf"(?<!\w){KIND} $")


class BlankNumbers(tuple[Span, ...]):
    """Numbers of documents left to fill in, the draft's own one included."""

    __slots__ = ()


def read_blank_numbers(facts: Facts) -> BlankNumbers:
    """Return where a document's number was left to fill in: ``số …/KH-UBND``."""
    rest = facts.lexicon.pattern(_BLANK)
    found = ((word, rest.match(facts.text, word.end())) for word in facts.matches(_NUMBER_WORD))
    return BlankNumbers(
        Span(word.start(), blank.end())
        for word, blank in found
        if blank
        and not _is_other_word(facts, word.start())
        and not _is_alternative(facts, word.start(), blank.group())
    )


def _is_other_word(facts: Facts, start: int) -> bool:
    """Whether the *số* at *start* is the end of another word."""
    other = facts.lexicon.pattern(_OTHER_WORD)
    return other.search(facts.folded, max(0, start - _OTHER_REACH), start) is not None


def _is_alternative(facts: Facts, start: int, blank: str) -> bool:
    """Whether *blank* behind the *số* at *start* names another choice: ứng dụng số/AI.

    A number left open has room for it (số   /UBND), a symbol of several parts or its kind before it.
    """
    if not blank.startswith("/") or "-" in blank:
        return False
    kind = facts.lexicon.pattern(_KIND_BEFORE)
    return kind.search(facts.folded, max(0, start - _OTHER_REACH), start) is None
