"""What a name in a folder stands for: a draft, an archive, what nobody means as a draft."""

from enum import Enum
from pathlib import PurePosixPath

from checker.exporters import FOR_PEOPLE, own_endings
from checker.readers import SUPPORTED_SUFFIXES
from checker.system.names import ROUND_STORE

STORE = ROUND_STORE
ANSWERS_MARK = ".soat-tra-loi"
"""The file by which a folder with answers to the offices is known."""
BESIDE = ("_files", ".files")
"""Names that the folders end with in which a web page keeps what belongs to it."""
PAGES = (".html", ".htm", ".doc")
"""Endings of the pages themselves; Word saves them as .doc as well."""
_REPORTS = own_endings(*FOR_PEOPLE)
_OWN = (".soat.toml",)
_IN_WORD = "Hãy mở bằng Word và lưu thành .docx rồi kiểm tra lại."
_PACKED = "Trong đó có thể có dự thảo; hãy giải nén rồi kiểm tra lại."
UNREAD = dict.fromkeys((".dotx", ".wps", ".wpd"), _IN_WORD) | {
    **dict.fromkeys((".rar", ".7z", ".tar", ".gz", ".tgz"), _PACKED),
    ".pages": "Hãy mở bằng Pages và xuất thành .docx rồi kiểm tra lại.",
}
"""Endings of documents that are not read, and what to do about them."""
HEAD = 8
"""So many bytes at a file's beginning tell whether it is a document."""
_SIGNATURES = (b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0", b"{\\rtf")
_SYSTEM = {
    "$recycle.bin", "recycler", "recycled", "system volume information", "@eadir", "#recycle",
    "@recycle", "lost+found", "__macosx",
}  # fmt: skip
_HIDDEN = {"thumbs.db", "desktop.ini"}


class Sort(Enum):
    """What a file is by its name; a file without an ending is known by its content only."""

    DRAFT = "draft"
    ARCHIVE = "archive"
    UNREAD = "unread"
    LOCK = "lock"
    HIDDEN = "hidden"
    OWN = "own"
    REPORT = "report"
    NAMELESS = "nameless"
    OTHER = "other"


class FolderSort(Enum):
    """What a folder is by its name."""

    PLAIN = "plain"
    SYSTEM = "system"
    HIDDEN = "hidden"
    BESIDE = "beside"


def sort_of(name: str) -> Sort:
    """Return what the file *name* is, a path or its last part."""
    name = name.rpartition("/")[2]
    low = name.lower()
    suffix = PurePosixPath(low).suffix
    if low.startswith(("~$", ".~lock.")) or (low.startswith("~") and suffix == ".tmp"):
        return Sort.LOCK
    if low.endswith(_OWN) or low.startswith(STORE):
        return Sort.OWN
    if name.startswith(".") or low in _HIDDEN:
        return Sort.HIDDEN
    if low.endswith(SUPPORTED_SUFFIXES):
        return Sort.DRAFT
    if suffix == ".zip":
        return Sort.ARCHIVE
    if suffix in UNREAD:
        return Sort.UNREAD
    if name.endswith(_REPORTS):
        return Sort.REPORT
    return Sort.OTHER if suffix else Sort.NAMELESS


def begins_as_document(head: bytes) -> bool:
    """Whether a file that begins with *head* is a document: of a name without an ending only this tells."""
    return head.startswith(_SIGNATURES)


def folder_sort(name: str) -> FolderSort:
    """Return what the folder *name* is, the last part of its path."""
    low = name.lower()
    if low in _SYSTEM or low.startswith(".trash"):
        return FolderSort.SYSTEM
    if name.startswith("."):
        return FolderSort.HIDDEN
    return FolderSort.BESIDE if name.endswith(BESIDE) else FolderSort.PLAIN


def unread_words(name: str) -> str:
    """Return why the document *name* is not read and what to do."""
    suffix = PurePosixPath(name.lower()).suffix
    return f"Chương trình không đọc định dạng {suffix}. {UNREAD[suffix]}"
