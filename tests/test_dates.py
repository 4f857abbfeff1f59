"""Dates say what was said and no more: spellings, first and last days, precision, order."""

from datetime import date

import pytest

from factpress.dates import PartialDate, parse_date
from factpress.text import Text


def read(written: str) -> PartialDate:
    return parse_date(Text(written))


@pytest.mark.parametrize(
    ("written", "edtf", "earliest", "latest"),
    [
        ("2024-01-11", "2024-01-11", "2024-01-11", "2024-01-11"),
        ("2019-12", "2019-12", "2019-12-01", "2019-12-31"),
        ("2020", "2020", "2020-01-01", "2020-12-31"),
        ("199X", "199X", "1990-01-01", "1999-12-31"),
        ("19XX", "19XX", "1900-01-01", "1999-12-31"),
        ("XXXX-01-11", "XXXX-01-11", None, None),
        ("XXXX-12", "XXXX-12", None, None),
        ("2024-XX", "2024-XX", "2024-01-01", "2024-12-31"),
        ("2024-02-XX", "2024-02-XX", "2024-02-01", "2024-02-29"),
        ("199X-02-29", "199X-02-29", "1992-02-29", "1996-02-29"),
        ("2023-23", "2023-23", "2023-09-01", "2023-11-30"),
        ("2023-24", "2023-24", "2023-12-01", "2024-02-29"),
        ("2023-30", "2023-30", "2023-12-01", "2024-02-29"),
        ("2024-36", "2024-36", "2024-10-01", "2024-12-31"),
        ("9999-24", "9999-24", "9999-12-01", "9999-12-31"),
        ("2023-23?", "2023-23?", "2023-09-01", "2023-11-30"),
        ("2021~", "2021~", "2021-01-01", "2021-12-31"),
        ("2017/2021", "2017/2021", "2017-01-01", "2021-12-31"),
        ("2024-01-11/..", "2024-01-11/..", "2024-01-11", None),
        ("../2019-12", "../2019-12", None, "2019-12-31"),
        ("2020/", "2020/", "2020-01-01", None),
        ("/2020", "/2020", None, "2020-12-31"),
        ("[2021, 2022]", "[2021,2022]", "2021-01-01", "2022-12-31"),
        ("{2021, 2022}", "{2021,2022}", "2021-01-01", "2022-12-31"),
        ("[..2019]", "[..2019]", None, "2019-12-31"),
        ("[2019..]", "[2019..]", "2019-01-01", None),
        ("[1667, 1668, 1670..1672]", "[1667,1668,1670..1672]", "1667-01-01", "1672-12-31"),
        ("[2021, 2021-05]", "[2021,2021-05]", "2021-01-01", "2021-12-31"),
        ("unknown", "", None, None),
    ],
)
def test_edtf_is_read_with_its_first_and_last_possible_day(
    written: str, edtf: str, earliest: str | None, latest: str | None
) -> None:
    found = read(written)

    assert found.edtf == edtf
    assert found.written == written
    assert found.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert found.latest == (date.fromisoformat(latest) if latest else None)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("autumn 2023", "2023-23"),
        ("fall 2023", "2023-23"),
        ("the spring of 2023", "2023-21"),
        ("autumn", "XXXX-23"),
        ("winter 2023-24", "2023-24"),
        ("winter 2023/24", "2023-24"),
        ("winter 1999\u20132000", "1999-24"),
        ("11 January", "XXXX-01-11"),
        ("11 January 2024", "2024-01-11"),
        ("January 11, 2024", "2024-01-11"),
        ("the 11th of January 2024", "2024-01-11"),
        ("on January 11", "XXXX-01-11"),
        ("29 February", "XXXX-02-29"),
        ("January 2024", "2024-01"),
        ("Jan 2024", "2024-01"),
        ("sept. 2024", "2024-09"),
        ("December of 2019", "2019-12"),
        ("January", "XXXX-01"),
        ("the 1990s", "199X"),
        ("in the 1990s", "199X"),
        ("in 2020", "2020"),
        ("about 2021", "2021~"),
        ("c. 1950", "1950~"),
        ("about 11 January", "XXXX-01-11~"),
        ("possibly 2021", "2021?"),
        ("possibly about 2021", "2021%"),
        ("in about 2021", "2021~"),
        ("possibly on 11 January", "XXXX-01-11?"),
        ("January 2024?", "2024-01?"),
        ("before 2020", "[..2019]"),
        ("before March 2024", "[..2024-02]"),
        ("before 1 March 2024", "[..2024-02-29]"),
        ("before the 1990s", "[..1989]"),
        ("before about 2020", "[..2019~]"),
        ("after 2019-12", "[2020-01..]"),
        ("after autumn 2023", "[2023-12..]"),
        ("by December 2019", "[..2019-12]"),
        ("by December of 2019", "[..2019-12]"),
        ("by 11 January", "[..XXXX-01-11]"),
        ("no later than 2019", "[..2019]"),
        ("2020 or later", "[2020..]"),
        ("2021 or 2022", "[2021,2022]"),
        ("2017 to 2021", "2017/2021"),
        ("from 2017 to 2021", "2017/2021"),
        ("2017\u20132021", "2017/2021"),
        ("2017-2021", "2017/2021"),
        ("May 2023 to 11 January 2024", "2023-05/2024-01-11"),
        ("from about 2017 to 2021", "2017~/2021"),
        ("since 2020", "2020/.."),
        ("since winter 2023/24", "2023-24/.."),
        ("from 2020 onwards", "2020/.."),
        ("until 2021", "../2021"),
        ("Unknown", ""),
    ],
)
def test_plain_words_mean_the_same_as_edtf(words: str, edtf: str) -> None:
    found = read(words)

    assert found.edtf == edtf


def test_a_year_far_ahead_is_a_date() -> None:
    found = read("3024-01-01")

    assert found.earliest == date(3024, 1, 1)


@pytest.mark.parametrize(
    ("written", "precision"),
    [
        ("2024-01-11", "day"),
        ("XXXX-01-11", "day"),
        ("2024-01", "month"),
        ("2024-01-XX", "month"),
        ("2023-23", "season"),
        ("2020", "year"),
        ("199X", "decade"),
        ("199X-01-11", "decade"),
        ("19XX", "century"),
        ("2020/2024-01-11", "year"),
        ("[2021, 199X]", "decade"),
        ("unknown", "none"),
    ],
)
def test_a_date_is_as_precise_as_the_least_precise_that_it_names(written: str, precision: str) -> None:
    found = read(written)

    assert found.precision == precision


@pytest.mark.parametrize(
    ("written", "uncertain"),
    [("2024-01-11?", ("year", "month", "day")), ("2024-01?-11", ("year", "month")), ("2024-01-?11", ("day",))],
)
def test_a_mark_behind_covers_all_before_it_and_one_in_front_its_own_part(
    written: str, uncertain: tuple[str, ...]
) -> None:
    found = read(written)

    assert [point.uncertain_parts for point in found.points] == [uncertain]


@pytest.mark.parametrize(
    ("written", "canonical"),
    [("?2024-01", "2024?-01"), ("~2021", "2021~"), ("2024?-01~-11", "%2024-~01-11"), ("?2024-?01-?11", "2024-01-11?")],
)
def test_marks_have_one_canonical_spelling(written: str, canonical: str) -> None:
    found = read(written)

    assert found.edtf == canonical


@pytest.mark.parametrize(
    ("written", "sense", "bound"),
    [
        ("before 2020", "before", "2020"),
        ("by December 2019", "by", "2019-12"),
        ("[..2019]", "by", "2019"),
        ("after 2019-12", "after", "2019-12"),
        ("2020 or later", "from", "2020"),
    ],
)
def test_a_bound_keeps_the_date_that_was_named(written: str, sense: str, bound: str) -> None:
    found = read(written)

    assert found.sense == sense
    assert found.bound == read(bound).start


def test_dates_that_allow_the_same_days_in_the_same_way_are_equal() -> None:
    assert read("before 2020") == read("[..2019]")
    assert read("[2022, 2021]") == read("2021 or 2022")
    assert read("2021~") != read("2021")
    assert read("2020/..") != read("2020/")


def test_an_interval_with_rough_ends_knows_when_it_can_have_begun_and_ended() -> None:
    found = read("2017/2021-03")

    assert (found.earliest_start, found.latest_start) == (date(2017, 1, 1), date(2017, 12, 31))
    assert (found.earliest_end, found.latest_end) == (date(2021, 3, 1), date(2021, 3, 31))


def test_an_interval_cannot_begin_after_its_last_day_or_end_before_its_first() -> None:
    short, long = read("2024/2024-01"), read("2024-05/2024")

    assert short.latest_start == date(2024, 1, 31)
    assert long.earliest_end == date(2024, 5, 1)


def test_an_open_end_is_not_an_unknown_one() -> None:
    going_on, unknown = read("2020/.."), read("2020/")

    assert going_on.open_end
    assert not unknown.open_end
    assert going_on.end is None
    assert unknown.end is None


def test_the_more_precise_comes_first_and_what_has_no_year_stays_last_in_its_order() -> None:
    written = ["unknown", "11 January", "2024", "since 2024", "2024-01", "by 2023", "2024-01-01", "2023", "3 January"]

    ordered = sorted((read(words) for words in written), key=lambda stated: stated.sort_key)

    assert [stated.written for stated in ordered] == [
        *["2023", "by 2023", "2024-01-01", "2024-01", "2024", "since 2024"],
        *["unknown", "11 January", "3 January"],
    ]
