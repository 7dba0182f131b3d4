"""The body that says, at the end of the preamble, that it makes the plan."""

import re
from typing import NamedTuple

from checker.facts.store import Facts
from checker.form.parts import Parts
from checker.kernel.document import Span

_OWN_ACT = re.compile(
    r"(?<!\w)(?<!ủy )(?<!uỷ )(?P<body>(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|ban vì sự tiến bộ (?:của )?phụ nữ"
    r"|sở [^;.:\n]{3,60}?|ban [^;.:\n]{3,60}?)[^;.:\n]{0,60}?)"
    r" (?:xây dựng|ban hành|triển khai|đề ra|lập) "
)


class OwnAct(NamedTuple):
    """The words of that body: ``Ủy ban nhân dân xã … ban hành``; None where none says so."""

    body: Span | None

    def contains(self, span: Span) -> bool:
        """Whether *span* stands in those words."""
        return self.body is not None and self.body.contains(span)


def read_own_act(facts: Facts) -> OwnAct:
    """Return the words of the body that says that it makes the plan."""
    found = [m.span("body") for m in _OWN_ACT.finditer(facts.lined, *facts[Parts].preamble)]
    return OwnAct(Span(*found[-1]) if found else None)
