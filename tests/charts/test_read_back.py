"""Table, CSV, picture and alt text of every golden chart are read by a reader of our own, and are equal to its facts.

`factpress verify` reads them too, but says values in the words of the generator. Here words become numbers and days.
"""

import csv
import json
import re
from calendar import month_name, monthrange
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from tests.conftest import GOLDEN

SVG = "{http://www.w3.org/2000/svg}"
CHARTS = sorted(file.stem for file in (GOLDEN / "newsroom" / "content" / "charts").glob("*.yaml"))
OF_DATES = ["fuzzy-dates"]
AMOUNT = re.compile(
    r"(?P<hedge>up to |more than |at least |about )?"
    r"(?:(?P<word>\bhalf\b|\ba third\b)|€?(?P<low>\d[\d,]*(?:\.\d+)?)(?P<own>m\b)?"
    r"(?:–(?P<high>\d[\d,]*(?:\.\d+)?))?(?P<scale>m\b| million| billion)?)"
)
SCALES = {None: 1, "m": 10**6, " million": 10**6, " billion": 10**9}
WORDS = {"half": Fraction(50), "a third": Fraction(100, 3)}  # of a hundred
MONTHS = [month_name[number] for number in range(1, 13)]
DAY = re.compile(rf"(?:(?:(?P<day>\d+) )?(?P<month>{'|'.join(MONTHS)}) )?(?P<year>\d{{4}})(?P<decade>s)?")
STATUSES = {"Our sum": "derived"} | {name.capitalize(): name for name in ("confirmed", "reported", "claimed")}
STATUSES |= {"Unverified": "unverified"}

Row = Mapping[str, Any]
Days = tuple[str | None, str | None]


@dataclass(frozen=True)
class Amount:
    """What a value lets be said: its ends, where anybody gave them, and whether they are exact."""

    low: Fraction | None
    high: Fraction | None
    approximate: bool

    def says(self, row: Row) -> bool:
        """Whether it is what the data say; our sums are printed rounded outward."""
        ends = [(self.low, row["low"], -1), (self.high, row["high"], 1)]
        return self.approximate == row["approximate"] and all(
            _is_end(said, exact, outward if row["status"] == "derived" else 0) for said, exact, outward in ends
        )


def _is_end(said: Fraction | None, exact: Decimal | None, outward: int) -> bool:
    if said is None or exact is None:
        return said is None and exact is None
    beyond = (said - Fraction(exact)) * outward
    within = Fraction(exact) * Fraction(1, 100 if outward else 10**9)
    return 0 <= beyond <= within if outward else abs(said - Fraction(exact)) <= within


def amounts_in(words: str) -> Iterator[Amount]:
    """Read every amount that stands in a text."""
    for found in AMOUNT.finditer(words):
        yield _amount(found)


def _amount(found: re.Match[str]) -> Amount:
    scale = SCALES[found["scale"] or found["own"]]
    low = WORDS[found["word"]] if found["word"] else Fraction(found["low"].replace(",", "")) * scale
    high = Fraction(found["high"].replace(",", "")) * scale if found["high"] else low
    hedge = (found["hedge"] or "").strip()
    return Amount(
        low=None if hedge == "up to" else low,
        high=None if hedge in ("more than", "at least") else high,
        approximate=hedge == "about",
    )


def days_in(words: str) -> Days:
    """Read the first and the last day of a date; without a year there is none."""
    found = list(DAY.finditer(words))
    if not found:
        return None, None
    return _ends(found[0])[0], None if words.startswith("from ") else _ends(found[-1])[1]


def _ends(found: re.Match[str]) -> tuple[str, str]:
    year, month = int(found["year"]), MONTHS.index(found["month"]) + 1 if found["month"] else None
    if month is None:
        return f"{year:04}-01-01", f"{year + (9 if found['decade'] else 0):04}-12-31"
    day = int(found["day"]) if found["day"] else None
    first, last = date(year, month, day or 1), date(year, month, day or monthrange(year, month)[1])
    return first.isoformat(), last.isoformat()


@dataclass(frozen=True)
class Read:
    """A chart as files say it."""

    declared: Row
    facts: Mapping[str, Row]
    events: Mapping[str, Row]
    cells: list[dict[str, str]]  # of its CSV
    table: list[list[str]]
    alone: ElementTree.Element

    @property
    def words(self) -> list[str]:
        """The labels of its drawing, as they stand below each other."""
        (plot,) = (group for group in self.alone.iter(f"{SVG}g") if group.get("id", "").endswith("-alone-plot"))
        return [" ".join(text.itertext()) for text in plot.iter(f"{SVG}text")]

    @property
    def description(self) -> str:
        return self.alone.findtext(f"{SVG}desc") or ""

    def shown(self) -> list[Row]:
        """The facts that it must say in words; over time, of each series the last."""
        ids = [cells["fact"] for cells in self.cells if cells["fact"] in self.facts]
        declared = self.declared.get("series") or []
        for series in [declared] if isinstance(declared, str) else [line["series"] for line in declared]:
            points = [id for id in ids if id.startswith(f"{series}-")]
            ids = [id for id in ids if id not in points[:-1]]
        return [self.facts[id] for id in ids]


@pytest.fixture(scope="module")
def ledger(golden_site: Path) -> Mapping[str, Mapping[str, Row]]:
    """Read the facts and the events of the golden newsroom from its data."""
    read = {}
    for kind in ("facts", "events"):
        written = (golden_site / "data" / f"{kind}.json").read_text(encoding="utf-8")
        read[kind] = {row["id"]: row for row in json.loads(written, parse_float=Decimal)[kind]}
    return read


@pytest.fixture(params=CHARTS)
def chart(request: pytest.FixtureRequest, golden_site: Path, ledger: Mapping[str, Mapping[str, Row]]) -> Read:
    folder, content = golden_site / "charts", GOLDEN / "newsroom" / "content" / "charts"
    page = (folder / request.param / "index.html").read_text(encoding="utf-8")
    lines = re.findall(r"<tr>(<th scope=\"row\">.*?)</tr>", page.partition("</figure>")[0])
    return Read(
        declared=yaml.safe_load((content / f"{request.param}.yaml").read_text(encoding="utf-8")),
        facts=ledger["facts"],
        events=ledger["events"],
        cells=list(csv.DictReader((folder / f"{request.param}.csv").read_text(encoding="utf-8").splitlines())),
        table=[[unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", line)] for line in lines],
        alone=ElementTree.parse(folder / f"{request.param}.svg").getroot(),
    )


def test_the_csv_holds_the_ends_hedges_and_statuses_of_the_facts(chart: Read) -> None:
    assert chart.cells

    for cells in chart.cells:
        if row := chart.facts.get(cells["fact"]):
            ends = {end: Decimal(cells[end]) if cells[end] else None for end in ("low", "high")}
            flags = {name: cells[name] == "true" for name in ("low_open", "high_open", "approximate")}
            assert {name: row[name] for name in (*ends, *flags)} == {**ends, **flags}
        else:
            row = chart.events[cells["fact"]]
            assert (cells["low"] or None, cells["high"] or None) == (row["earliest"], row["latest"])
        assert (cells["status"], cells["locator"]) == (row["status"], row["locator"])


def test_the_table_says_the_amounts_dates_and_statuses_of_the_facts(chart: Read) -> None:
    assert len(chart.table) == len(chart.cells)

    for line, cells in zip(chart.table, chart.cells, strict=True):
        row = chart.facts.get(cells["fact"]) or chart.events[cells["fact"]]
        assert [STATUSES[cell] for cell in line if cell in STATUSES] == [row["status"]]
        if cells["fact"] in chart.facts:
            assert next(amounts_in(line[1])).says(row), (line, row)
        else:
            assert days_in(line[1]) == (row["earliest"], row["latest"])


def test_the_words_of_the_picture_say_the_facts(chart: Read) -> None:
    words = chart.words
    said = [amount for first in range(len(words)) for amount in amounts_in(" ".join(words[first : first + 3]))]
    dates = [days_in(line) for line in words]

    assert [row["id"] for row in chart.shown() if not any(amount.says(row) for amount in said)] == []
    for cells in chart.cells:
        if row := chart.events.get(cells["fact"]):
            assert (row["earliest"], row["latest"]) in dates


@pytest.mark.parametrize("chart", [name for name in CHARTS if name not in OF_DATES], indirect=True)
def test_the_alt_text_says_each_fact_and_no_other_number(chart: Read) -> None:
    referred = [chart.facts[id] for id in re.findall(r"\[\[([\w-]+)[\]@]", chart.declared["alt"])]

    said = amounts_in(chart.description)

    assert [amount.says(row) for amount, row in zip(said, referred, strict=True)] == [True] * len(referred)
    assert [row["id"] for row in chart.shown() if row not in referred] == []


@pytest.mark.parametrize("chart", OF_DATES, indirect=True)
def test_the_alt_text_says_when_each_event_was(chart: Read) -> None:
    pieces = re.split(r"[;.]|, (?=\d|the \d|from|[A-Z][a-z]+ \d)", chart.description)

    dates = [days_in(piece.strip()) for piece in pieces]

    drawn = [chart.events[cells["fact"]] for cells in chart.cells]
    assert [row["id"] for row in drawn if row["earliest"] and (row["earliest"], row["latest"]) not in dates] == []
