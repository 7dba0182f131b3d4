"""The full name of the signer: below his post, behind it, below Nơi nhận or the table of the signature."""

import re

from checker.facts import Facts
from checker.form.capitals import is_caps
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.frame.authority import AUTHORITY
from checker.kinds.placing import point
from checker.lexicon.grammar import Grammar

_POST = Grammar(r"(?<!\w){post}(?!\w)")
_TITLES = Grammar(r"(?:{academic-title}\. ?|{rank}(?= ) ?)+")
_NAME = re.compile(
    r"[^\W\d_]+(?:['’-] ?[^\W\d_]+)?(?: [^\W\d_]+(?:['’-] ?[^\W\d_]+)?){1,5}|[^\W\d_]['’] ?[^\W\d_]+"
)
_REMARK = re.compile(r"\([^()]*\)")
_NOT_NAMES = Grammar(
    r"(?:{not-a-signer}|{unit.province}|{unit.commune}|{unit.district}|{unit.village})(?!\w)"
)
_SURNAME = Grammar(r"{surname}(?!\w)")
# Nguyễn / Hương, each on a line of its own
_BROKEN = Grammar(
    r"(?<![^\n])(?P<surname>{surname})\n(?P<given>[^\W\d_]+(?: [^\W\d_]+){0,3})(?=\n|$)"
)
_BELOW = 4
"""Lines below the signature's table among which a name may stand: those of a seal, a page's number."""


def signer_name(facts: Facts, span: Span, first_post: Span, *, known: bool = True) -> Span | None:
    """Return the full name: two to six capitalised words on a line of their own or after the post.

    All in capitals they are a name where they begin with a *known* family name.
    """
    posts, titles = facts.lexicon.pattern(_POST), facts.lexicon.pattern(_TITLES)
    unnamed = [facts.lexicon.pattern(grammar) for grammar in (_NOT_NAMES, AUTHORITY)]
    start = first_post.start
    for line in re.finditer(r"[^\n]+", facts.text[start : span.end]):
        offset = start + line.start()
        text = line.group()
        folded = facts.folded[offset : offset + len(text)]
        ends = [post.end() for post in posts.finditer(folded)]
        skip = ends[-1] if ends else 0
        while skip < len(text) and text[skip] in " .:,*_|-":
            skip += 1
        title = titles.match(folded, skip)
        skip = title.end() if title else skip
        name = _NAME.match(text, skip)
        if name is None or any(pattern.match(folded, skip) for pattern in unnamed):
            continue
        words = name.group().split()
        if not all(word[0].isupper() for word in words):
            continue
        if is_caps(name.group()) and (
            ends or (known and not facts.lexicon.pattern(_SURNAME).match(folded, skip))
        ):
            continue  # the post goes on: CHÁNH VĂN PHÒNG / HĐND VÀ UBND
        if _REMARK.sub("", text[name.end() :]).strip(" .*_|") and not ends:
            continue
        return Span(offset + name.start(), offset + name.end())
    return _over_two_lines(facts, Span(start, span.end))


def name_below(facts: Facts) -> Span | None:
    """Return the signer's name where it stands behind Nơi nhận and the table of the signature.

    So text files have it, and drafts in which somebody wrote it below the table. Only a known family
    name tells it there.
    """
    parts, surname = facts[Parts], facts.lexicon.pattern(_SURNAME)
    start = max(parts.recipients.end, parts.signature.end)
    if start <= parts.tail.start:
        return None
    following = facts.document.starting_in(Span(start + 1, len(facts.text)))
    lines = [facts.document.blocks[at] for at in following[:_BELOW]]
    for line in lines:
        name = signer_name(facts, line.span, point(line.span.start)) if line.cell is None else None
        if name is not None and surname.match(facts.folded, name.start):
            return name
    return None


def _over_two_lines(facts: Facts, within: Span) -> Span | None:
    """Return a name whose family name stands alone above the rest."""
    for match in facts.matches(_BROKEN, within, lined=True):
        given = facts.text[slice(*match.span("given"))].split()
        if all(word[0].isupper() for word in given) and facts.text[match.start()].isupper():
            return Span(*match.span())
    return None
