"""One plan written as Word, PDF, text and Markdown files, as offices and converters write them.

Every builder writes the same words; only the clothes differ, so whatever
reads the files must find the same plan in all of them.
"""

from tests.builders.pdf import build_pdf, build_scan
from tests.builders.plan import Hint, Line, Lines, Plan, plan
from tests.builders.rtf import build_rtf
from tests.builders.text import build_md, build_txt
from tests.builders.word import build_docx, save_docx

__all__ = [
    "Hint",
    "Line",
    "Lines",
    "Plan",
    "build_docx",
    "build_md",
    "build_pdf",
    "build_rtf",
    "build_scan",
    "build_txt",
    "plan",
    "save_docx",
]
