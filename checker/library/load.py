"""The rule library: the rules in force with an office's own layers over them."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import checker
from checker.kinds import KINDS
from checker.library.cache import cached
from checker.library.content import content_key
from checker.library.errors import LibraryError
from checker.library.nearby import look_beside
from checker.library.registers import Registers
from checker.library.rule import BUILT_IN, Library
from checker.library.units import NAME as UNITS
from checker.library.units import Units
from checker.packs.standing import standing, unusable
from checker.system.folders import RULES

if TYPE_CHECKING:
    from checker.library.layers import Layer

_CODE = Path(checker.__file__).parent
FOLDER = RULES
_MISNAMED = (
    "Tệp “{}” cạnh dự thảo trông như tệp tiêu chí nhưng tên không kết thúc bằng .soat.toml nên không xét theo;"
    " nếu là tiêu chí của đơn vị, hãy đổi tên."
)


def load_library(
    own: Sequence[Path] = (), *, nearby: Path | None = None, with_lines: bool = False
) -> Library:
    """Return the rules in force: the built-in ones or those of a pack, then each layer of *own*.

    A layer is a ``.toml`` file or a folder of them; of a :class:`~checker.library.shared.SharedFolder`
    what cannot be read is told in ``notices``. What is mistaken in one is
    left out and stands in the library's ``problems``; rules and examples know
    their lines only *with_lines*, which takes longer. Layers that lie in the folder *nearby*, where
    a draft or a round is, come before those of *own*; one that cannot be read is told. Raises LibraryError where
    the built-in library is broken or a file of *own* cannot be read at all:
    rules that are not there find nothing wrong.
    """
    found, misnamed = look_beside(nearby, own)
    key = library_key(
        (*found, *own)
    )  # older than what is read: a change in between makes it another
    library = _in_force(with_lines=with_lines)
    if found or own:
        from checker.library.layers import merge  # noqa: PLC0415 - TOML is read for own rules
        from checker.library.own_layer import own_layers  # noqa: PLC0415 - as above

        layers, told, unread = own_layers(found, own)
        library = merge(layers, KINDS, library, with_lines=with_lines)
        notices = (*library.notices, *told)
        library = replace(library, notices=notices, unread=tuple(unread))
    if misnamed:
        library = replace(library, notices=(*library.notices, *map(_MISNAMED.format, misnamed)))
    return replace(library, key=key)


def library_key(own: Sequence[Path] = ()) -> bytes:
    """Return a key of what :func:`load_library` would read; it changes with any file's content."""
    now = standing(FOLDER)
    return content_key(now.folder, own) + repr(now).encode("utf-8", "surrogateescape")


def read_built_in(*, with_lines: bool = False) -> Library:
    """Return the built-in library as its files have it; raises LibraryError where it is broken."""
    return read_rules(FOLDER, with_lines=with_lines)


def read_rules(folder: Path, *, with_lines: bool = False) -> Library:
    """Return the library in *folder* as its files have it; raises LibraryError where it is broken.

    It is broken where anything is missing that the manifest names, or mistaken.
    """
    from checker.library.layers import merge  # noqa: PLC0415 - mostly the cache serves
    from checker.library.manifest import broken, lacks, manifest_of, read_manifest  # noqa: PLC0415

    layer = layer_in(folder)
    library = merge([layer], KINDS, foundation(folder), with_lines=with_lines)
    missing = lacks(read_manifest(folder), manifest_of(layer.sources, library))
    wrong = (*map(str, library.problems), *missing)
    if wrong:
        raise broken(*wrong)
    return library


def kept_rules(folder: Path) -> Library:
    """Return :func:`read_rules`, kept between starts."""
    return cached(folder, _CODE, partial(read_rules, folder))


def foundation(folder: Path) -> Library:
    """Return what the files in *folder* are laid upon: no rule, and the register of units unread."""
    return Library((), Registers({}, units=Units(folder / UNITS)))


def not_in_manifest(folder: Path | None = None) -> tuple[str, ...]:
    """Return in Vietnamese what *folder* has and its manifest does not name; without one, the built-in."""
    from checker.library.manifest import manifest_of, read_manifest, unlisted  # noqa: PLC0415

    folder = folder or FOLDER
    found = manifest_of(layer_in(folder).sources, kept_rules(folder))
    return tuple(unlisted(read_manifest(folder), found))


def layer_in(folder: Path) -> "Layer":
    """Return the files in *folder*, read; the manifest is about them and none of them."""
    from checker.library.layers import Layer, read_layer  # noqa: PLC0415 - mostly the cache serves
    from checker.library.manifest import NAME  # noqa: PLC0415

    sources = read_layer(folder).sources
    return Layer(BUILT_IN, tuple(source for source in sources if source.name != NAME))


def _in_force(*, with_lines: bool) -> Library:
    """Return the library of the installed pack; the built-in one where there is none that can be used."""
    now = standing(FOLDER)
    notice = now.notice
    if now.signer:
        try:
            library = _read(now.folder, with_lines=with_lines)
        except LibraryError as error:
            notice = unusable("; ".join(error.details))
        else:
            pack, *others = library.packs
            return replace(library, packs=(replace(pack, signer=now.signer), *others))
    library = _read(FOLDER, with_lines=with_lines)
    return replace(library, notices=(notice,)) if notice else library


def _read(folder: Path, *, with_lines: bool) -> Library:
    return read_rules(folder, with_lines=True) if with_lines else kept_rules(folder)
