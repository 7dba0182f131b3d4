"""What every test relies on: no screen is needed, and text is UTF-8."""

import os

# Before Qt is imported: without a screen it would end the whole test run.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# For programs that tests start: output must be readable on any machine.
os.environ.setdefault("PYTHONUTF8", "1")
