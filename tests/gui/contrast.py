"""How well colours are told apart: WCAG's contrast, and how colours look to those who see no red or no green."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

_PROTANOPIA = ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998))
_DEUTERANOPIA = ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881))
_TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE = (0.95047, 1.0, 1.08883)  # D65


@dataclass(frozen=True, slots=True)
class Sight:
    """Eyes, as what they make of linear red, green and blue (Machado, Oliveira and Fernandes 2009, severity 1)."""

    name: str
    matrix: Sequence[Sequence[float]]


PROTANOPIA, DEUTERANOPIA = Sight("protanopia", _PROTANOPIA), Sight("deuteranopia", _DEUTERANOPIA)


def contrast(one: str, other: str) -> float:
    """
    The contrast ratio of two colours `#rrggbb` (WCAG 2.2).

    >>> round(contrast("#000000", "#ffffff"), 2), round(contrast("#777777", "#ffffff"), 2)
    (21.0, 4.48)
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def difference(one: str, other: str, sight: Sight | None = None) -> float:
    """How far two colours are apart to the eye: ΔE (CIE 1976); 2 is just seen, 20 is another colour."""
    first, second = (_lab(_seen(_linear(colour), sight)) for colour in (one, other))
    return sqrt(sum((a - b) ** 2 for a, b in zip(first, second, strict=True)))


def _linear(colour: str) -> tuple[float, float, float]:
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return red, green, blue


def _luminance(colour: str) -> float:
    red, green, blue = _linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _seen(linear: Sequence[float], sight: Sight | None) -> Sequence[float]:
    if sight is None:
        return linear
    return [min(1.0, max(0.0, part)) for part in _times(sight.matrix, linear)]


def _times(matrix: Sequence[Sequence[float]], vector: Sequence[float]) -> list[float]:
    return [sum(a * b for a, b in zip(line, vector, strict=True)) for line in matrix]


def _lab(linear: Sequence[float]) -> tuple[float, float, float]:
    x, y, z = (part / white for part, white in zip(_times(_TO_XYZ, linear), _WHITE, strict=True))
    fx, fy, fz = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)
