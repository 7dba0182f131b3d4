"""Pages of which a PDF file holds a picture: recognised where the extra ``ocr`` is installed."""
