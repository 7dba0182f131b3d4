"""Không được có …: words that must not stand in the plan."""

from gui.rulebook.fields.field import Ask
from gui.rulebook.fields.text import PhrasesField
from gui.rulebook.sorts.sort import WAYS, WHERE, Sort

SORT = Sort(
    kind="phrase",
    card="Không được có …",
    says="Từ ngữ không dùng nữa hoặc không được viết: tên cơ quan cũ, cụm từ chung chung.",
    asks=(Ask("with.absent", "Có một trong các chữ này là sai", PhrasesField, WAYS), WHERE),
    fits=lambda given: "absent" in given and not ("present" in given or "loose" in given),
    start=lambda _day: {"absent": []},
    needs=("with.absent",),
)
