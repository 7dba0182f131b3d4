"""One damaged file on the whole way, and what may come of it."""

import re
import time
import traceback
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from checker.errors import ReadError
from checker.judge import check
from checker.library.rule import Library
from checker.readers import messages, read
from checker.system import log
from tests.fuzz.memory import peak

LONGEST = 5.0
"""Seconds that a file may take."""
MOST = 300 * 2**20
"""Bytes by which a process may grow."""
CODES = {"damaged", "encrypted", "too-large", "no-text", "unsupported-format"}
"""What may be said of a file that is there and may be read."""
_SENTENCES = {value for name, value in vars(messages).items() if name.isupper()}
_OLD = {messages.OLD_CODE, messages.OLD_FONT}
_KIND = re.compile(re.escape(messages.other_kind("#")).replace(r"\#", ".{3,40}"))
_BINARY = {".docx", ".doc", ".odt", ".rtf", ".pdf"}
_LOCKED_MARKS = {".pdf": b"/Encrypt", ".doc": b"\xec\xa5"}
_FLAG = re.compile(rb"PK\x03\x04..(.)|PK\x01\x02....(.)", re.DOTALL)


class Outcome(NamedTuple):
    """What came of a file: ``code`` is ``read`` where it was judged; ``fault`` says what must not be."""

    code: str
    seconds: float = 0.0
    fault: str = ""


def tried(path: Path, library: Library, start: int) -> Outcome:
    """Read and judge the file *path* in a process that began with *start* bytes."""
    began = time.process_time()  # a busy machine is no fault of the file
    code, fault = _judged(path, library)
    seconds = time.process_time() - began
    if not fault and seconds > LONGEST:
        fault = f"took {seconds:.1f} s"
    if not fault and peak() - start > MOST:
        fault = f"took {(peak() - start) // 2**20} MB"
    return Outcome(code, seconds, fault)


def _judged(path: Path, library: Library) -> tuple[str, str]:
    try:
        # A rule that fails is an error row in a report; here it is a fault.
        with patch.object(log, "record", _failed):
            document = read(path, library.lexicon)
            report = check(document, library)
        document.text.encode("utf-8")  # no half characters: no report could be written
    except ReadError as error:
        return error.code, refused_wrongly(path.name, path.read_bytes(), error)
    except Exception:  # noqa: BLE001 - any is what is looked for
        return "exception", traceback.format_exc(limit=-6)
    return "read", "" if report.results else "no result"


def _failed(doing: str, error: BaseException) -> None:
    raise RuntimeError(doing) from error


def refused_wrongly(name: str, data: bytes, error: ReadError) -> str:
    """Return what is wrong with the refusal of the file *name*, ``""`` where it is right."""
    suffix = Path(name).suffix
    told = f"{error.code}: {error.message}"
    if error.code not in CODES:
        return f"wrong code, {told}"
    if error.message not in _SENTENCES and not _KIND.fullmatch(error.message):
        return f"words of nobody, {told}"
    if error.code == "encrypted" and not _says_locked(data, suffix):
        return f"nothing says so, {told}"
    if error.code == "unsupported-format" and suffix in _BINARY and not _is_other(data):
        return f"it is damaged, {told}"
    if error.message in _OLD and "doubly_coded" not in name:
        return f"it was Unicode, {told}"
    return ""


def _says_locked(data: bytes, suffix: str) -> bool:
    if b"E\0n\0c\0r\0y\0p\0t" in data:
        return True
    if data[:2] == b"PK":
        return any(ord(found[1] or found[2]) & 1 for found in _FLAG.finditer(data))
    return _LOCKED_MARKS.get(suffix, b"no mark") in data


def _is_other(data: bytes) -> bool:
    """Whether a damaged Word 97-2003 file says that it is an older one."""
    at = data.find(b"\xec\xa5", 512, 514), data.find(b"\xdc\xa5", 512, 514)
    return at[1] == 512 or (at[0] == 512 and int.from_bytes(data[514:516], "little") < 0xC1)
