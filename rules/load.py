"""The rule library: the built-in rules with an office's own layers over them."""

from collections.abc import Sequence
from pathlib import Path

from checker.kinds import KINDS
from checker.rule import Library
from rules.layers import Layer, merge, read_layer

FOLDER = Path(__file__).parent
"""Where the built-in data lies; a frozen build keeps it beside this module."""


def built_in() -> Layer:
    """Read the built-in layer: ``library/*.toml`` and ``registers/*.toml``."""
    library, registers = read_layer(FOLDER / "library"), read_layer(FOLDER / "registers")
    return Layer("built-in", library.sources + registers.sources)


def load_library(own: Sequence[Path] = (), *, with_lines: bool = False) -> Library:
    """Return the rules in force: the built-in ones, then each layer of *own*.

    A layer is a ``.toml`` file or a folder of them. Nothing is raised: what is
    wrong in a layer is left out and stands in the library's ``problems``. Rules
    and examples know their lines only *with_lines*, which takes longer.
    """
    return merge((built_in(), *(read_layer(path) for path in own)), KINDS, with_lines=with_lines)
