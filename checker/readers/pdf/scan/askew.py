"""How much a page lies askew on the scanner, and the page set straight."""

from itertools import pairwise

from PIL import Image

_COARSE = 400  # dots of a page's width: enough to tell lines from the room between them
_MOST = 3.0  # degrees to either side; paper lies no further askew
_STEPS = (0.5, 0.1, 0.05)  # degrees: each step looks closer round what the one before has found
_LEAST = 0.08  # degrees: a letter's thickness over the width of a page
_WHITE = 255


def straightened(image: Image.Image) -> Image.Image:
    """Return the grey *image* of a page with its lines level."""
    angle = _angle(image)
    if abs(angle) < _LEAST:
        return image
    return image.rotate(angle, resample=Image.Resampling.BICUBIC, fillcolor=_WHITE)


def _angle(image: Image.Image) -> float:
    """Return by how many degrees, counter-clockwise, *image* must be turned."""
    small = image.reduce(max(1, image.width // _COARSE))
    reach, angle = _MOST, 0.0
    for step in _STEPS:
        count = round(reach / step)
        tried = [angle + k * step for k in range(-count, count + 1)]
        angle = max(tried, key=lambda turned: (_contrast(small, turned), -abs(turned)))
        reach = step
    return angle


def _contrast(image: Image.Image, angle: float) -> int:
    """Return how much the rows of dots differ from each other: most where lines are level."""
    turned = image.rotate(angle, resample=Image.Resampling.BILINEAR, fillcolor=_WHITE)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((one - two) ** 2 for one, two in pairwise(rows))
