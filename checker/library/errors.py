"""Why there is no library to judge by."""

from typing import Literal

LibraryErrorCode = Literal["library-broken", "rules-unreadable"]


class LibraryError(Exception):
    """There is no library that could be trusted: nothing may be judged.

    ``code`` is ``library-broken`` where something of the built-in library is
    missing, ``rules-unreadable`` where an office's own rules cannot be read.
    ``message`` tells in Vietnamese what happened, ``details`` each place that
    is wrong, ``advice`` what to do then.
    """

    def __init__(
        self,
        code: LibraryErrorCode,
        message: str,
        details: tuple[str, ...] = (),
        advice: str = "",
    ) -> None:
        super().__init__(message)
        self.code: LibraryErrorCode = code
        self.message = message
        self.details = details
        self.advice = advice

    def __reduce__(
        self,
    ) -> tuple[type["LibraryError"], tuple[LibraryErrorCode, str, tuple[str, ...], str]]:
        """Let the error travel between processes with all its parts."""
        return type(self), (self.code, self.message, self.details, self.advice)
