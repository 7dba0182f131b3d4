"""PySide6 6.12.0 on Python before 3.12 loses one reference to None a call, and dies of it."""

import subprocess
import sys

SCRIPT = """
from PySide6.QtGui import QGuiApplication, QTextCursor, QTextDocument
app = QGuiApplication([])
document = QTextDocument()
document.setPlainText("abc" * 100)
cursor = QTextCursor(document)
for at in range(20_000):
    cursor.setPosition(at % 300)
print("alive")
"""


def test_twenty_thousand_void_calls_are_survived() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, check=False, encoding="utf-8"
    )
    assert (done.returncode, done.stdout.strip()) == (0, "alive"), done.stderr
