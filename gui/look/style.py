"""The window's palette and style sheet, made from the tokens of a theme."""

from PySide6.QtGui import QColor, QPalette

from checker.shown import Shown
from gui.look.icons import FOLDER
from gui.look.tokens import GRID, TEXT_BODY, TEXT_LARGE, TEXT_NAME, TEXT_SMALL, Tokens

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.PlaceholderText: "quiet",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Dark: "line",
    QPalette.ColorRole.Shadow: "line",
}
_FAINT = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


def palette(tokens: Tokens) -> QPalette:
    """Return the colours of *tokens* as Qt's own widgets use them."""
    made = QPalette()
    for role, name in _ROLES.items():
        made.setColor(role, QColor(getattr(tokens, name)))
    for role in _FAINT:
        faint = QColor(tokens.quiet)
        faint.setAlphaF(0.6)
        made.setColor(QPalette.ColorGroup.Disabled, role, faint)
    return made


def sheet(t: Tokens) -> str:
    """Return the style sheet; widgets take part by their ``role`` property."""
    half = GRID // 2
    return f"""
QMainWindow, QDialog {{ background: {t.window}; }}
QWidget {{ font-size: {TEXT_BODY}px; }}
QMenuBar {{ background: {t.window}; padding: 2px {half}px; }}
QMenuBar::item {{ padding: {half}px {GRID}px; border-radius: 4px; background: transparent; }}
QMenuBar[narrow="true"] {{ padding: 2px 0; spacing: 0; }}
QMenuBar[narrow="true"]::item {{ padding: {half}px {half + 1}px; }}
QMenuBar QToolButton {{ padding: 0; border: none; font-weight: 600; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.surface}; border: 1px solid {t.line}; padding: {half}px; }}
QMenu::item {{ padding: 6px 28px 6px {GRID + 20}px; border-radius: 4px; }}
QMenu::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QMenu::item:disabled {{ color: {t.quiet}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: {half}px {GRID}px; }}
QMenu::icon {{ padding-left: {GRID}px; }}
QMenu::indicator {{ width: 14px; height: 14px; left: {half + 2}px; }}
QMenu::indicator:checked {{ image: url("{_drawn("tick", t)}"); }}
QMenu::right-arrow {{ image: url("{_drawn("submenu", t)}"); width: 12px; height: 12px; right: 6px; }}
QToolTip {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.line}; padding: 6px; }}
QSplitter::handle {{ background: {t.line}; }}
QSplitter::handle:hover {{ background: {t.accent}; }}
QToolBar {{ background: {t.window}; border: none; border-bottom: 1px solid {t.line};
  padding: 2px; spacing: 0; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: 5px {GRID}px; color: {t.ink}; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:open {{ background: {t.selected}; }}
QToolButton:disabled {{ color: {t.quiet}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton::menu-indicator {{ image: none; }}
QToolButton[role="chip"] {{ background: {t.field}; border: 1px solid {t.line};
  border-radius: 11px; padding: 3px 4px; }}
QToolButton[role="chip"]:hover {{ background: {t.hover}; }}
QToolButton[role="chip"]:checked {{ background: {t.selected}; border-color: {t.accent}; }}
QToolButton[role="chip"]:focus {{ border: 2px solid {t.accent}; padding: 2px 3px; }}
QToolButton[role="tab"] {{ background: {t.window}; border: none; border-radius: 0; padding: 0;
  border-right: 1px solid {t.line}; color: {t.accent}; font-weight: 600; }}
QToolButton[role="tab"]:hover {{ background: {t.hover}; }}
QToolButton[role="tab"]:focus {{ border: 2px solid {t.accent}; }}
QToolButton[role="section"] {{ border: none; border-radius: 0; border-bottom: 2px solid transparent;
  padding: {half}px {GRID}px 2px {GRID}px; color: {t.quiet}; }}
QToolButton[role="section"]:hover {{ color: {t.ink}; }}
QToolButton[role="section"]:checked {{ border-bottom-color: {t.accent}; color: {t.ink}; font-weight: 600; }}
QToolButton[role="section"]:focus {{ background: {t.hover}; border-bottom-color: {t.accent}; }}
QPushButton {{ background: {t.field}; border: 1px solid {t.line}; border-radius: 6px;
  padding: 6px 14px; color: {t.ink}; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.selected}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {t.quiet}; }}
QPushButton::menu-indicator {{ subcontrol-position: right center; right: {GRID}px;
  image: url("{_drawn("arrow", t)}"); width: 12px; height: 12px; }}
QPushButton[opens="menu"] {{ padding-right: {3 * GRID}px; }}
QPushButton[role="primary"] {{ background: {t.accent}; color: {t.on_accent};
  border-color: {t.accent}; font-weight: 600; padding: {GRID}px 20px; }}
QPushButton[role="primary"]:disabled {{ background: {t.line}; color: {t.quiet};
  border-color: {t.line}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {t.ink}; padding: 7px 19px; }}
QPushButton[role="link"] {{ background: transparent; border: 1px solid transparent;
  color: {t.accent}; padding: {half}px 6px; text-align: left; }}
QPushButton[role="more"] {{ background: transparent; border: none; color: {t.accent};
  padding: 0; font-size: {TEXT_SMALL}px; }}
QPushButton[role="more"]:focus {{ text-decoration: underline; border: none; padding: 0; }}
QPushButton[role="link"]:hover {{ background: {t.hover}; }}
QPushButton[role="link"]:focus {{ border-color: {t.accent}; }}
QCheckBox::indicator {{ width: 14px; height: 14px; border: 1px solid {t.quiet}; border-radius: 3px;
  background: {t.field}; }}
QCheckBox::indicator:checked {{ image: url("{_drawn("tick", t)}"); border-color: {t.accent}; }}
QCheckBox:focus {{ color: {t.accent}; }}
QCheckBox::indicator:focus {{ width: 12px; height: 12px; border: 2px solid {t.accent}; }}
QTreeView::indicator {{ width: 14px; height: 14px; border: 1px solid {t.quiet}; border-radius: 3px;
  background: {t.field}; }}
QTreeView::indicator:checked {{ image: url("{_drawn("tick", t)}"); border-color: {t.accent}; }}
QTreeView::indicator:indeterminate {{ image: url("{_drawn("partly", t)}"); border-color: {t.accent}; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {t.quiet}; border-radius: 8px;
  background: {t.field}; }}
QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {t.accent}; }}
QRadioButton:focus {{ color: {t.accent}; }}
QComboBox {{ combobox-popup: 0; }}
QLineEdit, QComboBox {{ background: {t.field}; border: 1px solid {t.line}; border-radius: 6px;
  padding: {half}px {GRID}px; color: {t.ink}; min-height: 20px;
  selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}
QLineEdit:hover, QComboBox:hover {{ border-color: {t.quiet}; }}
QLineEdit:focus, QComboBox:focus {{ border: 2px solid {t.accent}; padding: 3px 7px; }}
QLineEdit[corrected="true"], QComboBox[corrected="true"] {{ border-color: {t.accent};
  background: {t.selected}; }}
QToolButton[role="day"] {{ padding: 0 6px; image: url("{_drawn("arrow", t)}"); width: 12px; height: 26px; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{_drawn("arrow", t)}"); width: 12px; height: 12px; }}
QComboBox QAbstractItemView {{ background: {t.surface}; border: 1px solid {t.line};
  selection-background-color: {t.selected}; selection-color: {t.ink}; outline: none; }}
QComboBox QAbstractItemView::item {{ min-height: 24px; padding: 0 {half}px; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.surface}; }}
QFrame[role="popup"] {{ background: {t.surface}; border: 1px solid {t.quiet}; }}
QToolButton#qt_calendar_prevmonth {{ qproperty-icon: url("{_drawn("earlier", t)}"); }}
QToolButton#qt_calendar_nextmonth {{ qproperty-icon: url("{_drawn("submenu", t)}"); }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTreeView, QListView, QTableView {{ background: {t.surface}; border: none; outline: none;
  selection-background-color: {t.selected}; selection-color: {t.ink}; }}
QTreeView::item {{ padding: {half}px 2px; }}
QTreeView::item:hover {{ background: {t.hover}; }}
QTreeView::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QWidget[role="focus-line"] {{ background: {t.accent}; }}
QTreeView:focus {{ border: none; }}
QHeaderView::section {{ background: {t.surface}; color: {t.quiet}; border: none;
  border-bottom: 1px solid {t.line}; padding: 6px {GRID}px; }}
QScrollArea {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {_bar(t)}; border-radius: 4px; min-height: 32px;
  margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {t.quiet}; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle:horizontal {{ background: {_bar(t)}; border-radius: 4px; min-width: 32px;
  margin: 2px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.line}; border: none; border-radius: 2px; max-height: 4px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 2px; }}
QLabel[role="title"] {{ font-size: {TEXT_LARGE}px; font-weight: 600; }}
QLabel[role="name"] {{ font-size: {TEXT_NAME}px; font-weight: 600; }}
QLabel[role="head"] {{ font-weight: 600; }}
QLabel[ready="true"] {{ color: {t.of(Shown.PASS).ink}; font-size: {TEXT_LARGE}px; }}
QLabel[role="quiet"] {{ color: {t.quiet}; }}
QLabel[role="small"] {{ color: {t.quiet}; font-size: {TEXT_SMALL}px; }}
QLabel[role="caption"] {{ color: {t.quiet}; font-size: {TEXT_SMALL}px; font-weight: 600; }}
QLabel[role="quote"] {{ background: {t.hover}; border-left: 3px solid {t.line};
  padding: 6px {GRID}px; }}
QLabel[role="caution"] {{ background: {t.of(Shown.LOOK).wash}; font-weight: 600;
  border-left: 3px solid {t.of(Shown.LOOK).ink}; padding: 6px {GRID}px; }}
QLabel[role="problem"] {{ color: {t.of(Shown.MUST).ink}; }}
QLineEdit[wrong="true"], QComboBox[wrong="true"], QPlainTextEdit[wrong="true"] {{
  border: 1px solid {t.of(Shown.MUST).ink}; }}
QLabel[role="suggestion"] {{ background: {t.of(Shown.PASS).wash}; border-radius: 6px;
  padding: {half}px {GRID}px; }}
QWidget[role="pane"] {{ background: {t.surface}; }}
QWidget[role="bar"] {{ background: {t.window}; border-bottom: 1px solid {t.line}; }}
QWidget[role="strip"] {{ background: {t.selected}; border-bottom: 1px solid {t.line}; }}
QWidget[role="notice"] {{ background: {t.of(Shown.LOOK).wash};
  border-bottom: 1px solid {t.line}; }}
QWidget[role="canvas"] {{ background: {t.canvas}; }}
QWidget[role="drop"] {{ background: {t.surface}; border: 2px dashed {t.line};
  border-radius: 12px; }}
QWidget[role="drop"][over="true"] {{ border-color: {t.accent}; background: {t.selected}; }}
QFrame[role="bubble"] {{ background: {t.surface}; border: 1px solid {t.accent}; border-radius: 8px; }}
QFrame[role="pointed"] {{ background: transparent; border: 2px solid {t.accent}; border-radius: 8px; }}
QListWidget[role="chapters"] {{ background: {t.surface}; padding: {half}px; }}
QListWidget[role="chapters"]::item {{ padding: {GRID}px; border-radius: 6px; }}
QListWidget[role="chapters"]::item:hover {{ background: {t.hover}; }}
QListWidget[role="chapters"]::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QListWidget[role="entries"]::item {{ padding: {half}px {GRID}px; }}
QListWidget[role="entries"]::item:hover {{ background: {t.hover}; }}
QListWidget[role="entries"]::item:selected {{ background: {t.selected}; color: {t.ink}; }}
QTextBrowser {{ background: {t.surface}; border: none; }}
QPlainTextEdit {{ background: {t.field}; border: 1px solid {t.line}; border-radius: 6px; }}
QPlainTextEdit:focus {{ border: 2px solid {t.accent}; }}
QStatusBar {{ background: {t.window}; border-top: 1px solid {t.line}; }}
QStatusBar::item {{ border: none; }}
"""


def _bar(tokens: Tokens) -> str:
    return "#c4c4bf" if tokens.name == "light" else "#50555b"


def _drawn(name: str, tokens: Tokens) -> str:
    return (FOLDER / f"{name}-{tokens.name}.svg").as_posix()
