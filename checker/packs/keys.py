"""Keys that packs are signed with: files of one line, and which of them this program trusts.

The publisher's public keys come with the program (``resources/keys``). An IT department may put
its own beside the program, in a folder ``khoa``: whoever can write there could change the program
itself. A private key never comes near either.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from pathlib import Path

import resources
from checker.packs.errors import PackError
from checker.system.atomic import WriteError, write_atomic
from checker.system.folders import program_folder

PUBLIC, PRIVATE = "soat-public-key", "soat-private-key"
"""What the line of a key begins with."""
ENDING = ".pub"
BESIDE = "khoa"
"""The folder beside the program in which an IT department puts its keys."""
_THERE = "Đã có tệp “{}”. Khóa cũ không được ghi đè; hãy chọn tên khác."
_LENGTH = 32
_LONGEST = 1_000
"""Bytes of a key; of its file."""


@dataclass(frozen=True, slots=True)
class Key:
    """A public key (32 bytes) and who holds the private one; ``own`` where an IT department put it."""

    data: bytes
    holder: str
    own: bool = False

    @property
    def id(self) -> str:
        """By this a signature names the key."""
        return hashlib.sha256(self.data).hexdigest()[:16]

    @property
    def signer(self) -> str:
        """Who signed, in words for people."""
        return f"{self.holder} (khóa do đơn vị đặt cạnh chương trình)" if self.own else self.holder


def key_folders() -> tuple[Path, Path]:
    """Return where the publisher's keys lie, and those that an IT department adds."""
    return resources.KEYS, program_folder() / BESIDE


def trusted(folders: tuple[Path, Path] | None = None) -> dict[str, Key]:
    """Return the keys that packs may be signed with, by id; the publisher's go first."""
    found: dict[str, Key] = {}
    for own, folder in enumerate(folders or key_folders()):
        for path in sorted(folder.glob(f"*{ENDING}")):
            try:
                data, holder = read_key(path, PUBLIC)
            except PackError:
                continue  # what is no key signs nothing
            key = Key(data, holder, own=bool(own))
            found.setdefault(key.id, key)
    return found


def read_key(path: Path, sort: str) -> tuple[bytes, str]:
    """Return the key in the file *path* and its holder; raises PackError where it is none of *sort*."""
    try:
        words = path.read_bytes()[:_LONGEST].decode("utf-8-sig").split(maxsplit=2)
        begin, data, holder = (*words, "", "")[:3]
        key = base64.b64decode(data, validate=True)
    except (OSError, UnicodeDecodeError, binascii.Error) as error:
        raise _unreadable(path) from error
    if begin != sort or len(key) != _LENGTH:
        raise _unreadable(path)
    return key, " ".join(holder.split()) or path.stem


def write_pair(path: Path, private: bytes, public: bytes, holder: str) -> Path:
    """Write a new pair, the private key to *path*, where nothing is yet; return where the public one is.

    Raises WriteError.
    """
    beside = path.with_name(path.name + ENDING)
    try:
        path.touch(0o600, exist_ok=False)  # nobody else may read it, not for a moment
    except FileExistsError as error:
        raise WriteError(_THERE.format(path)) from error
    except OSError:
        pass  # told when it is written
    write_atomic(path, _line(PRIVATE, private, holder))
    write_atomic(beside, _line(PUBLIC, public, holder))
    return beside


def _line(sort: str, key: bytes, holder: str) -> bytes:
    return f"{sort} {base64.b64encode(key).decode()} {holder}\n".encode()


def _unreadable(path: Path) -> PackError:
    return PackError("key-unreadable", f"Không đọc được khóa ở “{path}”. Hãy chọn đúng tệp khóa.")
