"""Qt's own words in Vietnamese: buttons, context menus, the file dialog.

Qt ships no Vietnamese translation; these are the words a person meets here.
"""

from PySide6.QtCore import QTranslator

WORDS = {
    # Buttons (context QPlatformTheme)
    "OK": "Đồng ý", "&OK": "Đồng ý", "Cancel": "Hủy", "&Cancel": "Hủy", "Close": "Đóng", "&Close": "Đóng",
    "&Yes": "Có", "Yes": "Có", "&No": "Không", "No": "Không", "Yes to &All": "Có cho tất cả",
    "N&o to All": "Không cho tất cả", "Save": "Lưu", "&Save": "Lưu", "Save All": "Lưu tất cả",
    "Open": "Mở", "&Open": "Mở", "Apply": "Áp dụng", "Reset": "Đặt lại", "Restore Defaults": "Về mặc định",
    "Help": "Trợ giúp", "Discard": "Bỏ", "Don't Save": "Không lưu", "Close without Saving": "Đóng, không lưu",
    "Abort": "Dừng", "Retry": "Thử lại", "Ignore": "Bỏ qua",
    "Show Details...": "Xem chi tiết…", "Hide Details...": "Ẩn chi tiết",
    # Context menus of text
    "&Undo": "Hoàn tác", "&Redo": "Làm lại", "Cu&t": "Cắt", "&Copy": "Sao chép", "&Paste": "Dán",
    "Delete": "Xóa", "&Delete": "Xóa", "Select All": "Chọn tất cả", "Copy &Link Location": "Sao chép liên kết",
    "Clear": "Xóa hết",
    # The file dialog where the system has none of its own
    "Look in:": "Tìm trong:", "Directory:": "Thư mục:", "File &name:": "Tên tệp:", "Files of type:": "Loại tệp:",
    "&Choose": "Chọn", "Back": "Lùi", "Forward": "Tiến", "Parent Directory": "Thư mục trên",
    "Create New Folder": "Tạo thư mục mới", "List View": "Danh sách", "Detail View": "Chi tiết",
    "&New Folder": "Thư mục mới", "&Rename": "Đổi tên", "Show &hidden files": "Hiện tệp ẩn",
    "Name": "Tên", "Size": "Cỡ", "Type": "Loại", "Date Modified": "Ngày sửa", "Kind": "Loại",
    "My Computer": "Máy này", "Computer": "Máy này", "All Files (*)": "Mọi tệp (*)", "Find Directory": "Tìm thư mục",
    "%1 already exists.\nDo you want to replace it?": "Đã có tệp %1.\nGhi đè lên tệp này?",
    "%1\nFile not found.\nPlease verify the correct file name was given.":
        "%1\nKhông tìm thấy tệp. Hãy xem lại tên tệp.",
    "%1\nDirectory not found.\nPlease verify the correct directory name was given.":
        "%1\nKhông tìm thấy thư mục. Hãy xem lại tên thư mục.",
    "&Look in:": "Tìm trong:", "Files of &type:": "Loại tệp:", "Go back": "Lùi", "Go forward": "Tiến",
    "Go to the parent directory": "Lên thư mục trên", "Create a New Folder": "Tạo thư mục mới",
    "Change to list view mode": "Xem dạng danh sách", "Change to detail view mode": "Xem chi tiết",
    "List of places and bookmarks": "Những chỗ hay dùng", "Sidebar": "Thanh bên", "Files": "Tệp",
    "Drive": "Ổ đĩa", "Folder": "Thư mục", "Directories": "Thư mục",
    # The print dialog where the system has none of its own
    "&Print": "In", "&Options >>": "Tùy chọn >>", "&Options <<": "Tùy chọn <<", "Printer": "Máy in",
    "&Name:": "Tên:", "Location:": "Vị trí:", "Type:": "Loại:", "P&roperties": "Thuộc tính", "Preview": "Xem trước",
    "Output &file:": "Ghi ra tệp:", "Local file": "Tệp trên máy", "Write PDF file": "Ghi tệp PDF",
    "Print to File (PDF)": "In ra tệp PDF", "Print range": "In những trang", "Print all": "In tất cả",
    "Pages from": "Từ trang", "to": "đến", "Pages": "Các trang", "Current Page": "Trang này",
    "Selection": "Phần đã chọn", "Page &Set:": "Chọn trang:", "All Pages": "Mọi trang", "Even Pages": "Trang chẵn",
    "Odd Pages": "Trang lẻ", "Output Settings": "Cách in", "Options": "Tùy chọn", "Copies": "Số bản",
    "Copies:": "Số bản:", "Collate": "Theo bộ", "Reverse": "In ngược thứ tự", "Color Mode": "Màu", "Color": "In màu",
    "Grayscale": "Đen trắng", "Double Sided Printing": "In hai mặt", "Off": "Không",
    "Long side binding": "Lật cạnh dài", "Short side binding": "Lật cạnh ngắn",
    # Scroll bars
    "Scroll here": "Cuộn đến đây", "Top": "Đầu", "Bottom": "Cuối", "Page up": "Trang trước",
    "Page down": "Trang sau", "Scroll up": "Cuộn lên", "Scroll down": "Cuộn xuống",
}  # fmt: skip
"""By the English source text; where a word has an accelerator mark it is dropped."""


class Vietnamese(QTranslator):
    """Translates what Qt says by itself; the program's own words are Vietnamese already."""

    def translate(
        self,
        context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        return WORDS.get(sourceText)  # None: as Qt has it

    def isEmpty(self) -> bool:
        return False
