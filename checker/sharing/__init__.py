"""An office's layers of rules as files that go from one office to another: what one is, where it is kept."""
