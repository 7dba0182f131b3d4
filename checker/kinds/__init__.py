"""The rule kinds: the ways a requirement can be judged.

Adding one: a module here with a ``KIND``, and its line in the import below.
"""

from collections.abc import Mapping
from types import ModuleType

from checker.kinds.base import AnyKind
from checker.kinds.content import at_least, same_target, targets, task, topic, unit
from checker.kinds.deadlines import (
    deadline_given,
    deadline_order,
    deadline_recipient,
    deadline_superior,
    deadline_valid,
    report_by,
)
from checker.kinds.documents import citations, programme, superior_cited
from checker.kinds.events import event, event_dates, event_name, event_year
from checker.kinds.frame import (
    basis,
    ending,
    issued_by,
    issuer,
    motto,
    number,
    place_date,
    recipients,
    signature,
    title,
)
from checker.kinds.layout import (
    component,
    font,
    margins,
    page_number,
    paper,
    paragraphs,
    side_by_side,
)
from checker.kinds.places import body, place
from checker.kinds.proofreading import (
    abbreviation,
    capitals,
    figures,
    leftover,
    naming,
    pairs,
    reference,
    repeated,
    signing_date,
    spaces,
    spelling,
)
from checker.kinds.sections import numbering, reporting, section
from checker.kinds.times import date, named_day, period, year
from checker.kinds.wording import phrase, placeholder, wording

KINDS: Mapping[str, AnyKind] = {
    module.KIND.name: module.KIND
    for module in tuple(globals().values())
    if isinstance(module, ModuleType) and hasattr(module, "KIND")
}
"""Every kind by its name. Imported by name, so that frozen builds and mypy see each of them."""
