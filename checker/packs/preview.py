"""What a pack would change, told before it is installed."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from checker.library.load import load_library
from checker.library.rule import Library, Pack, Rule
from checker.packs.archive import Contents, read_pack
from checker.packs.certificate import Certificate
from checker.packs.install import accepted, lay, tried


class Preview(NamedTuple):
    """A pack that could be installed: ``before`` is what is in force; the counts are of rules.

    ``documents`` counts what the register of documents gets.
    """

    certificate: Certificate
    signer: str
    before: Pack
    added: int
    removed: int
    changed: int
    documents: int

    @property
    def changes(self) -> str:
        """Return in Vietnamese what is new, changed and gone."""
        counts = (
            (self.added, "tiêu chí mới"),
            (self.changed, "tiêu chí đổi"),
            (self.removed, "tiêu chí bỏ"),
            (self.documents, "văn bản mới trong sổ"),
        )
        told = " · ".join(f"{count} {what}" for count, what in counts if count)
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
    before, after = _by_id(old), _by_id(new)
    both = before.keys() & after.keys()
    return Preview(
        certificate,
        signer,
        old.packs[0],
        len(after.keys() - before.keys()),
        len(before.keys() - after.keys()),
        sum(before[name] != after[name] for name in both),
        len(new.registers.documents.keys() - old.registers.documents.keys()),
    )


def _by_id(library: Library) -> Mapping[str, Rule]:
    """Return the rules with all that judging knows of them, and not where they are written."""
    return {
        rule.id: replace(rule, examples=(), layer="", file="", line=0) for rule in library.rules
    }
