"""What is no date is refused with its place and with what to write instead."""

import pytest

from factpress.dates import parse_date
from factpress.problems import Unreadable
from factpress.text import Text


@pytest.mark.parametrize(
    ("written", "message", "hint", "offset"),
    [
        ("2024-13-45", "there is no month 13", "months run from 01 to 12, and a date is written YYYY-MM-DD", 5),
        ("2024-13-05", "there is no month 13", "did you mean 2024-05-13?", 5),
        ("2024-00-01", "there is no month 00", "months run from 01 to 12", 5),
        ("2024-42", "there is no month 42", "months run from 01 to 12", 5),
        ("2024-01-32", "there is no 32 January 2024", "January 2024 has 31 days", 8),
        ("2024-01-00", "there is no 0 January 2024", "January 2024 has 31 days", 8),
        ("2024-02-30", "there is no 30 February 2024", "February 2024 has 29 days", 8),
        ("2023-02-29", "there is no 29 February 2023", "February 2023 has 28 days", 8),
        ("XXXX-02-30", "there is no 30 February", "February has 29 days", 8),
        ("February 30, 2024", "there is no 30 February 2024", "February 2024 has 29 days", 9),
        ("2020/2024-02-30", "there is no 30 February 2024", "February 2024 has 29 days", 13),
        ("01/02/2024", "“01/02/2024” may be 1 February or 2 January", "2024-02-01 or 2024-01-02", 0),
        ("13/01/2024", "“13/01/2024” is not written year first", "write 2024-01-13", 0),
        ("01/2024", "“01/2024” is not written year first", "write 2024-01", 0),
        ("11/01/24", "“11/01/24” has half a year", "four digits", 0),
        ("January '24", "“'24” has half a year", "four digits", 8),
        ("2023/24", "“2023/24” has half a year", "write 2023/2024 for the two years", 0),
        ("2010/11", "“2010/11” has half a year", "write 2010-11 for the month or 2010/2011", 0),
        ("20240101", "“20240101” lacks its hyphens", "write 2024-01-01", 0),
        ("2024/01/11", "“2024/01/11” lacks its hyphens", "write 2024-01-11", 0),
        ("2024-1-5", "“2024-1-5” lacks a zero", "write 2024-01-05", 0),
        ("2024-1", "“2024-1” lacks a zero", "write 2024-01", 0),
        ("2024\u201101\u201111", "has a dash where a hyphen belongs", "write 2024-01-11", 0),
        ("yesterday", "“yesterday” depends on the day on which it was said", "unknown", 0),
        ("last month", "“last month” depends on", "under inferred", 0),
        ("recently", "“recently” depends on", "under inferred", 0),
        ("Monday", "“Monday” depends on", "under inferred", 0),
        ("two years ago", "“two years ago” depends on", "under inferred", 0),
        ("2020 to today", "“to today” depends on", "2020/..", 5),
        ("January 2024 to last week", "“last week” depends on", "under inferred", 16),
        ("Thursday 11 January 2024", "“Thursday” says nothing more", "leave the day of the week out", 0),
        ("2021/2017", "2017 is before 2021", "write the earlier date first", 5),
        ("2021 to 2017", "2017 is before 2021", "write the earlier date first", 8),
        ("[2021..2017]", "2017 is before 2021", "write the earlier date first", 7),
        ("2024-03-31T02:30", "“T02:30” is a time of day", "write the day", 10),
        ("11 January 2024, 10 am", "“10 am” is a time of day", "write the day", 17),
        ("0000", "there is no year 0", "the year before 0001 is 1 BC", 0),
        ("0000-01-01", "there is no year 0", "years run from 0001", 0),
        ("before 0001", "there is no year 0", "years run from 0001", 7),
        ("after 9999", "there is no year 10000", "years run from 0001", 6),
        ("-0044", "before the year 1", "years run from 0001", 0),
        ("Y170000", "has too many digits", "years run from 0001", 0),
        ("\uff12\uff10\uff12\uff14", "“\uff12\uff10\uff12\uff14” is not in the digits 0 to 9", "such as 2024-01-11", 0),
        ("Janurary 2024", "“Janurary 2024” is not a date", "did you mean “January 2024”?", 0),
        ("11 Febuary 2024", "“11 Febuary 2024” is not a date", "did you mean “11 February 2024”?", 3),
        ("autum 2023", "“autum 2023” is not a date", "did you mean “autumn 2023”?", 0),
        ("winter 2023", "“winter 2023” may be", "winter 2022-23 or winter 2023-24", 0),
        ("between 2017 and 2023", "may be the whole time or one day in it", "2017 to 2023, or [2017..2023]", 0),
        ("20th century", "“20th century” may begin in one of two years", "write 19XX for 1900 to 1999", 0),
        ("2000s", "“2000s” may be ten years or a hundred", "write 200X or 20XX", 0),
        ("'90s", "“'90s” lacks its century", "1990s", 0),
        ("1990's", "“1990's” has an apostrophe", "write 1990s", 0),
        ("early 2020", "no date says “early”", "2020-01/2020-04", 0),
        ("199x", "“199x” has a small letter", "199X", 0),
        ("2020/open", "“open” is not a date", "write ..", 5),
        ("19X5", "“19X5” leaves the wrong digits open", "199X", 0),
        ("2024-1X", "“2024-1X” leaves one digit", "[2024-10..2024-12]", 0),
        ("2024-XX-11", "“2024-XX-11” has a day without its month", "leave the day out", 5),
        ("XXXX", "“XXXX” states nothing", "write unknown", 0),
        ("../..", "neither end is stated", "write unknown", 3),
        ("May to June 2023", "“May to June 2023” states the year of one date only", "with every date", 0),
        ("before 11 January", "no year is stated", "state the year", 7),
        ("[2021,]", "there is no date here", "2024-01-11", 6),
        ("", "there is no date here", "2024-01-11", 0),
        ("  the protests", "“the protests” is not a date", "or unknown", 2),
    ],
)
def test_a_mistake_is_told_with_its_place_and_a_way_out(written: str, message: str, hint: str, offset: int) -> None:
    with pytest.raises(Unreadable) as told:
        parse_date(Text(written))

    assert message in told.value.message
    assert hint in told.value.hint
    assert told.value.offset == offset
