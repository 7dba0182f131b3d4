"""The program's version: pyproject.toml and what packs the program take it from here."""

VERSION = "0.2.0"
