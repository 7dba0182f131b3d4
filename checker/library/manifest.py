"""The manifest of the built-in library: what it must hold.

A rule that is missing finds nothing wrong. So the built-in files are counted
before anything is judged by them. The manifest is made anew by
``python -m tests.manifest``.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.library.convert import Converter, field_names
from checker.library.errors import LibraryError
from checker.library.mistakes import Notes
from checker.library.rule import Library
from checker.library.source import Source, read_source
from checker.library.units import NAME as UNITS

NAME = "manifest.toml"


@dataclass(frozen=True, slots=True)
class Manifest:
    """``files``: by path, how many tables of each sort (``[[rule]]``, ``[pack]``); ``rules``, ``lists``: ids."""

    files: Mapping[str, Mapping[str, int]]
    rules: tuple[str, ...]
    lists: tuple[str, ...]


def read_manifest(folder: Path) -> Manifest:
    """Return the manifest in *folder*; raises LibraryError where it cannot be read."""
    source = read_source(folder / NAME, NAME)
    if source.problem:
        raise broken(str(source.problem))
    notes = Notes(source.name, source.data, source.text)
    manifest: Manifest | None = Converter(notes).build(source.data, Manifest, ())
    if manifest is None:
        raise broken(*map(str, notes.problems()))
    return manifest


def manifest_of(sources: Iterable[Source], library: Library) -> Manifest:
    """Return what *sources* and the *library* made of them do hold."""
    files = {source.name: _tables(source) for source in sources}
    files[UNITS] = {"unit": library.registers.units.count()}
    return Manifest(files, tuple(rule.id for rule in library.rules), tuple(library.lexicon.lists))


def is_manifest(data: Mapping[str, object]) -> bool:
    """Whether *data* is a manifest: only the program's own rules have one."""
    return set(data) == set(field_names(Manifest))


def lacks(needed: Manifest, found: Manifest) -> Iterator[str]:
    """Yield in Vietnamese what is *needed* and not *found*; more than is needed is no fault."""
    whole = True
    for name, tables in needed.files.items():
        if name not in found.files:
            whole = False
            yield f"thiếu tệp {name}"
            continue
        for sort, count in tables.items():
            there = found.files[name].get(sort, 0)
            if there < count:
                whole = False
                yield f"{name}: chỉ còn {there} trong {count} mục '{sort}'"
    if whole:  # else the files have told why
        for what, ids, held in (
            ("tiêu chí", needed.rules, found.rules),
            ("danh sách từ", needed.lists, found.lists),
        ):
            yield from (f"thiếu {what} {name}" for name in ids if name not in held)


def unlisted(listed: Manifest, found: Manifest) -> Iterator[str]:
    """Yield in Vietnamese what is *found* and not *listed*: its loss would not be noticed."""
    whole = True
    for name, tables in found.files.items():
        known = listed.files.get(name)
        if known is None:
            whole = False
            yield f"tệp {name} chưa có trong danh mục"
        elif any(count > known.get(sort, 0) for sort, count in tables.items()):
            whole = False
            yield f"tệp {name} có mục chưa có trong danh mục"
    if whole:  # else the files have told why
        for what, ids, known_ids in (
            ("tiêu chí", found.rules, listed.rules),
            ("danh sách từ", found.lists, listed.lists),
        ):
            yield from (
                f"{what} {one} chưa có trong danh mục" for one in ids if one not in known_ids
            )


def broken(*details: str) -> LibraryError:
    """Return the error of a built-in library in which *details* are wrong."""
    return LibraryError(
        "library-broken",
        "Bộ tiêu chí kèm theo chương trình bị thiếu hoặc có chỗ hỏng nên chưa kiểm tra được gì:",
        details,
        "Nếu vừa sửa bộ tiêu chí, hãy xem lại những chỗ trên. Nếu không, hãy cài đặt lại chương trình.",
    )


def _tables(source: Source) -> dict[str, int]:
    return {
        key: len(value) if isinstance(value, list) else 1
        for key, value in source.data.items()
        if isinstance(value, list | dict)
    }
