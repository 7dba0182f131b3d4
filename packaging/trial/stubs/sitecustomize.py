"""Put beside the libraries of the tests in wine: what wine 8 lacks and would end the process."""

import _winapi

if hasattr(_winapi, "CopyFile2"):  # since Python 3.12; shutil does without where it is not there
    del _winapi.CopyFile2
