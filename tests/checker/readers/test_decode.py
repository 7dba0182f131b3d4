"""Bytes as characters: each limit from both sides."""

import pytest

from checker.errors import ReadError
from checker.readers.text.decode import decode
from checker.readers.text.legacy import is_legacy
from tests.reading import LEXICON


def refused(data: bytes) -> str | None:
    """The code of the error, None where the bytes are text."""
    try:
        decode(data, LEXICON)
    except ReadError as error:
        return error.code
    return None


@pytest.mark.parametrize(
    ("length", "strange", "code"),
    [
        (499, 2, None),
        (499, 3, "unsupported-format"),
        (500, 3, None),
        (1000, 4, None),
        (1000, 5, "unsupported-format"),
    ],
)
def test_many_control_characters_are_no_text(length: int, strange: int, code: str | None) -> None:
    assert refused(b"a" * (length - strange) + b"\x01" * strange) == code


def test_only_the_first_forty_pages_are_looked_at() -> None:
    assert refused(b"a" * 100_000 + b"\x01" * 999) is None
    assert refused(b"a" * 99_000 + b"\x01" * 999) == "unsupported-format"


def test_the_longest_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.readers.text.decode.MOST_BYTES", 4)
    assert refused(b"abcd") is None
    assert refused(b"abcde") == "too-large"


@pytest.mark.parametrize(("plain", "known"), [(5, True), (4, False)])
def test_two_bytes_a_letter_without_a_mark(plain: int, known: bool) -> None:
    text = "a" * plain + "ạ" * (10 - plain)  # one byte in five is zero, or fewer
    data = text.encode("utf-16-le")
    assert (refused(data) is None and decode(data, LEXICON) == text) is known


def test_an_odd_number_of_bytes_is_not_two_a_letter() -> None:
    assert refused("abcdef".encode("utf-16-le") + b"a") == "unsupported-format"


@pytest.mark.parametrize(("sound", "mended"), [(21, True), (20, False)])
def test_a_few_broken_characters_are_replaced(sound: int, mended: bool) -> None:
    data = "ạ".encode() * sound + b"\xff"
    assert refused(data) == (None if mended else "damaged")
    if mended:
        assert decode(data, LEXICON) == "ạ" * sound + "\ufffd"


VIETNAMESE = "Tăng cường công tác tuyên truyền, phổ biến pháp luật trên địa bàn xã.\n" * 20


def _with_marks(text: str) -> bytes:
    return text.encode("utf-8").replace(b"\n", b"\xff\xfe\xfd\xfc\xfb\n")


@pytest.mark.parametrize(
    "data",
    [
        _with_marks(VIETNAMESE),
        VIETNAMESE.encode("utf-8") + bytes(4096),
        bytes(4096) + VIETNAMESE.encode("utf-8"),
        VIETNAMESE.encode("utf-16")[:-1] + b"\xd8\xd8" * 40,
        VIETNAMESE.encode("utf-16-le")[3:],
        VIETNAMESE.encode("utf-16-le")[:701] + VIETNAMESE.encode("utf-16-le"),
        VIETNAMESE.encode("utf-16-le")[:400] + bytes(512) + VIETNAMESE.encode("utf-16-le")[901:],
        VIETNAMESE.encode()[:200] + b"\n\xe2\x80" * 9_000 + VIETNAMESE.encode(),
        bytes(60_000) + VIETNAMESE.encode("utf-16-le") + b"\xff\xd8" * 9_000,
    ],
    ids=[
        "bytes",
        "zeros behind",
        "zeros before",
        "halves",
        "three lost",
        "moved",
        "zeros within",
        "filled",
        "filled halves",
    ],
)
def test_damaged_unicode_is_no_old_code(data: bytes) -> None:
    assert refused(data) == "damaged"


def test_two_bytes_a_letter_cut_within_the_last() -> None:
    assert decode(VIETNAMESE.encode("utf-16")[:-1], LEXICON).startswith(VIETNAMESE[:-1])


@pytest.mark.parametrize("text", ["ỦY BAN NHÂN D", "Số đ", "Bình đẳng giới "])
def test_few_words_cut_within_a_letter(text: str) -> None:
    assert decode((text + "Ậ").encode()[:-1], LEXICON) == text + "\ufffd"
    assert refused("KÕ ho¹ch b×nh ®".encode("latin-1")) == "unsupported-format"


@pytest.mark.parametrize(
    "data",
    [
        bytes(4096),
        bytes(range(256)) * 40,
        "Keá hoaïch thöïc hieän coâng taùc bình ñaúng giôùi".encode("latin-1") * 9,
        "KÕ ho¹ch thùc hiÖn c«ng t¸c b×nh ®¼ng giíi".encode("latin-1") * 9,
        "Příliš žluťoučký kůň úpěl ďábelské ódy. ".encode("cp1250") * 9,
    ],
    ids=["zeros", "bytes", "VNI", "TCVN3", "another tongue"],
)
def test_what_was_no_unicode_is_not_told_as_damaged(data: bytes) -> None:
    assert refused(data) == "unsupported-format"


@pytest.mark.parametrize(("text", "known"), [("Trong năm trong", True), ("Trong năm", False)])
def test_common_words_tell_the_old_vietnamese_code(text: str, known: bool) -> None:
    data = text.encode("cp1258")
    assert refused(data) == (None if known else "unsupported-format")


def test_parts_of_longer_words_are_no_common_words() -> None:
    assert refused("trongă ănăm trongă".encode("cp1258")) == "unsupported-format"


@pytest.mark.parametrize(
    ("strange", "length", "old"),
    [(20, 100, True), (19, 100, False), (30, 1000, True), (29, 1000, False)],
)
def test_letters_of_the_old_fonts(strange: int, length: int, old: bool) -> None:
    text = "xµ" * strange
    assert is_legacy(text + "a" * (length - len(text))) is old


def test_strange_signs_outside_words_are_no_old_font() -> None:
    assert not is_legacy("® " * 40)


def test_the_old_fonts_are_looked_for_at_the_beginning() -> None:
    assert not is_legacy("a" * 100_000 + "xµ" * 9_000)
