"""Plans as RTF files, as Word writes them: every letter by its number, tables cell by cell."""

import re
from pathlib import Path

from tests.builders.plan import Line, Lines, columns, plan, side_by_side

_HEAD = (
    r"{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman;}"
    r"{\f2\fbidi \froman\fcharset2\fprq2{\*\panose 05050102010706020507}Symbol;}}"
    r"{\colortbl;\red0\green0\blue0;}{\stylesheet{\ql\b Normal;}{\s1 heading 1;}}"
    r"{\*\listtable{\list\listtemplateid1{\listlevel{\leveltext\'02\'00.;}}}}"
    r"{\info{\author Nguy\u7877?n}{\title Ti\u234?u \u273?\u7873?}}\paperw11906\paperh16838 "
)
_NUMBER = re.compile(r"(?:[IVX]+\.|\d+(?:\.\d+)*\.|[a-z]\)|-) ")


def build_rtf(path: Path, lines: Lines, *, numbered: bool = False, tracked: bool = False) -> Path:
    """Write an RTF file; ``numbered`` lets Word draw the numbers, ``tracked`` leaves changes."""
    writer = _Writer(numbered=numbered, tracked=tracked)
    body: list[str] = []
    for group in side_by_side(plan(lines)):
        hint = group[0].hint
        if hint == "row":
            rows = [[[Line(cell)] for cell in line.text.split(" | ")] for line in group]
            body += [writer.row(row) for row in rows]
        elif hint in ("left", "right", "recipient", "sign"):
            body.append(writer.row([list(side) for side in columns(group)]))
        else:
            body += [writer.paragraph(line) for line in group]
    path.write_bytes((_HEAD + "\r\n".join(body) + "}").encode("ascii"))
    return path


def escaped(text: str) -> str:
    """Return *text* as RTF has it: letters beyond ASCII by number, with ``?`` for old readers."""
    units = text.encode("utf-16-le")
    out = []
    for low, high in zip(units[::2], units[1::2], strict=True):
        code = low | high << 8
        if code < 128:
            sign = chr(code)
            out.append(f"\\{sign}" if sign in "\\{}" else r"\tab " if sign == "\t" else sign)
        else:
            out.append(f"\\u{code - 0x10000 if code > 0x7FFF else code}\\'3f")
    return "".join(out)


class _Writer:
    def __init__(self, *, numbered: bool, tracked: bool) -> None:
        self._numbered, self._tracked = numbered, tracked

    def row(self, cells: list[list[Line]]) -> str:
        """Return a row of a table."""
        shape = r"\trowd \trgaph108\trleft-108" + "".join(
            rf"\clvertalt\cellx{(k + 1) * 9000 // len(cells)}" for k in range(len(cells))
        )
        inner = ""
        for cell in cells:
            paragraphs = [self._content(line, r"\intbl") for line in cell] or [r"\pard\intbl "]
            inner += r"\par ".join(paragraphs) + r"\cell "
        return f"{shape}{inner}\\pard\\intbl {{{shape}\\row }}"

    def paragraph(self, line: Line) -> str:
        """Return a paragraph outside any table."""
        return self._content(line, "") + r"\par "

    def _content(self, line: Line, where: str) -> str:
        align = {"title": r"\qc", "right": r"\qc", "sign": r"\qc", "body": r"\qj"}.get(
            line.hint, ""
        )
        text, listed = line.text, ""
        number = _NUMBER.match(text)
        if self._numbered and number and line.hint in ("heading", "body", "item"):
            text = text[number.end() :]
            drawn = r"\f2 \'b7" if number[0] == "- " else escaped(number[0].strip())
            listed = rf"{{\listtext\pard\plain\ltrpar {drawn}\tab}}"
        bold = r"\b" if line.hint in ("title", "heading", "sign") else ""
        words = text.split(" ")
        middle = len(words) // 2
        parts = [" ".join(words[:middle]), " ".join(words[middle:])]
        change = ""
        if self._tracked:
            change = (
                r"{\rtlch\deleted\revauthdel1\f0 b\u7887\'3f\revised\deleted  t\u7915\'3f c\u361? }"
            )
        gap = " " if middle else ""
        new = r"\revised\revauth1" if self._tracked else ""
        return (
            rf"\pard\plain\ltrpar{align}{where}\itap{1 if where else 0} {listed}"
            rf"{{\f0\fs28{bold} {escaped(parts[0] + gap)}}}{change}{{\f0\fs28{bold}{new} {escaped(parts[1])}}}"
        )
