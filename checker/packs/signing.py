"""Signatures of rule packs: Ed25519, by libsodium (PyNaCl); loaded only where one is looked at."""

import base64
import binascii

from checker.packs.errors import PackError, changed
from checker.packs.keys import Key

_SORT = b"soatpack 1\n"
"""Goes before what is signed: no signature on anything else is one on a pack."""


def new_pair() -> tuple[bytes, bytes]:
    """Return a new private and public key."""
    from nacl.signing import SigningKey  # noqa: PLC0415 - hardly ever

    private = SigningKey.generate()
    return bytes(private), bytes(private.verify_key)


def sign(data: bytes, private: bytes) -> bytes:
    """Return the signature on *data*, with the name of the key, as its file has it."""
    from nacl.signing import SigningKey  # noqa: PLC0415 - hardly ever

    key = SigningKey(private)
    signature = base64.b64encode(key.sign(_SORT + data).signature).decode()
    return f"{Key(bytes(key.verify_key), '').id} {signature}\n".encode()


def signer_of(data: bytes, signature: bytes, keys: dict[str, Key]) -> Key:
    """Return the one of *keys* that signed *data*; raises PackError where none did."""
    try:
        name, written = signature.decode("ascii").split()
        raw = base64.b64decode(written, validate=True)
    except (ValueError, binascii.Error) as error:
        raise changed("chữ ký không đọc được") from error
    key = keys.get(name)
    if key is None:
        raise PackError(
            "pack-not-trusted",
            "Gói tiêu chí này được ký bằng khóa mà chương trình không biết nên không được dùng."
            " Hãy lấy gói từ nơi phát hành, hoặc hỏi người phụ trách phần mềm ở cơ quan.",
            (f"khóa đã ký: {name}",),
        )
    from nacl.exceptions import BadSignatureError  # noqa: PLC0415 - only where a pack is
    from nacl.signing import VerifyKey  # noqa: PLC0415 - as above

    try:
        VerifyKey(key.data).verify(_SORT + data, raw)
    except (BadSignatureError, ValueError) as error:
        raise changed("chữ ký không khớp") from error
    return key
