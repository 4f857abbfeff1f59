"""JPEG (ITU-T T.81): the picture and its tables stay; of Exif 2.32 only which way up it is, for browsers turn it."""

import struct
from collections.abc import Iterator

from factpress.pictures.stripped import Stripped, cut_off
from factpress.problems import Unreadable

BEGINS = b"\xff\xd8"
_SOS, _EOI, _APP1, _APP14 = 0xDA, 0xD9, 0xE1, 0xEE
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})  # baseline, extended and progressive: what browsers show
_KEPT = frozenset({*_FRAMES, 0xC4, 0xDB, 0xDD, _SOS, _EOI})  # with the tables that they need
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})  # markers without a length
_IN_SCAN = frozenset({0x00, *_ALONE})  # what may follow 0xFF among the codes of a scan
_TURNED = range(5, 9)  # orientations that lay a picture on its side


def strip_jpeg(written: bytes) -> Stripped:
    """Take out of a JPEG what is not seen."""
    kept, size, orientation = [BEGINS], (0, 0), 1
    for marker, part in _segments(written):
        if marker in _FRAMES:
            size, colours = struct.unpack_from(">HH", part, 5), part[9]
            if colours not in (1, 3):
                raise Unreadable("the colours of this picture are those of a printing press", "save it in RGB")
        elif marker == _APP1 and part[4:10] == b"Exif\0\0":
            orientation = _orientation(part[10:])
        if marker in _KEPT or (marker == _APP14 and part[4:9] == b"Adobe" and len(part) == 16):  # how colours are coded
            kept.append(part)
    if size == (0, 0):
        raise Unreadable("browsers cannot show this kind of JPEG", "save it as an ordinary JPEG")
    if orientation != 1:
        kept.insert(1, _exif(orientation))
    height, width = size
    width, height = (height, width) if orientation in _TURNED else (width, height)
    return Stripped(width=width, height=height, content=b"".join(kept))


def _segments(written: bytes) -> Iterator[tuple[int, bytes]]:
    """Cut a JPEG at its markers, each with what belongs to it; whatever follows the end of the picture is left out."""
    at = 2
    while True:
        if written[at] != 0xFF:
            raise cut_off()
        while written[at + 1] == 0xFF:  # any number of these may fill up
            at += 1
        marker = written[at + 1]
        if marker == _EOI:
            yield marker, written[at : at + 2]
            return
        end = at + 2 if marker in _ALONE else at + 2 + struct.unpack_from(">H", written, at + 2)[0]
        if marker == _SOS:
            end = _scan_end(written, end)
        if end > len(written):
            raise cut_off()
        yield marker, written[at:end]
        at = end


def _scan_end(written: bytes, at: int) -> int:
    """Find the marker that ends a scan: 0xFF in its codes is followed by zero, or by a marker that starts anew."""
    while True:
        at = written.find(b"\xff", at)
        if at < 0:
            raise cut_off()
        if written[at + 1] not in _IN_SCAN and written[at + 1] != 0xFF:
            return at
        at += 1


def _orientation(tiff: bytes) -> int:
    """Read which way up a photograph is, tag 0x0112 of the first directory; 1, upright, where it does not say."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (directory,) = struct.unpack_from(f"{order}I", tiff, 4)
        (count,) = struct.unpack_from(f"{order}H", tiff, directory)
        entries = (directory + 2 + 12 * number for number in range(count))
        found = (struct.unpack_from(f"{order}HHIH", tiff, entry) for entry in entries)
        orientation: int = next((value for tag, _, _, value in found if tag == 0x0112), 1)
    except struct.error:  # the picture may still be whole
        return 1
    return orientation if 1 <= orientation <= 8 else 1


def _exif(orientation: int) -> bytes:
    """Write which way up a photograph is, and nothing else: browsers turn it."""
    tiff = b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    return struct.pack(">BBH", 0xFF, _APP1, 2 + 6 + len(tiff)) + b"Exif\0\0" + tiff
