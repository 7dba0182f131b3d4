"""Where a round's outputs go, tried before the work: nobody waits an hour for a file that cannot be."""

import os
from collections.abc import Mapping
from pathlib import Path

from checker.commands.parser import CallError
from checker.exporters.target import resolved


def try_targets(targets: Mapping[str, Path | None], endings: Mapping[str, str]) -> None:
    """Raise CallError where one of *targets*, by option, cannot be written; *endings* are theirs."""
    asked = {option: path for option, path in targets.items() if path is not None}
    for option, path in asked.items():
        ending = endings.get(option, "")
        special = path.exists() and not path.is_file() and not path.is_dir()  # a pipe, a device
        if not special and not path.name.lower().endswith(ending):
            raise CallError(f"Tệp sau {option} phải có đuôi {ending}: “{path}”.")
        if not special:
            _try(path)
    places: dict[Path, str] = {}
    for option, path in asked.items():
        other = places.setdefault(resolved(path), option)
        if other != option:
            raise CallError(
                f"{other} và {option} cùng ghi vào “{path}”; hãy chọn hai tệp khác nhau."
            )


def _try(path: Path) -> None:
    if path.is_dir():
        raise CallError(f"“{path}” là thư mục. Hãy ghi thêm tên tệp vào sau.")
    if not path.parent.is_dir():
        raise CallError(f"Không có thư mục “{path.parent}”. Hãy tạo thư mục hoặc chọn nơi khác.")
    try:
        if path.exists():
            if not os.access(path, os.W_OK):
                raise CallError(
                    f"Tệp “{path}” chỉ cho đọc. Hãy chọn tên khác hoặc bỏ thuộc tính đó."
                )
            with path.open("r+b"):  # Excel lets nobody else write
                pass
        else:
            with path.open("xb"):
                pass
            path.unlink()
    except PermissionError as error:
        raise CallError(
            f"Không ghi được “{path}”. Tệp có thể đang mở ở chương trình khác (như Excel), hoặc thư mục"
            " không cho ghi. Hãy đóng tệp hoặc chọn nơi khác."
        ) from error
    except (OSError, ValueError) as error:
        raise CallError(f"Không ghi được “{path}”. Hãy chọn nơi khác trên máy này.") from error
