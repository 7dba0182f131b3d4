"""Numbering marks at the start of a block: ``I.``, ``1.``, ``4.1.``, ``a)``, ``-``.

Nghị định 30/2020/NĐ-CP, Phụ lục I, mục V names phần, mục, khoản and điểm;
``4.1`` and the dash are general custom.
"""

import re
from typing import Literal, NamedTuple

from checker.form.capitals import is_caps
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon

MarkStyle = Literal[
    "part", "chapter", "upper", "roman", "article", "decimal", "lower", "dash", "plus"
]

RANKS: dict[MarkStyle, int] = {
    "part": 0, "chapter": 5, "upper": 10, "roman": 20, "article": 30, "decimal": 40, "lower": 60,
    "dash": 70, "plus": 80,
}  # fmt: skip
"""Usual order from the outermost to the innermost; decimals add their depth."""

VIETNAMESE_LETTERS = "abcdđeghiklmnopqrstuvxy"
LATIN_LETTERS = "abcdefghijklmnopqrstuvwxyz"

_SIGN = r"[.)/:](?:[./)]|-(?= ))?"
"""What ends a number: a full stop, a bracket, a slash, or two of them (1./, 2/-, a.)."""
_FIGURE = r"(?=\d{1,3}(?:[.,/]\d+)*(?: ?%| [^\W\d]))"
"""A number of things at the beginning of a title: 100% tổ dân phố, 02 lớp, 12/15 thôn; no year."""
_TITLE = rf"(?=[^\W\d]|[\"'(<>≤≥~]|(?<= ){_FIGURE})"
"""What a title begins with behind 1.2: a letter, a bracket, a sign of comparison, such a number."""
_SHORT = r"[o-z]\.[^\W\d]"
"""A word cut to its letter, close to the next: P.Hiệu trưởng, T.Phòng; lists seldom come so far."""
_MARK = Grammar(
    r"(?P<part>{part-word} (?P<partno>[ivx]+|\d{1,3}|{part-number}))(?![\w])(?P<partend>[.:)]?) ?"
    r"|(?P<chapter>(?P<chapterword>{chapter-word}) (?P<chapterno>[ivx]+|\d{1,3}))(?![\w])(?P<chapterend>[.:)]?) ?"
    r"|(?P<about>{letter-opening.about})"
    r"|{article-word} (?P<article>\d{1,3})(?:[.:] ?|$)"
    rf"|(?P<roman>[ivx]{{1,6}})(?:(?P<rsub>(?:\.\d{{1,2}})+)[.)]? ?| ?(?P<rend>{_SIGN}|-(?= )) ?)(?=\D|$)"
    rf"|(?P<within>\d{{1,2}}(?:\.\d{{1,2}}){{0,3}}\.)(?P<sub>[a-zđ]) ?(?P<subend>{_SIGN}) ?(?=[^\d/]|$)"
    rf"|(?P<decimal>\d{{1,2}}(?:\.\d{{1,2}}){{1,4}})(?:(?P<dend>{_SIGN}) ?| ){_TITLE}"
    rf"|(?P<single>\d{{1,2}}) ?(?P<send>{_SIGN}) ?(?=\D|$)"
    rf"|(?!{_SHORT})(?P<letter>[a-zđ]) ?(?P<lend>{_SIGN}) ?(?=[^\d/]|$)"
    r"|(?P<dash>[-*•]) ?(?=\S)"
    r"|(?P<plus>\+) ?(?=\S)"
)
_GOES_ON = Grammar(r"(?:{appendix-heading}|{cited-kind}|{document-kind})(?!\w)|[,;]")
_PADDED = "0"
_ROMAN = {"i": 1, "v": 5, "x": 10}


class Mark(NamedTuple):
    """A numbering mark: its style, its numbers from the outermost, and its length.

    ``numbers`` is ``(4, 1)`` for ``4.1``; letters count from 1; empty for
    dashes. ``text`` is the mark without its full stop or bracket; ``length``
    counts the characters up to the first of the title. ``sign`` is what ends
    the number (``.``, ``)``, ``/``), or the word before it (chương, mục): "1)"
    and "01." under "1." are counted apart.
    """

    style: MarkStyle
    numbers: tuple[int, ...]
    text: str
    length: int
    sign: str = ""

    @property
    def rank(self) -> int:
        """Return how far inside this mark usually stands."""
        depth = len(self.numbers) - 1 if self.style == "decimal" else 0
        return RANKS[self.style] + depth


def roman_value(text: str) -> int:
    """Return the value of a lower-case roman number, 0 where it is not one."""
    total = 0
    for char, following in zip(text, [*text[1:], ""], strict=True):
        value = _ROMAN.get(char, 0)
        total += -value if _ROMAN.get(following, 0) > value else value
    return total if to_roman(total).lower() == text else 0


def to_roman(value: int) -> str:
    """Return *value* (0 to 39) as a roman number; 0 gives the empty string."""
    tens, ones = divmod(max(0, value), 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def letter_values(letter: str) -> tuple[int, ...]:
    """Return the places of *letter*, in the Vietnamese and in the Latin alphabet.

    People number a, b, c, d, đ, e; Word numbers a, b, c, d, e, f.
    """
    places = (alphabet.find(letter) + 1 for alphabet in (VIETNAMESE_LETTERS, LATIN_LETTERS))
    return tuple(dict.fromkeys(place for place in places if place))


def read_mark(folded: str, text: str, lexicon: Lexicon) -> Mark | None:
    """Return the mark that a block opens with; *folded* and *text* are the block's own."""
    match = lexicon.pattern(_MARK).match(folded)
    if match is None or match["about"] is not None:  # "V/v": về việc
        return None
    length = match.end()
    if match["part"]:
        if not match["partend"] and _is_mentioned(folded[length:], text[length:], lexicon):
            return None
        number = match["partno"]
        value = _part_value(number, lexicon)
        label = number if number.isdigit() else to_roman(value)
        return Mark("part", (value,), label, length)
    if match["chapter"]:
        return _chapter_mark(match, text, length)
    if match["article"]:
        return Mark("article", (int(match["article"]),), match["article"], length)
    if match["roman"]:
        return _roman_mark(match, text, length)
    if match["sub"]:  # 4.1.a. is the letter a below 4.1
        written = text[match.start("sub")]
        return _letter_mark(match["sub"], written, length, _sign(match["subend"]))
    if match["decimal"] or match["single"]:
        label = match["decimal"] or match["single"]
        padded = _PADDED if label.startswith(_PADDED) else ""
        sign = padded + _sign(match["dend"] or match["send"])
        return Mark("decimal", tuple(map(int, label.split("."))), label, length, sign)
    if match["letter"]:
        written = text[match.start("letter")]
        return _letter_mark(match["letter"], written, length, _sign(match["lend"]))
    return Mark("dash" if match["dash"] else "plus", (), "", length)


def _sign(ending: str | None) -> str:
    """Return the first sign behind a number; none is the full stop's other form (1.2 Nội dung)."""
    return ending[0] if ending else "."


def _chapter_mark(match: re.Match[str], text: str, length: int) -> Mark | None:
    """Return the mark of a Chương or Mục; a sentence about one ("Chương II Luật …") opens none."""
    number, rest = match["chapterno"], text[length:]
    if rest and not match["chapterend"] and not is_caps(rest):
        return None
    value = int(number) if number.isdigit() else roman_value(number)
    label = number if number.isdigit() else to_roman(value)
    return Mark("chapter", (value,), label, length, match["chapterword"]) if value else None


def _is_mentioned(rest: str, written: str, lexicon: Lexicon) -> bool:
    """Whether a sentence about a part goes on behind its number: Phần IV cho phù hợp …, Phần II Phụ lục 2 …."""
    if not rest or is_caps(written):
        return False
    return written[0].islower() or lexicon.pattern(_GOES_ON).match(rest) is not None


def _part_value(number: str, lexicon: Lexicon) -> int:
    if number.isdigit():
        return int(number)
    ordinal = lexicon.value("part-number", number)
    return ordinal if isinstance(ordinal, int) else roman_value(number)


def _roman_mark(match: re.Match[str], text: str, length: int) -> Mark | None:
    label = match["roman"]
    value = roman_value(label)
    written = text[match.start("roman") : match.end("roman")]
    if match["rsub"]:
        if not value or written.islower():
            return None
        numbers = (value, *map(int, match["rsub"][1:].split(".")))
        return Mark("decimal", numbers, written + match["rsub"], length)
    if written.islower():
        # A small letter i, v or x is a letter of the alphabet unless it is more than one.
        sign = _sign(match["rend"])
        return _letter_mark(label, written, length, sign) if len(label) == 1 else None
    if not value:
        return None
    return Mark("roman", (value,), written, length, _sign(match["rend"]))


def _letter_mark(letter: str, written: str, length: int, sign: str) -> Mark | None:
    values = letter_values(letter)
    if not values:
        return None
    return Mark("upper" if written.isupper() else "lower", values[:1], written, length, sign)


def following(mark: Mark, written: str) -> str:
    """Return the mark of the next item, written like *written*: ``IV. `` after ``III. ``.

    Dashes stay as they are; empty where nothing can follow (after the last letter).
    """
    return shifted(mark, written, 1)


def shifted(mark: Mark, written: str, count: int) -> str:
    """Return the mark *count* items behind the one that is *written*."""
    if not mark.numbers:
        return written
    label = shifted_label(mark.text, mark.style, mark.text.count("."), count)
    at = written.rfind(mark.text)
    if at < 0 or not label:
        return ""
    rest = written[at + len(mark.text) :]
    return f"{written[:at]}{label}{rest.rstrip()} "


def shifted_label(label: str, style: MarkStyle, at: int, count: int) -> str:
    """Return *label* with its part *at* (of ``4.1`` the 4 is 0) moved on by *count*; empty where none is left."""
    parts = label.split(".")
    parts[at] = _moved(parts[at], style, count)
    return ".".join(parts) if parts[at] else ""


def _moved(part: str, style: MarkStyle, count: int) -> str:
    if part.isdigit():
        return str(int(part) + count).zfill(len(part))
    if style in {"upper", "lower"}:
        place = letter_values(part.lower())[0] + count
        letter = VIETNAMESE_LETTERS[place - 1] if place <= len(VIETNAMESE_LETTERS) else ""
        return letter.upper() if style == "upper" else letter
    return to_roman(roman_value(part.lower()) + count)
