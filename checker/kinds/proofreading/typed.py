"""What of a draft is as it was typed: signs that a converter put there or lost are nobody's mistake."""

from checker.facts import Facts

_TYPED = frozenset({"docx", "doc", "odt", "rtf"})
"""The files of word processors: pages, the web and plain text have other lines and spaces than the draft."""

UNSEEN = {
    "unseen": "Tệp này không giữ dấu và dấu cách như khi gõ; chỉ xét được trên bản Word.",
}
"""The outcome of kinds that need the signs as they were typed."""


def is_typed(facts: Facts) -> bool:
    """Whether signs, spaces and lines are those that the writer typed."""
    return facts.document.format in _TYPED
