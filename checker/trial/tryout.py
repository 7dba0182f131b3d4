"""A rule tried on a draft that is open: what was read of it is kept while words and registers stay."""

from checker.facts import Facts, read_facts
from checker.judge import judge_rule
from checker.kernel.document import Document
from checker.library.rule import Library, Rule
from checker.particulars import Overrides, Plan
from checker.report import Result
from checker.trial.ground import same_ground


def tried(
    document: Document, library: Library, rule: str, overrides: Overrides | None = None
) -> Result | None:
    """Return the verdict of *library* on its rule *rule*; None where that is not in force."""
    return Tryout(document, overrides).result(library, rule)


class Tryout:
    """One draft that was read, on which one version of a rule after another is tried.

    Waivers play no part: it is the rule that is looked at.
    """

    def __init__(self, document: Document, overrides: Overrides | None = None) -> None:
        self.document = document
        self._overrides = overrides or Overrides()
        self._facts: Facts | None = None

    def result(self, library: Library, rule: str) -> Result | None:
        """Return the verdict on the rule *rule* of *library*; None where that is not in force."""
        facts = self.facts(library)
        found = _rule(library, rule, facts[Plan].subject)
        return judge_rule(found, facts) if found else None

    def facts(self, library: Library) -> Facts:
        """Return what the draft says, read by *library* or one with the same words and registers."""
        if self._facts is None or not same_ground(self._facts.library, library):
            self._facts = read_facts(self.document, library, self._overrides)
        return self._facts


def _rule(library: Library, name: str, subject: str) -> Rule | None:
    """Return the rule *name* as it judges plans of the kind *subject*; one for others says so itself."""
    if any(off.id == name for off in library.off_for(subject)):
        return None
    own = library.variants.get(subject, {})
    rule = next((rule for rule in library.rules if rule.id == name), None)
    return own.get(name, rule)
