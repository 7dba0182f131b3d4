"""Layers of the library: the built-in one, and what an office adds to it.

A later layer adds rules, changes single keys of those there are (``[[set]]``) and
switches them off with a reason (``[[off]]``). What is wrong
in a layer is left out and told; the rest stays in force.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checker.kinds.base import AnyKind
from checker.library.disagreeing import disagreements
from checker.library.layer_files import layer_files, located
from checker.library.merger import Merger
from checker.library.registers import Registers
from checker.library.rule import Library, LibraryProblem
from checker.library.rule_file import RuleFile
from checker.library.source import Source, read_source


@dataclass(frozen=True, slots=True)
class Layer:
    """The files of one layer; ``name`` is used where no file has a ``[pack]``."""

    name: str
    sources: tuple[Source, ...]


def read_layer(path: Path) -> Layer:
    """Read a ``.toml`` file, or all of them in a folder and below it, by name."""
    sources = [read_source(file.path, file.name) for file in layer_files(path)]
    if not sources:
        problem = LibraryProblem(str(path), 0, "", "", "thư mục không có tệp .toml nào")
        sources = [Source(str(path), problem=problem)]
    here = located(path)
    return Layer(here.name if here.is_dir() else here.stem, tuple(sources))


def merge(
    layers: Sequence[Layer],
    kinds: Mapping[str, AnyKind],
    base: Library | None = None,
    *,
    with_lines: bool = False,
) -> Library:
    """Return the library that *layers* make together, over *base* where there is one.

    Rules and examples know their lines only *with_lines*, which takes longer.
    """
    merger = Merger(kinds, base or Library((), Registers({})), with_lines=with_lines)
    files = [(layer.name, [RuleFile(source) for source in layer.sources]) for layer in layers]
    library = merger.merged(files)
    told = tuple(disagreements(files, library))
    return replace(library, differences=told) if told else library
