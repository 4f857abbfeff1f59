"""What search engines and other sites are told of each page."""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from rdflib import Graph
from rdflib.namespace import SDO

from factpress.linked_data import DATA_FILES, write_nodes
from factpress.verify.markup import Element, read_markup
from tests.builders import build, fact, facts, write_newsroom

BASE = "https://lantern.example.org/news/"


def page_of(files: Mapping[str, bytes], path: str) -> Element:
    return read_markup(files[path].decode(), path)


def scripts_of(files: Mapping[str, bytes]) -> Iterator[str]:
    for path in (path for path in files if path.endswith(".html")):
        for script in page_of(files, path).all("script", type="application/ld+json"):
            yield "".join(map(str, script.children))


def nodes_of(files: Mapping[str, bytes], kind: str = "") -> list[dict[str, Any]]:
    graphs = [json.loads(script)["@graph"] for script in scripts_of(files)]
    return [node for graph in graphs for node in graph if kind in ("", node["@type"])]


def meta_of(page: Element) -> dict[str, str]:
    return {meta.get("property") or meta.get("name"): meta.get("content") for meta in page.all("meta")}


def site_of(folder: Path, title: str, **fields: str) -> Mapping[str, bytes]:
    top = "".join(f"{name}: {words}\n" for name, words in {"title": title, **fields}.items())
    story = f"---\n{top}---\n\nThe fare is [[fare]].\n"
    return build(
        write_newsroom(folder, {**facts(fare=fact("more than 50 EUR")), "stories/fares/story.md": story})
    ).files


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # of rdflib, in rdflib
def test_every_word_for_search_engines_is_one_of_schema_org(golden: Mapping[str, bytes]) -> None:
    graph = Graph()
    for script in scripts_of(golden):
        written = {**json.loads(script), "@context": {"@vocab": str(SDO)}}
        graph.parse(data=json.dumps(written), format="json-ld")

    used = {str(term) for triple in graph for term in triple[1:] if str(term).startswith(str(SDO))}

    assert len(graph) > 100
    assert used - set(map(str, dir(SDO))) == set()


def test_every_kind_of_page_is_described_as_what_it_is(golden: Mapping[str, bytes]) -> None:
    kinds = {"WebSite", "Organization", "NewsArticle", "Dataset", "Claim", "CreativeWork", "Event", "BreadcrumbList"}

    found = {node["@type"] for node in nodes_of(golden)}

    assert kinds - found == set()


def test_every_file_of_data_is_described_and_credited(golden: Mapping[str, bytes]) -> None:
    written = {path for path in golden if path.startswith("data/")} - {"data/datapackage.json"}

    assert written == set(DATA_FILES)


def test_a_claim_never_stands_without_its_status_and_its_source(golden: Mapping[str, bytes]) -> None:
    claims = nodes_of(golden, "Claim")

    bare = [claim["@id"] for claim in claims if not ("appearance" in claim or "isBasedOn" in claim)]

    assert bare == []
    assert all(claim["creativeWorkStatus"] for claim in claims)


def test_an_event_for_search_engines_is_dated_to_the_day_by_its_source(golden: Mapping[str, bytes]) -> None:
    rows = {row["id"]: row for row in json.loads(golden["data/events.json"])["events"]}

    told = {event["@id"].rpartition("#")[2]: event["startDate"] for event in nodes_of(golden, "Event")}

    assert told == {id: rows[id]["when"] for id in told}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in told.values())


def test_a_story_is_dated_only_if_its_author_gives_a_day(tmp_path: Path) -> None:
    dated = nodes_of(site_of(tmp_path / "dated", "Fares", published="2024-01-02"), "NewsArticle")
    undated = nodes_of(site_of(tmp_path / "undated", "Fares", published="2024"), "NewsArticle")

    assert [story.get("datePublished") for story in (*dated, *undated)] == ["2024-01-02", None]


def test_no_words_can_end_the_script_that_they_stand_in() -> None:
    written = write_nodes([{"@type": "Claim", "text": "</script><script>alert(1)</script>&<!--"}])

    assert not set("<>&") & set(written)
    assert json.loads(written)["@graph"][0]["text"].startswith("</script>")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("What the ferry costs", "What the ferry costs · The Harbour"),
        ("What everybody who lives in the harbour or behind it has to pay for the ferry", r"What everybody who .*…"),
        (
            "If the list is right, everybody pays on average [[fare]] for each of the crossings",
            "If the list is right, everybody pays on average…",
        ),
        (
            "It is [[fare]] that everybody pays who lives in the harbour or somewhere behind it",
            "It is more than €50 that everybody pays who lives in the harbour or somewhere behind it",
        ),
    ],
)
def test_a_window_title_is_cut_before_a_figure_or_not_at_all(title: str, expected: str, tmp_path: Path) -> None:
    files = site_of(tmp_path, title)

    window = page_of(files, "stories/fares/index.html").first("title")

    assert window
    assert re.fullmatch(expected, window.text)


def test_a_page_tells_other_sites_its_title_with_every_hedge(tmp_path: Path) -> None:
    told = meta_of(page_of(site_of(tmp_path, "The fare is [[fare]]"), "stories/fares/index.html"))

    assert told["og:title"] == "The fare is more than €50"
    assert told["og:type"] == "article"
    assert told["og:url"] == "https://example.org/stories/fares/"
    assert told["og:locale"] == "en_GB"


def test_a_page_to_embed_is_small_and_leads_to_the_page_that_tells_more(golden: Mapping[str, bytes]) -> None:
    style = next(len(gzip.compress(file)) for path, file in golden.items() if re.match(r"static/embed\..+\.css", path))

    for path in (path for path in golden if path.endswith("/embed/index.html")):
        page = page_of(golden, path)
        canonical = page.first("link", rel="canonical")

        assert len(gzip.compress(golden[path])) + style < 15_000
        assert canonical
        assert canonical.get("href") == f"{BASE}{path.removesuffix('embed/index.html')}"
        assert meta_of(page)["robots"] == "noindex"
        assert page.first("base", target="_top")
        assert page.first("table")


def test_a_chart_says_how_to_embed_it_as_oembed_asks(golden: Mapping[str, bytes]) -> None:
    link = page_of(golden, "charts/catch/index.html").first("link", type="application/json+oembed")
    told = json.loads(golden["charts/catch/oembed.json"])

    assert link
    assert link.get("href") == f"{BASE}charts/catch/oembed.json"
    assert (told["version"], told["type"]) == ("1.0", "rich")
    assert isinstance(told["width"], int)
    assert isinstance(told["height"], int)
    assert f'src="{BASE}charts/catch/embed/"' in told["html"]


def test_a_picture_is_named_only_if_it_is_there(golden: Mapping[str, bytes]) -> None:
    pictures = [meta_of(page_of(golden, path)).get("og:image", "") for path in golden if path.endswith(".html")]

    lost = [picture for picture in pictures if picture and picture.removeprefix(BASE) not in golden]

    assert lost == []
