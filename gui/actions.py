"""Everything that can be done, in one table: menus, tool bar, shortcuts and F1 come from it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton

from gui.icons import icon
from gui.tokens import Tokens

FILE, VIEW, GO, RULES, HELP = "Tệp", "Hiển thị", "Đi tới", "Bộ tiêu chí", "Trợ giúp"
MENUS = (FILE, VIEW, GO, RULES, HELP)


class Deed(NamedTuple):
    """Something a person can do.

    ``keys`` are its shortcuts; ``bar`` puts it on the tool bar; ``draft`` says
    that it needs an open draft; ``gap`` draws a line above it in the menu.
    """

    name: str
    words: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    bar: bool = False
    draft: bool = False
    check: bool = False
    gap: bool = False


DEEDS = (
    Deed("open", "Mở dự thảo…", FILE, ("Ctrl+O",), "open", bar=True),
    Deed("sample", "Mở bản mẫu", FILE, (), "sample"),
    Deed("recheck", "Kiểm tra lại", FILE, ("F5",), "recheck", bar=True, draft=True, gap=True),
    Deed("word", "Mở bằng Word", FILE, ("Ctrl+E",), "word", bar=True, draft=True),
    Deed("import", "Nhập phiếu kiểm tra đã điền…", FILE, (), draft=True, gap=True),
    Deed("compare", "So với bản trước…", FILE, (), draft=True),
    Deed("leave", "Đóng dự thảo", FILE, ("Ctrl+W",), draft=True, gap=True),
    Deed("quit", "Thoát", FILE, ("Ctrl+Q",)),
    Deed("outline", "Bố cục", VIEW, ("Ctrl+Shift+1",), "outline", check=True),
    Deed("checklist", "Phiếu kiểm tra", VIEW, ("Ctrl+Shift+3",), "checklist", check=True),
    Deed("passes", "Đánh dấu cả dẫn chứng đạt", VIEW, (), check=True),
    Deed("larger", "Phóng to", VIEW, ("Ctrl++", "Ctrl+="), gap=True),
    Deed("smaller", "Thu nhỏ", VIEW, ("Ctrl+-",)),
    Deed("natural", "Cỡ thật", VIEW, ("Ctrl+0",)),
    Deed("system", "Màu theo hệ thống", VIEW, (), check=True, gap=True),
    Deed("light", "Màu sáng", VIEW, (), check=True),
    Deed("dark", "Màu tối", VIEW, (), check=True),
    Deed("next", "Phát hiện sau", GO, ("F8",), "down", draft=True),
    Deed("previous", "Phát hiện trước", GO, ("Shift+F8",), "up", draft=True),
    Deed("place", "Đi tới vị trí", GO, ("Ctrl+G",), "goto", draft=True),
    Deed("copy", "Sao chép gợi ý", GO, ("Ctrl+Shift+C",), "copy", draft=True),
    Deed("find", "Tìm trong dự thảo", GO, ("Ctrl+F",), "find", draft=True, gap=True),
    Deed("to_outline", "Tới bố cục", GO, ("Ctrl+1",), draft=True, gap=True),
    Deed("to_page", "Tới trang dự thảo", GO, ("Ctrl+2",), draft=True),
    Deed("to_checklist", "Tới phiếu kiểm tra", GO, ("Ctrl+3",), draft=True),
    Deed("to_details", "Tới chi tiết", GO, ("Ctrl+4",), draft=True),
    Deed("rules", "Xem bộ tiêu chí", RULES, ("Ctrl+B",), "library"),
    Deed("add_rules", "Thêm bổ sung của đơn vị…", RULES, (), gap=True),
    Deed("only_built_in", "Chỉ dùng bộ tiêu chí có sẵn", RULES),
    Deed("keys", "Phím tắt", HELP, ("F1",)),
    Deed("log", "Mở thư mục nhật ký", HELP, ()),
    Deed("about", "Giới thiệu", HELP, (), gap=True),
)


class Actions:
    """The deeds as Qt actions of one window."""

    def __init__(self, window: QMainWindow, deeds: Mapping[str, Callable[[], object]]) -> None:
        self._actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        bar = window.menuBar()
        for title in MENUS:
            self.menus[title] = bar.addMenu(title)
        for deed in DEEDS:
            action = QAction(deed.words, window)
            # Fusion leaves no room between picture and words.
            action.setIconText(f" {deed.words}")
            action.setShortcuts([QKeySequence(keys) for keys in deed.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setCheckable(deed.check)
            action.triggered.connect(lambda _=False, do=deeds[deed.name]: do())
            if deed.gap:
                self.menus[deed.menu].addSeparator()
            self.menus[deed.menu].addAction(action)
            self._actions[deed.name] = action
        self.bar = _tool_bar(window)
        for deed in DEEDS:
            if deed.bar:
                self.bar.addAction(self._actions[deed.name])

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def add_menu_button(self, words: str, picture: str, menu: QMenu) -> QAction:
        """Put a button with a menu on the tool bar and the menu under Tệp."""
        opener = QToolButton()
        opener.setMenu(menu)
        opener.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        opener.setText(f" {words}")
        opener.setProperty("picture", picture)
        opener.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar.addWidget(opener)
        menu.menuAction().enabledChanged.connect(opener.setEnabled)
        menu.menuAction().setProperty("picture", picture)
        self.menus[FILE].insertMenu(self._actions["import"], menu)
        return menu.menuAction()

    def set_draft(self, open_: bool) -> None:
        """Enable what needs an open draft, or not."""
        for deed in DEEDS:
            if deed.draft:
                self._actions[deed.name].setEnabled(open_)

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw the icons in the theme's colour."""
        for deed in DEEDS:
            if deed.icon:
                self._actions[deed.name].setIcon(icon(deed.icon, tokens.ink))
        for opener in self.bar.findChildren(QToolButton):
            picture = opener.property("picture")
            if picture:
                opener.setIcon(icon(picture, tokens.ink))


def _tool_bar(window: QMainWindow) -> QToolBar:
    bar = QToolBar("Thanh công cụ", window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setIconSize(QSize(20, 20))
    bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    window.addToolBar(bar)
    return bar
