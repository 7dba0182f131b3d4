"""A demand on all communes in the words of one: what may be pasted into its plan."""

from checker.demands.rules import sentence
from checker.facts import Facts
from checker.kernel.document import Span
from checker.lexicon.grammar import Grammar

# các xã, phường, đặc khu; xã, phường; các xã: of one commune its own kind
_COMMUNES = Grammar(
    r"(?<!\w)(?:(?:{demand.each} ?)?(?:{demand.many} )?{demand.place.commune.kind}"
    r"(?:(?:,| {and}) (?:{demand.many} )?{demand.place.commune.kind}(?!\w))+"
    r"|(?:{demand.each} ?|{demand.many} ){demand.place.commune.kind}|{demand.commune-level})(?!\w)"
)
_UNIT = "{unit}"
_BRACES = str.maketrans("{}", "()")
"""Braces in the plan's own words would be blanks to fill in."""


def of_one_commune(facts: Facts, words: Span) -> str:
    """Return *words* as a sentence for one commune's plan, with a blank for what it is: xã, phường."""
    text = facts.quote(words)
    turned, end = "", 0
    for match in facts.lexicon.pattern(_COMMUNES).finditer(facts.folded, *words):
        start = match.start() - words.start
        turned += text[end:start].translate(_BRACES) + _UNIT
        end = match.end() - words.start
    return sentence(turned + text[end:].translate(_BRACES))


def filled(suggestion: str, place: str) -> str:
    """Return a suggestion with its blank filled in by the kind of *place*, as an example has it."""
    return suggestion.replace(_UNIT, place)
