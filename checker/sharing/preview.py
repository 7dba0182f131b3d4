"""What a layer is and would change, told before it is put in force."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, NamedTuple

from checker.library.difference import Difference, difference, named_changes
from checker.library.errors import LibraryError
from checker.library.identity import is_same
from checker.library.load import load_library
from checker.library.losses import loss
from checker.library.rule import Library, Pack
from checker.packs.versions import compared
from checker.sharing.told import Told, told

Standing = Literal["new", "in use", "newer", "older", "same version"]
"""How a file stands to the version of it that is in use."""
_BY_VERSION: dict[int, Standing] = {1: "newer", 0: "same version", -1: "older"}
_SAME = "các tiêu chí như bản đang dùng"


class Preview(NamedTuple):
    """A layer that could be used; ``before`` is the file in use that it would replace.

    ``rules`` counts its own ones; ``difference`` is to what is in force without ``before``;
    ``lost`` says what of it is not judged, ``mistakes`` why, place by place.
    """

    path: Path
    pack: Pack
    superior: str
    rules: int
    difference: Difference
    lost: str
    mistakes: tuple[str, ...]
    standing: Standing
    before: Told | None
    news: tuple[str, ...] = ()
    """How it differs from ``before``, a line for each rule."""

    @property
    def changes(self) -> str:
        """Return in Vietnamese what is new, changed and gone."""
        return self.difference.words or "không thêm, không đổi tiêu chí nào"


def previewed(path: Path, in_use: Sequence[Path]) -> Preview:
    """Return what the layer at *path* is and changes beside those *in_use*.

    Raises LibraryError where it, or another one, cannot be read at all.
    """
    load_library((path,))  # what is wrong with this one is told before what is wrong with others
    new = told(path)
    known = [told(one) for one in in_use]
    before = next((one for one in known if _is_same(one, new)), None)
    others = tuple(one.path for one in known if one is not before)
    old = load_library(others)
    library = load_library((*others, path), with_lines=True)
    pack = library.packs[-1]
    mistakes = [str(problem) for problem in library.problems if problem not in old.problems]
    return Preview(
        path,
        pack,
        _superior(library, pack) or new.superior,
        sum(rule.layer == pack.id for rule in library.rules),
        difference(old, library),
        loss(library) if mistakes else "",
        tuple(mistakes),
        _standing(new, before),
        before,
        _news(before, others, library) if before and before.path != path else (),
    )


def _news(before: Told, others: Sequence[Path], library: Library) -> tuple[str, ...]:
    """Return how the rules of *library* differ from those with the layer *before*; none where that cannot be read."""
    try:
        return named_changes(load_library((*others, before.path)), library) or (_SAME,)
    except LibraryError:
        return ()


def _is_same(one: Told, other: Told) -> bool:
    """Whether both are editions of one layer."""
    return one.path == other.path or is_same(one.identity, other.identity)


def _standing(new: Told, before: Told | None) -> Standing:
    if before is None:
        return "new"
    if before.path == new.path:
        return "in use"
    return _BY_VERSION[compared(new.version, before.version)]


def _superior(library: Library, pack: Pack) -> str:
    """Return how people cite the superior's plan that the layer *pack* is of; empty where it is of none."""
    for rule in library.rules:
        plan = getattr(rule, "superior", None)
        if rule.layer == pack.id and plan is not None:
            return str(plan.cited)
    return ""
