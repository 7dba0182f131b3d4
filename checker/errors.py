"""Everything that can be wrong with an input, each with its code and words."""

from typing import Literal

ErrorCode = Literal[
    "not-found", "unsupported-format", "damaged", "encrypted", "too-large", "no-text", "unreadable"
]


class ReadError(Exception):
    """A file cannot be read as a draft.

    ``code`` is fixed by the report format; ``message`` is a Vietnamese
    sentence that tells the person what happened and what to do.
    """

    def __init__(self, code: ErrorCode, message: str) -> None:
        super().__init__(message)
        self.code: ErrorCode = code
        self.message = message

    def __reduce__(self) -> tuple[type["ReadError"], tuple[ErrorCode, str]]:
        """Let the error travel between processes with both its parts."""
        return type(self), (self.code, self.message)
