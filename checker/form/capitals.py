"""Capitals, by which titles and posts are told from running text."""


def is_caps(text: str) -> bool:
    """Whether *text* has letters and all of them are capitals."""
    return text.upper() == text and any(c.isalpha() for c in text)
