"""What people are told when a file cannot be read, or not wholly: what happened, what to do."""

from collections.abc import Iterable

NOT_FOUND = "Không tìm thấy tệp. Hãy xem lại đường dẫn; tệp có thể đã được chuyển đi hoặc đổi tên."
FOLDER = "Đây là thư mục, không phải tệp dự thảo. Hãy mở từng tệp dự thảo trong thư mục."
NO_ACCESS = (
    "Không có quyền đọc tệp, hoặc tệp đang bị một chương trình khác khóa. "
    "Hãy đóng tệp ở chương trình đó, hoặc chép tệp sang thư mục khác rồi thử lại."
)
UNREADABLE = "Không đọc được tệp. Hãy chép tệp vào ổ đĩa của máy này rồi thử lại."
EMPTY = "Tệp rỗng, không có nội dung nào. Hãy chép lại tệp gốc hoặc lưu lại dự thảo rồi thử lại."
TOO_LARGE_FILE = (
    "Tệp lớn hơn 100 MB. Hãy bỏ bớt ảnh trong tệp, hoặc lưu riêng phần dự thảo cần kiểm tra."
)
TOO_MUCH_TEXT = (
    "Tệp có nhiều chữ hơn bất kỳ dự thảo nào (chương trình đọc đến 10 MB chữ, 100.000 dòng). "
    "Hãy chọn đúng tệp dự thảo, hoặc lưu riêng phần cần kiểm tra thành một tệp khác."
)
TOO_DEEP = (
    "Tệp có quá nhiều lớp lồng vào nhau (bảng trong bảng, khung trong khung) nên không đọc được. "
    "Hãy mở bằng Word, bỏ bớt các lớp đó, rồi lưu thành một tệp .docx mới."
)
TOO_LARGE_INSIDE = (
    "Nội dung nén trong tệp lớn hơn nhiều so với một dự thảo nên chương trình không mở. "
    "Hãy lưu riêng phần dự thảo cần kiểm tra thành một tệp .docx khác."
)
DAMAGED_WORD = (
    "Tệp bị hỏng hoặc chưa tải về hết nên không mở được. "
    "Hãy chép hoặc tải lại tệp gốc, hoặc mở bằng Word rồi lưu thành một tệp .docx mới."
)
DAMAGED_PDF = (
    "Tệp PDF bị hỏng hoặc chưa tải về hết nên không mở được. "
    "Hãy chép hoặc tải lại tệp gốc, hoặc dùng bản Word của dự thảo."
)
DAMAGED_OLD = (
    "Tệp bị hỏng hoặc chưa tải về hết nên không đọc được trọn vẹn. "
    "Hãy chép hoặc tải lại tệp gốc, hoặc mở bằng Word rồi lưu thành một tệp .docx mới."
)
DAMAGED_TEXT = (
    "Tệp bị hỏng: có đoạn không còn đọc được thành chữ. "
    "Hãy chép hoặc tải lại tệp gốc rồi kiểm tra lại."
)
ENCRYPTED_WORD = (
    "Tệp được bảo vệ bằng mật khẩu. Hãy mở bằng Word, bỏ mật khẩu, lưu lại rồi kiểm tra lần nữa."
)
ENCRYPTED_PDF = (
    "Tệp PDF được bảo vệ bằng mật khẩu. "
    "Hãy lưu một bản không có mật khẩu, hoặc dùng bản Word của dự thảo."
)
SCAN = (
    "Tệp PDF là bản quét: chỉ có hình ảnh, không có chữ nên không kiểm tra được. "
    "Hãy dùng bản Word của dự thảo, hoặc nhờ người phụ trách cài thêm phần nhận dạng chữ rồi kiểm tra lại. "
    "Chi tiết kỹ thuật: trong thư mục của chương trình, py bootstrap.py ocr, hoặc pip install .[ocr]."
)
SCAN_UNCLEAR = (
    "Tệp PDF là bản quét và chương trình không nhận dạng được chữ trong đó nên không kiểm tra được. "
    "Hãy dùng bản Word của dự thảo, hoặc quét lại rõ hơn, đặt giấy thẳng, từ 200 dpi trở lên."
)
NO_UNICODE = (
    "Tệp PDF không cho biết chữ trên trang là những chữ nào (phông chữ không có bảng mã) nên không kiểm tra được. "
    "Hãy dùng bản Word của dự thảo, hoặc lưu lại thành PDF bằng Word hay LibreOffice."
)
PARTLY_NO_UNICODE = (
    "Một số chữ trong tệp PDF dùng phông không có bảng mã nên có thể bị đọc sai. "
    "Hãy đối chiếu với bản Word của dự thảo."
)
NO_TEXT = (
    "Tệp không có chữ nào để kiểm tra. "
    "Nếu dự thảo được chèn vào dưới dạng ảnh hoặc tệp nhúng, hãy dùng tệp gốc đã soạn thảo."
)
MAIL = (
    "Đây là thư điện tử, không phải tệp dự thảo. "
    "Hãy mở thư, lưu tệp đính kèm ra máy rồi kiểm tra tệp đó; nếu dự thảo viết ngay trong thư, hãy chép sang Word."
)
SHORTCUT = (
    "Đây là lối tắt, không phải tệp dự thảo. "
    "Hãy mở thư mục hoặc trang mà lối tắt trỏ tới rồi chọn tệp dự thảo ở đó."
)
LOCK = (
    "Đây là tệp tạm mà Word tạo ra khi dự thảo đang mở (tên bắt đầu bằng ~$). "
    "Hãy chọn tệp dự thảo cùng tên, không có ~$ ở đầu."
)
SIGN_IN = (
    "Đây là trang đăng nhập, không phải dự thảo: tệp được tải về khi chưa đăng nhập hoặc phiên làm việc đã hết. "
    "Hãy đăng nhập rồi tải lại tệp gốc."
)
FAILED_PAGE = (
    "Đây là thông báo của một trang web (không có tệp, hoặc không được phép tải), không phải dự thảo. "
    "Hãy tải lại tệp gốc, hoặc hỏi người đã gửi đường dẫn."
)
WEB_DATA = (
    "Đây là dữ liệu của một trang web hoặc ứng dụng, không phải dự thảo. "
    "Hãy mở dự thảo ở trang hoặc ứng dụng đó, tải xuống dạng Word (.docx) rồi kiểm tra lại."
)
OF_MAC = (
    "Đây là tệp Pages, Numbers hoặc Keynote của máy Mac, chương trình không đọc được. "
    "Hãy mở bằng ứng dụng đó, xuất (Export) sang Word (.docx) rồi kiểm tra lại."
)
DYNAMIC_FORM = (
    "Tệp PDF là biểu mẫu động, nội dung chỉ hiện trong Adobe Reader nên không kiểm tra được. "
    "Hãy mở bằng Adobe Reader rồi in thành một tệp PDF khác, hoặc dùng bản Word của dự thảo."
)
OLD_WORD = (
    "Đây là tệp Word 95 hoặc cũ hơn, chương trình không đọc được. "
    "Hãy mở bằng Word, lưu thành tệp .docx rồi kiểm tra lại."
)
PICTURE = (
    "Tệp là hình ảnh, không có chữ nên không kiểm tra được. "
    "Hãy dùng tệp Word của dự thảo, hoặc chuyển ảnh thành chữ trước khi kiểm tra."
)
OLD_FONT = (
    "Dự thảo dùng phông chữ cũ (TCVN3 hoặc VNI), không phải Unicode nên không kiểm tra được. "
    "Hãy chuyển dự thảo sang phông Times New Roman với mã Unicode rồi kiểm tra lại."
)
OLD_CODE = (
    "Tệp chữ dùng bảng mã cũ, không phải Unicode. "
    "Hãy lưu lại tệp với bảng mã UTF-8 rồi kiểm tra lại."
)
_RECODED = (
    "Dự thảo gõ bằng phông cũ ({codes}); chương trình đã chuyển sang Unicode để kiểm tra, "
    "hãy đối chiếu với bản gốc và chuyển dự thảo sang Unicode trước khi trình ký."
)
DECODED = (
    "Chữ trong tệp bị lưu sai bảng mã; chương trình đã khôi phục để kiểm tra, "
    "hãy đối chiếu với bản gốc."
)
TRACKED = "Dự thảo còn thay đổi được theo dõi (Track Changes); chương trình đọc như đã chấp nhận."
STRUCK = (
    "Dự thảo có chữ bị gạch ngang; chương trình đọc như đã xóa. Hãy xóa hẳn trước khi trình ký."
)
UNREAD_PART = (
    "Dự thảo có phần được nhúng hoặc liên kết từ tệp khác mà chương trình không đọc được; "
    "hãy mở bằng Word, chép phần đó vào dự thảo rồi kiểm tra lại. Nội dung chưa thấy không bị coi là thiếu."
)
EMBEDDED = (
    "Dự thảo có phần được nhúng từ tệp khác; chương trình đọc cả phần đó nhưng cách trình bày có thể khác "
    "trong Word. Hãy mở bằng Word rồi lưu lại thành tệp .docx trước khi trình ký."
)
PICTURED_HEADER = (
    "Đầu trang thứ nhất là hình ảnh, chương trình không đọc được; "
    "hãy xem Quốc hiệu, cơ quan ban hành, số và ngày trực tiếp trên dự thảo."
)
_OTHER_KIND = (
    "Đây là {what}, chương trình không đọc được. "
    "Hãy mở dự thảo bằng Word, lưu thành tệp .docx rồi kiểm tra lại."
)
_PACKED = (
    "Đây là {what}, chương trình không đọc được. "
    "Nếu bên trong có dự thảo, hãy giải nén rồi kiểm tra tệp dự thảo đó."
)
_PACKED_DRAFTS = (
    "Đây là tệp nén có {count} tài liệu bên trong, chương trình không đọc được. "
    "Hãy giải nén rồi kiểm tra từng dự thảo."
)
_COVER = (
    "Tệp PDF này chỉ là bìa, dự thảo nằm trong tệp đính kèm bên trong ({names}). "
    "Hãy mở bằng Adobe Reader, lưu tệp đính kèm ra máy rồi kiểm tra tệp đó."
)
_EMPTY_PAGES = (
    "Trang {pages} không có chữ (có thể là ảnh quét); "
    "chương trình không kiểm tra được nội dung trên đó."
)
_RECOGNISED_PAGES = (
    "Trang {pages} là ảnh quét, chữ do máy nhận dạng nên có thể sai dấu, sai chữ; "
    "hãy đối chiếu với ảnh trang hoặc bản giấy trước khi dùng kết quả."
)
_UNCLEAR_PAGES = (
    "Ảnh quét trang {pages} khó đọc hoặc có bảng không kẻ khung; nội dung chưa thấy không bị coi là thiếu, "
    "cần xem trực tiếp."
)


def other_kind(what: str) -> str:
    """Return the sentence for a file that is *what* (``trang web (HTML)``), not a draft."""
    return _OTHER_KIND.format(what=what)


def packed(what: str) -> str:
    """Return the sentence for an archive, *what* (``tệp nén RAR``), that nobody looked into."""
    return _PACKED.format(what=what)


def packed_drafts(count: int) -> str:
    """Return the sentence for an archive with *count* files in it that could be drafts."""
    return _PACKED_DRAFTS.format(count=count)


def cover(names: Iterable[str]) -> str:
    """Return the sentence for a PDF file that holds files with these *names* and says nothing itself."""
    return _COVER.format(names=", ".join(names))


def recoded(codes: Iterable[str]) -> str:
    """Return the warning about text that was typed in these old codes."""
    return _RECODED.format(codes=", ".join(codes))


def empty_pages(numbers: Iterable[int]) -> str:
    """Return the warning about the pages *numbers* (from 0), which hold no text."""
    return _EMPTY_PAGES.format(pages=_ranges(numbers))


def recognised_pages(numbers: Iterable[int]) -> str:
    """Return the warning about the pages *numbers* (from 0), which were recognised in pictures."""
    return _RECOGNISED_PAGES.format(pages=_ranges(numbers))


def unclear_pages(numbers: Iterable[int]) -> str:
    """Return the warning about the pages *numbers* (from 0), of which hardly all was recognised."""
    return _UNCLEAR_PAGES.format(pages=_ranges(numbers))


def _ranges(numbers: Iterable[int]) -> str:
    """Return the pages *numbers* (from 0) as people count them: ``1–3, 5``."""
    ranges: list[list[int]] = []
    for number in numbers:
        if ranges and number == ranges[-1][-1]:
            ranges[-1] = [ranges[-1][0], number + 1]
        else:
            ranges.append([number + 1])
    return ", ".join("–".join(map(str, pair)) for pair in ranges)
