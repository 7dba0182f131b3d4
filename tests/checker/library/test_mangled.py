"""Rule files mangled at random: the built-in rules stay, and what is wrong is told."""

import random
from pathlib import Path

import pytest

from checker.kinds import KINDS
from checker.library.layers import Layer, merge
from checker.library.load import FOLDER, load_library
from checker.library.source import parse_source

VALUES = [
    *["1", "-3", "1.5", "nan", "true", "2026-01-01", "2026-01-01T00:00:00", "12:00:00"],
    *['"x"', '""', '"{"', '"{x}"', '"«"', '"(a|"', "[]", '["a"]', '[1,"a"]', "[[1],[2]]"],
    *["{}", "{a=1}", "[{a=1}]"],
]
HEADERS = [
    *["[[rule]]", "[rule]", "[[rule.example]]", "[rule.with]", "[[set]]", "[[off]]"],
    *["[pack]", "[[pack]]", "[[place]]", "[body]"],
]


def mangled(text: str, chance: random.Random) -> str:
    """*text* with up to three of its lines removed, doubled, cut or given another value."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(lines))
        line = lines[at]
        lines[at] = chance.choice(
            [
                "",
                f"{line}\n{chance.choice(lines)}",
                line[: chance.randrange(len(line) + 1)],
                f"{line.partition('=')[0]}= {chance.choice(VALUES)}" if "=" in line else line,
                chance.choice(HEADERS) if line.startswith("[") else line,
            ]
        )
    return "\n".join(lines)


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.toml")), ids=lambda path: path.name)
def test_no_mistake_is_too_much(path: Path) -> None:
    base, text = load_library(), path.read_text(encoding="utf-8")
    chance = random.Random(path.name)  # noqa: S311 - the same on every run
    told = 0
    for _ in range(25):
        source = parse_source(mangled(text, chance), path.name)
        library = merge([Layer("own", (source,))], KINDS, base)
        assert {rule.id for rule in library.rules} >= {rule.id for rule in base.rules} - {
            off.id for off in library.switched_off
        }
        for problem in library.problems:
            told += 1
            assert problem.message
            if source.problem is None:
                assert 0 < problem.line <= source.text.count("\n") + 1
    assert told
