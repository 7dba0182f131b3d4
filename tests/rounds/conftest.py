"""The library that a round is judged by."""

import pytest

from checker.library.load import load_library
from checker.library.rule import Library


@pytest.fixture(scope="session")
def library() -> Library:
    return load_library()
