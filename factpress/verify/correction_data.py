"""data/corrections.json must hold every correction."""

from collections.abc import Iterator

from factpress.problems import Location, Problem
from factpress.verify.published import Published, lacks
from factpress.verify.rows import compare_prose, compare_row

FILE = "data/corrections.json"


def prove(published: Published) -> Iterator[Problem]:
    """Compare every row with its correction; both stand in the order of their file."""
    rows, corrections = published.rows(FILE, "corrections"), published.content.corrections
    if len(rows) != len(corrections):
        yield lacks(Location(FILE), f"there are {len(rows)} corrections, not {len(corrections)}")
        return
    for row, correction in zip(rows, corrections, strict=True):
        what = f"the correction of “{correction.fact}”"
        expected = {
            "fact": str(correction.fact),
            "date": correction.date.edtf or None,
            "said": str(correction.said),
            "says": None if correction.says is None else str(correction.says),
        }
        yield from compare_row(row, expected, what, Location(FILE))
        statement = published.statements.get(correction.fact)
        gist = statement.entry.gist if statement else correction.gist
        yield from compare_prose(row.get("gist"), gist, f"{what}: gist", Location(FILE), published)
        because = correction.because
        yield from compare_prose(row.get("because"), because, f"{what}: because", Location(FILE), published)
