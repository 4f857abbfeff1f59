"""The newsroom that is published: what its two articles say, typed off them by hand, against what the site says."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from factpress.cli import main
from factpress.datasets import write_datasets
from factpress.model import Content, Event, Fact
from factpress.pipeline import Checked, check
from factpress.prose import find_references
from factpress.usage import Usage
from tests.conftest import REPOSITORY, NewsroomFactory, change
from tests.test_broken import snapshot

SOURCES = {"A": "bbc-retold", "B": "daily-nk-wages"}

# Every figure of the two articles: where it stands (article and line), its fact, lowest and highest, unit, per, who
# says it, and how sure. An end that lies outside has > before it, one that nobody stated is a hyphen, ~ is for “about”.
FIGURES = """
A 4  | relatives-worried     |      20000 |     99999 | relative |       |                           | reported
A 7  | protest-factories-ko  |          3 |         - | factory  |       | ko-young-hwan             | unverified
A 8  | unpaid-months         |          2 |         - | month    |       | ko-young-hwan             | unverified
A 11 | workers-abroad        |    ~100000 |    100000 | worker   |       |                           | reported
A 11 | mostly-in-northeast   |        >50 |       100 | %        |       |                           | reported
A 11 | revenue-total         | ~740000000 | 740000000 | USD      |       |                           | reported
A 12 | kept-by-state         |        >50 |       100 | %        |       |                           | reported
A 13 | stay-typical          |          3 |         3 | year     |       |                           | reported
A 15 | protest-workers       |          - |      2500 | worker   |       | cho-han-beom              | unverified
A 15 | protest-factories     |         15 |        15 | factory  |       | cho-han-beom              | unverified
A 16 | workers-unpaid        |      20000 |     99999 | worker   |       |                           | reported
A 18 | kept-jung             |         15 |        15 | %        |       | jung                      | claimed
A 19 | outings-jung          |          1 |         1 | times    | week  | jung                      | claimed
A 19 | outings-covid         |          0 |         0 | times    | week  | jung                      | claimed
A 20 | pay-vs-home           |          - |        10 | times    |       |                           | reported
A 22 | surveillance-grew     |          4 |         4 | year     |       | it-worker                 | claimed
A 23 | letters-length        |         >1 |         - | year     |       | ko-young-hwan             | claimed
A 24 | days-per-week         |          6 |         6 | day      | week  | it-worker                 | claimed
A 24 | hours-per-day         |         12 |        14 | hour     | day   | it-worker                 | claimed
A 25 | kept-it-first         |         15 |        20 | %        |       | it-worker                 | claimed
A 25 | kept-it-since         |          0 |         0 | %        |       | it-worker                 | claimed
A 28 | wages-paid-after      |         >0 |         - |          |       |                           | reported
A 28 | unpaid-remainder      |    2000000 |         - | USD      |       |                           | reported
A 30 | incidents-abroad      |          3 |         - | incident |       | south-korean-intelligence | claimed
B 1  | wages-rose-for-many   |          3 |         - | worker   |       |                           | reported
B 3  | wage-liaoning         |       3200 |      3300 | CNY      | month | daily-nk-source           | reported
B 5  | wage-overtime         |      >3500 |         - | CNY      | month |                           | reported
B 7  | wage-rise-claimed     |      >1000 |         - | CNY      | month |                           | reported
B 7  | wage-before           |       2300 |      2500 | CNY      | month |                           | reported
B 11 | wage-demanded         |          - |      3500 | CNY      | month |                           | reported
B 26 | wage-chinese          |       8000 |     12000 | CNY      | month |                           | reported
B 26 | wage-share-of-chinese |          - |        25 | %        |       |                           | reported
B 28 | workers-remain        |         >0 |         - | worker   |       |                           | reported
"""

# Figures that the articles call estimates, and that readers must see called so.
ESTIMATES = {"workers-abroad", "revenue-total"}

# The articles' own conversions, as readers should see them.
CONVERSIONS = {
    "revenue-total": "£586m",
    "wage-liaoning": "about $501–516 a month",
    "wage-overtime": "about $548 a month",
    "wage-before": "about $360–390 a month",
    "wage-chinese": "about $1,250–1,880 a month",
}

# What can be worked out from them, by hand: lowest and highest, rounded outward.
SUMS = {
    "kept-from-jung": (85, 85, "%"),
    "kept-from-it-first": (80, 85, "%"),
    "week-hours": (72, 84, "hour"),
    "revenue-per-year": (105_714_285, 123_333_334, "USD"),
    "revenue-per-worker-month": (88.1, 102.8, "USD"),
    "workers-per-factory": (None, 166.7, "worker"),
    "share-taking-part": (None, 2.5, "%"),
    "rise-in-liaoning": (700, 1000, "CNY"),
    "rise-in-liaoning-percent": (28.0, 43.48, "%"),
    "rise-overtime": (1000, None, "CNY"),
    "demand-above-before": (1000, 1200, "CNY"),
    "demand-missed-by": (200, 300, "CNY"),
    "share-of-chinese-now": (26.66, 41.25, "%"),
    "share-of-chinese-before": (19.16, 31.25, "%"),
}

# Dates as stated, in EDTF, and what we infer.
DATES = {
    "ko-flees": ("199X", None),
    "revenue-years": ("2017/2023", None),
    "jung-works": ("2017/2021", None),
    "un-deadline": ("2019-12", None),
    "it-pay-stops": ("2020", None),
    "riots": ("XXXX-01-11", "2024?-01-11"),
    "protests-by-cho": (None, None),
    "revolt-reports": (None, None),
    "border-eased": (None, "2023-23?"),
    "anger-builds": (None, "2023-23?"),
    "it-worker-writes": (None, None),
    "officials-pay": (None, "2024?-01-11/.."),
    "surveillance-rises": (None, "2020~/2024~"),
    "wage-talks": (None, None),
    "orders-move": (None, None),
    "wages-rise": (None, "2020/.."),
}

# A mistake made in one file: what stood there, what stands there now, where the caret belongs, and what is told.
PLANTED = {
    "a misspelt unit": (
        "facts/wages.yaml",
        "value: 2300 to 2500 CNY per month",
        "value: 2300 to 2500 CNY per mnth",
        "mnth",
        "value: “mnth” is not a unit [bad-value]",
    ),
    "a lost hedge": (
        "facts/wages.yaml",
        "value: more than 3500 CNY per month",
        "value: mroe than 3500 CNY per month",
        "mroe",
        "value: “mroe than” is not a hedge [bad-value]",
    ),
    "a month too many": (
        "facts/workers-abroad.yaml",
        "when: 2019-12",
        "when: 2019-13",
        "13",
        "when: there is no month 13 [bad-date]",
    ),
    "a misspelt speaker": (
        "facts/protests.yaml",
        "speaker: cho-han-beom",
        "speaker: cho-han-boem",
        "cho-han-boem",
        "there is no speaker “cho-han-boem” [unknown-reference]",
    ),
    "a misspelt field": (
        "facts/revenue.yaml",
        "measure: state-revenue",
        "mesure: state-revenue",
        "mesure",
        "there is no field “mesure” here [unknown-field]",
    ),
    "a sum of unlike things": (
        "calculations/wages.yaml",
        "formula: wage-liaoning - wage-before",
        "formula: wage-liaoning - revenue-total",
        "revenue-total",
        "“wage-liaoning” is in CNY per month and “revenue-total” in USD [unit-mismatch]",
    ),
    "a misspelt reference": (
        "stories/january-11/story.md",
        "[[unpaid-months]]",
        "[[unpaid-month]]",
        "unpaid-month]]",
        "there is no fact or calculation “unpaid-month” [unknown-reference]",
    ),
    "a number that nobody said": (
        "pages/about.md",
        "\n---\n\n",
        "\n---\n\nIn China, 3,250 say so.\n\n",
        "3,250",
        "the number “3,250” has no source [unsourced-number]",
    ),
    "a chart that cannot be drawn": (
        "charts/wages.yaml",
        "form: range-bars",
        "form: range-bar",
        "range-bar",
        "there is no form “range-bar” [unknown-form]",
    ),
    "a timeline out of order": (
        "timelines/january-11.yaml",
        "[jung-works, un-deadline, it-pay-stops, border-eased, ",
        "[jung-works, un-deadline, border-eased, it-pay-stops, ",
        "it-pay-stops, anger",
        "“it-pay-stops” came before “border-eased”, and stands after it [timeline-order]",
    ),
    "a status of one's own": (
        "events/protests.yaml",
        "status: reported",
        "status: rumoured",
        "rumoured",
        "“rumoured” is no choice for “status” [bad-choice]",
    ),
    "a tab": (
        "sources/daily-nk-wages.yaml",
        "kind: news\n",
        "kind: news\n\tpublisher: Daily NK\n",
        "\t",
        "this line is indented with a tab [yaml-syntax]",
    ),
}


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(REPOSITORY)


@pytest.fixture(scope="module")
def content(checked: Checked) -> Content:
    return checked.content


@pytest.fixture(scope="module")
def published(checked: Checked) -> dict[str, Any]:
    files = write_datasets(checked.content, checked.findings, checked.wording, Usage(content=checked.content))
    return {
        path.removeprefix("data/").removesuffix(".json"): json.loads(files[path]) for path in files if "json" in path
    }


@pytest.fixture(scope="module")
def facts(published: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {fact["id"]: fact for fact in published["facts"]["facts"]}


def test_every_figure_of_the_articles_is_published_as_it_stands_there(facts: dict[str, dict[str, Any]]) -> None:
    typed = {row["id"]: row for row in rows()}

    printed = {id: {name: facts[id][name] for name in row} for id, row in typed.items()}

    assert printed == typed


def test_no_other_figure_is_published_as_if_an_article_had_it(facts: dict[str, dict[str, Any]]) -> None:
    valued = {id for id, fact in facts.items() if fact["status"] != "derived" and fact["text"] is not None}

    assert valued == {row["id"] for row in rows()}


def test_conversions_are_those_of_the_articles(facts: dict[str, dict[str, Any]]) -> None:
    assert {id: fact["converted"] for id, fact in facts.items() if fact["converted"]} == CONVERSIONS


def test_sums_come_out_as_by_hand(facts: dict[str, dict[str, Any]]) -> None:
    sums = {id: fact for id, fact in facts.items() if fact["status"] == "derived"}

    assert set(sums) == set(SUMS)
    for id, (low, high, unit) in SUMS.items():
        ends = [end if end is None else pytest.approx(end, rel=1e-3) for end in (low, high)]
        assert [sums[id]["low"], sums[id]["high"], sums[id]["unit"]] == [*ends, unit], id


def test_dates_are_published_as_stated(published: dict[str, Any]) -> None:
    events = {event["id"]: event for event in published["events"]["events"]}

    dated = {id: (event["when"], (event["inferred"] or {}).get("when")) for id, event in events.items()}

    assert dated == DATES
    assert (events["riots"]["earliest"], events["riots"]["latest"]) == (None, None), "no year is stated"


def test_no_text_loses_a_hedge(facts: dict[str, dict[str, Any]]) -> None:
    texts = {id: fact["text"] for id, fact in facts.items() if fact["text"]}

    lost = {id: text for id, text in texts.items() if not re.match(hedge_of(facts[id]), text)}

    assert texts
    assert lost == {}


def test_nothing_is_called_confirmed(content: Content) -> None:
    """Neither article states of anything that it was checked independently."""
    statuses = {entry.status for entry in content.facts.values()} | {event.status for event in content.events.values()}

    assert {str(status) for status in statuses} == {"reported", "claimed", "unverified"}


def test_the_one_total_is_not_made_into_a_series(content: Content) -> None:
    of_revenue = [id for id, fact in content.facts.items() if fact.measure == "state-revenue"]
    by_year = [id for id, entry in content.ledger.items() if entry.value and entry.value.unit.per == ("year",)]

    assert of_revenue == ["revenue-total"]
    assert by_year == ["revenue-per-year"]
    assert content.ledger["revenue-per-year"].value.is_range  # type: ignore[union-attr]  # nobody says: six or seven
    assert not {str(chart.form) for chart in content.charts.values()} & {"columns", "line"}


def test_nothing_stands_for_the_middle_of_a_range(facts: dict[str, dict[str, Any]]) -> None:
    middles = {3250, 2400, 850, 10_000, 13, 17.5, 32.5, 35.4, 508.5, 375}

    assert not middles & {end for fact in facts.values() for end in (fact["low"], fact["high"])}


def test_the_chart_of_wages_draws_the_five_figures_that_there_are(content: Content) -> None:
    assert [str(row.fact) for row in content.charts["wages"].figures] == [
        "wage-before",
        "wage-liaoning",
        "wage-overtime",
        "wage-chinese",
        "wage-demanded",
    ]


def test_the_rise_is_never_shown_as_an_answer_to_the_protests(content: Content) -> None:
    of_the_rise = {"wage-talks", "orders-move", "wages-rise"}
    told_together = {f"timeline {id}": set(timeline.events) for id, timeline in content.timelines.items()}
    told_together |= {f"chart {id}": set(chart.events) for id, chart in content.charts.items()}

    assert all(content.events[id].source == "daily-nk-wages" for id in of_the_rise)
    assert not [told for told, events in told_together.items() if "riots" in events and of_the_rise & events]
    assert not [id for id in of_the_rise if "riots" in content.events[id].after]


def test_the_two_accounts_of_the_protests_are_not_merged(content: Content) -> None:
    accounts = {"ko-young-hwan", "cho-han-beom"}

    joined = [
        id
        for id, entry in content.ledger.items()
        if accounts <= {str(citation.speaker.id) for citation in entry.citations if citation.speaker}
    ]

    assert joined == []
    assert content.facts["similar-account-cho"].corroborates == (), "similar is not the same"


def test_neither_account_of_the_protests_is_told_under_the_name_of_the_other(content: Content) -> None:
    accounts = [content.events[id] for id in ("riots", "protests-by-cho")]

    told = {str(event.speaker): {str(fact.speaker) for fact in facts_in(event, content)} for event in accounts}

    assert told == {"ko-young-hwan": {"ko-young-hwan"}, "cho-han-beom": {"cho-han-beom"}}


def test_nobody_is_said_to_have_passed_on_what_the_it_worker_wrote(content: Content) -> None:
    """The BBC had an e-mail of his; from whom is not stated."""
    assert [id for id, speaker in content.speakers.items() if speaker.heard_through] == []


def test_no_event_is_told_as_surer_than_an_unverified_figure_in_it(content: Content) -> None:
    sure = [event for event in content.events.values() if event.status != "unverified"]

    doubtful = [str(event.id) for event in sure if "unverified" in {fact.status for fact in facts_in(event, content)}]

    assert sure
    assert doubtful == []


def test_what_ko_says_of_the_anger_is_unverified_and_of_the_border_claimed(content: Content) -> None:
    told = ("anger-builds", "resentment-builds", "pay-asked-for", "border-eased", "border-rules-eased")

    statuses = [str((content.events.get(id) or content.facts[id]).status) for id in told]

    assert statuses == ["unverified", "unverified", "unverified", "claimed", "claimed"]


def test_nothing_from_other_reports_has_slipped_in() -> None:
    names = r"Helong|Yomiuri|Newsweek|Reuters|NKDB|Han-bum|Wikipedia|\$10 ?m|June 11|11 June|2,000 workers"

    found = {path.name for path in (REPOSITORY / "content").rglob("*.*") if re.search(names, path.read_text("utf-8"))}

    assert found == set()


@pytest.mark.parametrize("mistake", PLANTED)
def test_a_planted_mistake_gets_one_message(
    mistake: str, newsroom: NewsroomFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    name, before, after, marked, message = PLANTED[mistake]
    planted = newsroom(of=REPOSITORY)
    file = planted / "content" / name
    written = file.read_text(encoding="utf-8")
    assert before in written, "the newsroom has changed: plant the mistake elsewhere"
    mended = written.replace(before, after, 1)
    change(file, mended)
    change(planted / "site" / "index.html", "<p>published before</p>")
    site = snapshot(planted / "site")

    status = main(["build", "--newsroom", str(planted)])

    place = place_of(marked, mended, mended.index(after))
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("content/")]
    assert (status, told) == (1, [f"content/{name}:{place}: error: {message}"])
    assert snapshot(planted / "site") == site


def rows() -> Iterator[dict[str, Any]]:
    """Read the table of figures as the site writes them."""
    for line in FIGURES.strip().splitlines():
        where, id, low, high, unit, per, speaker, status = (cell.strip() for cell in line.split("|"))
        article, number = where.split()
        yield {
            "id": id,
            "low": None if low == "-" else int(low.lstrip(">~")),
            "high": None if high == "-" else int(high),
            "low_open": low.startswith(">"),
            "high_open": False,
            "approximate": low.startswith("~"),
            "unit": unit or None,
            "per": per or None,
            "speaker": speaker or None,
            "source": SOURCES[article],
            "locator": f"line {number}",
            "status": status,
        }


def facts_in(event: Event, content: Content) -> list[Fact]:
    """List the facts to which the title and the text of an event refer."""
    written = [text for text in (event.title, event.text) if text]
    named = [reference.id for text in written for reference in find_references(text)]
    return [content.facts[id] for id in named if id in content.facts]


def hedge_of(fact: dict[str, Any]) -> str:
    """Say, from its numbers and from what the articles call an estimate, how the words for a figure must begin."""
    low, high, about = fact["low"], fact["high"], ""
    if fact["approximate"]:
        about = "an estimated " if fact["id"] in ESTIMATES else "about "
    if fact["word"]:
        return ("up to " if low is None else "(more than )?") + re.escape(str(fact["word"]))
    if high is None:
        return ("more than " if fact["low_open"] else "at least ") + about
    if low is None:
        return ("(less|fewer) than " if fact["high_open"] else "up to ") + about
    return f"{about}[^a-z]*[0-9]" if low == high else f"{about}.*[0-9][a-z]*–.*[0-9]"


def place_of(marked: str, written: str, start: int) -> str:
    """Find line and column of the first of some words that stands behind a place."""
    at = written.index(marked, start)
    return f"{written.count(chr(10), 0, at) + 1}:{at - written.rfind(chr(10), 0, at)}"
