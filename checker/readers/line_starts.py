"""How lines begin: what opens a new part or entry, what can only go on with the line above."""

import re

from checker.lexicon.grammar import Grammar
from checker.readers.line_text import LineText
from checker.readers.text.bullets import BULLET

_NUMBERED = re.compile(
    r"[ivxlc]{1,7} ?[.)/] "
    r"|[ivxlc]{1,7} ?- (?=[^\W\d_])"
    r"|\(?\d{1,2}(?:\.\d{1,2}){0,3} ?[.)/] "
    r"|\d{1,2}\.\d{1,2}(?:\.\d{1,2}){0,2} (?=[^\W\d_])"
    r"|[a-zđ] ?[.)/] "
)
_CLOSING = re.compile(r"[^\W_.]{1,7}\)")
_LETTERED = re.compile(r"[a-zđ] ?[.)/] ")
"""For text as it is written: I., V., A. are numbers of headings."""
_NAMED = Grammar(
    r"(?:{part-word}|{article-word}|{appendix-heading}|{line-start.numbered}) (?:[ivxlc]+|\d+)\b"
    r"|{part-word} {part-number}(?!\w)"
)
_ARTICLE = Grammar(r"{article-word} \d{1,3}\. ?")
_OPENING = Grammar(
    r"{recipients-heading}|{letter-opening}|{basis-opening} |{closing-sentence} "
    r"|{line-start.table}(?= |$)|(?:{basis-word}|{basis-verb.plain}) (?:{cited-kind}|{document-kind})(?!\w)"
)
_GOES_ON_IN_CAPITALS = Grammar(r"{line-start.in-capitals} ")
_MARK_ALONE = re.compile(r"[-–—+•*▪●○◦]|(?:[ivxlc]{1,5}|\d{1,2}(?:\.\d{1,2}){0,3})\.|[a-zđ]\)")
_LONGEST_MARK = 12
"""Characters of the longest mark there is, ``10.10.10.10.``."""


def starts_item(first: str) -> bool:
    """Whether a line that begins with *first* starts a heading or list entry by its mark."""
    return bool(_NUMBERED.match(first) or BULLET.match(first))


def closes_bracket(first: str) -> bool:
    """Whether what looks like a mark may close a bracket of the line above: ``(học kỳ`` | ``II)``."""
    return bool(_CLOSING.match(first))


def is_mark(folded: str) -> bool:
    """Whether *folded* is a list mark that lost its words: ``-``, ``1.``, ``a)``."""
    return len(folded) <= _LONGEST_MARK and bool(_MARK_ALONE.fullmatch(folded))


def is_numbered(line: LineText) -> bool:
    """Whether *line* carries a typed number or letter."""
    return bool(_NUMBERED.match(line.head)) or is_named(line)


def is_named(line: LineText) -> bool:
    """Whether *line* opens a part by its name and number: Phần I, Chương 2, Điều 3."""
    return bool(line.lexicon.pattern(_NAMED).match(line.head))


def may_be_heading(line: LineText) -> bool:
    """Whether *line* is numbered as headings are: I., A., 1., 1.1., Điều 1; not a)."""
    return is_numbered(line) and not _LETTERED.match(line.whole)


def opens_article(line: LineText) -> bool:
    """Whether *line* opens an article with its title, Điều 1. Phạm vi: no sentence goes on so."""
    article = line.lexicon.pattern(_ARTICLE).match(line.head)
    return article is not None and line.whole[article.end() :][:1].isupper()


def opens_by_words(line: LineText) -> bool:
    """Whether *line* begins as a basis, a letter's address, the closing or a table does."""
    return bool(line.lexicon.pattern(_OPENING).match(line.head))


def goes_on_in_capitals(line: LineText) -> bool:
    """Whether *line*, in capitals, continues the one above."""
    return bool(line.lexicon.pattern(_GOES_ON_IN_CAPITALS).match(line.head))


def continues_in_small(text: str) -> bool:
    """Whether *text* begins as only the middle of a sentence does."""
    return text[0].islower() or text[0] in ",;.:)]%”’/…"
