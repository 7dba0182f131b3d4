"""A screen of one's own (Xvfb): what is on it as a picture, its windows by their titles."""

import os
import subprocess
from pathlib import Path
from types import TracebackType

from trial.errors import TrialError


class Screen:
    """An X display with nobody before it, 1366 by 768, like the commonest laptop's."""

    def __init__(self) -> None:
        reader, writer = os.pipe()
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1366x768x24", "-nolisten", "tcp"],
            pass_fds=[writer],
            stderr=subprocess.DEVNULL,
        )
        os.close(writer)
        with os.fdopen(reader, encoding="ascii") as said:
            number = said.readline().strip()
        if not number:
            raise TrialError("Xvfb does not start")
        self.display = f":{number}"

    def __enter__(self) -> "Screen":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait()

    def titles(self) -> list[str]:
        """Return the titles of all windows that are shown."""
        return [title for _, title in self._windows()]

    def close(self, title: str, key: str = "alt+F4") -> None:
        """Ask the windows with *title* in their titles to close, by *key*."""
        for number, found in self._windows():
            if title in found:
                self._told("windowfocus", number)
                self._told("key", key)

    def press(self, key: str) -> None:
        """Press *key* (of X's names) where the focus is."""
        self._told("key", key)

    def picture(self, path: Path) -> None:
        """Write what is on the screen to *path*."""
        from PIL import ImageGrab  # noqa: PLC0415 - comes with reportlab

        ImageGrab.grab(xdisplay=self.display).save(path)

    def _windows(self) -> list[tuple[str, str]]:
        numbers = self._told("search", "--onlyvisible", "--name", ".").split()
        return [(n, self._told("getwindowname", n).strip()) for n in numbers]

    def _told(self, *words: str) -> str:
        env = {**os.environ, "DISPLAY": self.display}
        done = subprocess.run(["xdotool", *words], env=env, check=False, capture_output=True)
        return done.stdout.decode("utf-8", "replace")


def share(path: Path, colour: tuple[int, int, int]) -> float:
    """Return the share of the points of a picture that have just that *colour*, 0 to 1."""
    from PIL import Image  # noqa: PLC0415

    with Image.open(path) as shown:
        size = shown.width * shown.height
        found = shown.convert("RGB").getcolors(size) or []
    return sum(count for count, is_ in found if is_ == colour) / size


def difference(before: Path, after: Path) -> float:
    """Return the share of the points in which two pictures differ, 0 to 1."""
    from PIL import Image, ImageChops  # noqa: PLC0415

    with Image.open(before) as one, Image.open(after) as other:
        changed = ImageChops.difference(one.convert("L"), other.convert("L"))
        counts = changed.point(lambda value: 255 if value > 24 else 0).histogram()
    return counts[255] / sum(counts)
