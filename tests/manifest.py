"""Makes the manifest of the built-in library anew, after rules or registers have changed.

python -m tests.manifest
"""

from collections.abc import Iterable

from checker.kinds import KINDS
from checker.library.layers import merge
from checker.library.load import FOLDER, foundation, layer_in
from checker.library.manifest import NAME, Manifest, manifest_of

_HEAD = """\
# What the built-in library must hold: nothing is judged where any of it is missing.
# Made by: python -m tests.manifest
"""


def current() -> str:
    """Return the manifest that the files deserve as they are now."""
    layer = layer_in(FOLDER)
    return to_toml(manifest_of(layer.sources, merge([layer], KINDS, foundation(FOLDER))))


def to_toml(manifest: Manifest) -> str:
    """Return *manifest* as its file has it."""
    rules, lists = map(_listed, (manifest.rules, manifest.lists))
    files = "".join(
        f'"{name}" = {{{", ".join(f"{sort} = {count}" for sort, count in tables.items())}}}\n'
        for name, tables in manifest.files.items()
    )
    return f"{_HEAD}rules = [\n{rules}]\nlists = [\n{lists}]\n\n[files]\n{files}"


def _listed(ids: Iterable[str]) -> str:
    return "".join(f'    "{name}",\n' for name in ids)


if __name__ == "__main__":
    (FOLDER / NAME).write_text(current(), encoding="utf-8", newline="\n")
