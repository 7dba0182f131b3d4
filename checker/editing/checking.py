"""A layer's text as the loader sees it: what is wrong stands at the field it belongs to."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from checker.editing.layer_text import LayerText
from checker.kinds import KINDS
from checker.library.editions import are_editions
from checker.library.errors import LibraryError
from checker.library.layer_files import layer_files, located
from checker.library.layers import Layer, merge
from checker.library.load import load_library
from checker.library.mistakes import Place
from checker.library.own_layer import own_layers, read_own_layers
from checker.library.rule import Library, LibraryProblem
from checker.library.source import Source, parse_source, read_source


class FieldProblem(NamedTuple):
    """What is wrong with a field: ``key`` is ``with.present``, empty where it is the whole table.

    ``at`` is the exact place, ``line`` its line in the file.
    """

    table: Place
    key: str
    message: str
    at: Place = ()
    line: int = 0


class Checked(NamedTuple):
    """The library with the layer in it, and what is wrong or worth a look in that layer."""

    library: Library
    problems: tuple[FieldProblem, ...]
    hints: tuple[FieldProblem, ...]


def base_library(others: Sequence[Path], edited: Path | None = None) -> Library:
    """Return the rules in force with the layers *others* over them, those that can be read.

    The file *edited* is none of them, nor is another edition of it: what is written in it now is
    laid over the others. Raises LibraryError where the built-in library is broken.
    """
    away = None if edited is None else located(edited)
    layers = own_layers([path for path in others if located(path) != away], ()).layers
    own = [] if edited is None else _read(edited)
    layers = [layer for layer in layers if not any(are_editions(layer, one) for one in own)]
    library = load_library()
    return merge(layers, KINDS, library) if layers else library


def _read(path: Path) -> list[Layer]:
    """Return the layer in the file *path*, nothing where none can be read there."""
    with suppress(LibraryError):
        return read_own_layers(path)
    return []


def checked(
    layer: LayerText, name: str, others: Sequence[Path] = (), base: Library | None = None
) -> Checked:
    """Return what the loader says of *layer*, which is or will be the file *name*; no file is written.

    *others* are the other layers in force; *base* is
    ``base_library(others, Path(name))`` for who has it: the file itself is not in it.
    """
    path = located(Path(name))
    below = base_library(others, path) if base is None else base
    called, sources = _sources(path, layer, {problem.file for problem in below.problems})
    library = merge([Layer(path.stem, sources)], KINDS, below, with_lines=True)
    return Checked(
        library,
        _told(one for one in library.problems if one.file == called),
        _told(one for one in library.hints if one.file == called),
    )


def _told(problems: Iterable[LibraryProblem]) -> tuple[FieldProblem, ...]:
    """Return *problems* at their tables; that there is no example yet, only where nothing else is wrong."""
    found = [_field(problem) for problem in problems]
    wrong = {one.table for one in found if not _lacks_examples(one)}
    return tuple(one for one in found if not (_lacks_examples(one) and one.table in wrong))


def _lacks_examples(problem: FieldProblem) -> bool:
    return len(problem.at) == 3 and problem.at[-1] == "example"


def _sources(path: Path, layer: LayerText, others: set[str]) -> tuple[str, tuple[Source, ...]]:
    """Return how *layer* is called, and its source with the file that says what its folder is of."""
    called = ""
    sources = []
    for file in layer_files(path) if not path.is_dir() else ():
        if file.path != path:
            sources.append(read_source(file.path, file.name))
            continue
        called = file.name
        while called in others:
            called = f"{called} *"  # another layer has a file of that name
        sources.append(parse_source(layer.text, called))
    return called, tuple(sources)


def _field(problem: LibraryProblem) -> FieldProblem:
    """Return *problem* at its table."""
    at = problem.at
    is_listed = len(at) > 1 and isinstance(at[1], int)
    return FieldProblem(
        at[:2] if is_listed else at[:1], problem.key, problem.message, at, problem.line
    )
