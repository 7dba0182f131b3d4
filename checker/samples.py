"""The samples that come with the program: right plans to start from, faulty ones to try."""

from pathlib import Path
from typing import NamedTuple

import resources
from checker.kernel.text import fold


class Sample(NamedTuple):
    """A draft about an invented *place*: what it is of, and the name a copy of it gets."""

    file: str
    title: str
    place: str
    faulty: bool = False

    @property
    def path(self) -> Path:
        """Where it lies in the program."""
        return resources.SAMPLES / self.file

    @property
    def copy_name(self) -> str:
        """What a copy of it is called."""
        kind = "Bản có lỗi để thử" if self.faulty else "Kế hoạch mẫu"
        return f"{kind} - {self.title.lower()}.docx"


SAMPLES = (
    Sample("ke-hoach-xa-day-du-2026.docx", "Bình đẳng giới, xã", "Suối Ngàn"),
    Sample("ke-hoach-tinh-day-du-2026.docx", "Bình đẳng giới, tỉnh", "Lam Khê"),
    Sample("ke-hoach-gia-dinh-xa-day-du-2026.docx", "Công tác gia đình, xã", "Suối Ngàn"),
    Sample("ke-hoach-tre-em-phuong-day-du-2026.docx", "Trẻ em, phường", "Bến Sim"),
    Sample("ke-hoach-xa-con-thieu-2026.docx", "Bình đẳng giới, xã", "Thung Mây", faulty=True),
    Sample(
        "ke-hoach-gia-dinh-xa-con-thieu-2026.docx",
        "Công tác gia đình, xã",
        "Thung Mây",
        faulty=True,
    ),
    Sample("ke-hoach-tre-em-xa-con-thieu-2026.docx", "Trẻ em, xã", "Đồi Sim", faulty=True),
)
RIGHT = tuple(sample for sample in SAMPLES if not sample.faulty)
FAULTY = tuple(sample for sample in SAMPLES if sample.faulty)
TO_REPLACE = "Bản mẫu: thay địa danh, số liệu trước khi trình ký"
"""Said of a draft that is of a sample still."""


READY_ONCE_REPLACED = "Sẵn sàng sau khi thay địa danh, số liệu của bản mẫu"
"""The same, where nothing else is left to be done."""


def is_of_program(path: Path) -> bool:
    """Whether the file at *path* is one of those that come with the program: they stay as they are."""
    try:
        return path.resolve().parent == resources.SAMPLES.resolve()
    except (OSError, ValueError):  # no possible name: reading will say so
        return False


def is_of_sample(place: str) -> bool:
    """Whether *place* is one of those invented: the draft still speaks of none that there is."""
    return fold(place) in {fold(sample.place) for sample in SAMPLES}
