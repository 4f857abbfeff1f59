"""Feeds, the sitemap and robots.txt, as other software reads them."""

import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factpress.verify.markup import read_markup
from tests.builders import build, fact, facts, write_newsroom

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
SITE = "https://example.org"


def site_of(folder: Path, files: Mapping[str, str]) -> Mapping[str, bytes]:
    return build(write_newsroom(folder, {**facts(fare=fact("more than 50 EUR")), **files})).files


def story(title: str, **fields: str) -> str:
    top = "".join(f"{name}: {words}\n" for name, words in {"title": title, **fields}.items())
    return f"---\n{top}---\n\nThe fare is [[fare]].\n"


def entries(feed: bytes) -> list[ElementTree.Element]:
    return ElementTree.fromstring(feed).findall(f"{ATOM}entry")


def told(feed: bytes, tag: str) -> list[str | None]:
    return [entry.findtext(ATOM + tag) for entry in entries(feed)]


def dated_pages(sitemap: bytes) -> dict[str | None, str | None]:
    pages = ElementTree.fromstring(sitemap).findall(f"{SITEMAP}url")
    return {page.findtext(f"{SITEMAP}loc"): page.findtext(f"{SITEMAP}lastmod") for page in pages}


def test_the_feed_tells_of_the_story_that_changed_last_first(tmp_path: Path) -> None:
    files = site_of(
        tmp_path,
        {
            "stories/changed/story.md": story("Changed", published="2023-01-01", updated="2024-03-01"),
            "stories/new/story.md": story("New", published="2024-02-01"),
            "stories/old/story.md": story("Old", published="2022-01-01"),
        },
    )

    feed = files["feed.xml"]

    assert told(feed, "id") == [f"{SITE}/stories/{slug}/" for slug in ("changed", "new", "old")]
    assert told(feed, "updated") == ["2024-03-01T00:00:00Z", "2024-02-01T00:00:00Z", "2022-01-01T00:00:00Z"]
    assert told(feed, "published")[0] == "2023-01-01T00:00:00Z"
    assert ElementTree.fromstring(feed).findtext(f"{ATOM}updated") == "2024-03-01T00:00:00Z"


def test_a_feed_says_a_figure_with_its_hedge_and_without_marks(tmp_path: Path) -> None:
    asked = story("Is *[[fare]]* & a bed too much?", published="2024-01-01", standfirst="The *fare* is [[fare]].")
    files = site_of(tmp_path, {"stories/fares/story.md": asked})

    feed = files["feed.xml"]

    assert told(feed, "title") == ["Is more than €50 & a bed too much?"]
    assert told(feed, "summary") == ["The fare is more than €50."]


@pytest.mark.parametrize("published", ["2024", "2024-01", "2024-01-11?", "2024-01-11~", "before 2024-01-11"])
def test_a_story_that_says_no_certain_day_is_in_no_feed(published: str, tmp_path: Path) -> None:
    files = site_of(tmp_path, {"stories/fares/story.md": story("Fares", published=published)})

    sitemap = dated_pages(files["sitemap.xml"])

    assert "feed.xml" not in files
    assert sitemap[f"{SITE}/stories/fares/"] is None


def test_pages_lead_to_the_feeds_that_there_are_and_to_no_others(tmp_path: Path) -> None:
    dated = site_of(tmp_path / "dated", {"stories/fares/story.md": story("Fares", published="2024-01-01")})
    undated = site_of(tmp_path / "undated", {"stories/fares/story.md": story("Fares")})

    found = [
        [link.get("href") for link in read_markup(page.decode(), "").all("link", type="application/atom+xml")]
        for page in (dated["stories/fares/index.html"], dated["404.html"], undated["index.html"])
    ]

    assert found == [["../../feed.xml"], ["/feed.xml"], []]
    assert ("feed.xml" in dated, "feed.xml" in undated) == (True, False)


def test_every_correction_is_told_under_an_id_of_its_own_the_latest_first(tmp_path: Path) -> None:
    corrections = (
        "- {fact: fare, date: 2024-03-01, said: €40, says: €45, because: A slip.}\n"
        "- {fact: fare, date: 2024-03-01, said: €45, says: more than €50, because: Another slip.}\n"
        "- {fact: gone, date: 2024-02-01, said: twice, gist: A bell, because: Nobody counted.}\n"
    )
    feed = site_of(tmp_path, {"corrections.yaml": corrections})["corrections.xml"]

    ids, summaries = told(feed, "id"), told(feed, "summary")

    assert ids == [f"{SITE}/corrections/#{id}" for id in ("fare-2024-03-01-2", "fare-2024-03-01", "gone-2024-02-01")]
    assert summaries[0] == "It said “€45”; it now says “more than €50”. Another slip."
    assert summaries[2] == "It said “twice”, and was withdrawn. Nobody counted."


def test_without_corrections_there_is_no_feed_of_them(tmp_path: Path) -> None:
    files = site_of(tmp_path, {})

    assert "corrections.xml" not in files
    assert {"sitemap.xml", "robots.txt"} <= files.keys()


@pytest.mark.parametrize("name", ["feed.xml", "corrections.xml"])
def test_a_feed_has_all_that_the_standard_asks_for(name: str, golden: Mapping[str, bytes]) -> None:
    feed = ElementTree.fromstring(golden[name])

    parts = [feed, *feed.findall(f"{ATOM}entry")]

    assert len(parts) == 4
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == "The Quillhaven Lantern"
    assert feed.findtext(f"{ATOM}rights") == "CC BY 4.0"
    assert feed.findtext(f"{ATOM}id") == f"https://lantern.example.org/news/{name}"
    assert len({part.findtext(f"{ATOM}id") for part in parts}) == len(parts)
    for part in parts:
        assert part.findtext(f"{ATOM}title")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", part.findtext(f"{ATOM}updated") or "")


def test_the_sitemap_lists_every_page_that_stands_for_itself(golden: Mapping[str, bytes]) -> None:
    pages = {path.removesuffix("index.html") for path in golden if re.fullmatch(r"(?!.*/embed/).*index\.html", path)}

    listed = dated_pages(golden["sitemap.xml"])

    assert set(listed) == {f"https://lantern.example.org/news/{page}" for page in pages}


def test_the_sitemap_dates_only_what_has_a_date(golden: Mapping[str, bytes]) -> None:
    listed = dated_pages(golden["sitemap.xml"])

    dated = {(page or "").rstrip("/").rpartition("/")[2]: day for page, day in listed.items() if day}

    assert dated.items() >= {"the-long-refit": "2024-02-01", "reading-by-lamplight": "2023-12-01"}.items()
    assert not {"facts", "sources", "corrections"} & dated.keys()


def test_robots_are_let_in_and_told_of_the_sitemap(golden: Mapping[str, bytes]) -> None:
    lines = golden["robots.txt"].decode().splitlines()

    assert lines == ["User-agent: *", "Allow: /", "", "Sitemap: https://lantern.example.org/news/sitemap.xml"]
