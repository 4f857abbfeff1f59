"""A newsroom's own colours reach pages and pictures, and never where the reader's own count."""

import re
from pathlib import Path

import pytest

from factpress.colours import SCHEMES, contrast
from factpress.pipeline import check
from factpress.problems import ContentError
from tests.builders import SITE, build, fact, facts, write_newsroom
from tests.conftest import REPOSITORY

OWN = 'colours:\n  light: {worker: "#6B2D73"}\n  dark: {paper: "#000000"}\n'
CHART = "form: number\ntitle: What it costs\nalt: One figure.\nrows: [{fact: fare, label: a ticket}]\n"


@pytest.fixture
def site(tmp_path: Path) -> dict[str, bytes]:
    newsroom = write_newsroom(
        tmp_path, {**facts(fare=fact("40 EUR")), "charts/fare.yaml": CHART, "site.yaml": SITE + OWN}
    )
    return dict(build(newsroom).files)


def test_our_colours_are_those_of_the_stylesheet() -> None:
    light, dark, *_ = (REPOSITORY / "templates/static/style/tokens.css").read_text(encoding="utf-8").split("@media")

    found = [dict(re.findall(r"--([\w-]+): (#\w+);", scheme)) for scheme in (light, dark)]

    assert [{name: _six(colour) for name, colour in scheme.items()} for scheme in found] == [*SCHEMES.values()]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_our_own_colours_are_as_clear_as_we_ask_of_others(scheme: str, tmp_path: Path) -> None:
    written = "".join(f'    {name}: "{colour}"\n' for name, colour in SCHEMES[scheme].items() if "-t" not in name)
    newsroom = write_newsroom(
        tmp_path, {**facts(fare=fact("40 EUR")), "site.yaml": f"{SITE}colours:\n  {scheme}:\n{written}"}
    )

    checked = check(newsroom)

    assert checked.warnings == ()


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000000", "#ffffff", 21), ("#777777", "#ffffff", 4.48), ("#005a78", "#005a78", 1)]
)
def test_contrast_is_measured_as_wcag_does(one: str, other: str, ratio: float) -> None:
    measured = contrast(one, other)

    assert measured == pytest.approx(ratio, abs=0.005)


def test_own_colours_stand_in_the_stylesheet_and_leave_forced_ones_alone(site: dict[str, bytes]) -> None:
    (sheet,) = (content.decode() for path, content in site.items() if re.fullmatch(r"static/style\.\w+\.css", path))

    light, dark = re.findall(r"@media ([^{]*forced-colors: none[^{]*) \{\n  :root \{\n(.*?)  \}", sheet, re.DOTALL)

    assert "--worker: #6b2d73;" in light[1]
    assert f"--worker: {SCHEMES['dark']['worker']};" in dark[1], "the dark one is not lost under the light one"
    assert "--paper: #000000;" in dark[1]
    assert "dark" in dark[0]


def test_the_pale_form_of_a_hue_follows_from_it(site: dict[str, bytes]) -> None:
    (sheet,) = (content.decode() for path, content in site.items() if re.fullmatch(r"static/style\.\w+\.css", path))

    pale = re.findall(r"--worker-t: (#\w{6});", sheet)

    assert contrast(pale[-2], "#ffffff") < 1.5
    assert pale[-2] != SCHEMES["light"]["worker-t"]


def test_a_picture_carries_own_colours_for_where_no_page_replaces_them(site: dict[str, bytes]) -> None:
    page = site["charts/fare/index.html"].decode()

    fallbacks = set(re.findall(r"var\(--worker,(#\w+)\)", page))

    assert fallbacks == {"#6b2d73"}


def test_the_frame_of_a_browser_has_the_colour_of_the_paper(site: dict[str, bytes]) -> None:
    colours = re.findall(r'<meta name="theme-color".* content="(#\w+)">', site["index.html"].decode())

    assert colours == ["#ffffff", "#000000"]


def test_a_colour_that_is_hard_to_see_stops_the_build_with_its_ratio(tmp_path: Path) -> None:
    newsroom = write_newsroom(tmp_path, {"site.yaml": f'{SITE}colours: {{light: {{link: "#777777"}}}}\n'})

    with pytest.raises(ContentError, match=r"link on panel is 4\.12 to 1 in the light scheme, and needs 4\.5 to 1"):
        check(newsroom)


def _six(colour: str) -> str:
    return colour if len(colour) == 7 else "#" + "".join(digit * 2 for digit in colour[1:])
