"""Pictures as they may be published: each keeps what is seen in it, and loses what is hidden in its file.

Where a picture was taken, by which camera and through which hands it went stands in its file, and people may be found
by that. Parts are taken out whole and the picture itself is not coded anew: it loses nothing, and is the same on every
machine.
"""

import re
import struct
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

from factpress.pictures import jpeg, png, webp
from factpress.pictures.stripped import Stripped, cut_off
from factpress.problems import Unreadable

__all__ = ["ENDINGS", "LARGEST", "LONGEST", "Picture", "read_picture", "too_large"]

LARGEST = 1_000_000  # bytes: more is a long wait on a slow line
_LONGEST_NAME = 100  # letters
LONGEST = 3_000  # pixels of a side: twice the widest column, for fine screens
_FORMATS: Mapping[str, tuple[bytes, Callable[[bytes], Stripped]]] = {
    ".jpg": (jpeg.BEGINS, jpeg.strip_jpeg),
    ".jpeg": (jpeg.BEGINS, jpeg.strip_jpeg),
    ".png": (png.BEGINS, png.strip_png),
    ".webp": (webp.BEGINS, webp.strip_webp),
}
_REFUSED = (".avif", ".bmp", ".gif", ".heic", ".heif", ".jxl", ".svg", ".tif", ".tiff")
ENDINGS = (*_FORMATS, *_REFUSED)


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture with nothing hidden in it: its address on the site, and its size in pixels as it is seen."""

    address: str
    width: int
    height: int
    content: bytes


def read_picture(name: str, written: bytes) -> Picture:
    """Take out of a picture's file all that is not seen; raises Unreadable for what cannot be published."""
    path = PurePosixPath(name.lower())
    if len(written) > LARGEST:
        raise too_large(len(written))
    try:
        stripped = _format_of(path.suffix, written)(written)
    except (struct.error, IndexError) as error:
        raise cut_off() from error
    if max(stripped.width, stripped.height) > LONGEST or min(stripped.width, stripped.height) < 1:
        message = f"this picture has {stripped.width} × {stripped.height} pixels"
        raise Unreadable(message, f"save it with at most {LONGEST} pixels on its longer side")
    address = f"static/pictures/{_plain(path.stem)}.{sha256(stripped.content).hexdigest()[:8]}{path.suffix}"
    return Picture(address=address, width=stripped.width, height=stripped.height, content=stripped.content)


def too_large(size: int) -> Unreadable:
    """Refuse a picture for its size in bytes."""
    message = f"this picture has {size / 1e6:.1f} MB, and may have {LARGEST / 1e6:.0f} MB"
    return Unreadable(message, "save it smaller, or as WebP: readers on a slow line wait for every byte")


def _plain(name: str) -> str:
    """Write a name as it can stand in any address, on any disk."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:_LONGEST_NAME] or "picture"


def _format_of(ending: str, written: bytes) -> Callable[[bytes], Stripped]:
    """Choose by the ending of the name, which must be true."""
    if ending == ".svg":
        hint = "an SVG may hold scripts and hidden words: save it as PNG, or declare a chart"
        raise Unreadable("drawings in SVG are not published", hint)
    if ending not in _FORMATS:
        raise Unreadable(f"pictures that end in {ending} are not published", "save it as JPEG, PNG or WebP")
    begins, strip = _FORMATS[ending]
    if not written.startswith(begins):
        holds = next((other for other, (begin, _) in _FORMATS.items() if written.startswith(begin)), "")
        hint = f"it holds {holds[1:].upper()}: let its name end in {holds}" if holds else "save it as JPEG, PNG or WebP"
        raise Unreadable(f"this is no {ending[1:].upper()}, whatever its name says", hint)
    return strip
