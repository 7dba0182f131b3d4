"""A document for the register: what is known before it is asked for, and the file that it is written into."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.editing.layer_text import LayerText
    from checker.library.rule import Library
    from checker.registering.fields import DocumentFields

_OWN = "Văn bản của đơn vị"
_NEW = f"Tệp mới: {_OWN}"


class Begun(NamedTuple):
    """The rules in force, and the files that the document may be written into with what people call them."""

    library: "Library"
    targets: dict[Path, str]


class Written(NamedTuple):
    """Where the document is written, and what people are told."""

    path: Path
    words: str


def begin(layers: tuple[Path, ...], own: tuple[Path, ...], draft: Path | None) -> Iterator[Begun]:
    """Yield what is known before a document is asked for: the *layers* in use, and those beside *draft*.

    It may go into each of the files *own*; first into the one that has documents, else into a new one.
    """
    from checker.editing.checking import base_library  # noqa: PLC0415 - only when asked for
    from checker.library.layer_files import SUFFIX  # noqa: PLC0415 - as above
    from checker.library.nearby import with_nearby  # noqa: PLC0415 - as above
    from checker.rounds.top import layers_folder  # noqa: PLC0415 - as above
    from checker.sharing.kept import free_name, kept_folder  # noqa: PLC0415 - as above
    from checker.sharing.told import told  # noqa: PLC0415 - as above

    files = [told(path) for path in own if path.suffix.lower() == SUFFIX and path.is_file()]
    new = free_name(kept_folder() / f"{_OWN}{SUFFIX}")
    registers = {
        one.path: one.title for one in files if one.identity.documents and not one.superior
    }
    others = {one.path: one.title for one in files}
    nearby = layers_folder(draft) if draft is not None else None
    yield Begun(base_library(with_nearby(nearby, layers)), {**registers, new: _NEW, **others})


def write(path: Path, fields: "DocumentFields", library: "Library") -> Iterator[Written]:
    """Write the document into the file *path* and yield what came of it; raises WriteError, LayerTextError."""
    from checker.editing.about import new_layer  # noqa: PLC0415 - as above
    from checker.editing.files import read_layer_text, write_layer_text  # noqa: PLC0415 - as above
    from checker.registering.fields import add_document  # noqa: PLC0415 - as above
    from checker.registering.takers import taken_over  # noqa: PLC0415 - as above
    from checker.system.clock import today  # noqa: PLC0415 - as above

    before = read_layer_text(path) if path.exists() else None
    layer = _next(before) if before else new_layer(_OWN, day=today())
    path.parent.mkdir(parents=True, exist_ok=True)
    write_layer_text(path, add_document(layer, fields), before.data if before else None)
    told = f"Đã ghi {fields.kind} số {fields.id} vào sổ. {taken_over(fields, library)}"
    yield Written(path, told)


def _next(layer: "LayerText") -> "LayerText":
    """Return *layer* as its next version; one that was written by hand, without a day, is let be."""
    from checker.editing.about import next_version  # noqa: PLC0415 - only when asked for
    from checker.system.clock import today  # noqa: PLC0415 - as above

    return next_version(layer, today()) if layer.value(("pack", "date")) else layer
