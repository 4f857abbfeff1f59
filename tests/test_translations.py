"""Translations: the same facts in other words, at an address of their own, and proved like all else."""

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest

from factpress.pipeline import Checked, check
from factpress.verify import verify_site
from factpress.verify.markup import Element, read_markup
from factpress.wording import Wording
from tests.builders import build
from tests.conftest import GOLDEN
from tests.test_verify import manifested

STORY = "stories/reading-by-lamplight/"
TRANSLATED = f"da/{STORY}index.html"
ORIGINAL = f"{STORY}index.html"
CORRUPTED = (  # at once: what was, what stands there now, and what must be told
    (
        ("anslået 41.300 bøger", "41.300 bøger", "books"),
        ("cirka 25 %", "cirka 35 %", "readers-in-town"),
        ('<p class="gist" lang="en">Books', '<p class="gist" lang="en">99 Books', "99"),
        ("Taget kostede", "Taget kostede 40.000", "40.000"),
    ),
    (
        ("cirka 25 %", "about 25%", "readers-in-town"),
        ('<html lang="da">', '<html lang="en">', "language of the page"),
        ('facts/ferry/" lang="en">', 'facts/ferry/">', "language of “The ferry”"),
    ),
)
XHTML = "{http://www.w3.org/1999/xhtml}"


@pytest.fixture(scope="module")
def checked() -> Checked:
    return check(GOLDEN / "newsroom")


def page(files: Mapping[str, bytes], path: str) -> Element:
    return read_markup(files[path].decode(), path)


def figures(files: Mapping[str, bytes], path: str) -> dict[str, str]:
    """List the figures in the prose of a page by their facts."""
    found = {}
    for noted in page(files, path).all("span", class_="noted"):
        figure, marker = noted.first("span", class_="fact"), noted.first("button")
        assert figure and marker
        found[marker.get("popovertarget").removeprefix("note-")] = figure.text
    return found


def problems_with(files: Mapping[str, bytes], checked: Checked, corrupted: Iterable[tuple[str, str, str]]) -> list[str]:
    """Change the translated page, and list what proving the site comes to."""
    written = files[TRANSLATED].decode()
    for old, new, _ in corrupted:
        assert old in written
        written = written.replace(old, new, 1)
    changed = manifested({**files, TRANSLATED: written.encode()})
    return [str(problem) for problem in verify_site(changed, checked.content, checked.findings, checked.wording)]


def test_a_translation_says_the_facts_of_its_original_in_its_own_language(golden: Mapping[str, bytes]) -> None:
    original, translated = figures(golden, ORIGINAL), figures(golden, TRANSLATED)

    assert translated.keys() == {fact for fact in original if fact in translated}
    assert (original["books"], translated["books"]) == ("an estimated 41,300 books", "anslået 41.300 bøger")
    assert (original["readers-in-town"], translated["readers-in-town"]) == ("about 25%", "cirka 25 %")


def test_every_part_of_a_translated_page_says_which_language_it_is_in(golden: Mapping[str, bytes]) -> None:
    translated = page(golden, TRANSLATED)
    note = translated.first(id="note-books")
    chart = next(element for element in translated.all("div", lang="en") if element.first("figure"))
    assert note

    gist, html = note.first(class_="gist"), translated.first("html")
    topics = {link.text: link.get("lang") for link in translated.all("a") if link.get("href").endswith("y/")}

    assert html and html.get("lang") == "da"
    assert gist and gist.get("lang") == "en"
    assert topics == {"The ferry": "en", "The library": "en"}
    assert "Show as a table" in chart.text
    assert not any(
        element.get("lang") for element in page(golden, "charts/catch/index.html").all() if element.tag != "html"
    )


def test_machines_and_readers_are_led_from_each_language_to_the_other(golden: Mapping[str, bytes]) -> None:
    site = "https://lantern.example.org/news/"
    for path, way in ((ORIGINAL, "../../"), (TRANSLATED, "../../../")):
        document = page(golden, path)
        told = {link.get("hreflang"): link.get("href") for link in document.all("link", rel="alternate")}
        switch = document.first("nav", class_="languages")
        assert switch
        [link] = switch.all("a")

        assert told | {"": ""} == {"en": site + STORY, "da": f"{site}da/{STORY}", "x-default": site + STORY, "": ""}
        assert link.get("lang") == link.get("hreflang") != (document.first("html") or document).get("lang")
        assert link.get("href") in {f"{way}{STORY}", f"{way}da/{STORY}"}


def test_the_sitemap_names_all_languages_of_a_page_at_each(golden: Mapping[str, bytes]) -> None:
    listed = {
        found.findtext("{*}loc", ""): [link.get("hreflang") for link in found.findall(f"{XHTML}link")]
        for found in ElementTree.fromstring(golden["sitemap.xml"])
    }

    with_languages = {
        address.removeprefix("https://lantern.example.org/news/"): codes for address, codes in listed.items() if codes
    }

    assert with_languages == {STORY: ["en", "da", "x-default"], f"da/{STORY}": ["en", "da", "x-default"]}


def test_feeds_keep_to_the_language_of_the_site(golden: Mapping[str, bytes]) -> None:
    assert b"lampelys" not in golden["feed.xml"]
    assert b'xml:lang="en"' in golden["feed.xml"]


def test_what_a_translated_page_says_is_proved_like_all_else(golden: Mapping[str, bytes], checked: Checked) -> None:
    for corrupted in CORRUPTED:
        problems = problems_with(golden, checked, corrupted)

        unnoticed = [told for *_, told in corrupted if not any(told in problem for problem in problems)]

        assert unnoticed == [], problems


def test_a_noun_that_the_language_has_no_word_for_stays_as_the_newsroom_has_it(checked: Checked) -> None:
    danish: Wording = checked.wording.into("da")
    boats = checked.content.ledger["boats-now"].value
    assert boats

    words = danish.quantity(boats)

    assert words.endswith("boats")


def test_a_translated_front_page_is_where_the_name_of_the_site_leads(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(GOLDEN / "newsroom", tmp_path / "newsroom"))
    front = (folder / "content/pages/index.md").read_text(encoding="utf-8")
    (folder / "content/pages/index.da.md").write_text(front, encoding="utf-8")

    files = build(folder).files

    name = page(files, TRANSLATED).first("a", class_="name")
    assert name and name.get("href") == "../../../da/"
    assert 'lang="da"' in files["da/index.html"].decode()
