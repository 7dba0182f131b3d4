"""Makes ``launcher/soat.ico`` from the program's drawing: ``python -m bundle.icon`` in packaging/.

The icon is kept with the sources: pictures drawn on two machines differ in a few bits.
"""

import os
import struct
import sys

from bundle.recipe import HERE, ROOT

SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
"""Sides in pixels, of what Windows shows at 100 to 200 %."""


def icon(pictures: list[tuple[int, bytes]]) -> bytes:
    """Return the ``.ico`` file of *pictures*, each a side in pixels and a PNG file."""
    head, entries, bodies = struct.pack("<HHH", 0, 1, len(pictures)), b"", b""
    start = len(head) + 16 * len(pictures)
    for side, body in pictures:
        shown = side % 256  # nought says 256
        place = start + len(bodies)
        entries += struct.pack("<BBBBHHII", shown, shown, 0, 0, 1, 32, len(body), place)
        bodies += body
    return head + entries + bodies


def _drawn(side: int) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice, Qt  # noqa: PLC0415 - only for this command
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(ROOT / "resources" / "icons" / "soat.svg")).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes, Qt does not
    return bytes(buffer.data().data())


def main() -> int:
    """Draw the icon anew."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    application = QGuiApplication([])
    drawn = [(side, _drawn(side)) for side in SIZES]
    del application
    (HERE / "launcher" / "soat.ico").write_bytes(icon(drawn))
    return 0


if __name__ == "__main__":
    sys.exit(main())
