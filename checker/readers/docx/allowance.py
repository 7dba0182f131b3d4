"""How much a Word file may embed: one small file inside it can stand there any number of times."""

from typing import TYPE_CHECKING

from checker.errors import ReadError
from checker.lexicon.lexicon import Lexicon
from checker.readers import messages

if TYPE_CHECKING:
    from checker.readers.docx.embedded import Embedded

_MOST_FILES, _MOST_BYTES = 500, 8 * 2**20
"""What the embedded files of one draft may come to, each as often as it stands there."""


class Allowance:
    """What is left of it; each file is opened once, however often it stands there."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._files, self._bytes = _MOST_FILES, _MOST_BYTES
        self._opened: dict[bytes, Embedded | None] = {}

    def opened(self, data: bytes) -> "Embedded | None":
        """Return what the file *data* holds, None where it cannot be read.

        Raises ReadError ``too-large`` where more stands in the draft than is allowed.
        """
        if data not in self._opened:
            from checker.readers.docx.embedded import embedded  # noqa: PLC0415 - for few files

            self._opened[data] = embedded(data, self._lexicon)
        found = self._opened[data]
        if found is not None:
            self._files -= 1
            self._bytes -= len(found.parts.main)
        if min(self._files, self._bytes) < 0:
            raise ReadError("too-large", messages.TOO_MUCH_TEXT)
        return found
