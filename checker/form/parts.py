"""The parts of an administrative document, by where they stand.

Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I, mục II: header (Quốc hiệu, tên
cơ quan, số, địa danh và thời gian), title (tên loại, trích yếu), basis, body,
recipients (Nơi nhận), signature, appendix.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checker.facts.openings import CONCLUDING
from checker.facts.store import Facts
from checker.form.capitals import is_caps
from checker.form.marks import read_mark
from checker.kernel.document import Block, Span

DOCUMENT_KINDS = {
    "kế hoạch": "ke-hoach", "quyết định": "quyet-dinh", "báo cáo": "bao-cao",
    "công văn": "cong-van", "công điện": "khac", "tờ trình": "khac", "chương trình": "khac",
    "hướng dẫn": "khac", "thông báo": "khac", "chỉ thị": "khac", "đề án": "khac",
    "phương án": "khac", "nghị quyết": "khac", "kết luận": "khac", "quy chế": "khac",
    "quy định": "khac", "biên bản": "khac", "đề cương": "khac", "giấy mời": "khac",
}  # fmt: skip
"""The word that stands as a title, and the kind the report gives it."""

_TITLE_WORD = re.compile(rf"(?:{'|'.join(DOCUMENT_KINDS)})(?=$|[ :])")
_TITLE_REGION = 60
_BASIS = re.compile(
    r"(?:[-+*] ?)?(?:căn cứ|theo đề nghị|xét đề nghị|thi hành|(?:thực hiện|triển khai|để|nhằm)[^.;]{0,40}"
    r" (?:số|luật|chỉ thị|nghị quyết|quyết định|công văn|kế hoạch số|chương trình hành động|thông báo)\b"
    r"|ủy ban nhân dân|uỷ ban nhân dân|ubnd|ban vì|sở )"
)
_ATTACHED = re.compile(r"\(? ?(?:ban hành )?kèm theo")
_RULE = re.compile(r"[-_=*. ]+$")
RECIPIENTS = re.compile(r"nơi nhận\b ?[:;.]?")
_AUTHORITY = re.compile(
    r"(?:(?:t ?[./]? ?m|k ?[./]? ?t|t ?[./]? ?l|tuq|q) ?[./]|(?:t/m|k/t|t/l)(?= )) ?(?=\S)"
)
POSTS = (
    "quyền chủ tịch", "phó chủ tịch", "chủ tịch", "phó giám đốc", "giám đốc", "phó trưởng ban",
    "trưởng ban", "phó chánh văn phòng", "chánh văn phòng", "phó trưởng phòng", "trưởng phòng",
    "phó bí thư", "bí thư", "ủy viên", "chủ nhiệm", "phó chủ nhiệm", "phó thủ tướng", "thủ tướng",
    "bộ trưởng", "thứ trưởng", "cục trưởng", "hiệu trưởng", "viện trưởng", "tổng giám đốc",
)  # fmt: skip
_POST = re.compile(
    rf"(?:(?:{'|'.join(p.replace('ủy', '(?:ủy|uỷ)') for p in POSTS)})(?!\w)(?: kiêm [^.;]+)?)"
)
_APPENDIX = re.compile(r"(?:phụ lục|biểu mẫu|mẫu số|danh mục)(?!\w)")
_NOTE = re.compile(r"\(.{3,80}\)\.?")
_ENDING = re.compile(r"\.? ?/ ?\.?[ \"”]*$")


@dataclass(frozen=True, slots=True)
class Parts:
    """Where each part stands; empty spans (``start == end``) where a part is missing.

    ``kind`` is the report's document kind. ``header`` ends where the title
    begins; ``title`` is the word KẾ HOẠCH, ``subject`` the trích yếu;
    ``preamble`` the basis; ``body`` everything from the first section to the
    closing sentence, ``closing`` its last block; ``tail`` recipients and
    signature, ``recipients`` and ``signature`` within it; ``appendix`` what
    follows, up to the end of the document. ``concludes`` tells whether the
    body ends with a closing sentence (Trên đây là Kế hoạch …).
    """

    kind: str
    header: Span
    title: Span
    subject: Span
    preamble: Span
    body: Span
    closing: Span
    tail: Span
    recipients: Span
    signature: Span
    appendix: Span
    concludes: bool


def read_parts(facts: Facts) -> Parts:
    """Return the parts of the document; every part has a span, if only an empty one."""
    document, folded = facts.document, facts.folded
    blocks = [b for b in document.blocks if b.source.part not in {"footnotes", "endnotes"}]
    view = _View(document.text, folded, blocks)
    end = blocks[-1].span.end if blocks else 0
    kind, title_index = _find_title(view)
    if title_index is None:
        header_end = _header_end(view)
        title = subject = Span(view.start(header_end), view.start(header_end))
        after = header_end
    else:
        title, subject, after = _read_title(view, title_index)
        header_end = _find_first_title(view, title_index)
    body_index = _body_start(view, after)
    tail_index, recipients, signature = _find_tail(view, body_index, after)
    appendix_index = _find_appendix(view, tail_index)
    closing = Span(view.start(tail_index), view.start(tail_index))
    for index in range(tail_index - 1, max(after - 1, -1), -1):
        if not _RULE.fullmatch(view.folded_at(index)) and not _NOTE.fullmatch(
            view.folded_at(index)
        ):
            closing = blocks[index].span
            break
    body_start = view.start(body_index)
    return Parts(
        kind=kind,
        header=Span(0, view.start(header_end) if header_end else 0),
        title=title,
        subject=subject,
        preamble=Span(view.start(after), body_start),
        body=Span(body_start, max(body_start, closing.end)),
        closing=closing,
        tail=Span(view.start(tail_index), max(view.start(tail_index), view.end(appendix_index))),
        recipients=recipients,
        signature=signature,
        appendix=Span(view.start(appendix_index), end),
        concludes=closing.end > closing.start and folded.startswith(CONCLUDING, closing.start),
    )


class _View(NamedTuple):
    """Blocks with their folded text at hand."""

    text: str
    folded: str
    blocks: Sequence[Block]

    def folded_at(self, index: int) -> str:
        span = self.blocks[index].span
        return self.folded[span.start : span.end]

    def text_at(self, index: int) -> str:
        span = self.blocks[index].span
        return self.text[span.start : span.end]

    def start(self, index: int) -> int:
        """Return where block *index* starts; past the last one, the end of the text."""
        if index < len(self.blocks):
            return self.blocks[index].span.start
        return self.blocks[-1].span.end if self.blocks else 0

    def end(self, index: int) -> int:
        """Return the end of the block before *index*."""
        return self.blocks[index - 1].span.end if 0 < index <= len(self.blocks) else 0


def _title_word(view: _View, index: int) -> str | None:
    """Return the title word that block *index* opens with, where it stands as a title."""
    folded = view.folded_at(index)
    compact = folded.replace(" ", "")
    for word in DOCUMENT_KINDS:
        if len(folded) < 30 and compact.rstrip(":") == word.replace(" ", ""):
            text = view.text_at(index)
            block = view.blocks[index]
            standing = is_caps(text) or block.kind == "heading" or block.style.bold
            centred = block.style.align == "center"
            return word if standing or centred or text[:1].isupper() else None
    match = _TITLE_WORD.match(folded)
    if match is None:
        return None
    block = view.blocks[index]
    opening = view.text_at(index)[: match.end()]
    if is_caps(opening) or block.kind == "heading":
        return match.group()
    return None


def _find_title(view: _View) -> tuple[str, int | None]:
    """Return the kind and the title's block: the plan's own where it is attached to a decision."""
    first: tuple[str, int] | None = None
    letter = False
    for index in range(min(len(view.blocks), _TITLE_REGION)):
        folded = view.folded_at(index)
        opens = folded.startswith(("kính gửi", "v/v", "về việc")) and index < 25
        letter = letter or (opens and first is None)
        word = _title_word(view, index)
        if word == "kế hoạch":
            return (DOCUMENT_KINDS[first[0]], index) if first else ("ke-hoach", index)
        if word and first is None:
            first = (word, index)
    if first is not None and first[0] == "quyết định":
        for index in range(_TITLE_REGION, len(view.blocks)):
            if _title_word(view, index) == "kế hoạch":
                return "quyet-dinh", index
    if first is not None and not letter:
        return DOCUMENT_KINDS[first[0]], first[1]
    return ("cong-van" if letter else "khac"), None


def _find_first_title(view: _View, title_index: int) -> int:
    for index in range(title_index):
        if _title_word(view, index):
            return index
    return title_index


def _is_numbered(view: _View, index: int) -> bool:
    mark = read_mark(view.folded_at(index), view.text_at(index))
    return mark is not None and mark.style not in {"dash", "plus", "lower"}


def _read_title(view: _View, index: int) -> tuple[Span, Span, int]:
    block = view.blocks[index]
    word = _TITLE_WORD.match(view.folded_at(index))
    title = block.span
    if word is not None and word.end() < block.span.end - block.span.start:
        title = Span(block.span.start, block.span.start + word.end())
        rest = view.text_at(index)[word.end() :]
        start = title.end + len(rest) - len(rest.lstrip(" :\n"))
        return title, Span(start, block.span.end), index + 1
    first = index + 1
    while first < len(view.blocks) and _RULE.fullmatch(view.folded_at(first)):
        first += 1
    if first >= len(view.blocks) or _is_numbered(view, first) or _opens_basis(view, first, None):
        return title, Span(title.end, title.end), first
    last = first
    while last + 1 < len(view.blocks) and _continues_subject(view, first, last + 1):
        last += 1
    after = last + 1
    while after < len(view.blocks) and (
        _RULE.fullmatch(view.folded_at(after)) or _ATTACHED.match(view.folded_at(after))
    ):
        after += 1
    return title, Span(view.blocks[first].span.start, view.blocks[last].span.end), after


def _opens_basis(view: _View, index: int, subject: int | None) -> bool:
    folded = view.folded_at(index)
    if folded.startswith(("căn cứ", "- căn cứ")):
        return True
    if subject is None:
        # "Thực hiện Kế hoạch số 12/KH-UBND …" right under the title is the basis, not the subject.
        long = len(folded) > 160 and not is_caps(view.text_at(index))
        return long and _BASIS.match(folded) is not None
    return _BASIS.match(folded) is not None


def _continues_subject(view: _View, first: int, index: int) -> bool:
    block, opening = view.blocks[index], view.blocks[first]
    text, folded = view.text_at(index), view.folded_at(index)
    if _is_numbered(view, index) or _RULE.fullmatch(folded) or _ATTACHED.match(folded):
        return False
    if text.endswith((";", ":")) or len(text.split()) > 40 or folded.startswith("căn cứ"):
        return False
    if block.style.bold or block.kind == "heading" or is_caps(text):
        alike = opening.style.bold or opening.kind == "heading" or is_caps(view.text_at(first))
        return alike and not _is_section_name(folded)
    if opening.style.bold or opening.kind == "heading":
        return False
    complete = re.search(r"năm (?:19|20)\d\d\W*$", view.folded_at(index - 1)) is not None
    return not complete and not _opens_basis(view, index, first) and not text.endswith(".")


def _is_section_name(folded: str) -> bool:
    return folded.startswith(
        ("mục đích", "mục tiêu", "nội dung", "nhiệm vụ", "kinh phí", "tổ chức thực hiện")
    )


def _header_end(view: _View) -> int:
    """Return the first block that is no header line, where there is no title."""
    for index in range(min(len(view.blocks), 25)):
        if _is_numbered(view, index) or view.folded_at(index).startswith(
            ("căn cứ", "thực hiện", "kính gửi")
        ):
            return index
    return 0


def _body_start(view: _View, after: int) -> int:
    for index in range(after, len(view.blocks)):
        block = view.blocks[index]
        folded = view.folded_at(index)
        text = view.text_at(index)
        # "1. Căn cứ Luật …" is a numbered basis, "A. CĂN CỨ XÂY DỰNG KẾ HOẠCH" a section on it.
        listed = folded.split(" ", 1)[-1].startswith("căn cứ") and not is_caps(text)
        if _is_numbered(view, index) and not listed:
            return index
        standing = block.kind == "heading" or (is_caps(text) and len(text.split()) > 1)
        if standing and not _opens_basis(view, index, after) and _is_section_name(folded):
            return index
    return after


def _signature_line(view: _View, index: int) -> bool:
    folded = view.folded_at(index)
    if _AUTHORITY.match(folded) is None and _POST.match(folded) is None:
        return False
    text = view.text_at(index)
    head = re.match(r"[\W]*(?:[^\W\d_]|[. /])+", text)
    opening = head.group() if head else ""
    words = [w for w in opening.split() if len(w) > 1]
    caps = bool(words) and is_caps(" ".join(words[:2]))
    return caps and len(text) <= 160


def _find_tail(view: _View, body: int, after: int) -> tuple[int, Span, Span]:
    """Return the first block of the tail, the recipients' span and the signature's."""
    count = len(view.blocks)
    low = max(body, after)
    recipients = [i for i in range(count) if RECIPIENTS.match(view.folded_at(i).lstrip("- "))]
    signers = [i for i in range(count) if _signature_line(view, i)]
    # Those of the plan itself come first; a decision carries them before the attached plan.
    mine = [i for i in recipients if i >= low]
    recipient = mine[0] if mine else recipients[0] if recipients else None
    my_signers = [i for i in signers if i >= low]
    signer: int | None
    if my_signers:
        signer = my_signers[0]
    else:  # "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …" above a decision's basis signs nothing
        later = [i for i in signers if recipient is None or i > recipient] or signers
        signer = later[0] if later else None
    starts = mine[:1] + my_signers[:1]
    archive = [i for i in range(low, count) if re.match(r"[-+] ?lưu ?[:;]", view.folded_at(i))]
    if archive and not mine:
        starts.append(_list_start(view, archive[-1], low))
    tail = min(starts) if starts else _after_closing(view, low)
    empty = Span(view.start(tail), view.start(tail))
    recipient_span = empty
    if recipient is not None:
        recipient_span = Span(view.start(recipient), view.end(_list_end(view, recipient)))
    elif archive:
        first = _list_start(view, archive[-1], low)
        recipient_span = Span(view.start(first), view.end(archive[-1] + 1))
    signature = empty
    if signer is not None:
        signature = Span(view.start(signer), view.end(_signature_end(view, signer)))
    elif recipient is not None and recipient >= low:
        last = _list_end(view, recipient)
        stop = _find_appendix(view, last)
        signature = Span(view.start(last), max(view.start(last), view.end(stop)))
    return tail, recipient_span, signature


def _list_start(view: _View, index: int, low: int) -> int:
    while index > low and view.folded_at(index - 1).startswith(("-", "+")):
        index -= 1
    return index


def _list_end(view: _View, index: int) -> int:
    """Return the block after the last line of the list that begins at *index*."""
    opening = view.blocks[index]
    index += 1
    while index < len(view.blocks):
        block = view.blocks[index]
        if opening.cell is not None:
            if block.cell != opening.cell:
                break
        elif _signature_line(view, index) or not (
            view.folded_at(index).startswith(("-", "+", "•"))
            or view.text_at(index).endswith((";", "."))
        ):
            break
        index += 1
    return index


def _signature_end(view: _View, index: int) -> int:
    opening = view.blocks[index]
    stop = index + 1
    while stop < len(view.blocks) and stop - index < 12:
        block = view.blocks[stop]
        if opening.cell is not None and (
            block.cell is None or block.cell.table != opening.cell.table
        ):
            break
        if RECIPIENTS.match(view.folded_at(stop)) or _APPENDIX.match(view.folded_at(stop)):
            break
        stop += 1
    return stop


def _after_closing(view: _View, low: int) -> int:
    """Return the block after the closing sentence, where neither recipients nor signer are found."""
    for index in range(len(view.blocks) - 1, low - 1, -1):
        folded = view.folded_at(index)
        if _ENDING.search(folded) or folded.startswith("trên đây là"):
            return index + 1
    return len(view.blocks)


def _find_appendix(view: _View, tail: int) -> int:
    for index in range(tail, len(view.blocks)):
        folded = view.folded_at(index)
        if _APPENDIX.match(folded) and len(folded) < 120 and view.blocks[index].cell is None:
            return index
    return len(view.blocks)
