"""Where the launcher begins: tells the program that it is a frozen one, and runs it."""

import sys

sys.frozen = "soat"  # type: ignore[attr-defined]  # as PyInstaller and cx_Freeze do

if "--multiprocessing-fork" in sys.argv:
    from multiprocessing import freeze_support

    freeze_support()

from main import main

sys.exit(main())
