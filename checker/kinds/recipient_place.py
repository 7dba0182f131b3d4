"""Where one more line of Nơi nhận belongs."""

from checker.facts import Facts
from checker.form.parts import Parts
from checker.kinds.counted import Spot
from checker.kinds.placing import point
from checker.lexicon.grammar import Grammar

_ARCHIVED = Grammar(r"\n[-+*• ]*{archive}(?!\w)")
_MARK = "- "


def of_recipient(facts: Facts) -> Spot:
    """Return the place above the line Lưu, which comes last; behind the plan where it has no Nơi nhận."""
    parts = facts[Parts]
    listed = parts.recipients
    if listed.start == listed.end:
        return Spot(point(parts.closing.end))
    archived = facts.lexicon.pattern(_ARCHIVED).finditer(facts.lined, *listed)
    *_, end = listed.end, *(match.start() for match in archived)
    return Spot(point(end), _MARK)
