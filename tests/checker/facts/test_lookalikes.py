"""Words that are the same without diacritics."""

from checker.facts.lookalikes import Lookalikes
from tests.checker.facts.reading import facts_of


def test_words_are_known_by_what_they_are_without_diacritics() -> None:
    found = facts_of("Bình đẳng giới, bình dẳng giời")[Lookalikes]
    assert set(found["dang"]) == {"đẳng", "dẳng"}
    assert set(found["gioi"]) == {"giới", "giời"}
    assert found["binh"] == ("bình",)
    assert "bình" not in found
