"""The lexicon: words folded and escaped once, patterns made of them, found in one pass."""

import pickle

import pytest

from checker.judge import check
from checker.kernel.document import Span
from checker.kernel.text import fold
from checker.lexicon.grammar import Grammar
from checker.lexicon.lexicon import Lexicon, WordList
from checker.library.load import load_library
from checker.report import Status
from tests.checker.drafts import draft_of


def lexicon(**lists: tuple[str, ...]) -> Lexicon:
    return Lexicon({name: WordList(name, "", words) for name, words in lists.items()})


def test_words_are_folded_spelt_out_and_the_longest_comes_first() -> None:
    words = lexicon(post=("Ủy viên", "(phó )?chủ tịch")).words("post")
    assert words == ("phó chủ tịch", "chủ tịch", fold("uỷ viên"))


@pytest.mark.parametrize("text", ["ỦY VIÊN", "UỶ VIÊN", "ủy viên", "uỷ  viên".replace("  ", " ")])
def test_a_word_is_met_in_either_spelling_of_its_tone(text: str) -> None:
    pattern = lexicon(post=("ủy viên",)).pattern(Grammar("{post}"))
    assert pattern.fullmatch(fold(text))


def test_signs_of_patterns_are_only_signs_in_words() -> None:
    pattern = lexicon(sign=("v/v.", "a.b")).pattern(Grammar("{sign}"))
    assert pattern.fullmatch("v/v.")
    assert pattern.fullmatch("a.b")
    assert not pattern.fullmatch("v/vx")
    assert not pattern.fullmatch("axb")


@pytest.mark.parametrize("text", ["văn hoá - xã hội", "văn hoá-xã hội", "văn hoá – xã hội"])
def test_dashes_may_be_spaced_otherwise(text: str) -> None:
    pattern = lexicon(unit=("văn hóa - xã hội",)).pattern(Grammar("{unit}"))
    assert pattern.fullmatch(fold(text))


def test_a_word_may_have_a_meaning() -> None:
    words = Lexicon({"month": WordList("month", "", (), {"một": 1, "mười (một|1)": 11})})
    assert words.value("month", "mười 1") == 11
    assert words.value("month", "hai") is None
    assert words.has("month", "một")


def test_an_unknown_list_is_an_error_of_the_program() -> None:
    with pytest.raises(KeyError):
        lexicon().words("post")


def test_it_travels_as_its_lists() -> None:
    words = lexicon(post=("chủ tịch",))
    assert words.pattern(Grammar("{post}")).search("chủ tịch")
    again = pickle.loads(pickle.dumps(words))  # noqa: S301 - our own
    assert again.words("post") == ("chủ tịch",)


def test_one_pass_finds_where_words_of_a_list_begin() -> None:
    words = lexicon(post=("chủ tịch", "phó chủ tịch"), unit=("văn hóa - xã hội",))
    text = fold("Phó Chủ tịch; phòng văn hóa-xã hội; xchủ tịch")
    hits = words.scanner.scan(text)
    assert hits.starts(("post",)) == [0, 4]
    assert hits.starts(("unit",)) == [text.index("văn")]
    assert hits.starts(("post", "unit")) == [0, 4, text.index("văn")]
    assert Span(0, 3)  # offsets count characters, diacritics or not


def test_a_library_loaded_again_is_not_compared_with_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # An office's rule file saved while the window is open: judging by the new library took three
    # times as long, each question about a heading comparing all words with those of the old one.
    document = draft_of(["KẾ HOẠCH", "I. MỤC ĐÍCH, YÊU CẦU", "II. NHIỆM VỤ", "1. Tuyên truyền"])
    check(document, load_library())
    again = load_library()

    def compared(one: Lexicon, other: object) -> bool:
        raise AssertionError("two lexicons compared while judging")

    monkeypatch.setattr(Lexicon, "__eq__", compared)
    assert check(document, again).results
    assert not [r for r in check(document, again).results if r.status is Status.ERROR]


def test_other_phrases_over_the_same_lists_make_no_pattern_anew() -> None:
    words, grammar = lexicon(post=("chủ tịch",)), Grammar("{post}")
    other = words.with_phrases(("đường dây nóng",))
    assert other.pattern(grammar) is words.pattern(grammar)
    text = fold("Đường dây nóng của Chủ tịch")
    assert other.scanner.scan(text).places("đường dây nóng")
    assert words.scanner.scan(text).places("đường dây nóng") is None
    assert other.with_phrases(()) == words
    assert words.with_phrases(()) is words


def test_a_word_with_signs_is_told_only_where_its_end_is_in_the_text_too() -> None:
    words = lexicon(unit=("văn hóa - xã hội", "văn hóa")).scanner
    both, alone = words.scan(fold("văn hóa; xã hội")), words.scan(fold("văn hóa"))
    assert [word.words for word, _ in both.words("unit") or ()] == ["văn hoá - xã hội", "văn hoá"]
    assert [word.words for word, _ in alone.words("unit") or ()] == ["văn hoá"]


def test_a_list_with_a_single_letter_is_not_looked_for() -> None:
    assert lexicon(unit=("xã", "x")).scanner.scan("xã").words("unit") is None
