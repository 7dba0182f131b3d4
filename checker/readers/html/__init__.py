"""Web pages (.html), also as one file (.mht), as Word saves them, often with the ending .doc."""
