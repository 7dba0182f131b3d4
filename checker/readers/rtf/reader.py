"""RTF files, translated into the paragraphs and tables of a Word file."""

from collections.abc import Callable

from checker.errors import ReadError
from checker.readers import messages
from checker.readers.docx.package import Parts
from checker.readers.limits import refuse_long, refuse_many
from checker.readers.rtf.fonts import Fonts
from checker.readers.rtf.rows import RowShape
from checker.readers.rtf.state import State
from checker.readers.rtf.tokens import Sign, signs, single_signs, spelt
from checker.readers.word_lists import DrawnLists
from checker.readers.word_story import Story
from checker.readers.word_xml import FIELD_END, Look, Shape, box, field_start, parts

_DEEPEST = 1000
"""Groups within groups; more are damage."""
_MOST_SIGNS = 1_200_000
"""Groups, control words and pieces of text: more are no draft."""
_SKIPPED = frozenset(
    {
        "colortbl", "stylesheet", "info", "pict", "footer", "footerf", "footerl", "footerr", "headerl",
        "headerr", "shprslt", "nonesttables", "xe", "tc", "rxe", "sp", "objdata", "datafield", "nonshppict",
        "mmathPict", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "upr",
    }
)  # fmt: skip
_HOLD_TEXT = frozenset(
    ["shpinst", "nesttableprops", "moMath", "moMathPara", "do", "dpgroup", "shpgrp"]
)
"""Groups marked as to be passed over by who does not know them, though they hold text."""
_GATHERED = frozenset(["listtext", "pntext", "fldinst", "fonttbl"])
_STORIES = {
    "footnote": "footnote",
    "shptxt": "box",
    "dptxbxtext": "box",
    "header": "header",
    "headerf": "headerf",
}
_CHARACTERS = {
    "tab": "\t", "line": "\v", "page": "\f", "column": "\f", "emdash": "—", "endash": "–",
    "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "emspace": " ", "enspace": " ", "qmspace": " ", "softline": " ",
}  # fmt: skip
_SYMBOLS = {"~": "\u00a0", "_": "-", "-": "\u00ad", "\\": "\\", "{": "{", "}": "}"}
_PARAGRAPH_ENDS = frozenset(["par", "sect", "cell", "nestcell", "row", "nestrow", "\n", "\r"])


def translate_rtf(data: bytes) -> Parts:
    """Return the RTF file *data* as the parts of a Word file.

    Raises :class:`~checker.errors.ReadError`: ``damaged`` where its end is
    missing or stands within it, ``too-large``.
    """
    return _Reader().read(data[data.find(b"{") :].decode("latin-1"))


class _Reader:
    def __init__(self) -> None:
        self._state = State()
        self._outer: list[State] = []
        self._fonts = Fonts()
        self._lists = DrawnLists()
        self._number = ""  # the list that draws the number of the paragraph
        self._story = Story()
        self._stories: list[tuple[Story, str]] = []  # those round it, and the number that waits
        self._done: dict[str, list[str]] = {}
        self._codes = bytearray()  # characters in the code of their font, still to be decoded
        self._units = bytearray()  # and in UTF-16
        self._passed = 0  # characters still to be passed over: they stand for the last one
        self._marked = False  # the group is marked as to be passed over
        self._opened = False  # has a group just begun?
        self._title_page = False
        self._length = self._begun = 0  # characters, and stories within the text
        self._takers: dict[str, Callable[[Sign], None]] = {}

    def read(self, text: str) -> Parts:
        """Return the parts of the file."""
        takers = self._takers
        takers |= {
            "word": self._on_word,
            "code": self._on_code,
            "symbol": self._on_symbol,
            "brace": self._on_brace,
            "text": self._on_text,
            "letters": self._on_letters,
        }
        rest = signs(text)
        for number, sign in enumerate(rest):
            if number > _MOST_SIGNS:
                raise ReadError("too-large", messages.TOO_MUCH_TEXT)
            takers[sign.kind](sign)
            self._opened = sign.value == "{" and sign.kind == "brace"
            if sign.value == "}" and not self._outer:
                break  # what follows is no part of it
        # A text that goes on behind its end has lost or won a brace: half of a plan is no plan.
        if self._outer or any(sign.kind == "word" for sign in rest):
            raise ReadError("damaged", messages.DAMAGED_OLD)
        body = self._story.close(Shape())
        header = self._done.get("headerf" if self._title_page else "header", [""])[0]
        return parts(
            body,
            lists=self._lists.xml(),
            footnotes=self._done.get("footnote", ()),
            endnotes=self._done.get("endnote", ()),
            header=header,
        )

    def _on_brace(self, sign: Sign) -> None:
        self._flush()
        self._passed, self._marked = 0, False
        if sign.value == "{":
            if len(self._outer) > _DEEPEST:
                raise ReadError("damaged", messages.TOO_DEEP)
            self._outer.append(self._state)
            self._state = self._state.inner()
        elif self._outer:
            ended, self._state = self._state, self._outer.pop()
            if ended.ends:
                self._end(ended)

    def _end(self, group: State) -> None:
        """End what the group *group* holds."""
        gathered = "".join(group.gathered)
        if group.ends == "fldinst":
            self._story.add(field_start(gathered))
        elif group.ends == "field":
            self._story.add(FIELD_END)
        elif group.ends in ("listtext", "pntext"):
            self._number = self._lists.drawing(gathered)
        elif self._stories:
            written = self._story.close(self._paragraph(group))
            self._story, self._number = self._stories.pop()
            if group.ends == "box":
                self._story.add(box(written))
            else:
                self._done.setdefault(group.ends, []).append(written)

    def _on_word(self, sign: Sign) -> None:
        word, number, state = sign.value, sign.number, self._state
        self._passed = 0
        marked, self._marked = self._marked, False
        if word == "ud":
            self._state.goal = (
                "text" if len(self._outer) > 1 and self._outer[-2].goal == "text" else "skip"
            )
        elif state.goal == "skip":
            return
        elif word == "u":
            self._decode_codes()
            self._units += ((number or 0) & 0xFFFF).to_bytes(2, "little")
            self._passed = state.skip_units
        elif word in _SKIPPED:
            state.goal = "skip"
        elif word in _GATHERED:
            state.goal, state.gathered = word, []
            state.ends = word if word != "fonttbl" else ""
        elif word in _STORIES:
            self._begin_story(_STORIES[word])
        elif marked and word not in _HOLD_TEXT:
            state.goal = "skip"
        elif state.goal == "fonttbl":
            self._on_font(word, number or 0)
        else:
            self._flush()
            self._on_look(word, number)

    def _on_look(self, word: str, number: int | None) -> None:
        if self._state.change(word, number) or self._state.row.follow(word, number):
            return
        if word in _CHARACTERS:
            self._put(_CHARACTERS[word])
        elif word in _PARAGRAPH_ENDS:
            self._end_paragraph(word)
        elif word == "field":
            self._state.ends = "field"
        elif word == "nesttableprops":
            self._state.row = RowShape()  # the row round it keeps its own
        elif word == "ftnalt" and self._state.ends == "footnote":
            self._state.ends = "endnote"
        elif word == "titlepg":
            self._title_page = True
        elif word == "ansicpg":
            self._fonts.use_page(number or 0)
        elif word == "deff":
            self._fonts.default = number or 0

    def _on_font(self, word: str, number: int) -> None:
        self._flush()
        if word == "f":
            self._fonts.begin(number)
        elif word == "fcharset":
            self._fonts.tell_set(number)

    def _begin_story(self, name: str) -> None:
        self._flush()
        self._begun += 1
        refuse_many(self._begun)
        self._stories.append((self._story, self._number))
        self._story, self._number = Story(), ""
        self._state.ends = name
        self._state.look, self._state.shape, self._state.depth = Look(), Shape(), 0

    def _end_paragraph(self, word: str) -> None:
        if self._state.goal != "text":
            return
        depth, shape = self._state.depth, self._paragraph(self._state)
        if word in ("row", "nestrow"):
            self._story.end_row(self._state.row.row(), 1 if word == "row" else max(depth, 2))
            return
        self._number = ""
        if word == "cell":
            self._story.end_cell(shape, 1)
        elif word == "nestcell":
            self._story.end_cell(shape, max(depth, 2))
        else:
            self._story.end_paragraph(shape, depth)

    def _paragraph(self, state: State) -> Shape:
        look = state.look
        return state.shape._replace(list=self._number, hidden=look.hidden, deleted=look.deleted)

    def _on_code(self, sign: Sign) -> None:
        if self._passed:
            self._passed -= 1
        elif self._state.goal != "skip":
            self._decode_units()
            self._codes.append(sign.number or 0)

    def _on_symbol(self, sign: Sign) -> None:
        if sign.value == "*":
            self._marked = self._opened  # elsewhere than where a group begins it means nothing
        elif self._state.goal == "skip":
            return
        elif sign.value in "\n\r":
            self._flush()
            self._end_paragraph("par")
        elif sign.value in _SYMBOLS:
            self._flush()
            self._put(_SYMBOLS[sign.value])

    def _on_text(self, sign: Sign) -> None:
        words = sign.value[self._passed :]
        self._passed = max(self._passed - len(sign.value), 0)
        if words and self._state.goal != "skip":
            self._decode_units()
            self._codes += words.encode("latin-1")

    def _on_letters(self, sign: Sign) -> None:
        if self._state.goal == "skip":
            return
        if self._state.skip_units == 1 and not self._passed and sign.value.isascii():
            self._flush()
            self._put(spelt(sign.value))
            return
        for single in single_signs(sign.value):
            self._takers[single.kind](single)

    def _flush(self) -> None:
        self._decode_codes()
        self._decode_units()

    def _decode_codes(self) -> None:
        if self._codes:
            codes, self._codes = bytes(self._codes), bytearray()
            self._put(self._fonts.decode(codes, self._state.font))

    def _decode_units(self) -> None:
        if self._units:
            units, self._units = bytes(self._units), bytearray()
            self._put(units.decode("utf-16-le", errors="replace"))

    def _put(self, text: str) -> None:
        state = self._state
        if state.goal == "fonttbl":
            self._fonts.tell_name(text)
        elif state.goal == "text":
            self._length += len(text)
            refuse_long(self._length)
            font = self._fonts.old(state.font)
            self._story.take(text, state.look._replace(font=font) if font else state.look)
        elif state.goal != "skip":
            state.gathered.append(text)
