"""Unicode written in the codes of before it, by tables of their own: the reader's turned round."""

import re
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

# TCVN 5712: the letter itself, then with sắc, huyền, hỏi, ngã, nặng.
_SINGLE = {
    "a": "- B8 B5 B6 B7 B9", "ă": "A8 BE BB BC BD C6", "â": "A9 CA C7 C8 C9 CB",
    "e": "- D0 CC CE CF D1", "ê": "AA D5 D2 D3 D4 D6", "i": "- DD D7 D8 DC DE",
    "o": "- E3 DF E1 E2 E4", "ô": "AB E8 E5 E6 E7 E9", "ơ": "AC ED EA EB EC EE",
    "u": "- F3 EF F1 F2 F4", "ư": "AD F8 F5 F6 F7 F9", "y": "- FD FA FB FC FE",
    "đ": "AE", "Ă": "A1", "Â": "A2", "Ê": "A3", "Ô": "A4", "Ơ": "A5", "Ư": "A6", "Đ": "A7",
}  # fmt: skip
_TONES = ("", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
# VNI: signs for the same tones on plain letters, on â ê ô, and on ă; letters by themselves.
_SIGNS = {"": "-ùøûõï", "\u0302": "âáàåãä", "\u0306": "êéèúüë"}
_ALONE = {"đ": "ñ", "ơ": "ô", "ư": "ö", "ĩ": "ó", "ỉ": "æ", "ị": "ò", "ỵ": "î", "ì": "ì", "í": "í"}


def _composed(*parts: str) -> str:
    return unicodedata.normalize("NFC", "".join(parts))


_TCVN3 = {
    _composed(letter, tone): chr(int(code, 16))
    for letter, codes in _SINGLE.items()
    for tone, code in zip(_TONES, codes.split(), strict=False)
    if code != "-"
}
_SMALL_VNI = {
    _composed(letter, shape, tone): _ALONE.get(letter, letter) + sign
    for letter in "aeouyơư"
    for shape, signs in _SIGNS.items()
    for tone, sign in zip(_TONES, signs, strict=True)
    if (shape or tone) and len(_composed(letter, shape, tone)) == 1
} | _ALONE
_VNI = _SMALL_VNI | {letter.upper(): typed.upper() for letter, typed in _SMALL_VNI.items()}


def tcvn3(text: str) -> str:
    """Type *text* in TCVN3, which has no capitals with tone marks: those become small."""
    return "".join(_TCVN3.get(c) or _TCVN3.get(c.lower(), c) for c in text)


def vni(text: str) -> str:
    """Type *text* in VNI."""
    return "".join(_VNI.get(c, c) for c in text)


def decoded_twice(text: str) -> str:
    """Save *text* in UTF-8 and open it as Windows does."""
    return "".join(
        bytes([code]).decode("cp1252", "ignore") or chr(code) for code in text.encode("utf-8")
    )


_RUN = re.compile(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?<w:t( [^>]*)?>([^<]*)</w:t></w:r>")
_AMP = re.compile("(&[a-z]+;)")


def retyped(path: Path, code: str) -> Path:
    """Type all of a Word file's text in *code* (tcvn3, vni), in its fonts."""
    typed = _in_tcvn3 if code == "tcvn3" else _in_vni
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    main = parts["word/document.xml"].decode("utf-8")
    parts["word/document.xml"] = _RUN.sub(lambda run: _runs(run, typed), main).encode("utf-8")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def _runs(run: re.Match[str], typed: Callable[[str], list[tuple[str, str]]]) -> str:
    look, space, text = run[1] or "", run[2] or "", run[3]
    return "".join(
        f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>{look}</w:rPr>'
        f"<w:t{space}>{part}</w:t></w:r>"
        for font, part in typed(text)
    )


def _in_vni(text: str) -> list[tuple[str, str]]:
    return [("VNI-Times", vni(text))]


def _in_tcvn3(text: str) -> list[tuple[str, str]]:
    """Type capitals that the code lacks as small letters in the font that shows capitals."""
    if text.isupper() and not _AMP.search(text):
        return [(".VnTimeH", tcvn3(text.lower()))]
    lacking = "[" + "".join(c.upper() for c in _TCVN3 if c.upper() not in _TCVN3) + "]+"
    return [
        (".VnTimeH" if re.fullmatch(lacking, part) else ".VnTime", tcvn3(part))
        for part in re.split(f"({lacking})", text)
        if part
    ]
