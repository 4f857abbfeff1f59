"""The golden newsroom uses everything that there is, and its site is known byte for byte."""

import difflib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factpress.charts import REQUIREMENTS
from factpress.formulas import Call, Formula, Operation, parse_formula
from factpress.model import Content, Event, Fact, Status
from factpress.pipeline import check
from factpress.prose import KINDS, find_references
from factpress.quantities.hedges import Hedge
from factpress.quantities.vague_words import VAGUE_WORDS
from factpress.text import Text
from factpress.wording import STYLES
from tests.conftest import GOLDEN, REPOSITORY, NewsroomFactory, files_in

SITES = {"newsroom": "site", "newsroom-da": "site-da"}
COPIED = ".woff2"  # fonts are copied as they are; they stand once in the repository


@pytest.fixture(scope="module")
def content() -> Content:
    return check(GOLDEN / "newsroom").content


@pytest.mark.parametrize(("newsroom", "site"), SITES.items())
def test_a_site_is_built_byte_for_byte(
    newsroom: str, site: str, golden_sites: Callable[[str], Path], pytestconfig: pytest.Config
) -> None:
    built = {path: file for path, file in files_in(golden_sites(newsroom)).items() if not path.endswith(COPIED)}
    if pytestconfig.getoption("--update-golden"):
        rewrite(GOLDEN / site, built)

    expected = files_in(GOLDEN / site)

    assert sorted(built) == sorted(expected), f"other files than tests/golden/{site} has: look, then --update-golden"
    different = [path for path in expected if built[path] != expected[path]]
    assert not different, told_apart(different, expected, built)


def test_what_is_expected_is_never_rewritten_where_ci_is_set() -> None:
    command = [sys.executable, "-m", "pytest", "--update-golden", "--collect-only", __file__]

    refused = subprocess.run(
        command, cwd=REPOSITORY, env={**os.environ, "CI": "1"}, capture_output=True, check=False, encoding="utf-8"
    )

    assert refused.returncode == pytest.ExitCode.USAGE_ERROR
    assert "never where CI is set" in refused.stderr


def test_fonts_are_copied_as_they_are(golden_site: Path) -> None:
    ours = {file.name: file.read_bytes() for file in (REPOSITORY / "templates" / "static" / "fonts").glob(f"*{COPIED}")}

    published = {path: written for path, written in files_in(golden_site).items() if path.endswith(COPIED)}

    assert published
    for path, written in published.items():
        name, _hash, ending = path.rpartition("/")[2].split(".")
        assert ours[f"{name}.{ending}"] == written


def test_another_process_at_another_place_builds_the_same_bytes(golden_site: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "Zeitung für Übersee, neu"
    shutil.copytree(GOLDEN / "newsroom", elsewhere, ignore=shutil.ignore_patterns(".cache"))  # every picture anew
    elsewhere.chmod(0o700)

    built = subprocess.run(
        [sys.executable, "-X", "dev", REPOSITORY / "build.py", "build", "--newsroom", "."],
        cwd=elsewhere,
        env={**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "C"},
        umask=0o077,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )

    assert built.returncode == 0, built.stderr
    assert files_in(elsewhere / "site") == files_in(golden_site)


def test_line_ends_and_byte_order_marks_of_windows_change_nothing(newsroom: NewsroomFactory) -> None:
    plain = newsroom(name="plain")
    windows = newsroom(name="windows")
    for file in (*windows.rglob("*.yaml"), *windows.rglob("*.md")):
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))

    read = [check(folder).content for folder in (windows, plain)]

    assert read[0] == read[1]


def test_it_uses_every_hedge_and_every_vague_word(content: Content) -> None:
    values = [fact.value for fact in content.facts.values() if fact.value]

    assert {value.hedge for value in values} == set(Hedge)
    assert {value.word for value in values if value.word} == set(VAGUE_WORDS)


def test_it_uses_every_kind_of_value(content: Content) -> None:
    values = [fact.value for fact in content.facts.values() if fact.value]

    assert any(value.is_range for value in values)
    assert any(value.interval.high is not None and value.interval.high < 0 for value in values), "below zero"
    assert {number.scale for value in values for number in (value.low, value.high) if number} >= {
        None,
        "thousand",
        "million",
        "billion",
    }
    assert {len(value.per) for value in values} >= {0, 1, 2}
    assert any(fact.converted for fact in content.facts.values())


def test_it_uses_every_status_and_every_kind_of_source(content: Content) -> None:
    statuses = {entry.status for entry in content.ledger.values()}

    assert statuses == set(Status)
    assert {source.kind for source in content.sources.values()} == {"news", "public-record", "dataset", "interview"}
    assert any(source.via for source in content.sources.values())
    assert any(source.retold for source in content.sources.values())


def test_it_knows_speakers_of_every_kind(content: Content) -> None:
    speakers = content.speakers.values()

    assert any(speaker.anonymous for speaker in speakers)
    assert any(speaker.pseudonym for speaker in speakers)
    assert any(len(content.through(speaker)) == 2 for speaker in speakers), "heard through two others"
    assert any(fact.speaker is None for fact in content.facts.values())


def test_it_dates_as_precisely_and_as_vaguely_as_dates_can_be(content: Content) -> None:
    entries: list[Event | Fact] = [*content.events.values(), *content.facts.values()]
    dates = [entry.when for entry in entries if entry.when]
    points = [point for date in dates for point in date.points]

    assert {point.precision for point in points} >= {"day", "month", "season", "year", "decade", "century"}
    assert any(not point.year_is_stated for point in points), "a day without a year"
    assert any(point.uncertain for point in points)
    assert any(point.approximate for point in points)
    assert any(point.unspecified for point in points)
    assert any(date.one_of for date in dates)
    assert any(date.all_of for date in dates)
    assert {date.sense for date in dates} >= {"before", "after"}
    assert any(date.is_unknown for date in dates)
    assert any(entry.inferred for entry in entries)


def test_its_formulas_use_every_operator_and_every_function(content: Content) -> None:
    formulas = [parse_formula(calculation.formula, content.vocabulary) for calculation in content.calculations.values()]

    used = {sign for formula in formulas for sign in signs_in(formula)}

    assert used == {"+", "-", "*", "/", "min", "max", "low", "high"}
    assert any(calculation.unit for calculation in content.calculations.values())


def test_it_has_a_chart_of_every_form(content: Content) -> None:
    charts = content.charts.values()

    assert {str(chart.form) for chart in charts} == set(REQUIREMENTS)
    assert any(chart.reference for chart in charts)
    assert any(chart.of for chart in charts)
    assert {row.who for chart in charts for row in chart.rows} == {"worker", "state", "peer"}


def test_its_timelines_have_everything_that_a_timeline_can_have(content: Content) -> None:
    timelines = content.timelines.values()

    assert any(timeline.pivot for timeline in timelines)
    assert any(timeline.gaps for timeline in timelines)
    assert any(event.after for event in content.events.values())
    assert any(event.when.is_unknown and not event.inferred and not event.after for event in content.events.values())


def test_its_prose_uses_every_reference_in_every_style(content: Content) -> None:
    articles = [*content.stories.values(), *content.pages.values()]
    references = [
        reference for article in articles for text in article.prose() for reference in find_references(Text(text))
    ]

    assert {reference.kind for reference in references} >= set(KINDS)
    assert {reference.style for reference in references} >= {None, *STYLES, "usd"} - {"full"}
    assert any(reference.words for reference in references)
    assert any("\\[[" in article.body for article in articles)


def test_its_cross_checks_come_to_every_verdict(content: Content) -> None:
    assert {str(cross_check.verdict) for cross_check in content.cross_checks.values()} == {
        "consistent",
        "possible",
        "impossible",
    }
    assert content.corrections


def signs_in(formula: Formula) -> Iterator[str]:
    match formula:
        case Operation(operator=operator, left=left, right=right):
            yield operator
            yield from signs_in(left)
            yield from signs_in(right)
        case Call(function=function, parts=parts):
            yield function
            for part in parts:
                yield from signs_in(part)


def rewrite(folder: Path, files: dict[str, bytes]) -> None:
    """Replace everything that a folder holds."""
    shutil.rmtree(folder, ignore_errors=True)
    for path, written in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(written)


def told_apart(different: list[str], expected: dict[str, bytes], built: dict[str, bytes]) -> str:
    """Show what has changed in the first of the files that have, and name the others."""
    first, *others = different
    old, new = (files[first].decode(errors="replace").splitlines() for files in (expected, built))
    lines = list(difflib.unified_diff(old, new, f"golden/{first}", f"built/{first}", lineterm="", n=1))
    shown = [line if len(line) <= 300 else f"{line[:300]}…" for line in lines[:60]]
    also = f"\nand in {', '.join(others)}" if others else ""
    return "\n".join(["built otherwise; read it, then pytest --update-golden", *shown]) + also
