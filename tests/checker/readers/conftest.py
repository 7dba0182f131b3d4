"""What the tests of readers share."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.builders.fonts import FAMILIES, installed


@pytest.fixture(params=FAMILIES)
def font(request: pytest.FixtureRequest, qapp: QApplication) -> str:
    """Each of the fonts, of different width and height, that this machine has."""
    family: str = request.param
    with installed(family) as there:
        if not there:
            pytest.skip(f"{family} is not installed")
    return family
