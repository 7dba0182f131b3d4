"""What reading a zip file may end with where the file is broken, whatever was read from it."""

import zipfile
import zlib

BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError)
"""A password that is wanted and a way of packing that is not known (NotImplementedError) are RuntimeErrors."""
