"""Every correction as data."""

from collections.abc import Mapping
from typing import Any

from factpress.corrections import corrected_figure
from factpress.datasets.figures import edtf, prose, words
from factpress.model import Content
from factpress.wording import Wording


def correction_rows(content: Content, wording: Wording) -> list[Mapping[str, Any]]:
    """Write one row for each correction, as they stand in their file; `says` is null where a figure was withdrawn."""
    return [
        {
            "fact": str(correction.fact),
            "gist": prose(corrected_figure(correction, content), content, wording),
            "date": edtf(correction.date),
            "said": str(correction.said),
            "says": words(correction.says),
            "because": prose(correction.because, content, wording),
        }
        for correction in content.corrections
    ]
