"""Everything that can be wrong with a rule pack, each with its code and words."""

from typing import Literal

PackErrorCode = Literal[
    "pack-not-found",
    "pack-damaged",
    "pack-too-large",
    "pack-bad-name",
    "pack-not-trusted",
    "pack-changed",
    "pack-older",
    "pack-needs-newer",
    "pack-needs-older",
    "pack-broken",
    "pack-not-written",
    "key-unreadable",
]


class PackError(Exception):
    """A rule pack, or a key of one, cannot be used.

    ``code`` is fixed; ``message`` tells in Vietnamese what happened and what to do,
    ``details`` each place that is wrong.
    """

    def __init__(self, code: PackErrorCode, message: str, details: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.code: PackErrorCode = code
        self.message = message
        self.details = details

    def __reduce__(
        self,
    ) -> tuple[type["PackError"], tuple[PackErrorCode, str, tuple[str, ...]]]:
        """Let the error travel between processes with all its parts."""
        return type(self), (self.code, self.message, self.details)


def changed(*details: str) -> PackError:
    """Return the error of a pack that is not as it was signed."""
    return PackError(
        "pack-changed",
        "Gói tiêu chí không còn đúng như khi được ký: đã bị sửa hoặc hỏng khi sao chép."
        " Hãy lấy lại gói từ nơi phát hành.",
        details,
    )


def damaged() -> PackError:
    """Return the error of a file that is no pack, or half of one."""
    return PackError(
        "pack-damaged",
        "Tệp này không phải gói tiêu chí, hoặc đã hỏng, tải về chưa hết. Hãy lấy lại gói từ nơi phát hành.",
    )


def too_large() -> PackError:
    """Return the error of a pack that would fill the disk."""
    return PackError(
        "pack-too-large", "Tệp này lớn hơn mọi gói tiêu chí nên không được mở. Hãy chọn đúng tệp."
    )
