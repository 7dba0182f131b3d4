"""The words by which a demand is known again."""

import pytest

from checker.demands.key_words import KeyWords
from tests.checker.facts.reading import facts_of

SENTENCE = "Niêm yết đường dây nóng, phát tờ rơi ở nhà văn hóa và trạm y tế."


@pytest.mark.parametrize(("others", "tells"), [(0, True), (2, True), (3, False), (6, False)])
def test_what_many_sentences_of_the_plan_have_tells_none_of_them(others: int, tells: bool) -> None:
    more = (f"Giới thiệu đường dây nóng cho nhóm thứ {number}." for number in range(others))
    facts = facts_of("KẾ HOẠCH", SENTENCE, *more)
    spans = [block.span for block in facts.document.blocks[1:]]
    found = KeyWords(facts, spans).of(spans[0])
    assert ("đường dây nóng" in found) is tells, found
    assert {"tờ rơi", "nhà văn hóa"} <= {*found}
