"""Whether the text tells what was: the one question of years, periods, documents, bodies and places."""
