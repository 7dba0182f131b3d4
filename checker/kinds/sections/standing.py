"""Where a number stands in the text though it opens no section: files join lines, cut them and part letters.

Before a number is said to be lost it is looked for: at a line's beginning in another form (3-, (3), 3 alone),
within a line behind a sentence (…. 3. Kinh phí), behind a short title (3. Văn phòng 4. Thanh tra), at a
line's end, with its letters apart (Đ i ều 3).
"""

import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from checker.facts import Facts
from checker.form.capitals import is_caps
from checker.form.marks import roman_value
from checker.form.outline import Section
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.kinds.sections.counting import NAMED
from checker.lexicon.grammar import Grammar

_BEGINS = r"(?= ?[\"“'(]?[^\W\d]|\s*$)"
"""What stands behind the sign of a number: its title, or nothing, where its line was cut."""
_LEADS = r"(?:[-–+*•] ?)?"
_OPENED = r"(?P<sign>\(0?{0}\)|[\"“'(]?0?{0}(?: ?[.)/:,](?:-|[.)/])?| ?-|\s*$)){1}"
_DOTTED = r"(?P<sign>[\"“'(]?{0}(?: ?[.)/:,](?:-|[.)/])?| ?-| |\s*$)){1}"
_BARE = r"(?P<sign>0?{0} )(?P<first>[^\W\d_])"
_SENTENCE = r"(?<=[.;:!?…)”\"] ){0}(?P<sign>[.)/]|-(?=[ \"“]?[^\W\d_]))(?= ?[\"“'(]?[^\W\d]|\s*$)"
_INNER = r"(?<=[\w.;:] ){0}(?P<sign>[.)]) ?(?=[\"“'(]?[^\W\d])"
_INNER_BARE = r"(?<=[^\W\d_] ){0}(?P<sign> )(?P<first>[^\W\d_])"
_BEHIND = r"(?<=[^\W\d_] ){0}(?P<sign>[.)]) [\"“]?(?P<first>[^\W\d_])"
_NAMED = r"(?<=[.;:!?)”])(?:{1}){0}(?P<sign>[.:])"
_NAMED_LINE = r"(?:{1}){0}(?P<sign>)(?!\w)"
_ALIKE = {"1": "[1l|]", "I": "[I1l|]", "2": "[2Z]", "5": "[5S]", "0": "[0O]"}
"""What a scanner reads for a figure or a Roman number: l. for 1., Il. for II."""
_ALIKE_LINE = r"(?=\S{0,3}[l|ZSO])(?P<sign>{0} ?[.)])(?= ?[^\W\d_])"
_FIGURES_LINE = r"(?P<sign>{0}[.)/]) ?(?P<caps>[^\W\d_].*)"
"""A Roman number's place taken by figures: I. AO CÁ, 2. VƯỜN RAU, III. …."""
_COUNTS = Grammar(r"(?<!\w)(?:{line-end.counting}|{container-word}) $")
"""What a number belongs to that stands behind it: Điều 4. Sở …, giai đoạn 2. Các …."""
_LEAD = 24
_OPEN = frozenset({"decimal", "roman", "lower"})
"""Styles that are looked for behind a word as well: a capital letter there is a name's (Nguyễn Văn B.)."""


class Place(NamedTuple):
    """Where a number stands: its block, how far within, and in which form: "3." and "(3)" are counted apart."""

    block: int
    offset: int
    form: str


def places(
    facts: Facts, section: Section, number: str, blocks: range,
    counted: Container[int] = (),
) -> Iterator[Place]:  # fmt: skip
    """Yield where *number*, counted as *section* is, stands in *blocks*; those *counted* open with their own."""
    opening, within = _patterns(facts, section, number)
    others = _in_other_signs(section, number)
    for at in blocks:
        block = facts.document.blocks[at]
        lines = facts.quote(Span(*block.span)).split("\n")
        for number_of_line, line in enumerate(
            lines
        ):  # a line broken by hand opens as a paragraph does
            text = _written(section, line)
            own = block.cell is None
            plain = opening if number_of_line or at not in counted else ()
            match = _first(plain, text, bare=own) or _first(others, text, bare=own)
            if match:
                yield Place(at, number_of_line, _form(match, number))
        text = _written(section, " ".join(lines))
        for pattern in within:
            for match in pattern.finditer(text):
                if _is_title(match) and not _is_of_word(facts, text, match):
                    yield Place(at, match.start(), f"…{match['sign']}")


def _first(patterns: Iterable[re.Pattern[str]], text: str, *, bare: bool) -> re.Match[str] | None:
    """Return the first match of *patterns* at the beginning of *text*; a *bare* number needs no sign."""
    for pattern in patterns:
        match = pattern.match(text)
        if match and _is_title(match) and (bare or "first" not in pattern.groupindex):
            return match
    return None


def _patterns(
    facts: Facts, section: Section, number: str
) -> tuple[list[re.Pattern[str]], list[re.Pattern[str]]]:
    """Return what *number* looks like at a line's beginning, and within a line."""
    mark, n = section.mark, re.escape(number)
    style = mark.style if mark is not None else ""
    if mark is not None and (style in NAMED or style == "article"):
        named = mark.sign if style == "chapter" else ""
        words = (named,) if named else facts.lexicon.words(f"{style}-word")
        word = "|".join(re.escape("".join(w.split())) for w in words)
        return [_compiled(_NAMED_LINE, n.lower(), word)], [_compiled(_NAMED, n.lower(), word)]
    if "." in number:
        loose = r" ?[.,-] ?".join(number.split("."))
        opening = [_compiled(_LEADS + _DOTTED, loose, _BEGINS)]
        return opening, [_compiled(_INNER, n), _compiled(_INNER_BARE, n)]
    opening = [_compiled(_LEADS + _OPENED, n, _BEGINS)]
    within = [_compiled(_SENTENCE, n)]
    if style == "decimal":
        opening.append(_compiled(_BARE, n))
    if style in _OPEN:
        within.append(_compiled(_BEHIND, n))
    return opening, within


def _in_other_signs(section: Section, number: str) -> list[re.Pattern[str]]:
    """Return what *number* looks like at a line's beginning in signs that are no number of its kind."""
    style = section.mark.style if section.mark is not None else ""
    if style not in {"decimal", "roman"} or "." in number:
        return []
    found = []
    if any(sign in _ALIKE for sign in number):
        alike = "".join(_ALIKE.get(sign, sign) for sign in number)
        found.append(_compiled(_ALIKE_LINE, alike))
    if style == "roman":
        found.append(_compiled(_FIGURES_LINE, str(roman_value(number.lower()))))
    return found


def _compiled(form: str, *parts: str) -> re.Pattern[str]:
    for place, part in enumerate(parts):
        form = form.replace(f"{{{place}}}", part)
    return re.compile(form)


def _written(section: Section, text: str) -> str:
    """Return a line as its numbers are read: what a word names (Điều 3) without the gaps between letters."""
    mark = section.mark
    if mark is not None and (mark.style in NAMED or mark.style == "article"):
        return "".join(fold(text).split())
    return text


def _is_title(match: re.Match[str]) -> bool:
    """Whether a capital follows, or nothing but capitals, where the form asks for them."""
    found = match.groupdict()
    return found.get("first", "A").isupper() and is_caps(found.get("caps", "A"))


def _is_of_word(facts: Facts, text: str, match: re.Match[str]) -> bool:
    """Whether the number belongs to the word before it: theo khoản 4. Sở …."""
    lead = fold(text[max(0, match.start() - _LEAD) : match.start()])
    return facts.lexicon.pattern(_COUNTS).search(lead) is not None


def _form(match: re.Match[str], number: str) -> str:
    """Return the signs around *number*, or that it is written in others altogether."""
    sign = match["sign"]
    return sign.replace(number, "#").strip().replace("0#", "#") if number in sign else "other"
