"""Pictures are small, safe, themed and read aloud as one."""

import gzip
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factpress.charts import FORMS, Figure
from factpress.charts.drawing import NARROW, WIDE
from factpress.charts.paths import joined, moved
from factpress.charts.picture import compose, shape_of
from factpress.charts.subject import Subject
from factpress.charts.svg import finish_svg
from tests.builders import draw
from tests.charts.builders import Given, Happened, Newsroom

ROOT = Path(__file__).resolve().parent.parent.parent
SVG = "{http://www.w3.org/2000/svg}"
GIVEN = [
    Given(value="3 to 5 %", status=status, who="state")
    for status in ("confirmed", "reported", "claimed", "unverified", "derived")
]
SERIES = [
    Given(value=value, status=status, when=when)
    for value, status, when in (
        ("3 to 5 EUR", "confirmed", "2016"),
        ("about 4 EUR", "reported", "2017"),
        ("up to 5 EUR", "claimed", "2018"),
        ("more than 4 EUR", "unverified", "2020"),
        ("5 EUR", "derived", "2021"),
        ("6 EUR", "confirmed", "2022"),
    )
]


@pytest.fixture(scope="module")
def subjects(newsroom: Newsroom) -> dict[str, Subject]:
    """Make up a chart of every form."""
    ferries = Given(value="about 100000 ferries", status="claimed")
    hours, days = Given(value="12 to 14 hours per day", status="claimed"), Given(value="6 days per week")
    events = [
        Happened(when="2017/2021", status="claimed"),
        Happened(when="2024-01-11", inferred="2020"),
        Happened(when="2019-12"),
    ]
    return {
        "columns": newsroom.subject("columns", SERIES),
        "dots": newsroom.subject("dots", [Given(value="up to 2500 ferries", status="unverified")], of=ferries),
        "ladder": newsroom.subject(
            "ladder", [Given(value="700 EUR"), Given(value="100 EUR per year", status="derived")]
        ),
        "line": newsroom.subject("line", SERIES),
        "number": newsroom.subject("number", [Given(value="about 100000 ferries")]),
        "range-bars": newsroom.subject("range-bars", GIVEN, reference=Given(value="up to 4 %", status="claimed")),
        "share": newsroom.subject("share", GIVEN),
        "spans": newsroom.subject("spans", events=events),
        "week": newsroom.subject("week", [hours], of=days),
    }


@pytest.fixture(scope="module")
def figures(subjects: dict[str, Subject]) -> dict[str, Figure]:
    """Draw a chart of every form."""
    return {form: draw(subject.content, subject.wording)["made-up"] for form, subject in subjects.items()}


@pytest.fixture(params=sorted(FORMS))
def figure(request: pytest.FixtureRequest, figures: dict[str, Figure]) -> Figure:
    """Give one drawn chart after the other."""
    return figures[request.param]


def test_every_form_has_an_example_here(subjects: dict[str, Subject]) -> None:
    assert sorted(subjects) == sorted(FORMS)


def test_a_picture_weighs_no_more_than_four_kilobytes(figure: Figure) -> None:
    for svg in (figure.narrow, figure.wide):
        assert len(gzip.compress(svg.encode())) <= 4096


def test_a_picture_needs_no_style_no_script_and_no_other_file(figure: Figure) -> None:
    for svg in (figure.narrow, figure.wide):
        names = {name for element in ElementTree.fromstring(svg).iter() for name in element.attrib}
        tags = {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(svg).iter()}
        assert not [name for name in names if name in ("style", "class", "href") or name.startswith("on")]
        assert tags <= {
            "svg",
            "title",
            "desc",
            "defs",
            "pattern",
            "rect",
            "circle",
            "g",
            "path",
            "line",
            "text",
            "tspan",
        }


def test_every_colour_can_be_replaced_by_the_page(figure: Figure) -> None:
    for svg in (figure.narrow, figure.wide):
        colours = re.findall(r'(?:fill|stroke)="([^"]*)"', svg)
        assert colours
        assert all(
            re.fullmatch(r"var\(--[\w-]+,#[0-9a-f]{6}\)|url\(#made-up-[\w-]+\)|none", colour) for colour in colours
        )


def test_ids_are_unique_on_a_page_that_has_both_widths(figure: Figure) -> None:
    ids = re.findall(r'\bid="([^"]*)"', figure.narrow + figure.wide)

    assert len(ids) == len(set(ids))
    assert all(id.startswith(("made-up-narrow-", "made-up-wide-")) for id in ids)


def test_every_pattern_that_is_used_is_there(figure: Figure) -> None:
    for svg in (figure.narrow, figure.wide):
        assert set(re.findall(r"url\(#([^)]*)\)", svg)) == set(re.findall(r'<pattern id="([^"]*)"', svg))


def test_a_picture_is_read_aloud_by_its_title_and_description(figure: Figure) -> None:
    root = ElementTree.fromstring(figure.wide)
    title, description, *_, drawn = root

    assert (root.get("role"), title.text, description.text) == ("img", "A finding", "A description")
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert drawn.get("aria-hidden") == "true"
    assert not root.findall(f"{SVG}text") and not root.findall(f"{SVG}path")


def test_the_spec_of_every_form_is_what_the_schema_allows(subjects: dict[str, Subject]) -> None:
    for form, subject in subjects.items():
        for format in (NARROW, WIDE):
            assert compose(shape_of(FORMS[form].draw(subject, format))).to_dict(validate=True)


def test_every_status_is_painted_differently(newsroom: Newsroom) -> None:
    painted = {}
    for status in ("confirmed", "reported", "claimed", "unverified", "derived"):
        subject = newsroom.subject("range-bars", [Given(value="5 EUR", status=status)])
        svg = draw(subject.content, subject.wording)["made-up"].wide
        painted[status] = re.findall(r'<(?:path|pattern)[^>]* (?:fill|id|stroke-dasharray)="[^"]*"[^>]*>', svg)

    assert len({str(paint) for paint in painted.values()}) == 5


def test_words_with_marks_of_their_own_are_escaped(newsroom: Newsroom) -> None:
    subject = newsroom.subject("share", [Given(value="5 %", label="R&D <now>")], title="A < B & C", alt='"Quoted" ]]>')

    svg = draw(subject.content, subject.wording)["made-up"].wide

    assert "R&amp;D &lt;now&gt;" in svg
    assert ElementTree.fromstring(svg)[0].text == "A < B & C"


def test_a_picture_is_the_same_in_any_process(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib; from factpress.memory import ShortMemory; from tests.builders import *\n"
        "chart = 'form: share\\ntitle: T\\nalt: A\\nrows: [{fact: kept, label: Kept}]\\n'\n"
        "files = {**facts(kept=fact('15 to 20 %', status='claimed')), 'charts/kept.yaml': chart}\n"
        "with Workers() as workers:\n"
        "    book = OrderBook(press=Press(memory=ShortMemory(), workers=workers))\n"
        "    print(Figures(*derived(pathlib.Path(sys.argv[1]), files), book)['kept'])"
    )
    environments = [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Pyongyang", "LC_ALL": "de_DE.UTF-8"},
    ]

    drawn = [
        subprocess.run(
            [sys.executable, "-c", program, str(tmp_path / str(number))],
            cwd=ROOT, env={"PATH": os.environ["PATH"], **environment}, capture_output=True, check=True,
        ).stdout.replace(str(tmp_path / str(number)).encode(), b"")
        for number, environment in enumerate(environments)
    ]  # fmt: skip

    assert drawn[0] == drawn[1] != b""


def test_altair_is_not_imported_until_something_is_drawn() -> None:
    program = "import sys, factpress.charts; sys.exit('altair' in sys.modules or 'vl_convert' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False).returncode == 0


def test_paths_are_moved_and_rounded() -> None:
    assert moved("M0,-11L20.128,0A4,4,0,1,1,-4,0h3V7H2Z", 10, 5) == "M10,-6L30.13,5A4,4,0,1,1,6,5h3V12H12Z"


def test_dots_become_one_path_from_each_to_the_next() -> None:
    assert joined(["M10,5L10,5", "M20,5L20,5", "M10,2.5L10,2.5"]) == "m10 5h0m10 0h0m-10-2.5h0"


def test_foreign_drawings_are_cleaned_as_well() -> None:
    foreign = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><g class="x" transform="translate(0,0)">'
        '<path class="background" d="M0,0h9v9Z"/><g clip-path="url(#clip0)"><path d="M1,1L2.34567,2" stroke="#005a78" '
        'style="x:y" onclick="z()"/></g></g><defs><clipPath id="clip0"><rect width="5"/></clipPath></defs></svg>'
    )

    svg = finish_svg(foreign, prefix="own", title="T", description="D")

    assert 'clip-path="url(#own-clip0)"' in svg and 'id="own-clip0"' in svg
    assert "style" not in svg and "onclick" not in svg
    assert 'stroke="var(--worker,#005a78)"' in svg
