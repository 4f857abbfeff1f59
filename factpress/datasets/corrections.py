"""Every correction as data."""

from collections.abc import Mapping
from typing import Any

from factpress.datasets.figures import edtf, prose, words
from factpress.model import Content
from factpress.wording import Wording


def correction_rows(content: Content, wording: Wording) -> list[Mapping[str, Any]]:
    """Write one row for each correction, as they stand in their file; `says` is null where a figure was withdrawn."""
    return [
        {
            "fact": str(correction.fact),
            "date": edtf(correction.date),
            "said": str(correction.said),
            "says": words(correction.says),
            "because": prose(correction.because, content, wording),
        }
        for correction in content.corrections
    ]
