"""The rule library: the built-in rules with an office's own layers over them."""

from collections.abc import Sequence
from pathlib import Path

import checker
import rules
from checker.kinds import KINDS
from checker.library.cache import cached
from checker.library.rule import Library

FOLDER = Path(rules.__file__).parent
"""Where the built-in data lies; a frozen build keeps it beside that package."""
_CODE = Path(checker.__file__).parent


def load_library(own: Sequence[Path] = (), *, with_lines: bool = False) -> Library:
    """Return the rules in force: the built-in ones, then each layer of *own*.

    A layer is a ``.toml`` file or a folder of them. Nothing is raised: what is
    wrong in a layer is left out and stands in the library's ``problems``. Rules
    and examples know their lines only *with_lines*, which takes longer.
    """
    library = read_built_in(with_lines=True) if with_lines else cached(FOLDER, _CODE, read_built_in)
    if own:
        from checker.library.layers import merge, read_layer  # noqa: PLC0415 - TOML is read for own rules

        layers = [read_layer(path) for path in own]
        library = merge(layers, KINDS, library, with_lines=with_lines)
    return library


def read_built_in(*, with_lines: bool = False) -> Library:
    """Return the built-in library as its files have it: ``library/``, ``registers/``."""
    from checker.library.layers import Layer, merge, read_layer  # noqa: PLC0415 - mostly the cache serves

    parts = [read_layer(FOLDER / part) for part in ("library", "lexicon", "registers")]
    layer = Layer("built-in", tuple(source for part in parts for source in part.sources))
    return merge([layer], KINDS, with_lines=with_lines)
