"""Names of the parts of a Word file and of what stands in them."""

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
NAMESPACES = (
    f'xmlns:w="{NAMESPACE}" xmlns:r="{RELATION}" xmlns:a="{_DRAWING}/main"'
    f' xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:wps="{SHAPE}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
"""Of the main part: words, relations, and what a drawn rule needs."""
