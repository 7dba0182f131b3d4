"""How much a Word file may embed: one small file inside it can stand there any number of times."""

from checker.errors import ReadError
from checker.readers import messages

_MOST_FILES, _MOST_BYTES = 1_000, 16 * 2**20
"""What the embedded files of one draft may come to, each as often as it stands there."""


class Allowance:
    """What is left of it."""

    def __init__(self) -> None:
        self._files, self._bytes = _MOST_FILES, _MOST_BYTES

    def take(self, size: int) -> None:
        """Count one more file with text of this *size*; raises ReadError ``too-large``."""
        self._files -= 1
        self._bytes -= size
        if min(self._files, self._bytes) < 0:
            raise ReadError("too-large", messages.TOO_MUCH_TEXT)
