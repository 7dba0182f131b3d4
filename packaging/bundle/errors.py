"""What stops a build."""


class BuildError(Exception):
    """The program cannot be built; the message says what is missing or wrong."""


class LackingError(BuildError):
    """Nothing is wrong with the program: this machine lacks what it takes to build it."""
