"""Who signs for the body where several sign side by side: the last, behind those who drew up and verified."""

from checker.facts import Facts
from checker.form.capitals import is_caps
from checker.form.parts import Parts
from checker.kernel.document import Span
from checker.kinds.frame.authority import AUTHORITY
from checker.lexicon.grammar import Grammar

_SIGNER = Grammar(r"(?:{post}|{post.beside})(?!\w)")
_SURNAME = Grammar(r"{surname}(?!\w)")


def own_signer(facts: Facts) -> Span:
    """Return the part of the signature that is of the one who signs; all of it where one signs.

    With several that is the last who signs with an authority (TM., KT.), or the last of all.
    """
    whole = facts[Parts].signature
    lines = [b.span for b in facts.document.blocks if b.span.end > b.span.start]
    lines = [line for line in lines if whole.contains(line)]
    starts = [
        k
        for k, line in enumerate(lines)
        if k and _opens(facts, line) and _is_name(facts, lines[k - 1])
    ]
    groups = [lines[k:end] for k, end in zip([0, *starts], [*starts, len(lines)], strict=True)]
    if len(groups) == 1:
        return whole
    authority = facts.lexicon.pattern(AUTHORITY)
    with_authority = [
        group for group in groups if any(authority.match(facts.folded, *line) for line in group)
    ]
    own = (with_authority or groups)[-1]
    return Span(own[0].start, own[-1].end)


def _opens(facts: Facts, line: Span) -> bool:
    """Whether *line* opens with an authority or a post in capitals."""
    patterns = map(facts.lexicon.pattern, (AUTHORITY, _SIGNER))
    found = next(filter(None, (p.match(facts.folded, *line) for p in patterns)), None)
    return found is not None and is_caps(facts.text[found.start() : found.end()])


def _is_name(facts: Facts, line: Span) -> bool:
    """Whether *line*, below a post, is a person's name and no further post or remark in brackets."""
    text = facts.quote(line)
    if text.startswith("("):
        return False
    return not is_caps(text) or (
        not _opens(facts, line)
        and facts.lexicon.pattern(_SURNAME).match(facts.folded, *line) is not None
    )
