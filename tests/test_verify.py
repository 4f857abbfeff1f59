"""`verify`: a second reader finds every value, hedge and status of a built site that is not what the content says."""

import re
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factpress.cli import main
from factpress.manifest import MANIFEST, list_files
from factpress.model import Status
from factpress.pipeline import Checked, check
from factpress.problems import Problem
from factpress.verify import PROOFS, template_words, verify_site
from factpress.verify.expectations import written_texts
from factpress.verify.statements import state_all
from tests.builders import SOURCE, build, write_newsroom
from tests.conftest import GOLDEN, REPOSITORY, files_in

FACTS = """
source: gazette
facts:
  fare:
    gist: Fare of the ferry
    value: more than 4500 EUR per year
    converted: about 33500 DKK per year
    locator: line 3
    status: reported
  fare-told:
    gist: Fare that the mayor tells of
    value: 5200 to 6100 EUR per year
    speaker: mayor
    locator: line 5
    status: claimed
  fare-asked:
    gist: Fare that was asked for, which is above [[fare]]
    value: up to 7200 EUR per year
    locator: line 6
    status: unverified
  ferries:
    gist: Ferries that sail
    value: several ferries
    locator: line 7
    status: reported
  winter:
    gist: There are no crossings in winter
    locator: line 9
    status: reported
"""
STORY = """---
title: A year on the ferry costs [[fare]]
standfirst: The mayor speaks of [[fare-told@amount]].
---

It costs [[fare]], or [[fare@dkk]], for each of [[ferries]]. The mayor tells of [[fare-told]] and of
[[fare-told@low]], at **worst** [[fare-asked|as much as asked]]. By our sum it is [[twice]] for two.

## What [[fare-asked]] would buy

[[chart:fares]]

[[timeline:summer]]
"""
CHART = """
form: range-bars
title: The fare is [[fare]]
alt: Bars of the fare. It is [[fare]]; the mayor tells of [[fare-told]].
rows:
  - {fact: fare, label: On the list, note: since spring}
  - {fact: fare-told, label: As told}
reference: {fact: fare-asked, label: Asked for}
"""
FILES = {
    "terms.yaml": (
        "units:\n  ferry: {one: ferry, other: ferries}\n  EUR: {before: €}\n  DKK: {after: ' kr'}\n"
        "places: {town: The town}\n"
    ),
    "sources/gazette.yaml": SOURCE + "via: [The wire]\n",
    "facts/town.yaml": FACTS,
    "calculations/town.yaml": "twice: {gist: The fare for two, formula: fare-told * 2, assumption: Both pay alike.}\n",
    "cross-checks/town.yaml": (
        "fares:\n  claim: fare\n  against: fare-told\n  verdict: consistent\n  assumption: The list still holds.\n"
    ),
    "corrections.yaml": (
        "- {fact: fare, date: 2024-03-01, said: €4500, says: 'more than €4,500 a year', because: It may be more.}\n"
    ),
    "events/town.yaml": (
        "list:\n  when: 2024-03-01\n  title: A list is hung up\n  text: It says [[fare]].\n  source: gazette\n"
        "  locator: line 1\n  status: reported\n"
        "quarrel:\n  when: unknown\n  title: A quarrel\n  source: gazette\n  speaker: mayor\n  locator: line 2\n"
        "  status: claimed\n"
    ),
    "timelines/summer.yaml": "title: The summer\nevents: [list, quarrel]\n",
    "charts/fares.yaml": CHART,
    "data/tolls.yaml": (
        "title: Tolls\ngist: Toll at the bridge\nunit: EUR\nsource: gazette\nlocator: line 12\nstatus: reported\n"
    ),
    "data/tolls.csv": "when,value\n1998,300\n",
    "stories/fares/story.md": STORY,
}


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a value, a hedge or a status stands in a built site, and the facts that may be meant."""

    path: str
    start: int
    end: int
    facts: frozenset[str]


class Built:
    """A site in memory, and the content that it was built from."""

    def __init__(self, files: Mapping[str, bytes], checked: Checked) -> None:
        self.files, self.checked = files, checked

    def __repr__(self) -> str:
        return "the site"

    def problems(self, files: Mapping[str, bytes] | None = None) -> tuple[Problem, ...]:
        content, findings, wording = self.checked.content, self.checked.findings, self.checked.wording
        return verify_site(files or self.files, content, findings, wording)

    def changed(self, path: str, old: str, new: str) -> tuple[Problem, ...]:
        """Change one file once, and list it as if it had been built so."""
        written = self.files[path].decode()
        assert old in written, f"{path} has no {old}"
        return self.problems(manifested({**self.files, path: written.replace(old, new, 1).encode()}))

    def told_of(self, changed: Mapping[str, str]) -> Mapping[str, list[str]]:
        """Change several files at once, and list what is told of each of them."""
        files = {path: written.encode() for path, written in changed.items()}
        told: dict[str, list[str]] = {path: [] for path in changed}
        for problem in self.problems(manifested({**self.files, **files})):
            told.setdefault(problem.location.path, []).append(problem.message)
        return told

    @cached_property
    def apart(self) -> list[dict[str, list[Spot]]]:
        """List the spots of each file that has any: of all pages together, and of each table and list alone.

        Tables are held against lists, which are held against the content: what is wrong in both is told of the list.
        """
        found: dict[str, dict[str, list[Spot]]] = {}
        for spot in self.spots:
            together = "pages" if spot.path.endswith(".html") else spot.path
            found.setdefault(together, {}).setdefault(spot.path, []).append(spot)
        return list(found.values())

    @cached_property
    def spots(self) -> list[Spot]:
        """Find every value and every status that readers or machines can see."""
        wording, content = self.checked.wording, self.checked.content
        statements = state_all(content, wording, written_texts(content))
        meant: dict[str, set[str]] = {wording.status(status): set() for status in Status}
        for statement in statements.values():
            for words in (statement.text, statement.converted):
                if words:
                    meant.setdefault(words, set()).add(statement.id)
        pattern = re.compile(
            "|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in sorted(meant, key=len, reverse=True))
        )
        return [
            Spot(path=path, start=match.start(), end=match.end(), facts=frozenset(meant[match.group()]))
            for path, written in self.files.items()
            if path.endswith((".html", ".json", ".csv")) and path != MANIFEST
            for start, end in visible(path, written.decode())
            for match in pattern.finditer(written.decode(), start, end)
        ]


def manifested(files: Mapping[str, bytes]) -> dict[str, bytes]:
    listed = {path: written for path, written in files.items() if path != MANIFEST}
    return {**listed, MANIFEST: list_files(listed)}


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_newsroom(tmp_path_factory.mktemp("newsroom"), FILES)


@pytest.fixture(scope="module")
def built(newsroom: Path) -> Built:
    return Built(files=manifested(build(newsroom).files), checked=check(newsroom))


def test_a_site_as_it_was_built_is_proved(built: Built) -> None:
    assert built.problems() == ()


@pytest.mark.parametrize("name", ["newsroom", "newsroom-da"])
def test_the_golden_newsrooms_are_proved_in_their_languages(name: str, golden_sites: Callable[[str], Path]) -> None:
    files, checked = files_in(golden_sites(name)), check(GOLDEN / name)

    assert Built(files=files, checked=checked).problems() == ()


LEDGER, STORY_PAGE = "facts/town/index.html", "stories/fares/index.html"
CHART_PAGE, JSON = "charts/fares/index.html", "data/facts.json"
OEMBED = "charts/fares/oembed.json"
CHECKS, EVENTS, SUMMER = "data/cross-checks.json", "data/events.json", "timelines/summer/index.html"
WHOLE, SUMMER_JS = "facts/index.html", "timelines/summer.timelinejs.json"
CORRUPTED = {
    "the value in the data": (JSON, '"text": "more than €4,500', '"text": "more than €4,600', "fare"),
    "the hedge in the data": (JSON, '"text": "more than €4,500', '"text": "€4,500', "fare"),
    "the hedge as a flag in the data": (JSON, '"low_open": true', '"low_open": false', "fare"),
    "an end in the data": (JSON, '"high": 6100', '"high": 6101', "fare-told"),
    "the status in the data": (JSON, '"status": "unverified"', '"status": "claimed"', "fare-asked"),
    "the chain in the data": (JSON, '"The wire"', '"The wise"', "fare"),
    "the locator in the data": (JSON, '"locator": "line 3"', '"locator": "line 4"', "fare"),
    "a vague word in the data": (JSON, '"text": "several ferries"', '"text": "some ferries"', "ferries"),
    "a reference in a gist": (JSON, "above more than €4,500", "above more than €4,900", "fare"),
    "the value in the table of the data": ("data/facts.csv", "up to €7,200", "up to €7,300", "fare-asked"),
    "the status in the table of the data": ("data/facts.csv", ",claimed,", ",reported,", "fare-told"),
    "the value in the ledger": (LEDGER, '<p class="value">up to €7,200', '<p class="value">up to €7,250', "fare-asked"),
    "the hedge in the ledger": (LEDGER, '<p class="value">up to €7,200', '<p class="value">€7,200', "fare-asked"),
    "a vague word in the ledger": (LEDGER, ">several ferries", ">many ferries", "ferries"),
    "the status in the ledger": (LEDGER, "Unverified</span>\n</div>", "Reported</span>\n</div>", "fare-asked"),
    "the conversion in the ledger": (LEDGER, "about 33,500 kr", "about 33,600 kr", "fare"),
    "the hedge of a conversion in the ledger": (LEDGER, "about 33,500 kr", "33,500 kr", "fare"),
    "the source in the ledger": (LEDGER, "../../sources/gazette/", "../../sources/other/", "fare"),
    "the date of a row of a series": (WHOLE, ">1998</time>", ">1999</time>", "tolls-1998"),
    "no date of a row of a series": (WHOLE, ', <time datetime="1998">1998</time>', "", "tolls-1998"),
    "a figure in a sum": (LEDGER, ">€5,200–6,100 a year</a>", ">€5,200–6,200 a year</a>", "fare-told"),
    "the result of a sum": (LEDGER, "<b>€10,400", "<b>€10,500", "twice"),
    "an entry's address": (LEDGER, 'id="ferries"', 'id="ferry"', "ferries"),
    "the value in prose": (STORY_PAGE, '"fact">more than €4,500', '"fact">more than €4,400', "fare"),
    "the hedge in prose": (STORY_PAGE, '"fact">more than €4,500', '"fact">€4,500', "fare"),
    "another hedge in prose": (STORY_PAGE, '"fact">more than €4,500', '"fact">at least €4,500', "fare"),
    "one end in prose": (STORY_PAGE, '"fact">€5,200<', '"fact">€5,300<', "fare-told"),
    "a vague word in prose": (STORY_PAGE, '"fact">several ferries', '"fact">ferries', "ferries"),
    "own words in prose": (STORY_PAGE, "as much as asked", "as much as taken", "fare-asked"),
    "the note that a figure opens": (STORY_PAGE, 'popovertarget="note-ferries"', 'popovertarget="note-fare"', "fare"),
    "the fill of a marker": (STORY_PAGE, "marker is-claimed", "marker is-reported", "fare-told"),
    "the status at a marker": (STORY_PAGE, ": Claimed, The mayor", ": Reported, The mayor", "fare-told"),
    "who speaks first at a marker": (STORY_PAGE, ": Claimed, The mayor", ": Claimed, The major", "fare-told"),
    "the number of a note": (STORY_PAGE, 'aria-label="Note 2: Reported', 'aria-label="Note 7: Reported', "fare"),
    "the value in a note": (STORY_PAGE, '<p class="value">€5,200–6,100', '<p class="value">€5,200–6,700', "fare-told"),
    "who says so in a note": (STORY_PAGE, "The mayor → The wire", "The major → The wire", "fare-told"),
    "a heading": (
        STORY_PAGE,
        'What <span class="noted"><span class="fact">up to €7,200',
        'What <span class="noted"><span class="fact">up to €7,900',
        "fare-asked",
    ),
    "the title": (
        STORY_PAGE,
        "<h1>A year on the ferry costs more than €4,500",
        "<h1>A year on the ferry costs €4,500",
        "fare",
    ),
    "the window's title": (
        STORY_PAGE,
        "<title>A year on the ferry costs more than €4,500",
        "<title>A year on the ferry costs more than €4,800",
        "fare",
    ),
    "the description": (
        STORY_PAGE,
        'content="The mayor speaks of €5,200',
        'content="The mayor speaks of €5,900',
        "fare-told",
    ),
    "a title in a list": ("stories/index.html", "costs more than €4,500", "costs more than €4,501", "fare"),
    "the name of a drawing": (
        CHART_PAGE,
        '-title">The fare is more than €4,500',
        '-title">The fare is about €4,500',
        "fare",
    ),
    "the description of a drawing": (
        CHART_PAGE,
        "the mayor tells of €5,200–6,100",
        "the mayor tells of €5,200–9,100",
        "fare-told",
    ),
    "a label": (CHART_PAGE, ">more than €4,500<", ">€4,500<", "fare"),
    "a label's conversion": (CHART_PAGE, ">about 33,500 kr<", ">about 38,500 kr<", "fare"),
    "a label of what bars are held against": (
        CHART_PAGE,
        "Asked for up to €7,200",
        "Asked for up to €7,600",
        "fare-asked",
    ),
    "a label where a chart stands alone": ("charts/fares.svg", ">more than €4,500<", ">€4,500<", "fare"),
    "the name of a chart that stands alone": ("charts/fares.svg", '-title">The fare', '-title">No fare', "fares"),
    "the title where a chart stands alone": ("charts/fares.svg", '">The fare is more', '">The fare is', "fares"),
    "a status where a chart stands alone": ("charts/fares.svg", ">Unverified<", ">Confirmed<", "fares"),
    "who says so where a chart stands alone": ("charts/fares.svg", "The mayor →", "The major →", "fares"),
    "the address in a chart that stands alone": ("charts/fares.svg", "/charts/fares/", "/charts/fees/", "fares"),
    "a value in a chart's table": (
        CHART_PAGE,
        "<td>more than €4,500 a year</td>",
        "<td>about €4,500 a year</td>",
        "fare",
    ),
    "a status in a chart's table": (CHART_PAGE, "<td>Unverified</td>", "<td>Confirmed</td>", "fare-asked"),
    "the value in a chart's data": ("charts/fares.csv", "€5,200–6,100 a year", "€5,200–6,000 a year", "fare-told"),
    "an end in a chart's data": ("charts/fares.csv", "5200,6100", "5200,6000", "fare-told"),
    "a flag in a chart's data": ("charts/fares.csv", "true,false,false", "false,false,false", "fare"),
    "a status in a chart's data": ("charts/fares.csv", "unverified", "reported", "fare-asked"),
    "the value in a list of facts": (
        "sources/gazette/index.html",
        '<p class="value">up to €7,200',
        '<p class="value">up to €7,100',
        "fare-asked",
    ),
    "the status in a list of facts": (
        "speakers/index.html",
        "Claimed</span>\n</div>\n<div>\n",
        "Confirmed</span>\n</div>\n<div>\n",
        "fare-told",
    ),
    "a claim that is held against a sum": ("cross-checks/index.html", ">more than €4,500", ">more than €4,700", "fare"),
    "the computed end of a cross-check": (CHECKS, '"high": 6100', '"high": 6000', "fare-told"),
    "the arithmetic of a cross-check": (CHECKS, "€5,200–6,100 a year", "€5,100–6,100 a year", "fare-told"),
    "a verdict in the data": (CHECKS, '"consistent"', '"possible"', "fares"),
    "a verdict on the page": ("cross-checks/index.html", "It adds up, if", "It may add up, if", "fares"),
    "an exchange rate": (CHECKS, '"low": 0.1', '"low": 0.2', "fare"),
    "a figure in an event": (EVENTS, "It says more than €4,500", "It says more than €4,700", "fare"),
    "the date of an event": (EVENTS, '"when": "2024-03-01"', '"when": "2024-03-02"', "list"),
    "the date of an event on a page": (SUMMER, ">1 March 2024", ">2 March 2024", "list"),
    "the date of an event for machines": (SUMMER, 'datetime="2024-03-01"', 'datetime="2024-03-11"', "list"),
    "the status of an event": (SUMMER, "Reported</span></div>", "Confirmed</span></div>", "list"),
    "the date of an event for TimelineJS": (SUMMER_JS, '"day": 1', '"day": 2', "list"),
    "the date of an event in words for TimelineJS": (SUMMER_JS, '"1 March 2024"', '"March 2024"', "list"),
    "the status of an event for TimelineJS": (SUMMER_JS, '"group": "Reported"', '"group": "Confirmed"', "list"),
    "an event that nobody dates, dated for TimelineJS": (SUMMER_JS, '"when": null', '"when": "2024"', "quarrel"),
    "what the filter of the ledger asks for": (WHOLE, 'data-status="claimed"', 'data-status="reported"', "fare-told"),
    "what the search of the ledger finds": (WHOLE, 'data-words="Town', 'data-words="Tower', "fare"),
    "the hedge in what a card shows": (STORY_PAGE, "ferry: more than €4,500", "ferry: less than €4,500", "fare"),
    "the figure that a card shows": (
        STORY_PAGE,
        " – Fare of the ferry: more than €4,500 a year. How sure: Rep",
        "",
        "fare",
    ),
    "another figure than a card shows": (
        STORY_PAGE,
        "Fare of the ferry: more than €4,500 a year. How sure: Reported",
        "Fare that the mayor tells of: €5,200–6,100 a year. How sure: Claimed",
        "fare",
    ),
    "a card of which nothing is said": (STORY_PAGE, 'property="og:image:alt"', 'property="og:image:note"', "fare"),
    "who says so in the ledger": (WHOLE, "The mayor → The wire", "The major → The wire", "fare-told"),
    "the address of a row of the ledger": (WHOLE, 'id="ferries"', 'id="ferry"', "ferries"),
    "what a correction says": ("data/corrections.json", '"says": "more than', '"says": "less than', "fare"),
    "the title of a chart in the data package": ("datapackage.json", "is more than €4,500", "is €4,500", "fare"),
    "what a correction says on its page": ("corrections/index.html", "more than €4,500", "less than €4,500", "fare"),
    "what a correction says at its fact": (LEDGER, "It said “€4500”", "It said “€4600”", "fare"),
    "the hedge of a claim for search engines": (LEDGER, "year: up to €7,200 a", "year: €7,200 a", "fare-asked"),
    "the status of a claim for search engines": (LEDGER, 'Status":"Unverified"', 'Status":"Confirmed"', "fare-asked"),
    "who makes a claim for search engines": (LEDGER, 'Text":["The mayor', 'Text":["The major', "fare-told"),
    "a title for other sites": (STORY_PAGE, 'og:title" content="A year', 'og:title" content="Half a year', "fare"),
    "a headline for search engines": (STORY_PAGE, 'line":"A year on the ferry', 'line":"A week on the ferry', "fare"),
    "the hedge in a citation": (LEDGER, "<span>Fare of the ferry: more than €", "<span>Fare of the ferry: €", "fare"),
    "the status in a citation": (LEDGER, "<span>Unverified</span>", "<span>Reported</span>", "fare-asked"),
    "the hedge for reference managers": (CHART_PAGE, "{{The fare is more than", "{{The fare is less than", "fare"),
    "the hedge in the code to embed": (
        CHART_PAGE,
        "title=&#34;The fare is more",
        "title=&#34;The fare is less",
        "fare",
    ),
    "the hedge in the data for embedding": (OEMBED, '"title": "The fare is more', '"title": "The fare is less', "fare"),
}


COUNTED = {
    "how much of an article is confirmed": (STORY_PAGE, "None of them is confirmed", "1 of them is confirmed"),
    "how much of a page of the ledger is confirmed": (LEDGER, "has 5 facts and 1 sum", "has 6 facts and 1 sum"),
    "how many events a page has": (SUMMER, "and 2 events", "and 3 events"),
    "how many events are taken out": (SUMMER, "Not shown: Claimed, 1 event.", "Not shown: Claimed, 2 events."),
    "how many events may be taken out": (SUMMER, "Claimed</span> 1</label>", "Claimed</span> 2</label>"),
    "how many entries a topic has": (WHOLE, "<span>5 facts and 1 sum", "<span>5 facts and 2 sums"),
    "how many entries of a topic have a status": (WHOLE, "Claimed</span> 1</span>", "Claimed</span> 4</span>"),
    "how many facts a source gives": ("sources/index.html", "<span>6 facts", "<span>7 facts"),
    "how many rows are shown": (WHOLE, ">7 of 7 shown", ">6 of 7 shown"),
    "how many rows a script says are shown": (WHOLE, "{count} of 7 shown", "{count} of 9 shown"),
}


@pytest.mark.parametrize(("path", "old", "new"), COUNTED.values(), ids=COUNTED)
def test_a_count_that_is_wrong_is_told(path: str, old: str, new: str, built: Built) -> None:
    told = [problem for problem in built.changed(path, old, new) if problem.location.path == path]

    assert told


def test_a_key_that_is_missing_is_told(built: Built) -> None:
    told = [problem.message for problem in built.changed(STORY_PAGE, 'class="left"', 'class="right"')]

    assert any("not how many of them are confirmed" in message for message in told), told


@pytest.mark.parametrize(("path", "old", "new", "named"), CORRUPTED.values(), ids=CORRUPTED)
def test_what_is_corrupted_is_told_with_its_fact_and_its_file(
    path: str, old: str, new: str, named: str, built: Built
) -> None:
    told = [problem.message for problem in built.changed(path, old, new) if problem.location.path == path]

    assert any(f"“{named}”" in message for message in told), told


@pytest.mark.parametrize("path", ["charts/fares.png", "cards/charts/fares.png", "cards/site.png"])
def test_a_picture_that_is_missing_empty_or_of_another_size_is_told(path: str, built: Built) -> None:
    rows = b"".join(b"\0" + bytes(1200) for _ in range(630))
    header = struct.pack(">IIBBBBB", 1200, 630, 8, 0, 0, 0, 0)
    blank = b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(part)) + name + part + struct.pack(">I", zlib.crc32(name + part))
        for name, part in ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    )
    others = {name: written for name, written in built.files.items() if name != path}
    smaller = built.files[path][:16] + struct.pack(">II", 12, 6) + built.files[path][24:]

    for spoiled in (others, {**others, path: blank}, {**others, path: smaller}, {**others, path: b"GIF89a"}):
        told = {problem.location.path for problem in built.problems(manifested(spoiled))}
        assert path in told if spoiled is others else told == {path}  # links lead to what is missing


def test_a_figure_that_only_a_feed_says_otherwise_is_told(built: Built) -> None:
    told = built.changed("corrections.xml", "more than €4,500", "less than €4,500")

    assert [problem.location.path for problem in told] == ["corrections.xml"]


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("datapackage.json", '"path": "charts/fares.csv"', '"path": "charts/fees.csv"'),
        ("data/datapackage.json", '"path": "facts.csv"', '"path": "figures.csv"'),
        ("data/datapackage.json", '"hash": "sha256:', '"hash": "sha256:0'),
        ("datapackage.json", '"bytes": ', '"bytes": 1'),
    ],
)
def test_a_data_package_that_describes_other_tables_is_told(path: str, old: str, new: str, built: Built) -> None:
    told = built.changed(path, old, new)

    assert {problem.location.path for problem in told} == {path}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"id": "winter"', '"id": "wonter"'),
        ('"facts": [', '"facts": [{"id": "toll", "text": "€3", "gist": "A toll"},'),
    ],
)
def test_data_without_an_entry_of_the_ledger_is_told(old: str, new: str, built: Built) -> None:
    told = built.changed(JSON, old, new)

    assert any("stands here, and no content says it" in problem.message for problem in told)


@pytest.mark.parametrize(
    ("title", "problems"), [("The fare is more than €4,500 a…", 0), ("The fare is…", 0), ("The fare is more than…", 1)]
)
def test_a_title_that_is_shortened_keeps_its_figure_or_leaves_it_out(title: str, problems: int, built: Built) -> None:
    told = built.changed(CHART_PAGE, "<title>The fare is more than €4,500 a year · The Harbour", f"<title>{title}")

    assert len(told) == problems


def test_a_figure_without_a_note_is_told(built: Built) -> None:
    story = built.files[STORY_PAGE].decode()
    without = re.sub(r"(</span>)\u2060<button.*?</button><sup.*?</sup>", r"\1", story, count=1)

    told = built.problems(manifested({**built.files, STORY_PAGE: without.encode()}))

    assert [problem.message for problem in told] == ["the figure “€5,200–6,100” has no note"]


def test_a_number_that_nobody_wrote_is_told(built: Built) -> None:
    [problem] = built.changed(STORY_PAGE, "</main>", "<p>Some 300 people wait.</p></main>")

    assert problem.message == "“Some 300 people wait.” has a number that neither the content nor a fact has"
    assert problem.location.path == STORY_PAGE


def test_a_newsroom_may_write_numbers_into_its_own_templates(newsroom: Path, built: Built, tmp_path: Path) -> None:
    (tmp_path / "footer.html").write_text("<p>Call {{ frame.publisher.words }}: 555 0100</p>\n")
    story = built.files[STORY_PAGE].decode().replace("</main>", "<p>Call The Gazette: 555 0100</p></main>")
    files, checked = manifested({**built.files, STORY_PAGE: story.encode()}), built.checked

    told = verify_site(files, checked.content, checked.findings, checked.wording, template_words(tmp_path))

    assert [problem.message for problem in told] == []


def test_linked_data_is_read_like_a_page(built: Built) -> None:
    data = '<script type="application/ld+json">{"description": "The mayor speaks of €5,200–9,100."}</script>'

    [problem] = built.changed(STORY_PAGE, "</head>", f"{data}</head>")

    assert "“fare-told”" in problem.message


def test_a_chart_that_is_not_drawn_is_told(built: Built) -> None:
    told = built.changed(CHART_PAGE, 'data-chart="fares"', 'data-chart="tolls"')

    assert "the chart “fares” is not drawn on its own page" in {problem.message for problem in told}


def test_a_file_that_has_changed_is_told(built: Built) -> None:
    told = built.problems({**built.files, "about.txt": b"", "404.html": b"changed"})

    assert {(problem.location.path, problem.rule, problem.message) for problem in told} == {
        ("404.html", "manifest", "this file has changed since it was built"),
        ("about.txt", "manifest", "this file is not listed in the manifest"),
    }


def test_a_file_that_is_missing_is_told(built: Built) -> None:
    told = built.problems({path: written for path, written in built.files.items() if path != "404.html"})

    assert [str(problem.location) for problem in told] == ["404.html:1:1"]


@pytest.mark.parametrize("manifest", [b"", b"[]", b'{"files": []}', b"\xff"])
def test_a_manifest_that_cannot_be_read_is_told(manifest: bytes, built: Built) -> None:
    told = built.problems({**built.files, MANIFEST: manifest})

    assert [problem.rule for problem in told] == ["manifest"]
    assert "no site that factpress has built" in told[0].message


@pytest.mark.parametrize(
    "path", [JSON, "data/events.json", "data/cross-checks.json", "datapackage.json", LEDGER, "charts/fares.csv"]
)
@pytest.mark.parametrize("written", [b"", b"{", b"[]", b"\xff\xfe", b"<p>"])
def test_a_file_that_makes_no_sense_is_told_and_no_traceback(path: str, written: bytes, built: Built) -> None:
    told = built.problems(manifested({**built.files, path: written}))

    assert any(problem.location.path == path for problem in told)


def visible(path: str, written: str) -> list[tuple[int, int]]:
    if not path.endswith(".html"):
        return [(0, len(written))]
    shown = re.finditer(r">([^<]+)<|(?:alt|aria-label|content)=\"([^\"]*)\"", written)
    return [match.span(1) if match[1] else match.span(2) for match in shown]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(place=st.integers(min_value=0), letter=st.integers(min_value=0), other=st.integers(min_value=0))
def test_no_letter_of_a_value_a_hedge_or_a_status_changes_unnoticed(
    place: int, letter: int, other: int, built: Built
) -> None:
    together = built.apart[place % len(built.apart)]
    chosen = {path: spots[place % len(spots)] for path, spots in together.items()}  # one in every file
    changed = {path: with_other_letter(built, spot, letter, other) for path, spot in chosen.items()}

    told = built.told_of(changed)

    assert [spot for path, spot in chosen.items() if not is_told(spot, told[path])] == []


def with_other_letter(built: Built, spot: Spot, letter: int, other: int) -> str:
    written = built.files[spot.path].decode()
    letters = [at for at in range(spot.start, spot.end) if written[at].isalnum()]
    at = letters[letter % len(letters)]
    others = ("0123456789" if written[at].isdigit() else "abcdefghijklmnopqrstuvwxyz").replace(written[at].lower(), "")
    return f"{written[:at]}{others[other % len(others)]}{written[at + 1 :]}"


def test_a_number_on_paper_that_tells_another_status_is_told(built: Built) -> None:
    path = "stories/fares/index.html"
    written = built.files[path].decode()
    changed = re.sub(
        r'(class="print-only"><a href="[^"]*" aria-label="Note \d+: )Claimed', r"\1Reported", written, count=1
    )

    told = built.told_of({path: changed})

    assert changed != written
    assert any("on paper" in message for message in told[path])


def test_no_hedge_is_lost_unnoticed(built: Built) -> None:
    turns = [
        [spot for spot in turn if spot]
        for files in built.apart
        for turn in zip_longest(*([spot for spot in spots if hedge_at(built, spot)] for spots in files.values()))
    ]

    unnoticed = []
    for turn in turns:
        told = built.told_of({spot.path: without_hedge(built, spot) for spot in turn})
        unnoticed += [spot for spot in turn if not is_told(spot, told[spot.path])]

    assert sum(map(len, turns)) > 40
    assert unnoticed == []


def without_hedge(built: Built, spot: Spot) -> str:
    written = built.files[spot.path].decode()
    return written[: spot.start] + written[spot.start + len(hedge_at(built, spot)) :]


def is_told(spot: Spot, told: Sequence[str]) -> bool:
    return any(f"“{fact}”" in message for fact in spot.facts for message in told) if spot.facts else bool(told)


def hedge_at(built: Built, spot: Spot) -> str:
    words = built.files[spot.path].decode()[spot.start : spot.end]
    return next((hedge for hedge in ("more than ", "up to ", "about ", "several ") if words.startswith(hedge)), "")


def test_every_proof_has_a_module_of_its_own() -> None:
    modules = {proof.__module__.rpartition(".")[2].replace("_", "-") for proof in PROOFS.values()}

    assert modules == set(PROOFS)


def test_nothing_that_makes_a_site_takes_part() -> None:
    makers = ("pages", "render", "charts", "prose", "datasets")
    asked = f"import sys, factpress.verify; print([name for name in {makers} if f'factpress.{{name}}' in sys.modules])"

    answered = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=REPOSITORY)

    assert answered.stdout == "[]\n"


def test_the_command_tells_how_many_figures_are_proved(
    newsroom: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    main(["build", "--newsroom", str(newsroom), "--output", str(site)])
    capsys.readouterr()

    status = main(["verify", str(site), "--newsroom", str(newsroom)])

    assert status == 0
    assert capsys.readouterr().out.endswith(" files say what the content says, in 7 figures\n")


def test_the_command_fails_where_anything_differs(
    newsroom: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    main(["build", "--newsroom", str(newsroom), "--output", str(site)])
    ledger = site / "facts" / "town" / "index.html"
    ledger.write_text(ledger.read_text().replace("€7,200", "€7,300"))

    status = main(["verify", str(site), "--newsroom", str(newsroom)])

    assert status == 1
    told = capsys.readouterr().err
    assert "facts/town/index.html:1:1: error: this file has changed since it was built [manifest]" in told
    assert "“fare-asked”: the value reads “up to €7,300 a year”, not “up to €7,200 a year” [parity]" in told


def test_a_folder_that_is_no_site_is_told_once(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["verify", str(newsroom / "content"), "--newsroom", str(newsroom), "--format", "plain"])

    told = capsys.readouterr().err
    assert status == 1
    assert told.startswith("manifest.json:1:1: error: this is no site that factpress has built: there is no manifest")
    assert told.endswith("\n\n1 to mend; the site does not say what its content says.\n")


def test_a_site_that_is_not_there_is_wrong_usage(newsroom: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "no-such-site", "--newsroom", str(newsroom)]) == 2
    assert capsys.readouterr().err == "error: there is no folder no-such-site\n"
