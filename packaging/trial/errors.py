"""What a trial ends with that did not go well."""


class TrialError(Exception):
    """Something is not as it should be; the message says what."""


def demand(holds: object, otherwise: str) -> None:
    """Raise TrialError with the words *otherwise* where *holds* is false."""
    if not holds:
        raise TrialError(otherwise)
