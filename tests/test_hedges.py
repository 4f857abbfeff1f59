"""Hedges cannot be lost: every figure of the golden newsroom, in every output, keeps what its source put before it."""

import csv
import html
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pytest

from factpress.charts.records import records_of
from factpress.charts.subject import Subject
from factpress.charts.twins import csv_of, table_of
from factpress.model import Chart, LedgerEntry, Row
from factpress.pipeline import Checked, check
from factpress.prose import Setting, inline_html, number_notes, plain_text
from factpress.quantities import Quantity
from factpress.quantities.hedges import APPROXIMATE, Hedge
from factpress.text import Text
from factpress.wording import STYLES
from tests.builders import build
from tests.conftest import GOLDEN, change

WORDS = {
    Hedge.ABOUT: "about",
    Hedge.ESTIMATED: "an estimated",
    Hedge.MORE_THAN: "more than",
    Hedge.AT_LEAST: "at least",
    Hedge.LESS_THAN: "less than",
    Hedge.UP_TO: "up to",
}


@dataclass(frozen=True, kw_only=True)
class Edition:
    """The golden newsroom with one more story, which refers to every figure in every style."""

    checked: Checked
    files: Mapping[str, bytes]

    @property
    def figures(self) -> Mapping[str, LedgerEntry]:
        return {id: entry for id, entry in self.checked.content.ledger.items() if entry.value}

    def page(self, path: str) -> str:
        return html.unescape(self.files[f"{path}index.html"].decode())


@pytest.fixture(scope="module")
def edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    newsroom = tmp_path_factory.mktemp("newsroom")
    for file in (file for file in (GOLDEN / "newsroom" / "content").rglob("*") if file.is_file()):
        change(newsroom / file.relative_to(GOLDEN / "newsroom"), file.read_bytes())
    ledger = check(newsroom).content.ledger
    told = "\n\n".join(f"[[{id}]]" for id, entry in ledger.items() if entry.value)
    change(newsroom / "content" / "stories" / "all" / "story.md", f"---\ntitle: All\n---\n\n{told}\n")
    return Edition(checked=check(newsroom), files=dict(build(newsroom).files))


def test_every_hedge_there_is_stands_before_a_figure(edition: Edition) -> None:
    used = {entry.value.hedge for entry in edition.figures.values() if entry.value}

    assert used >= set(Hedge) - {Hedge.ESTIMATED}


def prose(edition: Edition) -> Iterator[tuple[str, str]]:
    content, wording = edition.checked.content, edition.checked.wording
    for id in edition.figures:
        for style in STYLES:
            text = Text(f"[[{id}@{style}]]")
            setting = Setting(content=content, wording=wording, notes=number_notes([text], content), root="")
            [words] = re.findall(r'<span class="fact">(.*?)</span>', inline_html(text, setting))
            yield id, html.unescape(words)


def alternative_text(edition: Edition) -> Iterator[tuple[str, str]]:
    for id in edition.figures:
        yield id, plain_text(Text(f"[[{id}]]"), edition.checked.content, edition.checked.wording)


def story(edition: Edition) -> Iterator[tuple[str, str]]:
    shown = re.findall(
        r'<span class="fact">(.*?)</span>.{0,3}<button[^>]*"note-([a-z0-9-]+)"', edition.page("stories/all/")
    )
    return ((id, words) for words, id in shown)


def notes(edition: Edition) -> Iterator[tuple[str, str]]:
    shown = re.findall(r'id="note-([a-z0-9-]+)".*?<p class="value">(.*?)</p>', edition.page("stories/all/"), re.DOTALL)
    return iter(shown)


def ledger(edition: Edition) -> Iterator[tuple[str, str]]:
    for topic in dict.fromkeys(entry.topic for entry in edition.figures.values()):
        for entry in edition.page(f"facts/{topic}/").split("<article")[1:]:
            id, value = re.search(r'id="([^"]+)"', entry), re.search(r'<p class="value">(.*?)</p>', entry)
            assert id
            if id[1] in edition.figures:
                yield id[1], value[1] if value else ""


def lists_of_facts(edition: Edition) -> Iterator[tuple[str, str]]:
    for source in edition.checked.content.sources:
        page = edition.page(f"sources/{source}/")
        shown = re.findall(
            r'<p class="value">([^<]*)</p>(?:(?!<li>).)*?href="[^"]*facts/[^"]*#([^"]+)"', page, re.DOTALL
        )
        yield from ((id, words) for words, id in shown)


def chart_tables(edition: Edition) -> Iterator[tuple[str, str]]:
    for id, subject in subjects(edition):
        yield id, table_of(records_of(subject), subject.wording, is_of_dates=False).rows[0][1]


def chart_labels(edition: Edition) -> Iterator[tuple[str, str]]:
    for id, subject in subjects(edition):
        yield id, subject.figure(subject.chart.rows[0])


def chart_data(edition: Edition) -> Iterator[tuple[str, str]]:
    for id, subject in subjects(edition):
        [row] = csv.DictReader(io.StringIO(csv_of(records_of(subject), is_of_dates=False)))
        yield id, row["text"]


def data(edition: Edition) -> Iterator[tuple[str, str]]:
    rows = json.loads(edition.files["data/facts.json"])["facts"]
    return ((row["id"], row["text"]) for row in rows if row["text"] is not None)


def data_as_a_table(edition: Edition) -> Iterator[tuple[str, str]]:
    rows = csv.DictReader(io.StringIO(edition.files["data/facts.csv"].decode()))
    return ((row["id"], row["text"]) for row in rows if row["text"])


def subjects(edition: Edition) -> Iterator[tuple[str, Subject]]:
    """Make a chart of one row for each figure."""
    content, wording = edition.checked.content, edition.checked.wording
    for id, entry in edition.figures.items():
        row = Row.model_construct(fact=entry.id, label=Text("Row"), note=None, who="worker")
        chart = Chart.model_construct(
            id=Text("one"), form=Text("number"), title=Text("One"), alt=Text("One"), rows=(row,)
        )
        yield id, Subject(chart=chart, content=content, wording=wording)


OUTPUTS = [
    prose,
    alternative_text,
    story,
    notes,
    ledger,
    chart_tables,
    chart_labels,
    chart_data,
    data,
    data_as_a_table,
]


@pytest.mark.parametrize("output", OUTPUTS, ids=lambda output: output.__name__)
def test_every_figure_keeps_its_hedge(output: Callable[[Edition], Iterable[tuple[str, str]]], edition: Edition) -> None:
    shown = list(output(edition))

    assert {id for id, _ in shown} == edition.figures.keys()
    assert [(id, words) for id, words in shown if not is_hedged(words, edition.figures[id].value)] == []


def test_every_fact_in_a_list_keeps_its_hedge(edition: Edition) -> None:
    shown = list(lists_of_facts(edition))

    assert {id for id, _ in shown} == {id for id, entry in edition.figures.items() if entry.kind == "fact"}
    assert [(id, words) for id, words in shown if not is_hedged(words, edition.figures[id].value)] == []


def test_data_have_the_hedge_as_a_flag_too(edition: Edition) -> None:
    rows = {row["id"]: row for row in json.loads(edition.files["data/facts.json"])["facts"]}
    stated = {id: entry.value for id, entry in edition.figures.items() if entry.kind == "fact" and entry.value}

    for id, value in stated.items():
        row, hedge = rows[id], value.hedge
        assert row["approximate"] is (hedge in APPROXIMATE), id
        if value.word is None:
            assert row["low_open"] is (hedge is Hedge.MORE_THAN), id
            assert row["high_open"] is (hedge is Hedge.LESS_THAN), id
            assert (row["high"] is None) is (hedge in (Hedge.MORE_THAN, Hedge.AT_LEAST)), id
            assert (row["low"] is None) is (hedge in (Hedge.LESS_THAN, Hedge.UP_TO)), id


def is_hedged(words: str, value: Quantity | None) -> bool:
    """Tell whether words have the hedges of a value, and none that it does not have."""
    assert value
    expected = {WORDS[value.hedge]} if value.hedge is not Hedge.NONE else set()
    expected |= {"about"} if value.roughly and value.hedge not in APPROXIMATE else set()
    found = {word for word in WORDS.values() if re.search(rf"\b{word}\b", words)}
    return found == expected and (value.word is None or value.word in words)
