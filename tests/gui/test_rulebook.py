"""The editor of an office's own rules, used as an official would: a list of rules without a line of TOML."""

import datetime as dt
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from checker.judge import check
from checker.library.load import load_library
from checker.library.rule import Library
from checker.particulars import Overrides
from checker.report import Status
from gui.rulebook.editor import Editor
from gui.rulebook.fields.choices import ChoiceField, TickField, WeightField
from gui.rulebook.fields.document import DocumentField
from gui.rulebook.fields.field import Field
from gui.rulebook.fields.figures import DateField, NumberField
from gui.rulebook.fields.text import LineField, PhrasesField, TextField
from gui.rulebook.pages.built_in import BuiltInPage
from gui.rulebook.pages.cards import CardsPage
from gui.rulebook.pages.rule import RulePage
from gui.window import MainWindow
from tests.checker.facts.reading import drafted  # noqa: F401
from tests.gui.conftest import GAPS, Open
