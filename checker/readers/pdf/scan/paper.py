"""The paper made white: where there is little writing, its grain would be taken for letters."""

from PIL import Image

_INK_FROM = 0.85  # of the paper's grey: what is darker may be ink


def whitened(image: Image.Image) -> Image.Image:
    """Return the grey *image* of a page with white paper, whatever its grain and shade."""
    white = max(1.0, _INK_FROM * _paper(image))
    return image.point([min(255, round(grey * 255 / white)) for grey in range(256)])


def _paper(image: Image.Image) -> int:
    """Return the grey that half of the dots are darker than: most of a page is paper."""
    half = image.width * image.height / 2
    seen = 0
    for grey, count in enumerate(image.histogram()):
        seen += count
        if seen >= half:
            return grey
    return 255
