"""Which files a layer is made of, and what they are called in what is said about them."""

import os
import re
from collections.abc import Collection
from pathlib import Path
from typing import Literal, NamedTuple

SUFFIX = ".toml"
_ANY_CASE = "*.[tT][oO][mM][lL]"
"""On every system, not only on those that know no difference."""
WAIVERS = ".soat.toml"
"""What the program itself writes beside a draft: the waivers of people, or a layer of rules."""
FILE_KEYS = (
    "pack", "superior", "plan", "groups", "group", "profiles", "optional", "effective", "profile", "rule", "set",
    "off", "list", "document", "body", "successor", "place", "event", "draft",
)  # fmt: skip
"""What may stand at the top of a file of rules."""
DECISIONS = ("waiver", "remark", "mend")
"""What stands in the file of what people decided and said of a draft, and in no layer."""
Sort = Literal["layer", "decisions", "other"]
"""What a ``.toml`` file holds: rules, what was decided of a draft, neither."""
_TABLE = re.compile(
    rf"""^[ \t]*\[\[?[ \t]*["']?(?P<name>{"|".join((*FILE_KEYS, *DECISIONS))})["']?[ \t]*\]""",
    re.MULTILINE,
)
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How a file begins that Notepad saved as “Unicode”."""
_LARGEST = 2_000_000
"""Bytes; a layer is a few dozen kilobytes."""
PLANS = "plans"
"""The folder that has a folder for each kind of plan."""
PLAN = "plan.toml"
"""The file that says what kind of plan its folder is of."""


class LayerFile(NamedTuple):
    """One file of a layer; ``name`` is its path as people see it."""

    path: Path
    name: str


def located(path: Path) -> Path:
    """Return *path* from the root, links as they are spelt."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - '..' goes, links stay


def is_layer(path: Path) -> bool:
    """Whether the file at *path* holds rules, told by what stands in it; never raises.

    One that is written wrongly is a layer as well: people must hear of its mistakes.
    """
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST)
    except (OSError, ValueError):
        return False
    text = data.decode("utf-16" if data.startswith(_WIDE) else "utf-8-sig", "replace")
    heads = {match["name"] for match in _TABLE.finditer(text.replace("\r", "\n"))}
    return sort_of(heads) == "layer"


def sort_of(keys: Collection[str]) -> Sort:
    """Return what a file holds with *keys* at its top.

    One that says what it is called is a layer whatever else is in it; else it is none where decisions stand in it.
    """
    if "pack" in keys:
        return "layer"
    if any(key in keys for key in DECISIONS):
        return "decisions"
    return "layer" if any(key in keys for key in FILE_KEYS) else "other"


def layer_files(path: Path) -> list[LayerFile]:
    """Return the rule files that *path* names, in the order in which they are read.

    Of a folder these are the files in it and below it. A file alone that lies
    in the folder of a kind of plan brings the ``plan.toml`` beside it: without
    it nobody knows which plans it is for. That file itself stands for its folder.
    """
    path = located(path)
    if path.name == PLAN and _is_of_a_kind(path.parent) and path.is_file():
        path = path.parent
    if path.is_dir():
        return _below(path)
    plan = path.with_name(PLAN)
    if path.name != PLAN and (_is_of_a_kind(path.parent) or plan.is_file()):
        base = _base(path.parent)
        return [_named(file, base) for file in (plan, path) if file == path or file.is_file()]
    return [LayerFile(path, path.name)]


def _below(folder: Path) -> list[LayerFile]:
    """Return what lies in *folder* and below it, save for waivers and hidden files."""
    base = _base(folder)
    files = [_named(path, base) for path in folder.rglob(_ANY_CASE) if path.is_file()]
    kept = [
        file
        for file in files
        if not any(part.startswith(".") for part in file.path.relative_to(folder).parts)
        and (not file.name.lower().endswith(WAIVERS) or is_layer(file.path))
    ]
    return sorted(kept, key=lambda file: file.path.relative_to(folder).parts)


def _is_of_a_kind(folder: Path) -> bool:
    return folder.parent.name == PLANS


def _base(folder: Path) -> Path:
    """Return the folder from which names are told: ``plans/…`` is always seen."""
    if folder.name == PLANS:
        return folder.parent
    return folder.parent.parent if _is_of_a_kind(folder) else folder


def _named(path: Path, base: Path) -> LayerFile:
    return LayerFile(path, path.relative_to(base).as_posix())
