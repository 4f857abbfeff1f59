"""Data packages: what they say of the tables is true of them."""

import csv
import hashlib
import io
import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from tests.builders import SITE, build, fact, facts, write_newsroom

PACKAGES = ("datapackage.json", "data/datapackage.json")
READ: Mapping[str, Callable[[str], object]] = {
    "string": str,
    "number": Decimal,
    "boolean": {"true": True, "false": False}.__getitem__,
    "date": date.fromisoformat,
}


def package_of(files: Mapping[str, bytes], path: str = "datapackage.json") -> dict[str, Any]:
    package: dict[str, Any] = json.loads(files[path])
    return package


def tables(files: Mapping[str, bytes], path: str) -> dict[str, dict[str, Any]]:
    """List the tables of a package by their path in the site."""
    folder = PurePosixPath(path).parent
    return {(folder / table["path"]).as_posix(): table for table in package_of(files, path)["resources"]}


def test_the_package_at_the_root_has_every_table_and_that_of_the_data_its_own(golden: Mapping[str, bytes]) -> None:
    written = {path for path in golden if path.endswith(".csv")}

    assert set(tables(golden, PACKAGES[0])) == written
    assert set(tables(golden, PACKAGES[1])) == {"data/facts.csv"}
    assert len(written) > 1


@pytest.mark.parametrize("path", PACKAGES)
def test_no_package_names_a_file_outside_its_folder(path: str, golden: Mapping[str, bytes]) -> None:
    named = [table["path"] for table in package_of(golden, path)["resources"]]

    assert [name for name in named if name.startswith("/") or ".." in name] == []


@pytest.mark.parametrize("path", PACKAGES)
def test_every_cell_can_be_read_as_its_column_is_described(path: str, golden: Mapping[str, bytes]) -> None:
    for name, table in tables(golden, path).items():
        types = {field["name"]: field["type"] for field in table["schema"]["fields"]}
        header, *rows = csv.reader(io.StringIO(golden[name].decode()))

        cells = [READ[types[column]](cell) for row in rows for column, cell in zip(header, row, strict=True) if cell]

        assert list(types) == header
        assert cells


@pytest.mark.parametrize("path", PACKAGES)
def test_the_size_and_the_hash_of_a_table_are_its_own(path: str, golden: Mapping[str, bytes]) -> None:
    described = {name: (table["bytes"], table["hash"]) for name, table in tables(golden, path).items()}

    found = {name: (len(golden[name]), f"sha256:{hashlib.sha256(golden[name]).hexdigest()}") for name in described}

    assert described == found


def test_tables_have_names_of_their_own(golden: Mapping[str, bytes]) -> None:
    names = [table["name"] for table in package_of(golden)["resources"]]

    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[-a-z0-9._/]+", name) for name in names)


def test_a_chart_of_dates_has_days_at_its_ends(golden: Mapping[str, bytes]) -> None:
    types = {
        path: {field["name"]: field["type"] for field in table["schema"]["fields"]}
        for path, table in tables(golden, PACKAGES[0]).items()
    }

    assert types["charts/fuzzy-dates.csv"]["low"] == "date"
    assert types["charts/catch.csv"]["low"] == "number"


def test_a_package_says_under_which_licence_and_from_which_sources_it_is(golden: Mapping[str, bytes]) -> None:
    package = package_of(golden)

    assert package["licenses"] == [{"name": "CC-BY-4.0", "title": "CC BY 4.0"}]
    assert len(package["sources"]) == len({path for path in golden if re.fullmatch(r"sources/.+/index.html", path)})
    assert all(source["title"] for source in package["sources"])


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("", None),
        ("license: CC BY-SA 4.0\n", [{"name": "CC-BY-SA-4.0", "title": "CC BY-SA 4.0"}]),
        ("license: All rights reserved\n", [{"path": "https://example.org/", "title": "All rights reserved"}]),
    ],
)
def test_no_licence_is_given_a_name_that_it_does_not_have(written: str, expected: object, tmp_path: Path) -> None:
    newsroom = write_newsroom(
        tmp_path, {**facts(fare=fact("50 EUR")), "site.yaml": f"{SITE}{written}plain: [CC BY-SA 4.0]\n"}
    )

    package = package_of(build(newsroom).files)

    assert package.get("licenses") == expected
