"""Text typed in the codes of before Unicode, or that was decoded wrongly, as the letters it shows."""

import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from checker.kernel.text import strip_marks
from checker.readers import messages
from checker.readers.syllable import is_syllable
from resources import OLD_CODES

CUT = "\0"
"""May stand between any two characters of text in an old code; it stays where it is."""

_SINGLE, _SIGNED, _TWICE = "TCVN3", "VNI", "UTF-8"
_CAPITAL = re.compile("[a-zà-öø-ÿ]h$")
_WORD = re.compile(f"[^\\W\\d_](?:{CUT}*[^\\W\\d_])*")
_DOUBLED = re.compile(f"([AĂÂEÊIOÔƠUƯY])({CUT}*)([^\\W\\d_])")
_CAPITALS = re.compile("[^a-zăâêôơưđ]+")
"""Letters that have capitals in the code are capitals."""
_AS_SIGN = re.compile(r"(?<=[^\W\d_])[−∙]|−(?=[a-zà-ÿ])")
_SIGN = {"−": "\u00ad", "∙": "·"}
"""What PDF files make of two letters, a soft hyphen and a raised point, within words."""
_TOKEN = re.compile(r"[^\s!-@\[-`{-~“”‘’–—…]+")
_SAMPLE = 100_000
"""Characters that are looked at."""
_LOST = "ư"
"""A soft hyphen in TCVN3, which many programs leave out."""
_ENOUGH = 1_000
"""Characters of text, among which are several of each letter."""
_FEWEST, _SHARE = 20, 0.9
"""Words with marks, and how many of them must be spelt as syllables can be."""


@dataclass(frozen=True, slots=True)
class OldCode:
    """A code by its ``name``; the names of its fonts begin with ``fonts`` (small letters)."""

    name: str
    fonts: str
    convert: Callable[[str], str]
    """Gives the letters that characters in this code show."""


@cache
def _codes() -> tuple[OldCode, ...]:
    told: Mapping[str, Any] = tomllib.loads(OLD_CODES.read_text(encoding="utf-8"))
    single, signed = told[_SINGLE], told[_SIGNED]
    return (
        OldCode(_SINGLE, single["fonts"], _single(single["coded"], single["shown"])),
        OldCode(_SIGNED, signed["fonts"], _signed(**signed)),
        OldCode(_TWICE, "", _decoded_once),
    )


def code_of_font(font: str) -> OldCode | None:
    """Return the code that a font of this name shows, None for the fonts of today."""
    name = font.strip().lower()
    return next((code for code in _codes() if code.fonts and name.startswith(code.fonts)), None)


def old_font(name: str) -> str:
    """Return *name* where it is that of a font of before Unicode, else ``""``."""
    return name if code_of_font(name) else ""


def warning_of(codes: Iterable[OldCode]) -> str:
    """Return what is told of text that was typed in these codes."""
    names = dict.fromkeys(code.name for code in codes if code.fonts)
    return messages.recoded(names) if names else messages.DECODED


def shows_capitals(font: str) -> bool:
    """Whether an old *font* shows small letters as capitals: .VnTimeH."""
    return font.startswith(".") and _CAPITAL.search(font.strip().lower()) is not None


def likely_codes(text: str) -> list[OldCode]:
    """Return the codes in which *text* may be typed, the likeliest first."""
    sample = text[:_SAMPLE]
    return sorted(_codes(), key=lambda code: -_spelt(code.convert(sample)))


def is_vietnamese(text: str) -> bool:
    """Whether *text*, which was converted, is so without doubt."""
    lost = len(text) > _ENOUGH and _LOST not in text
    return not lost and _spelt(text[:_SAMPLE]) >= _SHARE


def _spelt(text: str) -> float:
    """Return how many of the words with marks are syllables; 0 where there are hardly any."""
    marked = [word for word in _TOKEN.findall(text) if not word.isascii()]
    if len(marked) < _FEWEST:
        return 0
    return sum(map(is_syllable, marked)) / len(marked)


def _single(coded: str, shown: str) -> Callable[[str], str]:
    """Return the conversion of a code with one character for each letter."""
    letters = str.maketrans(dict(zip(coded, shown, strict=True)))
    # A font of symbols has its characters there, and Unicode has two micro signs.
    letters |= {0xF000 + code: letter for code, letter in letters.items()} | {
        0x03BC: letters[0xB5],
    }

    def convert(text: str) -> str:
        return _with_capitals(
            _DOUBLED.sub(
                _undoubled, _AS_SIGN.sub(lambda sign: _SIGN[sign[0]], text).translate(letters)
            )
        )

    return convert


def _undoubled(found: re.Match[str]) -> str:
    """Return one capital for one that has the small letter with its mark behind it: AÁ for Aá."""
    capital, cut, small = found.groups()
    marked = small.islower() and _CAPITALS.fullmatch(small)
    same = strip_marks(small) == strip_marks(capital).lower()
    return small.upper() + cut if marked and same else found[0]


def _with_capitals(text: str) -> str:
    """Return *text* with the marked letters of capitals, which the code lacks, as capitals."""
    return "\n".join(map(_line_with_capitals, text.split("\n")))


def _line_with_capitals(line: str) -> str:
    if _CAPITALS.fullmatch(line) and any(map(_shouted, _WORD.findall(line))):
        return line.upper()
    return _WORD.sub(lambda word: word[0].upper() if _shouted(word[0]) else word[0], line)


def _shouted(word: str) -> bool:
    """Whether *word* is one of capitals but for letters that have none (HOạCH), and no name (Số)."""
    capital = _CAPITALS.fullmatch(word) is not None and any(map(str.isupper, word[1:]))
    return capital and word != word.upper()


def _signed(
    coded: str, shown: str, signs: str, marks: list[str], **_: object
) -> Callable[[str], str]:
    """Return the conversion of a code that puts a sign behind the letter for its marks."""
    alone = dict(zip(coded + coded.upper(), shown + shown.upper(), strict=True))
    mark = dict(zip(signs, marks, strict=True))
    every = signs + signs.upper()
    pattern = re.compile(f"([aeouyôöAEOUYÔÖ])({CUT}*)([{every}])|[{''.join(alone)}]")

    def letter(found: re.Match[str]) -> str:
        base, cut, sign = found.groups()
        if base is None:
            return alone[found[0]]
        put = unicodedata.normalize("NFC", alone.get(base, base) + mark[sign.lower()])
        return put + cut if len(put) == 1 else found[0]

    def convert(text: str) -> str:
        return pattern.sub(letter, text)

    return convert


_BYTES = {chr(code): code for code in range(0x80, 0x100)} | {
    bytes([code]).decode("cp1252", "ignore"): code for code in range(0x80, 0x100)
}
_BYTES.pop("", None)  # five places are empty
_LATER = "".join(re.escape(letter) for letter, code in _BYTES.items() if code < 0xC0)
_SEQUENCE = re.compile(f"[\u00c2-\u00f4][{_LATER}]{{1,3}}")


def _decoded_once(text: str) -> str:
    """Return the letters of UTF-8 whose bytes were taken for characters of Windows."""
    return _SEQUENCE.sub(_letters, text)


def _letters(found: re.Match[str]) -> str:
    try:
        return bytes(_BYTES[letter] for letter in found[0]).decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
