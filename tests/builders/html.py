"""Plans as web pages: as Word saves them, in one file or not, and as LibreOffice does."""

import quopri
import re
from html import escape
from pathlib import Path

from tests.builders.plan import Line, Lines, columns, plan, side_by_side

_WORD_HEAD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset={charset}"><title>Tên tệp</title>
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {{mso-style-parent:""; margin:0in;
font-size:14.0pt}} p.Giua {{text-align:center}} @page WordSection1 {{size:595.3pt 841.9pt}} --></style>
</head><body lang=VI style='tab-interval:.5in'><div class=WordSection1>"""
_NUMBER = re.compile(r"(?:[IVX]+\.|\d+(?:\.\d+)*\.|[a-z]\)|-) ")


def build_html(
    path: Path,
    lines: Lines,
    *,
    numbered: bool = False,
    tracked: bool = False,
    encoding: str = "utf-8",
) -> Path:
    """Write a page as Word saves it, its lines broken where Word breaks them.

    ``numbered`` has the numbers as Word draws them, ``tracked`` leaves changes.
    """
    path.write_bytes(_page(lines, numbered=numbered, tracked=tracked, encoding=encoding))
    return path


def build_mhtml(path: Path, lines: Lines, *, numbered: bool = False) -> Path:
    """Write a page as Word saves it in one file with all it needs."""
    page = _page(lines, numbered=numbered, tracked=False, encoding="utf-8")
    head = (
        "MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n"
        '\tboundary="----=_NextPart_01DC"\r\n\r\nThis document is a Single File Web Page.\r\n\r\n'
        "------=_NextPart_01DC\r\nContent-Location: file:///C:/0/kh.htm\r\n"
        'Content-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n'
    )
    tail = (
        "\r\n\r\n------=_NextPart_01DC\r\nContent-Location: file:///C:/0/kh_files/header.htm\r\n"
        'Content-Type: text/html; charset="us-ascii"\r\n\r\n<html><body>trang</body></html>\r\n\r\n'
        "------=_NextPart_01DC--\r\n"
    )
    path.write_bytes(head.encode() + quopri.encodestring(page) + tail.encode())
    return path


def build_plain_html(path: Path, lines: Lines) -> Path:
    """Write a page as LibreOffice saves it: HTML of the plainest kind, items as lists."""
    out = ['<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0//EN">\n<html>\n<head>']
    out.append('<meta charset="utf-8"/>\n</head>\n<body>')
    for group in side_by_side(plan(lines)):
        hint = group[0].hint
        if hint == "row":
            rows = (line.text.split(" | ") for line in group)
            out.append(_table([[_plain(Line(cell)) for cell in row] for row in rows]))
        elif hint in ("left", "right", "recipient", "sign"):
            out.append(_table([["\n".join(map(_plain, side)) for side in columns(group)]]))
        elif hint == "item" and group[0].text.startswith("- "):
            out.append(f"<ul>\n\t<li>{_plain(Line(group[0].text[2:]))}</li>\n</ul>")
        else:
            out += map(_plain, group)
    path.write_text("\n".join([*out, "</body></html>"]), encoding="utf-8")
    return path


def _plain(line: Line) -> str:
    align = {"title": "center", "right": "center", "sign": "center", "body": "justify"}.get(
        line.hint, "left"
    )
    text = escape(line.text)
    text = f"<b>{text}</b>" if line.hint in ("title", "heading", "sign") else text
    return f'<p align="{align}" style="margin-bottom: 0cm">{text}</p>'


def _table(rows: list[list[str]]) -> str:
    inner = "".join(
        "<tr valign=top>" + "".join(f"<td>{cell}</td>\n" for cell in row) + "</tr>\n"
        for row in rows
    )
    return f"<table width=100%>\n<tbody>{inner}</tbody></table>"


def _page(lines: Lines, *, numbered: bool, tracked: bool, encoding: str) -> bytes:
    def written(line: Line) -> str:
        return _word(line, numbered=numbered, tracked=tracked)

    out = [_WORD_HEAD.format(charset=encoding)]
    for group in side_by_side(plan(lines)):
        hint = group[0].hint
        if hint == "row":
            rows = (line.text.split(" | ") for line in group)
            out.append(_table([[written(Line(cell)) for cell in row] for row in rows]))
        elif hint in ("left", "right", "recipient", "sign"):
            sides = ["".join(map(written, side)) for side in columns(group)]
            out.append(
                _table([[side or "<p class=MsoNormal><o:p>&nbsp;</o:p></p>" for side in sides]])
            )
        else:
            out += map(written, group)
    text = "\n\n".join([*out, "</div></body></html>"])
    return text.encode(encoding, "xmlcharrefreplace")


def _word(line: Line, *, numbered: bool, tracked: bool) -> str:
    name = "Giua" if line.hint in ("title", "right", "sign") else "MsoNormal"
    more = " style='text-align:justify'" if line.hint == "body" else ""
    text, drawn = line.text, ""
    number = _NUMBER.match(text)
    if numbered and number and line.hint in ("heading", "body", "item"):
        text = text[number.end() :]
        sign = "·" if number[0] == "- " else number[0].strip()
        drawn = (
            f"<![if !supportLists]><span style='mso-bidi-font-family:\"Times New Roman\"'><span\n"
            f"style='mso-list:Ignore'>{sign}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;\n"
            "</span></span></span><![endif]>"
        )
    words = escape(text).split(" ")
    if tracked and len(words) > 3:
        words[2] = (
            f'<span class=msoDel><del cite="mailto:A">đã bỏ </del></span><ins>{words[2]}</ins>'
        )
    broken = "".join(
        f"{word}{chr(10) if k % 9 == 8 else ' '}" for k, word in enumerate(words)
    ).strip()
    if line.hint in ("title", "heading", "sign"):
        broken = f"<b style='mso-bidi-font-weight:normal'>{broken}<o:p></o:p></b>"
    return f"<p class={name}{more}>{drawn}<span lang=VI style='font-size:14.0pt'>{broken}<o:p></o:p></span></p>"
