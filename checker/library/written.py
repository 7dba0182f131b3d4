"""Values as TOML writes them."""

import datetime as dt
import re
from collections.abc import Mapping

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def written(value: object) -> str:
    """Return *value* in one line; raises TypeError where TOML has no such value."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return f'"{"".join(map(_escaped, value))}"'
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return repr(value)  # inf and nan as TOML spells them, too
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Mapping):
        pairs = ", ".join(f"{written_key(key)} = {written(item)}" for key, item in value.items())
        return f"{{ {pairs} }}" if pairs else "{}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(written, value))}]"
    raise TypeError(f"no value of TOML: {value!r}")


def written_key(key: str) -> str:
    """Return *key*, in quotation marks where it needs them."""
    return key if _BARE.fullmatch(key) else written(key)


def _escaped(char: str) -> str:
    if char in _ESCAPES:
        return _ESCAPES[char]
    code = ord(char)
    if 0xD800 <= code < 0xE000:  # half a character, which no file can hold
        return "\N{REPLACEMENT CHARACTER}"
    return f"\\u{code:04x}" if code < 0x20 or code == 0x7F else char
