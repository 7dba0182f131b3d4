"""What a reviewer decides on a whole plan, in the words that are offered for it."""

from checker.kernel.text import fold, strip_marks

PASSED, RETURNED = "Đạt", "Trả lại để sửa"
OFFERED = (PASSED, RETURNED)
"""What may be chosen, beside words of their own."""
_SHORT = (
    "trả lại",
    "trả về",
    "trả lại để sửa",
    "trả lại sửa",
    "trả lại để sửa lại",
    "trả lại để hoàn thiện",
)
"""How people write the second."""
_SPELT = {
    "dat": PASSED,
    **{strip_marks(words): RETURNED for words in _SHORT},
}


def as_offered(words: str) -> str:
    """Return the decision that is offered and that *words* mean, however they are spelt; else *words*."""
    plain = " ".join(strip_marks(fold(words)).split()).strip(" .!;,")
    return _SPELT.get(plain, words)
