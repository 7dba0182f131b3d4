"""The rule kinds: the ways a requirement can be judged.

Adding one: a module here with a ``KIND``, and its line in the import below.
"""

from collections.abc import Mapping
from types import ModuleType

from checker.kinds import (
    basis,
    body,
    citations,
    date,
    deadline_given,
    deadline_recipient,
    deadline_superior,
    deadline_valid,
    ending,
    event,
    event_dates,
    event_year,
    issuer,
    motto,
    number,
    numbering,
    period,
    phrase,
    place,
    place_date,
    placeholder,
    programme,
    recipients,
    reporting,
    section,
    signature,
    targets,
    title,
    topic,
    unit,
    wording,
    year,
)
from checker.kinds.base import Kind

KINDS: Mapping[str, Kind] = {
    module.KIND.name: module.KIND
    for module in tuple(globals().values())
    if isinstance(module, ModuleType) and hasattr(module, "KIND")
}
"""Every kind by its name. Imported by name, so that frozen builds and mypy see each of them."""
