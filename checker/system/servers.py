"""Paths that lead to another machine: Windows connects to it as soon as such a path is looked at."""

from pathlib import Path

_NETWORK = ("\\\\", "\\??\\")
"""How a path begins that names a machine, or whose beginning Windows takes for one."""


def leads_away(named: str, folder: Path) -> bool:
    """Whether the path *named* leads to a machine, and to another one than that where *folder* lies.

    Written the same on every system: a file that names it may have come from another.
    """
    server = _server(named)
    return server is not None and server not in {_server(str(folder)), _server(_real(folder))}


def _server(path: str) -> str | None:
    """Return the machine that *path* names, None where it names none."""
    plain = path.replace("/", "\\")
    return plain.lstrip("\\").partition("\\")[0].casefold() if plain.startswith(_NETWORK) else None


def _real(folder: Path) -> str:
    """Return where *folder* really lies: a share may have been given a letter."""
    try:
        return str(folder.resolve())
    except (OSError, RuntimeError):
        return ""
