"""The names of the kinds of plans that the library has rules for, read without the rules."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from checker.library.layer_files import layer_files
from checker.library.source import Source, read_source
from checker.packs.standing import standing
from checker.system.folders import RULES


def plan_titles(own: Sequence[Path] = ()) -> tuple[str, ...]:
    """Return the titles of the kinds in force, then of those that the layers *own* add."""
    return tuple(plan_names(own).values())


def plan_names(own: Sequence[Path] = ()) -> Mapping[str, str]:
    """Return by their ids the titles of the kinds in force, then of those that the layers *own* add.

    It is for a window that wants no more: a file that cannot be read adds
    none, and is told where drafts are judged by it.
    """
    titles: dict[str, str] = {}
    for source in _sources(own):
        plan = source.data.get("plan")
        said = (plan.get("id"), plan.get("title")) if isinstance(plan, dict) else ()
        match said:
            case (str(name), str(title)):
                titles.setdefault(name, title)
    return titles


def _sources(own: Sequence[Path]) -> Iterator[Source]:
    for path in sorted((standing(RULES).folder / "plans").glob("*/plan.toml")):
        yield read_source(path, path.name)
    for layer in own:
        for path, name in layer_files(layer):
            yield read_source(path, name)
