"""What nobody means as a draft, counted: a sentence for each sort."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from checker.rounds.sorts import Sort

_NAMED = 20
"""So many files that are no documents are named."""


@dataclass(slots=True)
class PassedOver:
    """What was met and passed over; names are those of the round."""

    locks: int = 0
    hidden: int = 0
    kept: int = 0
    """The program's own small files: decisions, the store."""
    layers: list[str] = field(default_factory=list)
    """Rules that somebody handed in: a round is judged by those in its own folder."""
    own: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    system: list[str] = field(default_factory=list)
    beside: list[tuple[str, int]] = field(default_factory=list)
    """Folders of web pages that do not stand beside them, and how many drafts are in each."""
    others: list[str] = field(default_factory=list)

    def take(self, name: str, sort: Sort) -> None:
        """Count the file *name* of the *sort*."""
        if sort is Sort.LOCK:
            self.locks += 1
        elif sort is Sort.HIDDEN:
            self.hidden += 1
        elif sort is Sort.OWN:
            self.kept += 1
        elif sort is Sort.REPORT:
            self.own.append(name)
        else:
            self.others.append(name)

    def of_archive(self, name: str, folders: int) -> None:
        """Count the *folders* of the system in the archive *name*."""
        if folders:
            self.system.append(f"trong {name}")

    def sentences(self) -> Iterator[str]:
        """Yield a sentence for each sort there is."""
        if self.layers:
            yield (
                f"Không xét theo {len(self.layers)} tệp tiêu chí nằm trong thư mục con: {_named(self.layers)}."
                " Muốn dùng thì để tệp ở chính thư mục của đợt."
            )
        if self.own:
            yield f"Không xét {len(self.own)} tệp do chính chương trình lập: {_named(self.own)}."
        if self.answers:
            yield (
                f"Không xét {len(self.answers)} thư mục trả lời do chính chương trình lập: "
                f"{_named(self.answers)}."
            )
        for name, count in self.beside:
            yield (
                f"Không xét {count} tệp trong “{name}”: đây là thư mục kèm theo "
                "một trang web đã lưu, nhưng không thấy trang đó. Nếu là dự thảo, hãy đổi tên thư mục."
            )
        if self.locks:
            yield f"Bỏ qua {self.locks} tệp tạm của Word (dự thảo đang mở, tên bắt đầu bằng ~$)."
        if self.kept:
            yield f"Bỏ qua {self.kept} tệp quyết định và kết quả do chương trình lưu."
        if self.hidden:
            yield f"Bỏ qua {self.hidden} tệp hoặc thư mục ẩn."
        if self.system:
            yield (
                f"Bỏ qua {len(self.system)} thùng rác hoặc thư mục của hệ thống: "
                f"{_named(self.system)}."
            )
        if self.others:
            yield f"Bỏ qua {len(self.others)} tệp không phải văn bản: {_named(self.others)}."


def _named(names: Sequence[str]) -> str:
    more = f" và {len(names) - _NAMED} tệp khác" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more
