"""Text typed with the fonts of before Unicode (TCVN3, VNI), which only they can show."""

import re

# Letters and signs that stand for Vietnamese letters in those fonts, and that
# Vietnamese text in Unicode never has inside a word.
_STRANGE = "[¡-¬®-±´-»¼-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ]"
_ANY = re.compile(_STRANGE)
_IN_WORDS = re.compile(rf"(?<=[^\W\d_]){_STRANGE}|{_STRANGE}(?=[^\W\d_])")
_FEWEST = 20
"""Strange letters: a draft may hold some names in French or German."""
_SHARE = 0.03
"""Of all characters; text in those fonts has about 0.2."""
_SAMPLE = 100_000
"""Characters that are looked at."""


def is_legacy(text: str) -> bool:
    """Whether *text* looks like gibberish since it was typed with an old Vietnamese font."""
    sample = text[:_SAMPLE]
    enough = max(_FEWEST, _SHARE * len(sample))
    return len(_ANY.findall(sample)) >= enough and len(_IN_WORDS.findall(sample)) >= enough


def has_strange(text: str) -> bool:
    """Whether *text* has a letter or sign that only text in those fonts is likely to have."""
    return _ANY.search(text) is not None
