"""Text typed with the fonts of before Unicode (TCVN3, VNI), which only they can show."""

import re

# Letters and signs that stand for Vietnamese letters in those fonts, and that
# Vietnamese text in Unicode never has inside a word.
_STRANGE = re.compile(
    r"(?<=[^\W\d_])[¡-¬®-±´-»¼-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ]"
    r"|[¡-¬®-±´-»¼-¿ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ](?=[^\W\d_])"
)
_FEWEST = 20
_SHARE = 0.03
_SAMPLE = 100_000


def is_legacy(text: str) -> bool:
    """Whether *text* looks like gibberish since it was typed with an old Vietnamese font."""
    sample = text[:_SAMPLE]
    found = len(_STRANGE.findall(sample))
    return found >= _FEWEST and found > _SHARE * len(sample)
