"""Words of a scan: parted where they were seen as one, unsure where they may be others."""

from checker.readers.pdf.scan.figures import with_figures
from checker.readers.pdf.scan.mark import is_mark
from checker.readers.pdf.scan.page import scanned_page
from checker.readers.pdf.scan.seen import Seen, SeenWord
from checker.readers.pdf.scan.sureness import is_lost, unsure_words
from checker.readers.pdf.scan.syllables import is_syllable, two_words
from tests.reading import LEXICON


def _line(y: float, *words: tuple[str, float, float]) -> tuple[SeenWord, ...]:
    return tuple(SeenWord(text, left, right, y, 14.0) for text, left, right in words)


def _texts(*lines: tuple[SeenWord, ...]) -> list[str]:
    return [s.text for s in scanned_page(Seen(lines, (), 595.0), 0, LEXICON).segments]


def test_two_syllables_seen_as_one_word_are_parted() -> None:
    table = {
        "Kinhtế": "Kinh tế",
        "KINHPHÍ": "KINH PHÍ",
        "tếxã": "tế xã",
        "chủtrì": "chủ trì",
        "anthành": "an thành",
        # One syllable, however long; two ways; a name, a symbol, a foreign word.
        "nghiêng": "nghiêng",
        "khuyến": "khuyến",
        "quyết": "quyết",
        "giữa": "giữa",
        "tốchức": "tốchức",
        "Êđê": "Êđê",
        "HĐND": "HĐND",
        "video": "video",
        "12/KH-ĐU": "12/KH-ĐU",
    }
    found = {}
    for word in table:
        at = two_words(word)
        found[word] = f"{word[:at]} {word[at:]}" if at else word
    assert found == table
    assert _texts(_line(700, ("Phòng", 80, 110), ("Kinhtế", 114, 150))) == ["Phòng Kinh tế"]


def test_syllables_can_be_spoken() -> None:
    words = "Sở Nội vụ ngành nghề quốc ước uống khoảng Ý yêu hoạch người đẳng chích bép"
    assert [word for word in words.split() if not is_syllable(word)] == []
    assert [w for w in ["LECCH", "YTY", "TT", "Krông", "chủt", "nmủñv"] if is_syllable(w)] == []


def test_figures_need_more_to_be_sure_than_letters() -> None:
    words = [
        SeenWord(text, 0, 0, 0, 0, sure)
        for text, sure in [
            ("2232/QĐ-TTg", 85),
            ("31/9/2026", 95),
            ("xã", 85),
            ("Băng", 65),
            ("-", 9),
        ]
    ]
    assert unsure_words(words) == {"2232/QĐ-TTg", "Băng"}


def test_what_is_no_word_and_was_guessed_is_lost() -> None:
    table = {
        ("cTưu:VI1,LECCH.", 24): True,
        ("YTY/", 23): True,
        ("YTY/", 90): False,
        ("MỤC", 30): False,  # guessed, and a word
        ("/KH-UBND", 26): False,  # a number left open
        ("_/KH-UBND", 26): False,
        ("ˆ", 20): False,  # a stain
    }
    assert {key: is_lost(SeenWord(key[0], 0, 0, 0, 0, key[1])) for key in table} == table


def test_a_number_far_from_its_heading_heads_it() -> None:
    marks = ["I.", "HI", "T1.", "3..", "a)", "Il.", "2.1.", "(1)"]
    assert [mark for mark in marks if not is_mark(mark)] == []
    assert [word for word in ["Phòng", "TM. UBND", "nhận:", "Số:", "xã"] if is_mark(word)] == []
    lines = [
        _line(700, ("HI", 85, 95)),
        _line(700, ("TỔ", 121, 140), ("CHỨC", 144, 175)),
        _line(680, ("2.", 85, 95), ("__", 100, 108), ("Sở", 121, 135), ("Nội", 139, 155)),
    ]
    assert _texts(*lines) == ["HI TỔ CHỨC", "2. Sở Nội"]


def test_dots_for_the_day_are_seen_as_a_dash() -> None:
    words = [("ngày", 300, 325), ("—", 330, 345), ("tháng", 350, 380), ("3", 384, 390)]
    assert _texts(_line(700, *words)) == ["ngày tháng 3"]
    words = [("tháng", 300, 325), ("3", 330, 335), ("—", 339, 345), ("tháng", 350, 380)]
    assert _texts(_line(700, *words)) == ["tháng 3 — tháng"]


def test_a_table_without_borders_is_unsure_and_the_text_round_it_is_not() -> None:
    columns = [("Công", 72, 110), ("Trạm", 222, 260), ("Hội", 372, 400)]
    rows = [_line(500 - 20 * k, word) for k in range(4) for word in columns]
    page = scanned_page(Seen((_line(700, ("Kinh", 72, 110)), *rows), (), 595.0), 0, LEXICON)
    assert page.unclear
    assert page.unsure == {"Công", "Trạm", "Hội"}


def test_figures_seen_as_letters_are_figures_nobody_is_sure_of() -> None:
    table = {
        "202ó": "2026",
        "202ó.": "2026.",
        "ó4/KH-SNNMT": "64/KH-SNNMT",
        "1ó/10/202ó": "16/10/2026",
        # Words, whatever stands beside them.
        "có": "có",
        "Có": "Có",
        "ó": "ó",
        "(có": "(có",
    }
    found = {text: with_figures(SeenWord(text, 0, 0, 0, 0, 95.0)) for text in table}
    assert {text: word.text for text, word in found.items()} == table
    assert unsure_words(found.values()) == {"2026", "2026.", "64/KH-SNNMT", "16/10/2026"}
