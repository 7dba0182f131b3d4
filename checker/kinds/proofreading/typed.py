"""What of a draft is as it was typed: signs that a converter put there or lost are nobody's mistake."""

from checker.facts import Facts

_TYPED = frozenset({"docx", "doc", "odt", "rtf"})
"""The files of word processors; a page printed or put on the web has other spaces than its draft."""

UNSEEN = {
    "unseen": "Tệp này được chuyển đổi từ bản khác, dấu có thể bị mất khi chuyển; chỉ xét được trên bản Word.",
}
"""The outcome of kinds that need the signs as they were typed."""


def is_typed(facts: Facts) -> bool:
    """Whether spaces and signs are those that the writer typed."""
    return facts.document.format in _TYPED
