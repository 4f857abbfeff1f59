"""Every chart must be there to embed: its page, the code that others paste, and what it is told by oEmbed."""

import json
import re
from collections.abc import Iterator
from typing import Any

from factpress.addresses import full_address
from factpress.model import Chart
from factpress.problems import Location, Problem
from factpress.verify.cited import bibtex_in
from factpress.verify.figures import figures_of
from factpress.verify.markup import Element, read_markup
from factpress.verify.published import Published, differs, lacks
from factpress.verify.rows import compare_words


def prove(published: Published) -> Iterator[Problem]:
    """Read the code on each chart's page, its oEmbed file, and find the chart on the page that both name."""
    for chart in published.content.charts.values():
        page = f"charts/{chart.id}/index.html"
        document = published.documents.get(page)
        codes = [code for code in document.all("textarea") if code.text.startswith("<iframe")] if document else []
        if len(codes) != 1:
            yield lacks(Location(page), f"there is no code to embed the chart “{chart.id}”")
        for code in codes:
            yield from _frame(code.text, code.location, chart, published)
        yield from _oembed(chart, published)
        yield from _page(chart, published)
    for _, document in published.pages():
        yield from _unknown(document, published)


def _frame(written: str, place: Location, chart: Chart, published: Published) -> Iterator[Problem]:
    frame = read_markup(written, place.path).first("iframe")
    title = published.expectations.whole(chart.title).words
    address = full_address(published.content.site, f"charts/{chart.id}/embed/")
    if frame is None or frame.get("src") != address:
        yield differs(place, f"the address to embed “{chart.id}”", frame.get("src") if frame else "", address)
    else:
        yield from compare_words(frame.get("title"), title, f"the title to embed “{chart.id}”", place, published)


def _oembed(chart: Chart, published: Published) -> Iterator[Problem]:
    path, site = f"charts/{chart.id}/oembed.json", published.content.site
    told = _read(published.files.get(path, b""))
    if told is None:
        yield lacks(Location(path), f"the chart “{chart.id}” has no oEmbed file that can be read")
        return
    expected = {
        "title": published.expectations.whole(chart.title).words,
        "author_name": str(site.publisher.name),
        "provider_name": str(site.title),
        "provider_url": full_address(site, ""),
    }
    for name, words in expected.items():
        yield from compare_words(str(told.get(name)), words, f"{name} of “{chart.id}”", Location(path), published)
    yield from _frame(str(told.get("html")), Location(path), chart, published)
    picture = told.get("thumbnail_url")
    if picture and str(picture).removeprefix(full_address(site, "")) not in published.files:
        yield lacks(Location(path), f"“{picture}” is not there")


def _read(written: bytes) -> dict[str, Any] | None:
    try:
        told = json.loads(written)
    except ValueError:
        return None
    return told if isinstance(told, dict) else None


def _page(chart: Chart, published: Published) -> Iterator[Problem]:
    path = f"charts/{chart.id}/embed/index.html"
    page = published.documents.get(path)
    named = [figure for figure in figures_of(chart, page) if figure.first("title")] if page else []
    if not named:
        yield lacks(Location(path), f"the chart “{chart.id}” is not drawn on the page to embed")


def _unknown(page: Element, published: Published) -> Iterator[Problem]:
    """Find code that is none of ours; the script that fits a frame's height has no figure but its own address."""
    known = {id(code) for code in bibtex_in(page)}
    for code in page.all("textarea"):
        words = code.text.replace(full_address(published.content.site, "").rstrip("/"), "")
        is_script = words.startswith("<script>") and not re.search(r"\d", words)
        if id(code) not in known and not is_script and not words.startswith("<iframe"):
            yield lacks(code.location, f"“{words[:60]}” is code that nobody knows")
