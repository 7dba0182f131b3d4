"""Word's binary files (.doc, Word 97 to 2003).

Names of structures and numbers of properties are those of Microsoft's
description of the format, MS-DOC.
"""
