"""What a pack would change, told before it is installed."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from checker.library.difference import Difference, difference
from checker.library.load import load_library
from checker.library.rule import Library, Pack
from checker.packs.archive import Contents, read_pack
from checker.packs.certificate import Certificate
from checker.packs.install import accepted, lay, tried


class Preview(NamedTuple):
    """A pack that could be installed: ``before`` is what is in force."""

    certificate: Certificate
    signer: str
    before: Pack
    difference: Difference

    @property
    def changes(self) -> str:
        """Return in Vietnamese what is new, changed and gone."""
        told = self.difference.words
        return told or "chỉ đổi từ ngữ, sổ nhận biết; tiêu chí giữ nguyên"

    @property
    def lines(self) -> tuple[str, ...]:
        """Return all of it in Vietnamese, a line each."""
        pack = self.certificate
        return (
            f"{pack.title}, bản {pack.version}, ngày {pack.date:%d/%m/%Y}",
            f"Người ký: {self.signer}",
            f"Đang dùng: {self.before.called}",
            f"Thay đổi: {self.changes}",
        )


def preview(path: Path) -> Preview:
    """Return what the pack at *path* is and changes; raises PackError where it may not be installed."""
    return previewed(read_pack(path))


def previewed(contents: Contents) -> Preview:
    """Return what the pack of *contents* is and changes; raises PackError as above."""
    pack = accepted(contents)
    with TemporaryDirectory(prefix="soat-") as place:
        lay(contents, Path(place))
        new = tried(Path(place), pack.certificate)
    return compared(load_library(), new, pack.certificate, pack.key.signer)


def compared(old: Library, new: Library, certificate: Certificate, signer: str) -> Preview:
    """Return how the library *new* differs from *old*."""
    return Preview(certificate, signer, old.packs[0], difference(old, new))
