"""The parts of an OpenDocument text: its content and its styles, in a zip or in one XML file."""

from typing import NamedTuple

from lxml import etree

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.archive import Archive
from checker.readers.docx.package import parse_part
from checker.readers.limits import refuse_crowded
from checker.readers.odt.names import OFFICE
from checker.readers.wide import narrowed

_ZIP = b"PK"
_ENCRYPTED = b"encryption-data"


class Parts(NamedTuple):
    """The roots that hold the content and the styles; the same one in a file that is one XML."""

    content: etree._Element
    styles: etree._Element | None

    def all(self, path: str) -> list[etree._Element]:
        """Return what lies at *path* in the styles and then in the content."""
        roots = [self.styles, self.content] if self.styles is not self.content else [self.content]
        return [found for root in roots if root is not None for found in root.iterfind(path)]


def open_odt(data: bytes) -> Parts:
    """Return the parts of the OpenDocument text *data*.

    Raises :class:`~checker.errors.ReadError`: ``damaged``, ``encrypted``, ``too-large``.
    """
    if not data.startswith(_ZIP):
        data = narrowed(data)
        refuse_crowded(data)
        root = parse_part(data[data.find(b"<") :])  # empty lines may stand before it
        return Parts(root, root)
    archive = Archive(data)
    manifest = "META-INF/manifest.xml"
    if manifest in archive and _ENCRYPTED in archive.read(manifest):
        raise ReadError("encrypted", messages.ENCRYPTED_WORD)
    if "content.xml" not in archive:
        raise ReadError("damaged", messages.DAMAGED_OLD)
    content = archive.read("content.xml")
    refuse_crowded(content)
    styles = parse_part(archive.read("styles.xml")) if "styles.xml" in archive else None
    return Parts(parse_part(content), styles)


def body_of(parts: Parts) -> etree._Element:
    """Return the element that holds the text; raises ReadError ``damaged`` where there is none."""
    found = parts.content.find(f"{OFFICE}body/{OFFICE}text")
    if found is None:
        raise ReadError("damaged", messages.DAMAGED_OLD)
    return found
