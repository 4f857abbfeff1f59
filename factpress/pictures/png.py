"""PNG (W3C, third edition): the chunks that make the picture stay, and of its colours those without a profile."""

import struct

from factpress.pictures.stripped import Stripped, cut_off

BEGINS = b"\x89PNG\r\n\x1a\n"
_KEPT = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"sRGB", b"gAMA", b"cHRM", b"sBIT"})


def strip_png(written: bytes) -> Stripped:
    """Take out of a PNG what is not seen; whatever follows its end is left out."""
    kept, at, kind = [BEGINS], len(BEGINS), b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", written, at)
        end = at + 12 + length
        if end > len(written):
            raise cut_off()
        if kind in _KEPT:
            kept.append(written[at:end])
        at = end
    width, height = struct.unpack_from(">II", written, 16)
    return Stripped(width=width, height=height, content=b"".join(kept))
