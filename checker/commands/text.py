"""``text``: the document's text, exactly as every position in a report counts it."""

from collections.abc import Sequence
from pathlib import Path

from checker.commands.console import Console
from checker.commands.parser import DRAFT_ENDINGS, Parser
from checker.commands.progress import told
from checker.errors import ReadError
from checker.judge import draft_in
from checker.library.load import load_library
from checker.verdict import FAILED


def run(words: Sequence[str], console: Console) -> int:
    """Print the text of the file that *words* name; on a terminal, a line end after it."""
    parser = Parser("soat text TỆP", "In văn bản của dự thảo như chương trình đọc được.")
    parser.add_argument("file", type=Path, metavar="TỆP", help=f"dự thảo: {DRAFT_ENDINGS}")
    path: Path = parser.read(words).file
    try:
        document = draft_in(path, load_library(), told(path, console))
    except ReadError as error:
        console.complain(f"{path}: {error.message}")
        return FAILED
    console.out.write(document.text)
    if console.out.isatty():
        console.out.write("\n")
    return 0
