"""Photos made small: as wide as a face is shown, in as few bytes as are kept of one."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QImage, QImageReader, Qt  # with QtGui's functions, unlike QtCore's

from switchboard.core.people import MAX_PHOTO

_SIDES = (192, 160, 128, 96, 64)  # pixels, the largest first
_QUALITIES = (85, 70, 50)
_MOST_PIXELS = 40_000_000  # of a photo that is looked at
BEGINNINGS = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")  # of JPEG and PNG: others may name files, or never end


def small_photo(content: bytes) -> bytes:
    """
    The same photo as a JPEG of at most `MAX_PHOTO` bytes, its middle alone; nothing where it is no JPEG or PNG, or far
    too large.

    Any thread may call it.
    """
    if not content.startswith(BEGINNINGS):
        return b""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)  # cameras say which side is up
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return b""
    wanted = QSize(_SIDES[0], _SIDES[0])
    if size.width() > wanted.width() and size.height() > wanted.height():
        reader.setScaledSize(size.scaled(wanted, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    return b"" if image.isNull() else _written(_square(image))


def _square(image: QImage) -> QImage:
    side = min(image.width(), image.height())
    return image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)


def _written(image: QImage) -> bytes:
    for side in _SIDES:
        smaller = (
            image
            if image.width() <= side
            else image.scaled(
                QSize(side, side), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        )
        for quality in _QUALITIES:
            buffer = QBuffer()
            buffer.open(QIODevice.OpenModeFlag.WriteOnly)
            smaller.convertToFormat(QImage.Format.Format_RGB32).save(buffer, "JPEG", quality)  # type: ignore[call-overload]  # PySide's stub wants bytes
            content = bytes(buffer.data().data())
            if 0 < len(content) <= MAX_PHOTO:
                return content
    return b""
