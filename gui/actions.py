"""Everything that can be done, in one table: menus, tool bar, shortcuts and F1 come from it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar, QToolBar, QToolButton

from gui.look.icons import icon
from gui.look.tokens import Tokens
from gui.look.widgets import plain, repolish

FILE, ANSWER, VIEW, GO = "&Tệp", "&Sửa", "&Hiển thị", "Đ&i tới"
RULES, HELP = "&Bộ tiêu chí", "T&rợ giúp"
MENUS = (FILE, ANSWER, VIEW, GO, RULES, HELP)


class ActionSpec(NamedTuple):
    """Something a person can do, as menus, tool bar and the list of shortcuts show it.

    In ``label`` the letter after ``&`` chooses it with Alt; ``keys`` are its
    shortcuts; ``bar`` puts it on the tool bar; ``draft`` says that it needs an
    open draft; ``gap`` draws a line above it in the menu.
    """

    name: str
    label: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    bar: bool = False
    draft: bool = False
    check: bool = False
    gap: bool = False

    @property
    def words(self) -> str:
        """The label as it is read."""
        return plain(self.label)


ACTIONS = (
    ActionSpec("open", "&Mở dự thảo…", FILE, ("Ctrl+O",), "open", bar=True),
    ActionSpec("round", "Rà soát t&hư mục…", FILE, ("Ctrl+Shift+O",), "round"),
    ActionSpec("new", "Tạo dự thả&o mới…", FILE, ("Ctrl+N",)),
    ActionSpec("recent", "Mở &gần đây", FILE),
    ActionSpec("samples", "&Bản mẫu", FILE, (), "sample"),
    ActionSpec(
        "recheck", "&Kiểm tra lại", FILE, ("F5",), "recheck", bar=True, draft=True, gap=True
    ),
    ActionSpec("word", "Mở bằng &Word", FILE, ("Ctrl+E",), "word", bar=True, draft=True),
    ActionSpec("import", "&Nhập phiếu kiểm tra đã điền…", FILE, (), draft=True, gap=True),
    ActionSpec("compare", "&So với bản trước…", FILE, (), draft=True),
    ActionSpec("sheet", "Lưu phiếu t&rình ký…", FILE, (), draft=True, gap=True),
    ActionSpec("print_sheet", "&In phiếu trình ký…", FILE, (), draft=True),
    ActionSpec("print_report", "In báo cáo kiểm tr&a…", FILE, ("Ctrl+P",), draft=True),
    ActionSpec("settings", "&Cài đặt…", FILE, ("Ctrl+,",), gap=True),
    ActionSpec("leave", "Đóng &dự thảo", FILE, ("Ctrl+W",), draft=True, gap=True),
    ActionSpec("quit", "&Thoát", FILE, ("Ctrl+Q",)),
    ActionSpec("mend", "Sửa trong bản &Word", ANSWER, ("Ctrl+Enter", "Ctrl+Return")),
    ActionSpec("seen", "Đã &xem, đúng", ANSWER, ("Ctrl+D",)),
    ActionSpec("waive", "&Miễn trừ…", ANSWER, ("Ctrl+M",)),
    ActionSpec("read", "Đánh &dấu đã đọc", ANSWER),
    ActionSpec("copy", "Sao &chép gợi ý", ANSWER, ("Ctrl+Shift+C",), "copy", draft=True, gap=True),
    ActionSpec("find_in_word", "&Tìm trong Word", ANSWER, ("Ctrl+Shift+F",)),
    ActionSpec(
        "mend_certain",
        "&Sửa tất cả việc chắc chắn…",
        ANSWER,
        ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"),
        draft=True,
        gap=True,
    ),
    ActionSpec("mend_form", "Chỉ&nh mọi chỗ về thể thức", ANSWER, (), draft=True),
    ActionSpec("choose", "Chọn việc đư&a vào bản sửa…", ANSWER, (), draft=True),
    ActionSpec("save_copy", "&Lưu bản sửa…", ANSWER, ("Ctrl+S",), draft=True),
    ActionSpec("undo", "&Hoàn tác", ANSWER, ("Ctrl+Z",), gap=True),
    ActionSpec("redo", "Làm lạ&i", ANSWER, ("Ctrl+Y", "Ctrl+Shift+Z")),
    ActionSpec("outline", "&Bố cục", VIEW, ("Ctrl+Shift+1",), "outline", check=True),
    ActionSpec("page", "T&rang dự thảo", VIEW, ("Ctrl+Shift+4",), check=True),
    ActionSpec("checklist", "&Phiếu kiểm tra", VIEW, ("Ctrl+Shift+3",), "checklist", check=True),
    ActionSpec("picture", "Ả&nh trang", VIEW, ("Ctrl+Shift+2",), check=True, draft=True),
    ActionSpec("narrow", "Cửa sổ hẹp cạnh &Word", VIEW, ("F9",), check=True, gap=True),
    ActionSpec("on_top", "&Luôn ở trên cửa sổ khác", VIEW, (), "pin", check=True),
    ActionSpec("passes", "Đánh &dấu cả dẫn chứng đạt", VIEW, (), check=True),
    ActionSpec("larger", "Phón&g to", VIEW, ("Ctrl++", "Ctrl+="), gap=True),
    ActionSpec("smaller", "&Thu nhỏ", VIEW, ("Ctrl+-",)),
    ActionSpec("natural", "&Cỡ thật", VIEW, ("Ctrl+0",)),
    ActionSpec("system", "Màu theo &hệ thống", VIEW, (), check=True, gap=True),
    ActionSpec("light", "Màu &sáng", VIEW, (), check=True),
    ActionSpec("dark", "Màu tố&i", VIEW, (), check=True),
    ActionSpec("next", "Nhắc nhở &sau", GO, ("F8",), "down", draft=True),
    ActionSpec("previous", "Nhắc nhở &trước", GO, ("Shift+F8",), "up", draft=True),
    ActionSpec("place", "Đi tới &vị trí", GO, ("Ctrl+G",), "goto", draft=True),
    ActionSpec("find", "Tìm trong &dự thảo", GO, ("Ctrl+F",), "find", draft=True, gap=True),
    ActionSpec("to_outline", "Tới &bố cục", GO, ("Ctrl+1",), draft=True, gap=True),
    ActionSpec("to_page", "Tới t&rang dự thảo", GO, ("Ctrl+2",), draft=True),
    ActionSpec("to_checklist", "Tới &phiếu kiểm tra", GO, ("Ctrl+3",), draft=True),
    ActionSpec("to_details", "Tới &chi tiết", GO, ("Ctrl+4",), draft=True),
    ActionSpec("overview", "Về bả&ng tổng hợp", GO, ("Alt+Left",), "back", bar=True, gap=True),
    ActionSpec("rules", "&Xem bộ tiêu chí", RULES, ("Ctrl+B",), "library"),
    ActionSpec("from_plan", "&Lấy yêu cầu từ kế hoạch cấp trên…", RULES, (), gap=True),
    ActionSpec("own_rules", "Bộ tiêu chí của đơn &vị…", RULES, ("Ctrl+Shift+B",)),
    ActionSpec("add_rules", "&Thêm bổ sung của đơn vị…", RULES, (), gap=True),
    ActionSpec("layers", "Bổ sung đan&g dùng…", RULES),
    ActionSpec("shared", "Thư &mục tiêu chí dùng chung…", RULES),
    ActionSpec("add_document", "Thêm văn bản mới vào &sổ…", RULES),
    ActionSpec("install_pack", "&Cài gói tiêu chí…", RULES, (), gap=True),
    ActionSpec("remove_pack", "Gỡ gói tiêu chí đã cà&i", RULES),
    ActionSpec("guide", "&Hướng dẫn", HELP, ("F1",)),
    ActionSpec("keys", "&Phím tắt", HELP, ("Ctrl+F1",)),
    ActionSpec("tour", "Làm &quen với cửa sổ", HELP, ()),
    ActionSpec("log", "Mở thư mục ghi &lỗi", HELP, (), gap=True),
    ActionSpec("about", "&Giới thiệu", HELP, ()),
)


class Actions:
    """The table as Qt actions in the menus and on the tool bar of *window*."""

    def __init__(self, window: QMainWindow) -> None:
        self._actions: dict[str, QAction] = {}
        self.menus: dict[str, QMenu] = {}
        self.menu_bar = window.menuBar()
        for title in MENUS:
            self.menus[title] = self.menu_bar.addMenu(title)
        _say_more(self.menu_bar)
        for spec in ACTIONS:
            action = QAction(spec.label, window)
            # Fusion leaves no room between picture and words.
            action.setIconText(f" {spec.words}")
            action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setCheckable(spec.check)
            # A tick in the menu says whether it is on; a picture would stand in its place.
            action.setIconVisibleInMenu(not spec.check)
            if spec.gap:
                self.menus[spec.menu].addSeparator()
            self.menus[spec.menu].addAction(action)
            self._actions[spec.name] = action
        # Who saves looks under Tệp.
        self.menus[FILE].insertAction(self._actions["print_sheet"], self._actions["save_copy"])
        self.bar = _tool_bar(window)
        for spec in ACTIONS:
            if spec.bar:
                self.bar.addAction(self._actions[spec.name])
        # The way back stands first, as in every program that has one.
        self.bar.insertAction(self._actions["open"], self._actions["overview"])
        self._actions["overview"].setVisible(False)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def connect_all(self, handlers: Mapping[str, Callable[[], object]]) -> None:
        """Let each action call its handler, by name, but those that open a menu; one without is a mistake."""
        for name, action in self._actions.items():
            if action.menu() is not None:
                continue
            # Without the action's own "checked" as an argument.
            action.triggered.connect(lambda _=False, do=handlers[name]: do())

    def add_menu_button(self, label: str, picture: str, menu: QMenu) -> QAction:
        """Put a button with a menu on the tool bar and the menu under Tệp."""
        opener = QToolButton()
        opener.setMenu(menu)
        opener.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        opener.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        opener.setText(f" {plain(label)}")
        opener.setProperty("picture", picture)
        opener.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.bar.addWidget(opener)
        menu.menuAction().enabledChanged.connect(opener.setEnabled)
        menu.menuAction().setProperty("picture", picture)
        self.menus[FILE].insertMenu(self._actions["import"], menu)
        return menu.menuAction()

    def hang(self, name: str, menu: QMenu) -> None:
        """Let the action *name* open *menu*."""
        self._actions[name].setMenu(menu)

    def set_narrow(self, *, narrow: bool) -> None:
        """In the narrow form let the menus stand closer, so that all are seen; a pin keeps the window above Word."""
        put = self.bar.addAction if narrow else self.bar.removeAction
        put(self._actions["on_top"])
        self.menu_bar.setProperty("narrow", "true" if narrow else "false")
        repolish(self.menu_bar)

    def set_labels(self, *, shown: bool) -> None:
        """Let the buttons of the tool bar have words, or only pictures where there is no room."""
        with_words = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        look = with_words if shown else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.bar.setToolButtonStyle(look)
        for opener in self.bar.findChildren(QToolButton):
            opener.setToolButtonStyle(look)
            opener.setToolTip(opener.text().strip())

    def set_draft(self, open_: bool) -> None:
        """Enable what needs an open draft on the screen, or not."""
        for spec in ACTIONS:
            if spec.draft:
                self._actions[spec.name].setEnabled(open_)

    def set_tokens(self, tokens: Tokens) -> None:
        """Draw the icons in the theme's colour."""
        for spec in ACTIONS:
            if spec.icon:
                self._actions[spec.name].setIcon(icon(spec.icon, tokens.ink))
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


def _say_more(bar: QMenuBar) -> None:
    """Give the button for menus that have no room words: its own picture is lost in the style sheet."""
    more = bar.findChild(QToolButton, "qt_menubar_ext_button")
    if more is not None:
        more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        more.setText("›")
        more.setToolTip("Các mục còn lại của thực đơn")
