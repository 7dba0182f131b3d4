"""A rule tried on a draft that is open: what was read of it is kept while words and registers stay."""

from checker.kernel.document import Document
from checker.library.rule import Library
from checker.particulars import Overrides
from checker.report import Result


def tried(
    document: Document, library: Library, rule: str, overrides: Overrides | None = None
) -> Result | None:
    """Return the verdict of *library* on its rule *rule*; None where that is not in force."""
    return Tryout(document, overrides).result(library, rule)


class Tryout:
    """One draft that was read, on which one version of a rule after another is tried."""

    def __init__(self, document: Document, overrides: Overrides | None = None) -> None:
        self._document = document
        self._overrides = overrides or Overrides()

    def result(self, library: Library, rule: str) -> Result | None:
        """Return the verdict on the rule *rule* of *library*; None where that is not in force."""
        raise NotImplementedError
