"""WebP (RFC 9649): the picture and its transparency stay, and what says that there is some."""

import struct
from collections.abc import Iterator

from factpress.pictures.stripped import Stripped, cut_off
from factpress.problems import Unreadable

BEGINS = b"RIFF"
_ANIMATED, _ALPHA = 0x02, 0x10  # flags of a file with parts, section 2.7.1


def strip_webp(written: bytes) -> Stripped:
    """Take out of a WebP what is not seen."""
    parts = dict(_parts(written))
    extended = parts.get(b"VP8X")
    if extended and extended[8] & _ANIMATED:
        raise Unreadable("this picture moves", "save one frame of it: what moves keeps readers from the words")
    width, height = _size(parts)
    kept = [parts[kind] for kind in (b"ALPH", b"VP8 ", b"VP8L") if kind in parts]
    if extended and extended[8] & _ALPHA:
        kept.insert(0, b"VP8X" + struct.pack("<IB3x", 10, _ALPHA) + extended[12:18])
    body = b"WEBP" + b"".join(kept)
    return Stripped(width=width, height=height, content=BEGINS + struct.pack("<I", len(body)) + body)


def _size(parts: dict[bytes, bytes]) -> tuple[int, int]:
    if b"VP8L" in parts:
        (bits,) = struct.unpack_from("<I", parts[b"VP8L"], 9)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if b"VP8 " not in parts:
        raise cut_off()
    width, height = struct.unpack_from("<HH", parts[b"VP8 "], 14)
    return width & 0x3FFF, height & 0x3FFF


def _parts(written: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at < 8 + struct.unpack_from("<I", written, 4)[0]:
        kind, length = struct.unpack_from("<4sI", written, at)
        end = at + 8 + length + length % 2
        if end > len(written):
            raise cut_off()
        yield kind, written[at:end]
        at = end
