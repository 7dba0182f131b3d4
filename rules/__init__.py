"""The rule library as an official finds it: data only; `checker.library` reads it."""
