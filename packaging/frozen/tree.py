"""Files and links by their paths: what a package holds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True)
class Tree:
    """*files* with their contents, *links* with what they point to, *programs*: what can be run."""

    files: Mapping[str, bytes]
    links: Mapping[str, str] = field(default_factory=dict)
    programs: frozenset[str] = frozenset()

    def under(self, top: str) -> "Tree":
        """Return the same below the folder *top*."""
        return Tree(
            {f"{top}/{name}": data for name, data in self.files.items()},
            {f"{top}/{name}": to for name, to in self.links.items()},
            frozenset(f"{top}/{name}" for name in self.programs),
        )

    def with_more(self, other: "Tree") -> "Tree":
        """Return both together."""
        return Tree(
            {**self.files, **other.files},
            {**self.links, **other.links},
            self.programs | other.programs,
        )

    def folders(self) -> list[str]:
        """Return the folders of all that is held, each after the one it lies in."""
        names = [*self.files, *self.links]
        found = {str(parent) for name in names for parent in PurePosixPath(name).parents}
        return sorted(found - {"."})

    def write(self, folder: Path) -> None:
        """Write everything below *folder*."""
        for name, data in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            path.chmod(0o755 if name in self.programs else 0o644)
        for name, to in self.links.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(to)


def read(folder: Path) -> Tree:
    """Return what lies below *folder*."""
    files, links, programs = {}, {}, set()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            links[name] = str(path.readlink())
        elif path.is_file():
            files[name] = path.read_bytes()
            if path.stat().st_mode & 0o100:
                programs.add(name)
    return Tree(files, links, frozenset(programs))
