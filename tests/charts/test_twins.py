"""The table and the CSV of a chart say all that its drawing does."""

import csv
from io import StringIO

import pytest

from factpress.charts import Figure, Table
from factpress.charts.subject import Subject
from tests.builders import draw
from tests.charts.builders import Given, Happened, Newsroom


def figure_of(subject: Subject) -> Figure:
    return draw(subject.content, subject.wording)["made-up"]


def records(subject: Subject) -> list[dict[str, str]]:
    written = draw(subject.content, subject.wording).tables["charts/made-up.csv"]
    return list(csv.DictReader(StringIO(written.decode())))


def column(table: Table, name: str) -> list[str]:
    return [row[table.header.index(name)] for row in table.rows]


def test_the_table_keeps_hedge_status_speaker_and_source(newsroom: Newsroom) -> None:
    row = Given(value="more than 3500 EUR per month", label="With overtime", status="claimed")

    table = figure_of(newsroom.subject("range-bars", [row])).table

    assert table.header == ("What", "Figure", "How sure", "Who says it", "Source")
    assert table.rows == (("With overtime", "more than €3,500 a month", "Claimed", "The Gazette", "The Gazette"),)


def test_the_table_has_a_column_for_conversions_only_where_there_are_any(newsroom: Newsroom) -> None:
    rows = [Given(value="3500 EUR", converted="about 548 USD"), Given(value="1 EUR")]

    table = figure_of(newsroom.subject("range-bars", rows)).table

    assert column(table, "The source’s own conversion") == ["about 548 USD", ""]


def test_the_table_lists_the_whole_and_the_reference_too(newsroom: Newsroom) -> None:
    dots = newsroom.subject("dots", [Given(value="20 ferries")], of=Given(value="100 ferries", label="All"))
    bars = newsroom.subject("range-bars", [Given(value="20 EUR")], reference=Given(value="up to 9 EUR", label="Limit"))

    assert figure_of(dots).table.rows[-1][:2] == ("All", "100 ferries")
    assert figure_of(bars).table.rows[-1][:2] == ("Limit", "up to €9")


def test_a_sum_of_ours_says_whose_figures_it_rests_on(newsroom: Newsroom) -> None:
    rows = [Given(value="700 EUR"), Given(value="90 EUR per year", status="derived")]

    table = figure_of(newsroom.subject("ladder", rows)).table

    assert column(table, "Who says it") == ["The Gazette", "our sum, from The Gazette"]


@pytest.mark.parametrize(
    ("value", "low", "high", "flags"),
    [
        ("3200 to 3300 EUR", "3200", "3300", ("false", "false", "false")),
        ("more than 3500 EUR", "3500", "", ("true", "false", "false")),
        ("at least 3500 EUR", "3500", "", ("false", "false", "false")),
        ("up to 2500 EUR", "", "2500", ("false", "false", "false")),
        ("less than 5 EUR", "", "5", ("false", "true", "false")),
        ("about 100000 EUR", "100000", "100000", ("false", "false", "true")),
        ("1.25 EUR", "1.25", "1.25", ("false", "false", "false")),
    ],
)
def test_the_csv_has_bounds_and_hedges(
    newsroom: Newsroom, value: str, low: str, high: str, flags: tuple[str, str, str]
) -> None:
    (record,) = records(newsroom.subject("range-bars", [Given(value=value)]))

    assert (record["low"], record["high"]) == (low, high)
    assert (record["low_open"], record["high_open"], record["approximate"]) == flags


def test_the_csv_names_fact_unit_status_and_source(newsroom: Newsroom) -> None:
    (record,) = records(newsroom.subject("range-bars", [Given(value="5 EUR per ferry per month", label="Pay, gross")]))

    assert record | {"low": "", "high": ""} == {
        "label": "Pay, gross",
        "fact": "row-0",
        "text": "€5 per ferry per month",
        "low": "",
        "high": "",
        "low_open": "false",
        "high_open": "false",
        "approximate": "false",
        "unit": "EUR",
        "per": "ferry per month",
        "status": "reported",
        "speaker": "",
        "source": "gazette",
        "locator": "line 1",
    }


def test_events_are_listed_as_they_are_stated_and_as_we_read_them(newsroom: Newsroom) -> None:
    events = [
        Happened(when="XXXX-05-01", inferred="2024-05-01", title="A party"),
        Happened(when="unknown", title="Talks"),
    ]

    figure = figure_of(newsroom.subject("spans", events=events))

    assert figure.table.header[:3] == ("Event", "Date as stated", "Our reading")
    assert figure.table.rows[0][:3] == ("A party", "1 May", "1 May 2024")
    assert figure.table.rows[1][:3] == ("Talks", "date not stated", "")


def test_the_csv_keeps_our_reading_of_a_date_apart_from_what_is_stated(newsroom: Newsroom) -> None:
    events = [
        Happened(when="XXXX-05-01", inferred="2024-05-01", title="A party"),
        Happened(when="2023-12", title="Talks"),
    ]

    read, stated = records(newsroom.subject("spans", events=events))

    assert (read["text"], read["low"], read["high"]) == ("1 May", "", "")
    assert (read["inferred_low"], read["inferred_high"]) == ("2024-05-01", "2024-05-01")
    assert read["because"] == "It is told so."
    assert (stated["low"], stated["high"], stated["inferred_low"], stated["because"]) == (
        *("2023-12-01", "2023-12-31"),
        *("", ""),
    )


def test_a_chart_of_figures_has_no_columns_for_dates(newsroom: Newsroom) -> None:
    (record,) = records(newsroom.subject("range-bars", [Given(value="5 EUR")]))

    assert "inferred_low" not in record


def test_the_key_explains_what_is_used_and_nothing_else(newsroom: Newsroom) -> None:
    rows = [Given(value="3 to 5 EUR", status="claimed"), Given(value="about 9 EUR", who="peer")]

    figure = figure_of(newsroom.subject("range-bars", rows))

    assert [key.style for key in figure.legend] == ["is-reported", "is-claimed"]
    assert [key.style for key in figure.signs] == ["is-high", "is-about", "is-worker", "is-peer"]


@pytest.mark.parametrize(
    ("value", "signs"),
    [
        ("up to 9 EUR", ["is-less"]),
        ("more than 9 EUR", ["is-open"]),
        ("about 9 EUR", ["is-about"]),
        ("8 to 9 EUR", ["is-high"]),
        ("9 EUR", []),
    ],
)
def test_the_key_explains_the_head_of_a_reference_line(newsroom: Newsroom, value: str, signs: list[str]) -> None:
    figure = figure_of(newsroom.subject("range-bars", [Given(value="3 EUR")], reference=Given(value=value)))

    assert [key.style for key in figure.signs] == signs


def test_sources_are_listed_once_in_the_order_of_the_rows(newsroom: Newsroom) -> None:
    figure = figure_of(newsroom.subject("range-bars", [Given(value="3 EUR"), Given(value="5 EUR")]))

    assert [source.id for source in figure.sources] == ["gazette"]
