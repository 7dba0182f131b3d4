"""What is to be said of a layer while it is edited: problems, verdicts on the open draft, examples."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from checker.editing.changes import tables
from checker.editing.checking import Checked, FieldProblem, checked
from checker.editing.examples import completed
from checker.editing.layer_text import LayerText
from checker.kernel.document import Document
from checker.library.examples import run
from checker.library.rule import Library, Rule
from checker.particulars import Overrides
from checker.report import STATUS_WORDS, Result, Status
from checker.trial.tryout import Tryout
from gui.rulebook.beneath import Beneath, layers_for

_MISPLACED = "Kết quả đúng, nhưng không chỉ vào chữ đánh dấu «…»."


class Asked(NamedTuple):
    """A layer to be looked at, which is or will be the file ``name``; ``rule`` is in front.

    ``layers`` are those in use, the file itself may be one of them.

    ``document`` is the open draft, if there is one, with what a person said of it.
    """

    layer: LayerText
    name: str
    layers: tuple[Path, ...] = ()
    rule: str = ""
    document: Document | None = None
    overrides: Overrides = Overrides()


class Looked(NamedTuple):
    """``base`` is the library without the layer, ``library`` with it; ``results`` are by the rules' ids.

    ``examples`` say of each example of the rule in front what does not hold; empty where it does.
    ``remade`` is the layer with the examples that the program has made for that rule; None where
    it has none to make.
    """

    asked: Asked
    base: Library
    library: Library
    problems: tuple[FieldProblem, ...] = ()
    results: Mapping[str, Result] = {}
    examples: tuple[str, ...] = ()
    remade: LayerText | None = None


class Looker:
    """Looks at one layer after another, on whatever thread; keeps what the last one needed."""

    def __init__(self) -> None:
        self._beneath: tuple[str, Beneath] | None = None
        self._tryout: Tryout | None = None
        self._of: tuple[Document, Overrides] | None = None

    def look(self, asked: Asked) -> Iterator[Looked]:
        """Yield what is to be said, first what is soon known; raises LibraryError."""
        base = self._below(asked)
        found: Checked = checked(asked.layer, asked.name, base=base)
        looked = Looked(asked, base, found.library, tuple(found.problems))
        yield looked
        rules = {rule.id: rule for rule in found.library.rules}
        first = rules.get(asked.rule)
        if asked.document is not None:
            results = dict(self._results(asked, found.library, _own(found.library, base, first)))
            looked = looked._replace(results=results)
        if first is not None:
            examples = (run(first, example, found.library) for example in first.examples)
            told = tuple(
                "" if failure is None else _told(failure.result, misplaced=failure.misplaced)
                for failure in examples
            )
            looked = looked._replace(examples=told)
        yield looked
        remade = _remade(asked, looked)
        if remade is not asked.layer:
            yield looked._replace(remade=remade)

    def _below(self, asked: Asked) -> Library:
        """Return the library that the layer lies over; the same one as long as its files stay."""
        if self._beneath is None or self._beneath[0] != asked.name:
            self._beneath = asked.name, Beneath(Path(asked.name))
        draft = asked.document.path if asked.document is not None else None
        return self._beneath[1].library(layers_for(draft, asked.layers))

    def _results(
        self, asked: Asked, library: Library, rules: list[str]
    ) -> Iterator[tuple[str, Result]]:
        if asked.document is None:
            return
        of = self._of
        if of is None or of[0] is not asked.document or of[1] != asked.overrides:
            self._of = asked.document, asked.overrides
            self._tryout = Tryout(*self._of)
        for rule in rules:
            result = self._tryout.result(library, rule) if self._tryout else None
            if result is not None:
                yield rule, result


def _own(library: Library, base: Library, first: Rule | None) -> list[str]:
    """Return the rules to be tried: the one in front, and those that only the layer has."""
    known = {rule.id for rule in base.rules}
    own = [rule.id for rule in library.rules if rule.id not in known]
    return own if first is None or first.id in own else [first.id, *own]


def _remade(asked: Asked, looked: Looked) -> LayerText:
    """Return the layer with the examples that its rules lack, and new ones where the program's own fail."""
    layer = asked.layer
    lacking = {problem.table for problem in looked.problems if problem.key == "example"}
    for index, table in enumerate(tables(layer, "rule")):
        fails = table.get("id") == asked.rule and any(looked.examples)
        if fails or ("rule", index) in lacking:
            layer = completed(layer, index, asked.name, base=looked.base)
    return layer


def _told(result: Result, *, misplaced: bool) -> str:
    if misplaced:
        return _MISPLACED
    words = STATUS_WORDS[Status(result.status)]
    return f"Đang cho kết quả: {words}. {result.message}"
