"""Text of a Word file in fonts of before Unicode, made Unicode before it is read."""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from lxml import etree

from checker.readers.docx.font_names import FontNames
from checker.readers.docx.names import WORD, P, T
from checker.readers.docx.package import Parts, parse_part
from checker.readers.docx.tree import nearest
from checker.readers.old_codes import CUT, OldCode, code_of_font, shows_capitals, warning_of
from checker.readers.text.legacy import has_strange

_SOFT_HYPHEN = WORD + "softHyphen"
_UNICODE = re.compile("[ăđĩũơưĂĐĨŨƠƯẠ-ỹ]")
"""Vietnamese letters that no text in an old code has."""

_Typed = tuple[etree._Element, OldCode, bool]  # noqa: SLF001 - the name lxml has for it
"""Characters, their code, and whether they show as capitals."""


def in_unicode(parts: Parts, told: OldCode | None) -> tuple[Parts, str]:
    """Return *parts* with the text in old fonts as Unicode, and the warning about it.

    The text is all in the code *told* where there is one, whatever its font;
    but a paragraph with letters of Unicode is Unicode, though its font is old.
    """
    main = parse_part(parts.main)
    fonts = FontNames(parts.styles)
    roots = [r for r in (main, parts.header, parts.footnotes, parts.endnotes) if r is not None]
    paragraphs = [group for root in roots for group in _paragraphs(root, fonts, told)]
    kinds = Counter(map(_is_coded, paragraphs))
    if not kinds[True]:
        return parts, ""
    # Short words ("có") may be either: they are as most of the others.
    doubtful = kinds[True] > kinds[False]
    coded = [p for p in paragraphs if _is_coded(p) or (doubtful and _is_coded(p) is None)]
    for paragraph in coded:
        _convert(paragraph)
    warning = warning_of(code for paragraph in coded for _, code, _ in paragraph)
    return parts._replace(main=etree.tostring(main, encoding="utf-8")), warning


def _paragraphs(
    root: etree._Element, fonts: FontNames, told: OldCode | None
) -> Iterable[list[_Typed]]:
    """Return what is typed in old fonts, by the paragraph that holds it."""
    found: dict[etree._Element, list[_Typed]] = {}
    for element in list(root.iter(T, _SOFT_HYPHEN)):
        font = fonts.of(element)
        code = told or code_of_font(font)
        if code is None:
            continue
        if element.tag == _SOFT_HYPHEN:  # which is a letter in such a font
            element.tag, element.text = T, "\u00ad"
        found.setdefault(nearest(element, P), []).append((element, code, shows_capitals(font)))
    return found.values()


def _is_coded(paragraph: list[_Typed]) -> bool | None:
    """Whether a paragraph is in the codes of its fonts, None where nothing in it tells."""
    text = "".join(element.text or "" for element, _, _ in paragraph)
    if _UNICODE.search(text):
        return False
    return True if has_strange(text) else None


def _convert(paragraph: list[_Typed]) -> None:
    for code, typed in groupby(paragraph, itemgetter(1)):
        run = list(typed)
        joined = CUT.join(element.text or "" for element, _, _ in run)
        for (element, _, capitals), text in zip(run, code.convert(joined).split(CUT), strict=True):
            element.text = text.upper() if capitals else text
