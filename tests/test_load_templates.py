"""A newsroom's own design: whatever of it cannot be read or published is told before any of it is used."""

import os
import re
from pathlib import Path

import pytest

from factpress.load.templates import LARGEST_STATIC, check_templates
from factpress.problems import Problem
from factpress.static_files import read_static_files
from tests.conftest import REPOSITORY

STATIC = "templates/static"


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    (tmp_path / "newsroom" / STATIC).mkdir(parents=True)
    return tmp_path / "newsroom"


def rules_of(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.rule for problem in problems]


def test_our_own_design_is_fit_to_be_published() -> None:
    assert check_templates(REPOSITORY) == ()


def test_a_newsroom_needs_no_templates(tmp_path: Path) -> None:
    assert check_templates(tmp_path) == ()


@pytest.mark.parametrize(
    "name", ["a logo.svg", "logo\n.svg", "logó.svg", "logo\u0301.svg", "x" * 101, "a#b.svg", "-o.svg", "\udcff.svg"]
)
def test_a_name_that_is_no_address_is_told(name: str, newsroom: Path) -> None:
    (newsroom / STATIC / name).touch()

    assert rules_of(check_templates(newsroom)) == ["static-name"]


def test_a_folder_whose_name_is_no_address_is_told_for_each_file(newsroom: Path) -> None:
    (newsroom / STATIC / "our fonts").mkdir()
    (newsroom / STATIC / "our fonts" / "a.woff2").touch()

    assert rules_of(check_templates(newsroom)) == ["static-name"]


def test_two_names_that_are_one_on_some_disks_are_told(newsroom: Path) -> None:
    (newsroom / STATIC / "Logo.png").touch()
    (newsroom / STATIC / "logo.png").touch()

    (problem,) = check_templates(newsroom)

    assert problem.message == "but for its capitals this is templates/static/Logo.png"


def test_a_file_that_is_too_large_is_told_before_it_is_read(newsroom: Path) -> None:
    with (newsroom / STATIC / "film.mp4").open("wb") as film:
        film.truncate(200 * LARGEST_STATIC)  # of holes, which take no room

    assert rules_of(check_templates(newsroom)) == ["too-large"]


@pytest.mark.parametrize("link", ["templates/about.html", f"{STATIC}/note.txt", f"{STATIC}/folder", "templates"])
def test_a_link_that_leads_out_is_told(link: str, newsroom: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    if link == "templates":
        (newsroom / "templates").rename(tmp_path / "aside")
    (newsroom / link).symlink_to(tmp_path / "secret")

    told = [(problem.location.path, problem.rule) for problem in check_templates(newsroom)]

    assert told == [(link, "outside-link")]


def test_a_link_within_the_design_is_followed(newsroom: Path) -> None:
    (newsroom / STATIC / "logo-2.svg").write_text("<svg/>")
    (newsroom / STATIC / "logo.svg").symlink_to("logo-2.svg")

    files = read_static_files((newsroom / "templates",))

    assert check_templates(newsroom) == ()
    assert {name: file.content for name, file in files.items()} == {"logo-2.svg": b"<svg/>", "logo.svg": b"<svg/>"}


def test_links_in_a_ring_are_told(newsroom: Path) -> None:
    (newsroom / "templates/about.html").symlink_to("about.html")

    assert rules_of(check_templates(newsroom)) == ["unreadable-file"]


def test_a_template_in_another_coding_is_told(newsroom: Path) -> None:
    (newsroom / "templates/about.html").write_bytes("<p>Café".encode("latin-1"))

    assert rules_of(check_templates(newsroom)) == ["not-utf-8"]


def test_what_an_editor_or_a_system_hides_is_never_published(newsroom: Path) -> None:
    (newsroom / STATIC / ".DS_Store").touch()
    (newsroom / STATIC / ".git").mkdir()
    (newsroom / STATIC / ".git" / "config").touch()

    files = read_static_files((newsroom / "templates",))

    assert check_templates(newsroom) == ()
    assert files == {}


@pytest.mark.parametrize("path", [f"{STATIC}/a.png", "templates/about.html", "templates/parts"])
def test_what_nobody_may_read_is_told(path: str, newsroom: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    closed = newsroom / path
    closed.touch() if closed.suffix else closed.mkdir()
    for name in ("open", "read_bytes"):
        monkeypatch.setattr(Path, name, _refused)
    monkeypatch.setattr(os, "scandir", _refused if not closed.suffix else os.scandir)

    told = check_templates(newsroom)

    assert rules_of(told) == ["unreadable-file"]
    assert "permission denied" in told[0].message


def test_the_longest_name_still_fits_a_disk_with_its_hash(newsroom: Path) -> None:
    (newsroom / STATIC / f"{'x' * 96}.svg").touch()

    (file,) = read_static_files((newsroom / "templates",)).values()

    assert check_templates(newsroom) == ()
    assert re.fullmatch(r"static/x{96}\.[0-9a-f]{8}\.svg", file.address)


def _refused(path: Path, *mode: str) -> None:
    raise PermissionError(13, "Permission denied", str(path))
