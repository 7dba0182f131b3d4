"""What is proposed from a superior's plan, before anybody has ticked it."""

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Literal, NamedTuple

from checker.kernel.document import Span
from checker.library.rule import Severity
from checker.library.superior import SuperiorPlan

Sort = Literal["report", "issue", "task", "target", "document", "unit"]
Table = Mapping[str, object]
"""A table of a rule file, as plain values."""

SORT_WORDS: Mapping[Sort, str] = {
    "report": "Hạn báo cáo",
    "issue": "Hạn ban hành kế hoạch",
    "task": "Nhiệm vụ",
    "target": "Chỉ tiêu",
    "document": "Văn bản, chương trình",
    "unit": "Đơn vị được giao",
}


class Proposal(NamedTuple):
    """One demand, as a row of the table that is ticked.

    ``id`` is the same for the same demand in a changed plan. ``says`` is the demand in one line,
    ``due`` its day with ``due_words`` as the plan writes it, ``quote`` the sentence at ``span`` of
    the superior's text, ``where`` its place there in words. ``rule`` is the ``[[rule]]`` table that
    would be written (``id`` and ``basis`` are completed when it is), ``extra`` the other tables it
    needs, by name. What is not ``sure`` wants a look before it is ticked. Of what built-in rules
    demand anyhow ``rule`` only has the ``id`` and ``title`` of the built-in rule.
    """

    id: str
    sort: Sort
    says: str
    due: date | None
    due_words: str
    quote: str
    span: Span
    severity: Severity
    rule: Table
    extra: Mapping[str, Sequence[Table]] = MappingProxyType({})
    sure: bool = True
    where: str = ""


class Demands(NamedTuple):
    """What a superior's plan demands, in the order of its ``text``, which the spans count in.

    ``already`` is demanded by built-in rules anyhow. With ``thematic`` the plan is on one event, and so are
    the plans that communes make of it.
    """

    superior: SuperiorPlan
    proposals: tuple[Proposal, ...]
    already: tuple[Proposal, ...] = ()
    text: str = ""
    thematic: bool = False


class Differences(NamedTuple):
    """A superior's plan beside the layer that was made of it before.

    ``new`` was in neither the layer nor among what was left out; ``changed`` are demands with the
    words they had before; ``gone`` are the sentences of the layer's rules that the plan no longer
    has; ``kept`` are as they were. ``ticked`` are the ids of the proposals that stay ticked.
    """

    new: tuple[Proposal, ...]
    changed: tuple[tuple[str, Proposal], ...]
    kept: tuple[Proposal, ...]
    gone: tuple[str, ...]
    ticked: frozenset[str]


class NoPlanError(Exception):
    """The file can be read and is no superior's plan; ``message`` is a Vietnamese sentence.

    With ``needs_number`` it is one, but nobody knows its number.
    """

    def __init__(self, message: str, *, needs_number: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.needs_number = needs_number
