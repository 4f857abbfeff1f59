"""What each page shows, planned for the golden newsroom and for small contents of one story."""

from collections.abc import Iterator, Set
from pathlib import Path

import pytest

from factpress.derive import derive_facts
from factpress.findings import compare_figures
from factpress.load import load_content
from factpress.model import Status
from factpress.pages import PAGE_TYPES, Edition, Page, Sheet, list_sheets
from factpress.pages.parts.bodies import PassageView
from factpress.pages.parts.facts import FactList
from factpress.pages.parts.figures import FigureView
from factpress.pages.parts.timelines import EventView, TimelineView
from factpress.pipeline import check
from factpress.usage import Usage
from tests.builders import draw, fact, facts, write_newsroom
from tests.conftest import GOLDEN

Pages = dict[str, Page]

ORDER = [f"is-{status}" for status in Status]
STATUSES = set(ORDER)

CHART = """
    form: range-bars
    title: Ferries
    alt: Bars
    rows: [{fact: now, label: Now}, {fact: before, label: Before}]
    how: Of these [[before]] were counted.
"""
STORY = "---\ntitle: A story\nstandfirst: There are [[now]].\n---\n\n"
BODY = "Once [[later]].\n\n[[chart:ferries]]\n\n## Again\n\n[[now]], [[later]].\n"


def edition_of(newsroom: Path, files: Set[str] = frozenset()) -> Edition:
    loaded = load_content(newsroom)
    assert loaded.content and loaded.wording and not loaded.problems, loaded.problems
    content, wording = derive_facts(loaded.content).content, loaded.wording
    return Edition(
        content=content,
        wording=wording,
        findings=compare_figures(content)[0],
        figures=draw(content, wording),
        usage=Usage(content=content),
        files=files,
    )


def plan(newsroom: Path, files: Set[str] = frozenset()) -> Pages:
    return {sheet.path: sheet.plan() for sheet in list_sheets(edition_of(newsroom, files))}


@pytest.fixture(scope="module")
def golden_sheets() -> tuple[Sheet, ...]:
    return tuple(list_sheets(edition_of(GOLDEN / "newsroom")))


@pytest.fixture(scope="module")
def golden(golden_sheets: tuple[Sheet, ...]) -> Pages:
    return {sheet.path: sheet.plan() for sheet in golden_sheets}


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return write_newsroom(
        tmp_path,
        {
            **facts(now=fact("3 ferries"), before=fact("2 ferries"), later=fact("about 4 ferries")),
            "charts/ferries.yaml": CHART,
            "stories/ferries/story.md": STORY + BODY,
        },
    )


def test_the_golden_newsroom_has_every_type_of_page(golden: Pages) -> None:
    templates = {page.template.removesuffix(".html") for page in golden.values()}

    assert templates == PAGE_TYPES.keys() - {"translation"}  # which has the templates of what is translated
    assert "da/stories/reading-by-lamplight/" in golden


def test_a_page_stands_in_the_folder_of_its_address(golden_sheets: tuple[Sheet, ...]) -> None:
    files = {sheet.path: sheet.file for sheet in golden_sheets}

    assert files[""] == "index.html"
    assert files["facts/"] == "facts/index.html"
    assert files["404.html"] == "404.html"


def test_a_page_is_what_it_was_listed_as(golden_sheets: tuple[Sheet, ...], golden: Pages) -> None:
    planned = {path: (page.path, page.is_listed) for path, page in golden.items()}

    assert planned == {sheet.path: (sheet.path, sheet.is_listed) for sheet in golden_sheets}


def test_links_lead_back_to_the_root_from_every_depth(golden: Pages) -> None:
    roots = {page.path: page.frame.root for page in golden.values()}

    assert roots[""] == "./"
    assert {root for path, root in roots.items() if path.count("/") == 2} == {"../../"}


def test_a_page_that_is_shown_at_any_address_links_from_the_top(golden: Pages) -> None:
    frame = golden["404.html"].frame

    assert frame.root == "/news/", "the path of the url in site.yaml"
    assert frame.canonical == ""


def test_the_masthead_says_where_the_reader_is(golden: Pages) -> None:
    topic = next(page for page in golden.values() if page.template == "topic.html")

    assert [link.href for link in topic.frame.sections if link.is_current] == ["../../facts/"]
    assert [link.href for link in topic.frame.crumbs] == ["../../facts/"]


def test_stories_stand_in_the_order_in_which_the_front_page_names_them(golden: Pages) -> None:
    slugs = [story.href for story in golden[""].view.stories]

    assert slugs == [
        f"./stories/{slug}/" for slug in ("the-long-refit", "what-the-sound-gives", "reading-by-lamplight")
    ]


def test_notes_are_numbered_as_they_are_read_and_each_fact_has_one(town: Path) -> None:
    notes = plan(town)["stories/ferries/"].notes

    assert [(note.number, note.fact) for note in notes] == [(1, "now"), (2, "later"), (3, "before")]


def test_a_note_says_how_sure_who_and_where(town: Path) -> None:
    note = plan(town)["stories/ferries/"].notes[0]

    assert (note.value, note.status.words) == ("3 ferries", "Reported")
    assert [(link.words, link.href) for link in note.citations[0].chain] == [("The Gazette", "../../sources/gazette/")]
    assert note.citations[0].locators == "line 1"
    assert note.href == "../../facts/town/#now"


def test_a_chart_has_a_heading_below_the_one_that_it_stands_under(town: Path) -> None:
    (town / "content/stories/ferries/story.md").write_text(
        f"{STORY}[[chart:ferries]]\n\n## Again\n\n[[chart:ferries]]\n", encoding="utf-8"
    )

    blocks = plan(town)["stories/ferries/"].view.blocks

    assert [block.level for block in blocks if isinstance(block, FigureView)] == [2, 3]


def test_a_chart_is_named_once_for_those_who_listen(town: Path) -> None:
    figure = next(block for block in plan(town)["stories/ferries/"].view.blocks if isinstance(block, FigureView))

    assert 'role="img"' in figure.wide
    assert 'aria-hidden="true"' in figure.narrow.partition(">")[0]
    assert "<title" not in figure.narrow
    assert 'role="img"' in figure.small


def test_a_chart_on_its_own_page_leaves_its_title_to_the_page(golden: Pages) -> None:
    page = next(page for page in golden.values() if page.template == "chart.html")

    assert page.view.top.title
    assert page.view.figure.title == ""
    assert page.view.shown_on


def test_a_list_of_facts_in_prose_shows_those_of_the_page(golden: Pages) -> None:
    front = golden[""]

    listed = next(block for block in front.view.blocks if isinstance(block, FactList))

    assert [line.href for line in listed.facts] == [note.href for note in front.notes]


def test_a_short_body_has_no_table_of_contents_and_a_long_one_has(town: Path) -> None:
    headings = "".join(f"## Part {letter}\n\nText.\n\n" for letter in "abcd")
    (town / "content/pages/long.md").write_text(f"---\ntitle: Long\n---\n\n{headings}", encoding="utf-8")

    pages = plan(town)

    assert [link.href for link in pages["long/"].view.top.contents.links] == [
        "#part-a",
        "#part-b",
        "#part-c",
        "#part-d",
    ]
    assert pages["stories/ferries/"].view.top.contents is None


def test_pages_of_reference_have_a_table_of_contents_too_and_a_long_one_is_folded(golden: Pages) -> None:
    paths = ("speakers/", "sources/harbour-gazette/", "facts/ferry/")
    contents = {path: golden[path].view.top.contents for path in paths}

    assert [link.href for link in contents["facts/ferry/"].links] == [
        f"#{entry.id}" for entry in golden["facts/ferry/"].view.entries
    ]
    assert contents["facts/ferry/"].is_long
    assert [link.words for link in contents["sources/harbour-gazette/"].links][:2] == [
        "How it reached us",
        "What we know of it",
    ]
    assert {link.href[1:] for link in contents["speakers/"].links} == {
        speaker.id for speaker in golden["speakers/"].view.speakers
    }


def test_an_event_has_its_address_on_its_timeline_alone(golden: Pages) -> None:
    own, embedded = _timelines(golden, "timeline.html"), _timelines(golden, "front.html", "story.html", "about.html")

    assert all(event.anchor for timeline in own for event in _events(timeline))
    assert not any(event.anchor for timeline in embedded for event in _events(timeline))


def test_a_year_that_nobody_states_is_said_to_be_missing(tmp_path: Path) -> None:
    event = "{when: XXXX-05-01, title: A party, source: gazette, locator: line 2, status: claimed}"
    newsroom = write_newsroom(
        tmp_path,
        {"events/town.yaml": f"party: {event}\n", "timelines/year.yaml": "title: A year\nevents: [party]\n"},
    )

    page = plan(newsroom)["timelines/year/"]

    date = next(_events(page.view.timeline)).date
    assert (date.words, date.machine, date.note) == ("1 May", "05-01", "year not stated")


def test_a_sum_is_told_with_its_figures_and_the_least_sure_of_them(tmp_path: Path) -> None:
    newsroom = write_newsroom(
        tmp_path,
        {
            **facts(now=fact("5 ferries"), before=fact("3 ferries", status="claimed")),
            "calculations/town.yaml": "more:\n  gist: How many more\n  formula: (now - before) * 2\n",
        },
    )

    entries = {entry.id: entry for entry in plan(newsroom)["facts/town/"].view.entries}

    now, before = '<a href="../../facts/town/#now">5 ferries</a>', '<a href="../../facts/town/#before">3 ferries</a>'
    assert entries["more"].sum == f"({now} \N{MINUS SIGN} {before}) \N{MULTIPLICATION SIGN} 2 = <b>4 ferries</b>"
    assert entries["more"].surety.words == "Claimed"
    assert [(links.name, links.links[0].words) for links in entries["now"].lists] == [
        ("Sums that rest on it:", "How many more")
    ]


def test_a_fact_lists_the_pages_that_show_it(town: Path) -> None:
    entries = {entry.id: entry for entry in plan(town)["facts/town/"].view.entries}

    shown = {links.name: [link.href for link in links.links] for links in entries["before"].lists}

    assert shown["Shown on:"] == ["../../charts/ferries/"]


def test_what_a_source_leaves_out_is_said(town: Path) -> None:
    missing = plan(town)["sources/gazette/"].view.missing

    assert "Its headline" in missing
    assert "The date on which it was published" in missing


def test_a_source_shows_every_hand_that_its_words_went_through(tmp_path: Path) -> None:
    source = "kind: news\npublisher: The Copyist\npublished: unknown\nvia: [The Digest, The Herald]\nretold: true\n"
    newsroom = write_newsroom(tmp_path, {"sources/copy.yaml": source})

    chain = plan(newsroom)["sources/copy/"].view.chain

    assert [hand.name for hand in chain] == ["The Herald", "The Digest", "The Copyist", "The Harbour"]
    assert [hand.name for hand in chain if hand.is_read] == ["The Copyist"]


def test_what_does_not_add_up_stands_first(golden: Pages) -> None:
    styles = [judgement.style for judgement in golden["cross-checks/"].view.checks.judgements]

    assert [style.split()[0] for style in styles] == ["is-impossible", "is-possible", "is-consistent"]


def test_what_fails_only_on_an_assumption_is_a_tension(tmp_path: Path) -> None:
    check = "claim: now\n  against: before\n  verdict: impossible\n  explanation: We cannot tell.\n"
    newsroom = write_newsroom(
        tmp_path,
        {
            **facts(now=fact("5 ferries"), before=fact("3 ferries")),
            "cross-checks/town.yaml": f"tight:\n  {check}  assumption: They are the same.\nplain:\n  {check}",
        },
    )

    judgements = plan(newsroom)["cross-checks/"].view.checks.judgements

    assert [(judgement.id, judgement.verdict, judgement.style) for judgement in judgements] == [
        ("plain", "It does not add up.", "is-impossible is-reported"),
        ("tight", "Not if all of this is assumed.", "is-impossible is-assumed is-reported"),
    ]


def test_only_a_date_that_is_known_to_the_day_is_a_diamond(tmp_path: Path) -> None:
    event = "{{when: {when}, title: A party, source: gazette, locator: line 2, status: claimed}}\n"
    dates = {"day": "2019-12-24", "month": "2019-12", "year": "2019"}
    events = "".join(f"{name}: {event.format(when=when)}" for name, when in dates.items())
    timeline = "title: A year\nevents: [year, month, day]\n"
    newsroom = write_newsroom(tmp_path, {"events/town.yaml": events, "timelines/year.yaml": timeline})

    told = _events(plan(newsroom)["timelines/year/"].view.timeline)

    assert [event.mark for event in told] == ["window", "window", ""]


def test_the_key_explains_what_is_confirmed_and_the_statuses_of_its_page(tmp_path: Path) -> None:
    newsroom = write_newsroom(tmp_path, facts(now=fact("3 ferries"), told=fact("4 ferries", status="claimed")))

    key = plan(newsroom)["facts/town/"].view.top.key

    assert [row.status.words for row in key.rows] == ["Confirmed", "Reported", "Claimed"]


@pytest.mark.parametrize(
    ("statuses", "left"),
    [
        (["reported"], "This page has 1 fact. It is not confirmed."),
        (["confirmed"], "This page has 1 fact. It is confirmed."),
        (["reported", "claimed"], "This page has 2 facts. None of them is confirmed."),
        (["confirmed", "claimed"], "This page has 2 facts. 1 of them is confirmed."),
        (["confirmed", "confirmed"], "This page has 2 facts. All of them are confirmed."),
        (["confirmed"] * 2 + ["claimed"], "This page has 3 facts. 2 of them are confirmed."),
    ],
)
def test_the_key_says_how_much_of_its_page_is_confirmed(statuses: list[str], left: str, tmp_path: Path) -> None:
    newsroom = write_newsroom(
        tmp_path, facts(**{f"f{number}": fact("3 ferries", status=status) for number, status in enumerate(statuses)})
    )

    key = plan(newsroom)["facts/"].view.top.key

    assert key.left == left


def test_what_a_page_shows_twice_is_counted_once_and_events_apart(town: Path) -> None:
    event = "{when: 2019, title: A party, source: gazette, locator: line 2, status: confirmed}"
    (town / "content/events").mkdir()
    (town / "content/events/town.yaml").write_text(f"party: {event}\n", encoding="utf-8")
    (town / "content/timelines").mkdir()
    (town / "content/timelines/year.yaml").write_text("title: A year\nevents: [party]\n", encoding="utf-8")
    story = town / "content/stories/ferries/story.md"
    story.write_text(STORY + BODY + "\n[[timeline:year]]\n", encoding="utf-8")

    key = plan(town)["stories/ferries/"].view.top.key

    assert key.left == "This page has 3 facts, and 1 event. 1 of them is confirmed."


def test_a_page_that_tells_nothing_explains_every_status_and_counts_none(golden: Pages) -> None:
    key = golden["stories/"].view.top.key

    assert [row.status.style for row in key.rows] == [f"is-{status}" for status in Status]
    assert key.left == ""


def test_every_page_has_the_key_but_embeds_and_the_page_of_those_who_are_lost(golden: Pages) -> None:
    without = {page.template for page in golden.values() if not (hasattr(page.view, "top") and page.view.top.key)}

    assert without == {"embed.html", "not_found.html"}


def test_what_shows_several_statuses_has_them_all_for_the_key_to_dim(golden: Pages) -> None:
    figure = golden["charts/fuzzy-dates/"].view.figure
    judgement = golden["cross-checks/"].view.checks.judgements[0]

    assert figure.style.split() == [key.style for key in figure.legend if key.style in STATUSES]
    assert {judgement.status.style, *judgement.sum_style.split()} == STATUSES & set(judgement.style.split())


def test_a_page_leads_on_to_one_other_that_there_is(golden: Pages) -> None:
    led = {page.path: page.view.onward for page in golden.values() if hasattr(page.view, "onward")}

    assert {golden[path].template for path in led} == {
        f"{name}.html"
        for name in ("about", "chart", "corrections", "credits", "cross_checks", "source", "speakers", "timeline")
    }
    for path, links in led.items():
        (link,) = links
        address = link.href.removeprefix(golden[path].frame.root)
        assert address in golden and address != path, path


def test_from_the_last_chart_the_first_comes_next(golden: Pages) -> None:
    charts = [path for path in golden if golden[path].template == "chart.html"]

    assert golden[charts[-1]].view.onward[0].href == f"../../{charts[0]}"


def test_facts_and_sums_are_counted_apart_and_alike_on_the_front_page_and_in_the_ledger(golden: Pages) -> None:
    content = check(GOLDEN / "newsroom").content
    counted = f"{len(content.facts)} facts and {len(content.calculations)} sums"

    assert counted in golden[""].view.top.byline[-1]
    assert golden["facts/"].view.top.standfirst.startswith(counted)
    assert counted in golden["facts/"].view.top.key.left


def test_what_a_speaker_says_is_listed_from_the_surest(golden: Pages) -> None:
    for speaker in golden["speakers/"].view.speakers:
        order = [ORDER.index(line.status.style) for line in speaker.facts]
        assert order == sorted(order), speaker.id


def test_the_card_of_a_story_is_described_with_its_figure_its_hedge_and_its_status(town: Path) -> None:
    loaded = plan(town, frozenset(["cards/stories/ferries.png"]))["stories/ferries/"]

    assert loaded.head.card and loaded.head.card.words == "A story – A figure: 3 ferries. How sure: Reported."


def test_the_ledger_lists_every_entry_by_topic_and_the_surest_first(golden: Pages) -> None:
    topics = golden["facts/"].view.topics
    order = [str(status) for status in Status]

    assert sum(len([*topic.rows]) for topic in topics) == len(check(GOLDEN / "newsroom").content.ledger)
    for topic in topics:
        statuses = [order.index(row.status) for row in topic.rows]
        assert statuses == sorted(statuses)


def test_the_ledger_can_be_narrowed_down_to_whatever_it_has(golden: Pages) -> None:
    choices = {choice.name: [option.id for option in choice.options] for choice in golden["facts/"].view.choices}
    rows = [row for topic in golden["facts/"].view.topics for row in topic.rows]

    assert list(choices) == ["topic", "status", "speaker", "source"]
    assert {id for row in rows for id in row.speakers.split()} == set(choices["speaker"])
    assert {id for row in rows for id in row.sources.split()} == set(choices["source"])


def test_a_row_of_the_ledger_has_the_words_that_a_reader_may_look_for(tmp_path: Path) -> None:
    files = {
        **facts(fare=fact("50 EUR", printed="EUR 50", measure="price", place="town", speaker="mayor")),
        "terms.yaml": "units: {EUR: {before: €}}\nplaces: {town: The town}\nmeasures: {price: Price of a seat}\n",
        "speakers.yaml": "mayor: {name: The mayor, also_spelled: [Mr Mair]}\n",
    }

    (topic,) = plan(write_newsroom(tmp_path, files))["facts/"].view.topics

    assert next(iter(topic.rows)).words == "Town, Price of a seat, The town, EUR 50, Mr Mair"


def test_a_timeline_offers_its_statuses_on_its_own_page_alone(golden: Pages) -> None:
    own = golden["timelines/the-heron/"].view.timeline
    embedded = [block for block in golden["stories/the-long-refit/"].view.blocks if isinstance(block, TimelineView)]

    assert sum(int(shown.count) for shown in own.shown) == len(own.events) + len(own.undated)
    assert {shown.hidden for shown in own.shown} >= {"Not shown: Confirmed, 2 events."}
    assert embedded and all(block.shown == () for block in embedded)


def test_a_timeline_leads_to_the_chart_that_draws_it_to_scale(golden: Pages) -> None:
    assert [link.href for link in golden["timelines/the-heron/"].view.to_scale] == ["../../charts/fuzzy-dates/"]


def test_a_long_title_is_cut_at_a_word_for_the_window(town: Path) -> None:
    long = "How many ferries there were in the old harbour before anybody in the town had counted them"
    (town / "content/pages/long.md").write_text(f"---\ntitle: {long}\n---\n\nText.\n", encoding="utf-8")

    pages = plan(town)

    assert pages["long/"].window_title == "How many ferries there were in the old harbour before…"
    assert pages["long/"].title == long
    assert pages["stories/ferries/"].window_title.endswith(pages[""].frame.site_title)


def test_the_latest_correction_stands_first(golden: Pages) -> None:
    dates = [correction.date.machine for correction in golden["corrections/"].view.corrections]

    assert dates == sorted(dates, reverse=True)


def test_a_site_with_nothing_but_a_front_page_has_no_empty_lists(tmp_path: Path) -> None:
    newsroom = write_newsroom(tmp_path, {})
    (newsroom / "content/sources/gazette.yaml").unlink()
    (newsroom / "content/speakers.yaml").unlink()

    pages = plan(newsroom)

    assert set(pages) == {"", "credits/", "404.html"}
    assert pages[""].frame.sections == ()


def test_prose_comes_in_passages_between_what_stands_in_it(town: Path) -> None:
    kinds = [type(block) for block in plan(town)["stories/ferries/"].view.blocks]

    assert kinds == [PassageView, FigureView, PassageView]


def _timelines(pages: Pages, *templates: str) -> Iterator[TimelineView]:
    for page in pages.values():
        if page.template in templates:
            found = getattr(page.view, "blocks", None) or [getattr(page.view, "timeline", None)]
            yield from (block for block in found if isinstance(block, TimelineView))


def _events(timeline: TimelineView) -> Iterator[EventView]:
    yield from (*timeline.events, *timeline.undated)
