"""Phrases of rule files: a small, safe way to write one wording in its variants.

A phrase is plain words. ``(a|b)`` chooses, ``(a)?`` may be absent, groups do
not nest, and ``...`` stands for a few words within a sentence. Case, tone
placement, dash kinds, line ends and the spaces around dashes and commas do
not matter. There is no repetition, so no phrase can hang the program.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product

from checker.document import Span
from checker.text import fold

_MAX_VARIANTS = 256
_GROUP = re.compile(r"\(([^()]*)\)(\?)?")
_WORDS_GAP = r"[^.;:]{0,90}?"
_NOT_PLAIN = re.compile(r"[-,]|\.\.\.")


class PhraseError(ValueError):
    """A phrase is not well formed; the message is Vietnamese, for rule authors."""


def variants(phrase: str) -> tuple[str, ...]:
    """Return every folded wording that *phrase* stands for, each a plain string.

    Raises PhraseError where brackets do not match, a choice is empty or the
    phrase stands for too many wordings.
    """
    folded = fold(phrase.replace("…", "..."))
    parts: list[list[str]] = []
    end = 0
    for group in _GROUP.finditer(folded):
        parts.append([folded[end : group.start()]])
        choices = group[1].split("|")
        if not all(choice.strip() for choice in choices):
            raise PhraseError(f"cụm từ “{phrase}” có lựa chọn trống")
        parts.append([*choices, ""] if group[2] else choices)
        end = group.end()
    parts.append([folded[end:]])
    if any(mark in part for part_list in parts[::2] for part in part_list for mark in "()|?"):
        raise PhraseError(f"cụm từ “{phrase}” có dấu ngoặc, dấu | hoặc dấu ? đặt sai chỗ")
    count = 1
    for choices in parts:
        count *= len(choices)
    if count > _MAX_VARIANTS:
        raise PhraseError(f"cụm từ “{phrase}” có quá nhiều cách viết ({count})")
    wordings = (" ".join("".join(choice).split()) for choice in product(*parts))
    found = tuple(dict.fromkeys(w for w in wordings if w))
    if not found:
        raise PhraseError("cụm từ trống")
    return found


def _regex(wording: str) -> str:
    escaped = re.escape(wording).replace(r"\ ", " ").replace(r"\-", "-")
    escaped = re.sub(r" ?(- |-|,) ?", lambda m: f" ?{m[1].strip()} ?", escaped)
    return escaped.replace(r"\.\.\.", _WORDS_GAP)


@lru_cache(maxsize=4096)
def _searchers(phrase: str) -> tuple[tuple[str, ...], re.Pattern[str] | None]:
    wordings = variants(phrase)
    plain = tuple(w for w in wordings if not _NOT_PLAIN.search(w))
    other = [_regex(w) for w in wordings if _NOT_PLAIN.search(w)]
    compiled = re.compile(rf"(?<!\w)(?:{'|'.join(other)})(?!\w)") if other else None
    return plain, compiled


def _find_plain(words: str, folded: str, start: int, end: int) -> Iterator[Span]:
    at = folded.find(words, start, end)
    while at >= 0:
        stop = at + len(words)
        before = folded[at - 1] if at else " "
        after = folded[stop] if stop < len(folded) else " "
        if not (before.isalnum() or after.isalnum()):
            yield Span(at, stop)
        at = folded.find(words, at + 1, end)


def find(phrase: str, folded: str, start: int = 0, end: int | None = None) -> tuple[Span, ...]:
    """Return where *phrase* stands in *folded* text, the longest wording at each place.

    Positions are those of the text, whole words only, in ascending order.
    """
    stop = len(folded) if end is None else end
    plain, compiled = _searchers(phrase)
    spans = [span for words in plain for span in _find_plain(words, folded, start, stop)]
    if compiled is not None:
        spans.extend(Span(m.start(), m.end()) for m in compiled.finditer(folded, start, stop))
    return without_overlaps(spans)


def without_overlaps(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return *spans* in order, of overlapping ones the first and longest."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
