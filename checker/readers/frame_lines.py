"""Lines of the frame of an administrative document: header, title and signature.

The parts are those of Nghị định 30/2020/NĐ-CP, Phụ lục I: motto, issuing
body, number, place and date, kind of document, recipients, authority and post
of the signer.
"""

import re

from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon
from checker.readers.line_edges import HEAD, TAIL, head

_KIND = Grammar(
    r"(?:{draft-word} )?(?:{document-kind}|{appendix-heading}(?: (?:{number-word} )?[ivx\d]+)?)[:*]?"
)
_BEGINNING = Grammar(r"(?P<kind>{document-kind}) |(?:[-–+*] ?)?{basis-word} ")
_MOTTO = Grammar(r"{motto}|{slogan}")
_NUMBER = Grammar(r"{number-word} ?:")
_PLACE_AND_DATE = Grammar(
    r"(?:{city-short}\. ?)?[^\W\d_][^,;:./\d]{1,40}, ?"
    r"{day}[ .…\d_]*{month}[ .…\d_]*{year}[ .…\d_]*\*?"
)
_AUTHORITY = Grammar(r"{authority} ?\. ?[^\W\d_]|{authority.slashed} [^\W\d_]")
_POST = Grammar(r"{post}(?!\w)")
_ISSUER = Grammar(
    r"(?!{issuer-line.not}(?!\w))"
    r"(?:{issuer}|{issuer-line}|{unit.commune}|{unit.district}|{unit.province})(?= |$)"
)
_TITLES = Grammar(r"(?:{academic-title}\. ?|{rank}(?= ) ?)*")
_FEWEST_NAMES, _MOST_NAMES = 2, 6
"""Words of a person's name."""
_DRAWN = re.compile(r"(?:[-=_*~–—+]\s*){3,}")


def stands_alone(text: str, first: str, lexicon: Lexicon) -> bool:
    """Whether *text*, whose folded head is *first*, neither goes on nor continues another line.

    Motto, number, place and date, kind of document, authority and post, the
    words Nơi nhận do so.
    """
    if len(text) > HEAD:
        return False
    if lexicon.pattern(_NUMBER).match(first) or first.startswith(_recipients(lexicon)):
        return True
    if lexicon.pattern(_MOTTO).fullmatch(first) or is_place_and_date(first, lexicon):
        return True
    if text[:2].isupper() and lexicon.pattern(_AUTHORITY).match(first):
        return True
    return text.isupper() and bool(
        lexicon.pattern(_KIND).fullmatch(first) or lexicon.pattern(_POST).match(first)
    )


def is_of_frame(text: str, lexicon: Lexicon) -> bool:
    """Whether *text* is a line of a header or signature."""
    first = head(text)
    return stands_alone(text, first, lexicon) or names_issuer(text, first, lexicon)


def is_title(text: str, lexicon: Lexicon) -> bool:
    """Whether *text* is the kind of document on a line of its own: KẾ HOẠCH."""
    return len(text) <= TAIL and text.isupper() and names_kind(fold(text), lexicon)


def opens_text(text: str, lexicon: Lexicon) -> bool:
    """Whether *text* stands below every header: the basis, or a kind in capitals with its subject behind it."""
    begun = lexicon.pattern(_BEGINNING).match(head(text))
    if begun is None or not text[0].isupper():
        return False
    return begun["kind"] is None or text[: begun.end()].isupper()


def names_kind(folded: str, lexicon: Lexicon) -> bool:
    """Whether *folded* is a kind of document and nothing else."""
    return bool(lexicon.pattern(_KIND).fullmatch(folded))


def names_issuer(text: str, first: str, lexicon: Lexicon) -> bool:
    """Whether *text*, whose folded head is *first*, is a line, in capitals, of a body's name.

    One word alone is the rest of a name (MÔI | TRƯỜNG), but for UBND.
    """
    if not text.isupper() or not lexicon.pattern(_ISSUER).match(first):
        return False
    return " " in first or first in lexicon.words("issuer.incomplete")


def is_place_and_date(folded: str, lexicon: Lexicon) -> bool:
    """Whether *folded* is the place and date of signing: ``An Hòa, ngày … tháng … năm …``."""
    return bool(lexicon.pattern(_PLACE_AND_DATE).fullmatch(folded))


def begins_motto(folded: str, lexicon: Lexicon) -> bool:
    """Whether *folded* is the motto of the state or of the republic, or the first part of one."""
    return any(
        motto.startswith(folded) for name in ("motto", "slogan") for motto in lexicon.words(name)
    )


def rest_of_motto(folded: str, lexicon: Lexicon) -> str:
    """Return the words that make the motto of the state or of the republic of *folded*, its first ones; else none."""
    mottos = (motto for name in ("motto", "slogan") for motto in lexicon.words(name))
    rests = (motto.removeprefix(folded) for motto in mottos if motto.startswith(f"{folded} "))
    return next(rests, "").strip()


def opens_recipients(text: str, lexicon: Lexicon) -> bool:
    """Whether *text* begins the list of recipients, Nơi nhận; Nơi nhận báo cáo is another thing."""
    words, others = _recipients(lexicon), lexicon.words("recipient-label")
    folded = fold(text.lstrip()[: max(map(len, others))])
    return folded.startswith(words) and not folded.startswith(others)


def is_persons_name(text: str, lexicon: Lexicon) -> bool:
    """Whether *text* is a person's name and nothing else, as below a post: ThS. Nguyễn Thị Lan."""
    folded = fold(text)
    title = lexicon.pattern(_TITLES).match(folded)
    words = text[title.end() if title else 0 :].split()
    return (
        _FEWEST_NAMES <= len(words) <= _MOST_NAMES
        and all(word[0].isupper() and word.isalpha() for word in words)
        and lexicon.has("surname", fold(words[0]))
    )


def is_drawn(text: str) -> bool:
    """Whether *text* is a line drawn with characters, as under the motto."""
    return bool(_DRAWN.fullmatch(text))


def _recipients(lexicon: Lexicon) -> tuple[str, ...]:
    return lexicon.words("recipients-heading")
