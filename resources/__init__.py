"""Data files of the program, and where they lie on this machine."""

from pathlib import Path

FOLDER = Path(__file__).parent
"""The folder of icons, styles, translations and sample drafts."""

SAMPLES = FOLDER / "samples"
"""Sample drafts (bản mẫu) about invented communes; see ``samples/build.py``."""

GUIDE = FOLDER / "guide"
"""The guide in Vietnamese: one small web page a chapter, with pictures of the window."""

FONTS = FOLDER / "fonts"
"""Liberation Serif (OFL): as wide as Times New Roman, with all Vietnamese letters."""

OLD_CODES = FOLDER / "old-codes.toml"
"""The characters of Vietnamese fonts of before Unicode."""

TESSDATA = FOLDER / "tessdata"
"""The Vietnamese model (Apache 2.0) by which the extra ``ocr`` recognises scanned pages."""

KEYS = FOLDER / "keys"
"""Public keys of whoever publishes rule packs; see ``checker.packs.keys``."""
