"""The rule library: the built-in rules with an office's own layers over them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import checker
from checker.kinds import KINDS
from checker.library.cache import cached
from checker.library.content import content_key
from checker.library.registers import Registers
from checker.library.rule import BUILT_IN, Library
from checker.library.units import NAME as UNITS
from checker.library.units import Units
from checker.system.folders import RULES

if TYPE_CHECKING:
    from checker.library.layers import Layer

_CODE = Path(checker.__file__).parent
FOLDER = RULES


def load_library(own: Sequence[Path] = (), *, with_lines: bool = False) -> Library:
    """Return the rules in force: the built-in ones, then each layer of *own*.

    A layer is a ``.toml`` file or a folder of them. What is mistaken in one is
    left out and stands in the library's ``problems``; rules and examples know
    their lines only *with_lines*, which takes longer. Raises LibraryError where
    the built-in library is broken or a file of *own* cannot be read at all:
    rules that are not there find nothing wrong.
    """
    library = read_built_in(with_lines=True) if with_lines else cached(FOLDER, _CODE, read_built_in)
    if own:
        from checker.library.layers import merge  # noqa: PLC0415 - TOML is read for own rules
        from checker.library.own_layer import read_own_layer  # noqa: PLC0415 - as above

        layers = [read_own_layer(path) for path in own]
        library = merge(layers, KINDS, library, with_lines=with_lines)
    return library


def library_key(own: Sequence[Path] = ()) -> bytes:
    """Return a key of what :func:`load_library` would read; it changes with any file's content."""
    return content_key(FOLDER, own)


def read_built_in(*, with_lines: bool = False) -> Library:
    """Return the built-in library as its files have it; raises LibraryError where it is broken.

    It is broken where anything is missing that the manifest names, or mistaken.
    """
    from checker.library.layers import merge  # noqa: PLC0415 - mostly the cache serves
    from checker.library.manifest import broken, lacks, manifest_of, read_manifest  # noqa: PLC0415

    layer = built_in_layer()
    library = merge([layer], KINDS, foundation(), with_lines=with_lines)
    missing = lacks(read_manifest(FOLDER), manifest_of(layer.sources, library))
    wrong = (*map(str, library.problems), *missing)
    if wrong:
        raise broken(*wrong)
    return library


def foundation() -> Library:
    """Return what the built-in files are laid upon: no rule, and the register of units unread."""
    return Library((), Registers({}, units=Units(FOLDER / UNITS)))


def not_in_manifest() -> tuple[str, ...]:
    """Return in Vietnamese what the built-in files have and the manifest does not name."""
    from checker.library.manifest import manifest_of, read_manifest, unlisted  # noqa: PLC0415

    found = manifest_of(built_in_layer().sources, load_library())
    return tuple(unlisted(read_manifest(FOLDER), found))


def built_in_layer() -> "Layer":
    """Return the built-in files, read; the manifest is about them and none of them."""
    from checker.library.layers import Layer, read_layer  # noqa: PLC0415 - mostly the cache serves
    from checker.library.manifest import NAME  # noqa: PLC0415

    sources = read_layer(FOLDER).sources
    return Layer(BUILT_IN, tuple(source for source in sources if source.name != NAME))
