"""A data package must describe the tables that are published, each as it is, in the words of the content."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from factpress.problems import Location, Problem
from factpress.text import Text
from factpress.verify.published import Published, lacks
from factpress.verify.rows import compare_ids, compare_prose, compare_row

FILE = "datapackage.json"
FOLDERS = ("", "data/")


def prove(published: Published) -> Iterator[Problem]:
    """Compare what the packages say of the site and of every table below them."""
    for folder in FOLDERS:
        package = _read(folder + FILE, published)
        if package is None:
            yield lacks(Location(folder + FILE), "there is no data package that can be read")
        else:
            yield from _site(package, folder + FILE, published)
            yield from _tables(folder, published)


def _read(file: str, published: Published) -> Mapping[str, Any] | None:
    try:
        package = json.loads(published.files.get(file, b""))
    except ValueError:
        return None
    return package if isinstance(package, dict) else None


def _site(package: Mapping[str, Any], file: str, published: Published) -> Iterator[Problem]:
    site = published.content.site
    yield from compare_prose(package.get("title"), site.title, "the title of the package", Location(file), published)
    about = package.get("description")
    yield from compare_prose(about, site.description, "the description of the package", Location(file), published)


def _tables(folder: str, published: Published) -> Iterator[Problem]:
    described = {folder + str(table.get("path")): table for table in published.rows(folder + FILE, "resources")}
    csvs = {path for path in published.files if path.startswith(folder) and path.endswith(".csv")}
    yield from compare_ids(folder + FILE, described, csvs)
    for path in sorted(csvs & described.keys()):
        place, table, written = Location(folder + FILE), described[path], published.files[path]
        expected = {"bytes": len(written), "hash": f"sha256:{hashlib.sha256(written).hexdigest()}"}
        yield from compare_row(table, expected, f"“{path}”", place)
        yield from compare_prose(
            table.get("title"), _title(path, published), f"the title of “{path}”", place, published
        )


def _title(path: str, published: Published) -> Text | None:
    """Find the title of the chart that a table belongs to."""
    chart = published.content.charts.get(PurePosixPath(path).stem) if path.startswith("charts/") else None
    return chart.title if chart else None
