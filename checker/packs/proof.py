"""Whether a pack is what its publisher signed, and is for this program."""

import hashlib
from collections.abc import Iterator
from typing import NamedTuple

from checker.packs.archive import Contents
from checker.packs.certificate import NAME, RULES, SIGNATURE, Certificate, from_bytes
from checker.packs.errors import PackError, changed, damaged
from checker.packs.keys import Key, trusted
from checker.packs.signing import signer_of
from checker.packs.versions import is_newer
from checker.system.version import VERSION

_TOLD = 8
"""Files told one by one."""


class Proven(NamedTuple):
    """A pack that is whole, signed by ``key``, and for this program."""

    certificate: Certificate
    key: Key


def proven(contents: Contents) -> Proven:
    """Return what *contents* are; raises PackError where they cannot be trusted or used here."""
    signed, signature = contents.get(NAME), contents.get(SIGNATURE)
    if signed is None or signature is None:
        raise damaged()
    key = signer_of(signed, signature, trusted())
    certificate = from_bytes(signed)
    wrong = tuple(_differences(certificate, contents))
    if wrong:
        raise changed(*wrong[:_TOLD])
    _check_program(certificate)
    return Proven(certificate, key)


def _differences(certificate: Certificate, contents: Contents) -> Iterator[str]:
    files = {
        name.removeprefix(RULES): data for name, data in contents.items() if name.startswith(RULES)
    }
    for name, digest in certificate.files.items():
        data = files.get(name)
        if data is None:
            yield f"thiếu tệp {name}"
        elif hashlib.sha256(data).hexdigest() != digest:
            yield f"tệp {name} đã khác"
    known = {NAME, SIGNATURE, *(RULES + name for name in certificate.files)}
    yield from (f"có tệp lạ {name}" for name in sorted(contents.keys() - known))


def _check_program(certificate: Certificate) -> None:
    """Refuse what another program could read better."""
    if is_newer(certificate.needs, VERSION):
        raise PackError(
            "pack-needs-newer",
            f"Gói tiêu chí bản {certificate.version} cần chương trình bản {certificate.needs} trở lên;"
            f" máy này đang dùng bản {VERSION}. Hãy cài chương trình mới.",
        )
    if certificate.until and is_newer(VERSION, certificate.until):
        raise PackError(
            "pack-needs-older",
            f"Gói tiêu chí bản {certificate.version} chỉ dùng với chương trình đến bản"
            f" {certificate.until}; máy này đang dùng bản {VERSION}. Hãy lấy gói mới hơn.",
        )
