"""What comes instead of a draft: a mail, a shortcut, what a website answered, a temporary file."""

import re

from checker.readers import messages

_LOCK, _LOCK_SIZE = "~$", 1_024
"""How Word calls the small file that it keeps beside a draft while that is open."""
_SHORTCUT = re.compile(rb"L\0\0\0\x01\x14\x02\0|(?:\xef\xbb\xbf)?\s{0,20}\[InternetShortcut\]")
_JSON = re.compile(
    rb'(?:\xef\xbb\xbf)?\s{0,200}[{\[]\s{0,200}\{?\s{0,200}"[^"\r\n]{1,200}"\s{0,20}:'
)
_HEADERS = re.compile(
    rb"\s{0,20}(?:[\w-]{1,40}:[^\r\n]{0,2000}\r?\n(?:[ \t][^\r\n]{0,2000}\r?\n){0,50}){3,100}"
)
_SENDER = re.compile(rb"^from:", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(
    rb"^(?:to|received|message-id|return-path|delivered-to|x-unsent):", re.IGNORECASE | re.MULTILINE
)
_HEAD = 20_000
_PAGES_OF_MAIL = (".mht", ".mhtml")
"""What a mail program calls a mail that it saved as a page: its text is what was saved."""
_MOST_ANSWERED = 1_000
"""Characters of a page on which somebody signs in; a page with a draft has more."""
_PASSWORD = re.compile(rb"<input\b[^>]{0,300}\btype\s{0,9}=\s{0,9}[\"']?password", re.IGNORECASE)
_FAILED = re.compile(rb"<(?:title|h1)\b[^>]{0,200}>\s{0,200}(?:error\s)?[45]\d\d\b", re.IGNORECASE)


def told_instead(data: bytes, name: str) -> str:
    """Return what is told of the file *name* where it holds something else than a draft, or ``""``."""
    head = data[:_HEAD]
    if name.startswith(_LOCK) and len(data) <= _LOCK_SIZE:
        return messages.LOCK
    if _SHORTCUT.match(head):
        return messages.SHORTCUT
    if _is_mail(head) and not name.lower().endswith(_PAGES_OF_MAIL):
        return messages.MAIL
    if _JSON.match(head) and data[-_HEAD:].rstrip().endswith((b"}", b"]")):
        return messages.WEB_DATA
    return ""


def told_of_page(data: bytes, length: int) -> str:
    """Return what is told of the web page *data* whose text has this *length*, or ``""``.

    A download after the session has ended brings the page to sign in, under the draft's name.
    """
    if length > _MOST_ANSWERED:
        return ""
    if _PASSWORD.search(data):
        return messages.SIGN_IN
    return messages.FAILED_PAGE if _FAILED.search(data) else ""


def _is_mail(head: bytes) -> bool:
    """Whether a file with this *head* was sent: a browser names itself as sender of a page, but nobody else."""
    found = _HEADERS.match(head)
    return (
        found is not None
        and _SENDER.search(found[0]) is not None
        and _SENT.search(found[0]) is not None
    )
