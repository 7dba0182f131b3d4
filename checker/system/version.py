"""The program's version: the same as in pyproject.toml, without asking the installer."""

VERSION = "0.2.0"
