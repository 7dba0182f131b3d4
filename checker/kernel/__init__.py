"""One text, one coordinate system: what all reading and judging rests on; no Vietnamese word in it."""
