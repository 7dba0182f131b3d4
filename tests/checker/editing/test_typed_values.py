"""Words that somebody typed, as values of rule files."""

import datetime as dt

import pytest

from checker.editing.typed import typed
from checker.kinds import KINDS


@pytest.mark.parametrize(
    ("words", "key", "kind", "value"),
    [
        ("đường dây nóng", "with.present", "phrase", ["đường dây nóng"]),
        ('["a", "b"]', "with.present", "phrase", ["a", "b"]),
        ("tin bài; tin, bài;", "with.of", "at-least", ["tin bài", "tin, bài"]),
        (";", "with.of", "at-least", [";"]),
        ("Bắt buộc", "severity", "phrase", "required"),
        ("nên có", "severity", "phrase", "recommended"),
        ("rất cần", "severity", "phrase", "rất cần"),
        ("[a", "with.present", "phrase", "[a"),
        ("20/11/2026", "with.due", "deadline-superior", dt.date(2026, 11, 20)),
        ("2026-11-20", "with.due", "deadline-superior", dt.date(2026, 11, 20)),
        ("2026", "with.body", "deadline-superior", "2026"),
        ("6", "with.least", "at-least", 6),
        ("06", "with.least", "at-least", 6),
        ("2.5", "with.least", "at-least", 2.5),
        ("sáu", "with.least", "at-least", "sáu"),
        ("true", "with.percent", "at-least", True),
        ("có", "with.percent", "at-least", "có"),
        ("event", "with.report", "report-by", "event"),
        ("x", "with.nichts", "phrase", "x"),
        ("x", "with.present", "", "x"),
        ("note", "severity", "phrase", "note"),
        ("xa", "levels", "phrase", ["xa"]),
        ("1/1/2026", "effective.from", "phrase", dt.date(2026, 1, 1)),
        ("{ from = 2026-01-01 }", "effective", "phrase", {"from": dt.date(2026, 1, 1)}),
        ("Thiếu.", "say.missing", "phrase", "Thiếu."),
        ("x", "nichts.da", "phrase", "x"),
        ("x", "title.da", "phrase", "x"),
    ],
)
def test_words_become_what_the_key_wants(words: str, key: str, kind: str, value: object) -> None:
    found = typed(words, key, KINDS.get(kind))
    assert (found, type(found)) == (value, type(value))
