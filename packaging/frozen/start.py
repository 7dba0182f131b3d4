"""Where the frozen program begins: what is its own is taken out of the environment.

PyInstaller names its libraries and Qt's plugins there. Word processors and viewers that the window
opens would load them instead of their own.
"""

import os
import sys

for name in ("QT_PLUGIN_PATH", "QML2_IMPORT_PATH"):
    os.environ.pop(name, None)
os.environ.pop("LD_LIBRARY_PATH", None)
if before := os.environ.pop("LD_LIBRARY_PATH_ORIG", ""):
    os.environ["LD_LIBRARY_PATH"] = before

# Qt's own way to fcitx is not among the libraries; fcitx answers where ibus is asked for too.
if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
    os.environ["QT_IM_MODULE"] = "ibus"

from main import main

sys.exit(main())
