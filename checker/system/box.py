"""The system's own message box: for words that must be seen where nothing else of the program works."""

import sys

_OK, _WARNING, _IN_FRONT = 0x0, 0x30, 0x10000
"""MB_OK, MB_ICONWARNING, MB_SETFOREGROUND."""


def show(words: str) -> None:
    """Show *words* until somebody has read them; Windows only, nothing anywhere else."""
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - Windows only

        ctypes.windll.user32.MessageBoxW(None, words, "Soát", _OK | _WARNING | _IN_FRONT)
