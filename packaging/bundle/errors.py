"""What stops a build."""


class BuildError(Exception):
    """The program cannot be built; the message says what is missing or wrong."""
