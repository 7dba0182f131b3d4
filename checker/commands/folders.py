"""Folders that calls name."""

from pathlib import Path

from checker.commands.parser import CallError
from checker.rounds.sorts import Sort, sort_of

_ARCHIVE = "“{}” là tệp nén, không phải thư mục. Hãy giải nén, hoặc để tệp nén vào một thư mục, rồi ghi tên thư mục đó."


def must_be_folder(folder: Path, what: str = "") -> None:
    """Raise CallError where there is no *folder*; *what* tells of what it was to be."""
    if folder.is_dir():
        return
    if folder.is_file() and sort_of(folder.name) is Sort.ARCHIVE:
        raise CallError(_ARCHIVE.format(folder))
    raise CallError(f"Không có thư mục “{folder}”{what}.")
