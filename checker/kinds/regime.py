"""The section on the reporting regime, however its heading puts it."""

from checker.facts import Facts
from checker.form.outline import Outline, Section
from checker.form.sections import has_role, has_word

_REGIME_WORDS = 14
"""Words of a heading that names the reporting regime without opening with it."""


def on_reporting(facts: Facts) -> Section | None:
    """Return the first section whose title names a reporting regime, opening with it or briefly."""
    outline = facts[Outline]
    for section in outline.sections:
        title = outline.titles[section.index]
        brief = len(title.split()) <= _REGIME_WORDS
        if has_role(title, "reporting", facts.lexicon) or (
            brief and has_word(title, "section.reporting", facts.lexicon)
        ):
            return section
    return None
