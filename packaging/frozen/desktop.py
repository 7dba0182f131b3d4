"""What makes the program known to a desktop: menu, icons, man pages, what a shop of programs shows."""

import datetime as dt
import gzip
import struct
from pathlib import Path

from bundle.recipe import HERE, ROOT

_TEXTS = HERE / "desktop"
_SIDES = frozenset({16, 24, 32, 48, 64, 256})
"""In pixels: the sizes that themes of icons have, of those in the icon for Windows."""


def shared(version: str, moment: int) -> dict[str, bytes]:
    """Return what goes into ``/usr/share`` or a user's own ``~/.local/share``."""
    found = {
        "applications/soat.desktop": (_TEXTS / "soat.desktop").read_bytes(),
        "applications/zz-soat.desktop": (_TEXTS / "zz-soat.desktop").read_bytes(),
        "mime/packages/soat.xml": (_TEXTS / "soat.mime.xml").read_bytes(),
        "icons/hicolor/scalable/apps/soat.svg": (
            ROOT / "resources" / "icons" / "soat.svg"
        ).read_bytes(),
        "metainfo/vn.soat.Soat.metainfo.xml": _filled("soat.metainfo.xml", version, moment),
        "man/man1/soat.1.gz": _packed(_filled("soat.1", version, moment)),
        "man/vi/man1/soat.1.gz": _packed(_filled("soat.vi.1", version, moment)),
    }
    for side, picture in pictures(HERE / "launcher" / "soat.ico").items():
        if side in _SIDES:
            found[f"icons/hicolor/{side}x{side}/apps/soat.png"] = picture
    return found


def pictures(icon: Path) -> dict[int, bytes]:
    """Return the pictures (PNG) in an icon for Windows by their sides in pixels."""
    data = icon.read_bytes()
    (count,) = struct.unpack_from("<H", data, 4)
    found = {}
    for number in range(count):
        side, _, _, _, _, _, size, place = struct.unpack_from("<BBBBHHII", data, 6 + 16 * number)
        found[side or 256] = data[place : place + size]
    return found


def _filled(name: str, version: str, moment: int) -> bytes:
    text = (_TEXTS / name).read_text(encoding="utf-8")
    day = dt.datetime.fromtimestamp(moment, dt.UTC).date().isoformat()
    return text.replace("@VERSION@", version).replace("@DATE@", day).encode("utf-8")


def _packed(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)
