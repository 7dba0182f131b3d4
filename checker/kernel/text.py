"""Vietnamese text as the checker compares it.

Two layers. :func:`clean` is applied once by the readers and decides the
document's own characters. :func:`fold` and :func:`strip_marks` map every
character to exactly one character, so that a position found in the folded
text is the same position in the document.
"""

import re
import unicodedata
from collections.abc import Iterator

_DROPPED = dict.fromkeys(
    [
        *(0x00AD, 0x034F, 0x061C, 0x180E, 0xFEFF, *range(0x200B, 0x2010)),
        *(*range(0x202A, 0x202F), *range(0x2060, 0x2070)),
    ]
)
_CONTROL = dict.fromkeys(
    [*range(0x09), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)], " "
)
# Word's private-use bullets (Symbol and Wingdings fonts) are dashes to a reader.
_BULLETS = dict.fromkeys([0xF02D, 0xF0B7, 0xF0A7, 0xF0D8, 0xF076, 0x2022, 0x25AA, 0x25CF], "-")
# Icelandic eth stands for the Vietnamese letter in many typed documents.
_LETTERS = {0x00D0: "Đ", 0x00F0: "đ", 0x0189: "Đ", 0x01A2: "Ư", 0x01A3: "ư"}
# Fraction, division and wide slashes, which look like the one of a number: 1790∕QĐ-TTg.
_SLASHES = dict.fromkeys([0x2044, 0x2215, 0xFF0F], "/")
_CLEAN = {**_DROPPED, **_CONTROL, **_BULLETS, **_LETTERS, **_SLASHES}
_DIRT = "".join(re.escape(chr(code)) for code in _CLEAN)
_DIRTY = re.compile(f"[{_DIRT}]")
_WIDE = "\\t\\u00A0\\u1680\\u2000-\\u200A\\u202F\\u205F\\u3000"
_SPACE = re.compile(f"[ {_WIDE}]")
_SPACES = re.compile(f"(?:[{_WIDE}]| (?=[ {_WIDE}]))[ {_WIDE}]*")  # but not a single space
_LINES = re.compile(r"\r\n|[\r\f\u0085\u2028\u2029]")
_LINE_ENDS = "\r\f\u0085\u2028\u2029"
_LATE_SHAPE = re.compile("([^\\W\\d_])([\u0302\u0306])")
_UNUSUAL = re.compile(f"[{_DIRT}{_WIDE}{_LINE_ENDS}]")
# Letters of other scripts that compose with the one before though they are no marks.
_JOINING = frozenset(
    "".join(map(chr, (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))))
    + "\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf\u0ddf\u102e"
    + "\u1b35\U00011127\U0001133e\U00011357\U000114b0\U000114ba\U000114bd\U000115af\U00011930"
)


def normalise(raw: str) -> str:
    """Return *raw* in NFC with one kind of line end and without invisible characters.

    Zero-width characters and soft hyphens are dropped, control characters
    become spaces, the Icelandic eth becomes đ and every slash the usual one;
    spaces and tabs stay.
    """
    # Most drafts need none of the steps; looking is many times cheaper than replacing.
    text = raw.translate(_CLEAN) if _DIRTY.search(raw) else raw
    text = _composed(text)
    if any(end in text for end in _LINE_ENDS):
        text = _LINES.sub("\n", text)
    return text


def _composed(text: str) -> str:
    """Return *text* in NFC, also where a tone mark was put before the circumflex or the breve."""
    text = unicodedata.normalize("NFC", text)
    if "\u0302" in text or "\u0306" in text:
        text = _LATE_SHAPE.sub(_with_shape, text)
    return text


def _with_shape(found: re.Match[str]) -> str:
    parts = unicodedata.normalize("NFD", found[1])
    whole = unicodedata.normalize("NFC", parts[0] + found[2] + parts[1:])
    return whole if len(whole) == 1 else found[0]


def clean(raw: str) -> str:
    """Return *raw* as document text: normalised, each run of spaces one space.

    No-break spaces and tabs are spaces here. The length may change: only
    readers call this, before any position exists.
    """
    usual = not _UNUSUAL.search(raw)
    text = _composed(raw) if usual else normalise(raw)
    return text if usual and "  " not in text else _SPACES.sub(" ", text)


def clean_with_places(raw: str) -> tuple[str, list[tuple[int, int]]]:
    """Return ``clean(raw)`` and, for each of its characters, the range of *raw* it stands for.

    Much slower than :func:`clean`: only for finding again, in the file, the
    characters of one block.
    """
    characters: list[str] = []
    places: list[tuple[int, int]] = []
    before = ""
    for cluster, first, last in _clusters(raw):
        composed = _composed(cluster)
        for k, character in enumerate(composed):
            place = (first + k, first + k + 1) if len(composed) == last - first else (first, last)
            shown = "\n" if _LINES.fullmatch(character) else _SPACE.sub(" ", character)
            if before + character == "\r\n" or (shown == " " and characters[-1:] == [" "]):
                places[-1] = (places[-1][0], place[1])
            else:
                characters.append(shown)
                places.append(place)
            before = character
    return "".join(characters), places


def _clusters(raw: str) -> Iterator[tuple[str, int, int]]:
    """Yield the parts of *raw* that compose by themselves, less what is dropped, with ranges."""
    cluster, first, last = "", 0, 0
    for at, dirty in enumerate(raw):
        character = dirty.translate(_CLEAN)
        if not character:
            continue
        if cluster and not unicodedata.combining(character) and character not in _JOINING:
            yield cluster, first, last
            cluster = ""
        if not cluster:
            first = at
        cluster += character
        last = at + 1
    if cluster:
        yield cluster, first, last


_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-")
_QUOTES = {**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛′`´", "'")}
_BLANKS = dict.fromkeys("\n\t\u00a0", " ")
_FOLD = {**_DASHES, **_QUOTES, **_BLANKS, "İ": "i"}
_FOLDED = re.compile(f"[{''.join(_FOLD)}]")

# Old and new placement of the tone mark at the end of a syllable: hòa = hoà,
# thủy = thuỷ. The two letters stay two letters.
_TONE_OLD = (
    "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy",
)  # fmt: skip
_TONE_NEW = (
    "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ",
)  # fmt: skip
_TONE = dict(zip(_TONE_OLD, _TONE_NEW, strict=True))
_TONE_RE = re.compile("[òóỏõọùúủũụ][aey](?![^\\W\\d_])")
_WRITTEN = dict(zip(_TONE_NEW, _TONE_OLD, strict=True))
_WRITTEN_RE = re.compile(f"(?<![qQ])(?:{'|'.join(_TONE_NEW)})(?![^\\W\\d_])")  # but not Quỳ Hợp

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
_UNMARKED = "a" * 17 + "e" * 11 + "i" * 5 + "o" * 17 + "u" * 11 + "y" * 5 + "d"
LOWER = "a-z" + _MARKED
"""Character class of the Vietnamese small letters, for use inside ``[...]``."""
VOWELS = "aeiouy" + _MARKED[:-1]  # all but the last, a consonant
"""The small vowels with all their marks, for use inside ``[...]``."""

_STRIP = tuple(zip(_MARKED + _MARKED.upper(), _UNMARKED + _UNMARKED.upper(), strict=True))
_STRIP_FEW = str.maketrans(dict(_STRIP))
_FEW = 60
"""Letters: so few are looked up one by one sooner than each mark in all of them."""


def fold(text: str) -> str:
    """Return *text* as it is compared: same length, same positions.

    Case, dash kinds, quotation marks, line ends and the placement of tone
    marks (hòa, hoà) are made equal. Digits and letters keep their identity.
    """
    plain = text
    if _FOLDED.search(text):
        for sign, same in _FOLD.items():  # twenty times as quick as str.translate
            plain = plain.replace(sign, same)
    lowered = plain.lower()
    if len(lowered) != len(text):  # a letter whose lower case is two characters
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    return _TONE_RE.sub(lambda m: _TONE.get(m.group(), m.group()), lowered)


def as_written(text: str) -> str:
    """Return *text* with the tone marks where names have them in print: Hòa Lạc, Thủy for hoà, thuỷ."""
    return _WRITTEN_RE.sub(lambda m: _WRITTEN[m.group()], text)


def strip_marks(text: str) -> str:
    """Return *text* without Vietnamese diacritics, đ as d; same length.

    What matches here and not in :func:`fold` is probably misspelt.
    """
    if len(text) < _FEW:
        return text.translate(_STRIP_FEW)
    for marked, plain in _STRIP if not text.isascii() else ():  # quicker than str.translate
        text = text.replace(marked, plain)
    return text
