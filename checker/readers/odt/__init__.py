"""OpenDocument texts (.odt), as LibreOffice saves them."""
