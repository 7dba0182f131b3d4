"""The guide: chapters with pictures, found by words, read beside the draft."""
