"""Labels never overlap, never leave the frame and never lie on a mark, whatever an author writes."""

from dataclasses import replace
from typing import Literal

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.charts.builders import Given, Happened, Newsroom, clashes, drawings_of, marks_outside, problems_of

WORD = st.sampled_from(["a", "the", "of", "overtime", "Rechtsschutzversicherungsgesellschaften", "Ostseehäfen", "WWW"])
WORDS = st.lists(WORD, min_size=1)
LABELS = WORDS.map(lambda words: " ".join(words)[:140].strip())
NUMBERS = st.integers(1, 10**12)
WHO: st.SearchStrategy[Literal["worker", "state", "peer"]] = st.sampled_from(["worker", "state", "peer"])
STATUSES = st.sampled_from(["confirmed", "reported", "claimed", "unverified", "derived"])


@st.composite
def values(draw: st.DrawFn, unit: str, numbers: st.SearchStrategy[int] = NUMBERS) -> str:
    low = draw(numbers)
    hedge = draw(st.sampled_from(["", "about ", "up to ", "less than ", "more than ", "at least ", "to"]))
    if hedge == "to":
        return f"{low} to {low + max(draw(numbers), 1)} {unit}"
    return f"{hedge}{low} {unit}"


@st.composite
def rows(draw: st.DrawFn, unit: str = "EUR per month", numbers: st.SearchStrategy[int] = NUMBERS) -> Given:
    return Given(
        value=draw(values(unit, numbers)),
        label=draw(LABELS),
        note=draw(st.none() | LABELS),
        who=draw(WHO),
        status=draw(STATUSES),
        converted=draw(st.none() | values("USD per month")),
    )


@settings(deadline=None)
@given(st.lists(rows(), min_size=1, max_size=7), st.none() | rows())
def test_in_range_bars(newsroom: Newsroom, given_rows: list[Given], reference: Given | None) -> None:
    drawings = drawings_of(newsroom.subject("range-bars", given_rows, reference=reference))

    for drawing in drawings.values():
        assert clashes(drawing) == []
        assert marks_outside(drawing) == []


@settings(deadline=None)
@given(st.lists(rows(), min_size=1, max_size=7), st.lists(rows(), min_size=2, max_size=3), st.lists(LABELS, min_size=7))
def test_in_range_bars_in_groups_under_several_lines(
    newsroom: Newsroom, given_rows: list[Given], references: list[Given], groups: list[str]
) -> None:
    grouped = [replace(row, group=group) for row, group in zip(given_rows, groups, strict=False)]

    drawings = drawings_of(newsroom.subject("range-bars", grouped, references=references, sort="falling"))

    for drawing in drawings.values():
        assert clashes(drawing) == []
        assert marks_outside(drawing) == []


@st.composite
def series(draw: st.DrawFn, most: int, label: st.SearchStrategy[str] = LABELS) -> list[Given]:
    """Make up a series: some of the years of half a century, in one unit, each with a hedge and status of its own."""
    years = sorted(draw(st.sets(st.integers(1970, 2020), min_size=4, max_size=most)))
    name, who, id = draw(label), draw(WHO), draw(st.uuids())
    numbers = draw(st.sampled_from([NUMBERS, st.integers(1, 20), st.integers(10**11, 10**12)]))
    return [
        Given(
            value=draw(values("EUR per month", numbers)),
            label=name,
            who=who,
            status=draw(STATUSES),
            when=str(year),
            series=f"s-{id}",
        )
        for year in years
    ]


@settings(deadline=None)
@given(series(30), st.lists(rows(), max_size=2), st.dictionaries(st.sampled_from(["1975", "2001-05"]), LABELS))
def test_in_columns(
    newsroom: Newsroom, given_rows: list[Given], references: list[Given], annotations: dict[str, str]
) -> None:
    drawn = sorted(row.when or "" for row in given_rows)
    within = {when: words for when, words in annotations.items() if drawn[0] <= when <= drawn[-1]}
    subject = newsroom.subject("columns", given_rows, references=references, annotations=within)

    for drawing in drawings_of(subject).values():
        assert clashes(drawing) == []
        assert marks_outside(drawing) == []


@settings(deadline=None)
@given(st.lists(series(24), min_size=1, max_size=3), st.lists(rows(), max_size=2))
def test_in_lines(newsroom: Newsroom, lines: list[list[Given]], references: list[Given]) -> None:
    given_rows = [point for line in lines for point in line]

    for drawing in drawings_of(newsroom.subject("line", given_rows, references=references)).values():
        assert clashes(drawing) == []
        assert marks_outside(drawing) == []


@settings(deadline=None)
@given(st.lists(rows() | rows("EUR") | rows("EUR per ferry per year"), min_size=2, max_size=7))
def test_in_a_ladder(newsroom: Newsroom, given_rows: list[Given]) -> None:
    drawings = drawings_of(newsroom.subject("ladder", given_rows))

    for drawing in drawings.values():
        assert clashes(drawing) == []
        assert marks_outside(drawing) == []


@settings(deadline=None)
@given(
    st.lists(rows("%", st.integers(0, 50)).filter(lambda row: "than 0 " not in str(row.value)), min_size=1, max_size=7)
)
def test_in_shares(newsroom: Newsroom, given_rows: list[Given]) -> None:
    drawings = drawings_of(newsroom.subject("share", given_rows))

    for drawing in drawings.values():
        assert clashes(drawing) == []
        assert marks_outside(drawing) == []


@settings(deadline=None)
@given(rows("ferry"), st.integers(1, 1000), LABELS)
def test_in_dots(newsroom: Newsroom, row: Given, share: int, label: str) -> None:
    whole = Given(value=f"about {10**13} ferries", label=label)
    subject = newsroom.subject("dots", [row], of=whole)

    drawings = {} if problems_of(subject) == ["too-small-to-see"] else drawings_of(subject)

    for drawing in drawings.values():
        assert clashes(drawing) == []
        assert marks_outside(drawing) == []


@settings(deadline=None)
@given(values("hours per day", st.integers(1, 12)), values("days per week", st.integers(1, 3)), STATUSES)
def test_in_a_week(newsroom: Newsroom, hours: str, days: str, status: str) -> None:
    drawings = drawings_of(
        newsroom.subject("week", [Given(value=hours, status=status)], of=Given(value=days, status=status))
    )

    for drawing in drawings.values():
        assert clashes(drawing) == []
        assert marks_outside(drawing) == []


DATES = st.sampled_from(
    [
        "2020",
        "2019-12",
        "2019-12-31",
        "199X",
        "2017/2021",
        "2020/..",
        "../2020-06",
        "[2021, 2022]",
        "{2016, 2018}",
        "2023-23",
        "unknown",
        "XXXX-01-11",
        "2020-02/2020-03",
    ]
)


@st.composite
def events(draw: st.DrawFn) -> Happened:
    return Happened(
        when=draw(DATES),
        title=draw(LABELS),
        inferred=draw(st.none() | DATES),
        status=draw(STATUSES),
        who=draw(st.none() | WHO),
    )


@settings(deadline=None)
@given(st.lists(events(), min_size=1, max_size=12))
def test_in_spans(newsroom: Newsroom, given_events: list[Happened]) -> None:
    subject = newsroom.subject("spans", events=[Happened(when="2020"), *given_events])

    for drawing in drawings_of(subject).values():
        assert clashes(drawing) == []
        assert marks_outside(drawing) == []
