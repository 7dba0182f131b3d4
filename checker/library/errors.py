"""What is wrong with the program's own rules, so that nothing can be judged by them."""


class LibraryError(Exception):
    """A built-in rule file, register or word list is missing or empty.

    ``message`` is a Vietnamese sentence that tells the person what is wrong.
    """

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message
