"""What the register and the title tell of a document already, so that nobody types it."""

import re
from collections import Counter
from dataclasses import replace

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.library.rule import Library
from checker.registering.fields import DocumentFields

_YEARS = re.compile(r"(?<!\d)(20\d\d)\s*[-–—]\s*(20\d\d)(?!\d)")
_KINDS = ("document-kind", "cited-kind")
_LEAD = Grammar(r"(?:(?:{about}|{puts-in-force}) )+")


def completed(fields: DocumentFields, library: Library) -> DocumentFields:
    """Return *fields* with what is empty and can be told.

    Kind and issuer are those of the register's documents with the same symbol; the name by which
    plans call it is what the title puts in force, its years are those of the title.
    """
    kind, issuer = of_symbol(fields.id, library)
    named = name_in(fields.title, library.lexicon)
    return replace(
        fields,
        kind=fields.kind or kind,
        issuer=fields.issuer or issuer,
        names=fields.names or ((named,) if named else ()),
        period=fields.period or years_in(fields.title),
    )


def of_symbol(number: str, library: Library) -> tuple[str, str]:
    """Return the kind and the issuer of most documents with the symbol of *number*.

    Of a symbol that no document has the kind alone is told, by its first signs; else both are empty.
    """
    symbol = fold(number.rpartition("/")[2])
    found = Counter(
        (known.kind, known.issuer)
        for known in library.registers.documents.values()
        if symbol and fold(known.id.rpartition("/")[2]) == symbol
    )
    if found:
        return found.most_common(1)[0][0]
    kind = library.lexicon.value("symbol-kind", symbol.partition("-")[0])
    return (f"{kind[:1].upper()}{kind[1:]}" if isinstance(kind, str) else "", "")


def name_in(title: str, lexicon: Lexicon) -> str:
    """Return what *title* puts in force, without the marks round it; empty where it puts nothing."""
    words = " ".join(title.split())
    lead = lexicon.pattern(_LEAD).match(fold(words))
    name = words[lead.end() :] if lead else words
    return name.strip(" .").replace("“", "").replace("”", "").replace('"', "")


def years_in(title: str) -> tuple[int, int] | None:
    """Return the first and last year that *title* names; None where it names none."""
    found = _YEARS.search(title)
    return (int(found[1]), int(found[2])) if found else None


def kinds(library: Library) -> tuple[str, ...]:
    """Return the kinds that a document may be of, those of most documents of the register first."""
    found = Counter(known.kind for known in library.registers.documents.values())
    known = [kind for kind, _ in found.most_common()]
    words = [word for name in _KINDS for word in library.lexicon.words(name)]
    others = sorted(word for word in words if word not in set(map(fold, known)))
    return (*known, *(word[:1].upper() + word[1:] for word in others))


def issuers(library: Library) -> tuple[str, ...]:
    """Return who has issued the documents of the register, whoever has issued most first."""
    found = Counter(known.issuer for known in library.registers.documents.values())
    return tuple(issuer for issuer, _ in found.most_common() if issuer)
