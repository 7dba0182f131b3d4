"""A small world of rule kinds, so that the loader is tested without the real library."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest

from checker.facts import Facts
from checker.kernel.document import Span
from checker.kernel.phrases import PlainWords
from checker.kinds.base import Kind
from checker.library.layers import Layer, merge
from checker.library.registers import DocumentId, EventId, Phrase, Registers
from checker.library.rule import Library, Rule
from checker.library.source import parse_source
from checker.report import Finding, Status, Verdict
from tests.groups import GENDER, GROUPS, YEARLY


@dataclass(frozen=True, slots=True)
class Corner:
    name: str
    depth: int = 1


@dataclass(frozen=True, slots=True)
class Wanted:
    """Parameters of every type a rule file can give."""

    words: tuple[Phrase, ...]
    document: DocumentId | None = None
    event: EventId | None = None
    day: date | None = None
    count: int = 1
    share: float = 0.5
    loud: bool = False
    period: tuple[int, int] | None = None
    lists: Mapping[str, tuple[str, ...]] | None = None
    corners: tuple[Corner, ...] = ()
    right: PlainWords = "một"

    def __post_init__(self) -> None:
        if self.count < 0:
            raise ValueError("không được âm")


def find(rule: Rule, params: Wanted, facts: Facts) -> Verdict:
    for word in params.words:
        at = facts.document.text.find(word)
        if at >= 0:
            span = Span(at, at + len(word))
            return Verdict(Status.PASS, "có", (Finding(span, "đây"),))
    return Verdict(Status.GAP, rule.message)


KINDS = {
    "phrase": Kind("phrase", Wanted, find, {"found": "Có {words}.", "missing": "Thiếu {count}."}),
}

RULE = """
[[rule]]
id = "content.one"
group = "content"
title = "Một"
severity = "required"
basis = "Luật Bình đẳng giới"
kind = "phrase"
with.words = ["một"]
message = "Chưa nêu một."
[[rule.example]]
text = "Nêu «một» việc."
status = "pass"
[[rule.example]]
text = "Nêu hai việc."
status = "gap|review"
"""

DOCUMENT = """
[[document]]
id = "1790/QĐ-TTg"
kind = "Quyết định"
date = 2021-10-23
issuer = "Thủ tướng Chính phủ"
title = "Phê duyệt Chương trình Truyền thông"
"""

WORLD = Library((), Registers({}), groups=GROUPS, plans={GENDER.id: GENDER}, profiles=(YEARLY,))
"""What every layer finds: groups, a kind of plan, a profile."""

Load = Callable[..., Library]


@pytest.fixture
def rule_text() -> str:
    """A rule without a mistake."""
    return RULE


@pytest.fixture
def document_text() -> str:
    """A register entry without a mistake."""
    return DOCUMENT


@pytest.fixture
def load() -> Load:
    """Merge TOML texts as layers, each a text or texts by file name."""

    def merged(*layers: str | dict[str, str], **options: Any) -> Library:
        read = []
        for index, files in enumerate(layers):
            texts = files if isinstance(files, dict) else {f"{index}.toml": files}
            sources = tuple(parse_source(text, name) for name, text in texts.items())
            read.append(Layer(f"lop-{index}", sources))
        options.setdefault("base", WORLD)
        return merge(read, KINDS, **options)

    return merged
