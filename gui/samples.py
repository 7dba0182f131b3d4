"""The samples that come with the program: right plans to start from, faulty ones to try."""

from pathlib import Path
from typing import NamedTuple

import resources


class Sample(NamedTuple):
    """A draft about an invented commune: what it is of, and the name a copy of it gets."""

    file: str
    title: str
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
    Sample("ke-hoach-xa-day-du-2026.docx", "Bình đẳng giới, xã"),
    Sample("ke-hoach-tinh-day-du-2026.docx", "Bình đẳng giới, tỉnh"),
    Sample("ke-hoach-gia-dinh-xa-day-du-2026.docx", "Công tác gia đình, xã"),
    Sample("ke-hoach-tre-em-phuong-day-du-2026.docx", "Trẻ em, phường"),
    Sample("ke-hoach-xa-con-thieu-2026.docx", "Bình đẳng giới, xã", faulty=True),
    Sample("ke-hoach-gia-dinh-xa-con-thieu-2026.docx", "Công tác gia đình, xã", faulty=True),
    Sample("ke-hoach-tre-em-xa-con-thieu-2026.docx", "Trẻ em, xã", faulty=True),
)
RIGHT = tuple(sample for sample in SAMPLES if not sample.faulty)
FAULTY = tuple(sample for sample in SAMPLES if sample.faulty)
