"""The certificate of a rule pack: what is in it and which programs it is for; the part that is signed."""

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checker.packs.errors import damaged
from checker.packs.versions import version_of

NAME, SIGNATURE = "pack.json", "pack.sig"
"""Its file and that of the signature, in the pack and where one is installed."""
RULES = "rules/"
"""Where the files of the library lie in the pack."""
FORMAT = 1

_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9]+)?")
_DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|COM\d|LPT\d)(?:\..*)?", re.IGNORECASE)
"""Names that mean no file on Windows."""
_DIGEST = re.compile(r"[0-9a-f]{64}")
ENDINGS = (".toml", ".txt")


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a pack says of itself.

    ``needs`` and ``until`` are the first and the last version of the program that it is for, the
    latter empty where none is known; ``files`` is the SHA-256 of each file by its path from the
    folder of rules.
    """

    title: str
    version: str
    date: dt.date
    needs: str
    until: str
    files: Mapping[str, str]


def to_bytes(certificate: Certificate) -> bytes:
    """Return *certificate* as its file has it: the same values, the same bytes."""
    data = {
        "format": FORMAT,
        "title": certificate.title,
        "version": certificate.version,
        "date": certificate.date.isoformat(),
        "program": {"from": certificate.needs, "until": certificate.until},
        "files": dict(sorted(certificate.files.items())),
    }
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def from_bytes(data: bytes) -> Certificate:
    """Return the certificate in *data*, whose signature holds; raises PackError for another format."""
    try:
        read: Any = json.loads(data.decode("utf-8"))
        known = read["format"] == FORMAT
        certificate = Certificate(
            _text(read["title"]),
            _text(read["version"]),
            dt.date.fromisoformat(_text(read["date"])),
            _text(read["program"]["from"]),
            _text(read["program"]["until"]),
            {_text(name): _text(digest) for name, digest in read["files"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise damaged() from error
    versions = (certificate.version, certificate.needs, certificate.until or "0")
    if not known or not all(map(version_of, versions)):
        raise damaged()
    if not certificate.files or not all(map(is_good_name, certificate.files)):
        raise damaged()
    if not all(map(_DIGEST.fullmatch, certificate.files.values())):
        raise damaged()
    return certificate


def is_good_name(name: str) -> bool:
    """Whether *name* is that of a rule file below the folder of rules, on every system."""
    parts = name.split("/")
    fine = all(_PART.fullmatch(part) and not _DEVICES.fullmatch(part) for part in parts)
    return fine and len(parts) <= 4 and len(name) <= 120 and name.endswith(ENDINGS)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
