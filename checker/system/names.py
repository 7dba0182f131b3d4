"""Names of files and folders that every system takes: Windows refuses signs, ends and some whole names."""

import re
import unicodedata

ROUND_STORE = "soat-ket-qua.sqlite"
"""What the store of a round's results is called, in the round's folder."""
_REFUSED = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_ENDS = " ."
_DEVICES = frozenset(
    {
        "con",
        "prn",
        "aux",
        "nul",
        "conin$",
        "conout$",
        *(f"{name}{n}" for name in ("com", "lpt") for n in "0123456789¹²³"),
    }
)
"""What Windows takes for a device, whatever stands behind a full stop."""
_LONGEST, _BYTES = 120, 240
"""How long a name is at most: Windows counts characters, of the whole path, other systems bytes."""


def safe_name(stem: str, ending: str = "", longest: int = _LONGEST) -> str:
    """Return a name that begins with *stem*, as much of it in whole words as there is room, and has *ending*.

    Empty where nothing of *stem* can stand in a name.
    """
    allowed = unicodedata.normalize("NFC", _REFUSED.sub(" ", stem))
    fitting = _fitting(" ".join(allowed.split()).strip(_ENDS), ending, longest)
    if is_device(fitting) and not ending.startswith(" "):
        fitting = f"_{fitting}"
    return f"{fitting}{ending}" if fitting else ""


def is_device(name: str) -> bool:
    """Whether Windows takes a file called *name* for a device, whatever its ending is."""
    return name.partition(".")[0].strip().lower() in _DEVICES


def same_name(name: str) -> str:
    """Return *name* as systems compare it that mind no capitals: equal ones are one file."""
    return unicodedata.normalize("NFC", name).casefold()


def _fitting(stem: str, ending: str, longest: int) -> str:
    while (
        len(stem + ending) > longest or len(f"{stem}{ending}".encode("utf-8", "replace")) > _BYTES
    ):
        stem = stem.rpartition(" ")[0] or stem[:-1]
    return stem.rstrip(" .,;-–")
