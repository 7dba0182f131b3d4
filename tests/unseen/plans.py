"""The plans of ``plans/``: lines with their marks, the file each is written as, what a reader expects."""

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from tests.builders import Line, build_docx, build_md, build_txt
from tests.builders.plan import Hint

_FOLDER = Path(__file__).parent / "plans"
_MARKS: dict[str, Hint] = {
    "<< ": "recipient",
    ">> ": "sign",
    "< ": "left",
    "> ": "right",
    "## ": "heading",
    "# ": "title",
    "- ": "item",
}


class UnseenPlan(NamedTuple):
    """A plan and what is expected of it, as its two files say."""

    name: str
    lines: tuple[Line, ...]
    expected: dict[str, Any]

    def write(self, folder: Path) -> Path:
        """Write the plan as the file that it is to be judged as."""
        file = dict(self.expected["file"])
        match file.pop("format"):
            case "docx":
                numbered = file.pop("numbering", "") == "auto"
                return build_docx(folder / "plan.docx", self.lines, auto_numbering=numbered)
            case "txt":
                return build_txt(folder / "plan.txt", self.lines, **file)
            case _:
                return build_md(folder / "plan.md", self.lines, header_table=True)


def unseen_plans() -> list[UnseenPlan]:
    """Return every plan, by name."""
    return [_plan(path) for path in sorted(_FOLDER.glob("*.plan"))]


def _plan(path: Path) -> UnseenPlan:
    expected = tomllib.loads(path.with_suffix(".expect.toml").read_text(encoding="utf-8"))
    text = path.read_text(encoding="utf-8")
    return UnseenPlan(path.stem, tuple(map(_line, filter(None, text.splitlines()))), expected)


def _line(written: str) -> Line:
    if written.startswith("|"):
        return Line(written.strip("| "), "row")
    for mark, hint in _MARKS.items():
        if written.startswith(mark):
            return Line(written if hint == "item" else written.removeprefix(mark), hint)
    return Line(written)
