"""Every chart must be drawn on its own page, and named and described as its author wrote it wherever it is drawn."""

from collections.abc import Iterator

from factpress.model import Chart
from factpress.problems import Location, Problem
from factpress.verify.markup import Element
from factpress.verify.published import Published, differs, lacks
from factpress.verify.skeletons import skeleton


def prove(published: Published) -> Iterator[Problem]:
    """Read the name and the description of every drawing that has them; the others are hidden from readers of words."""
    for chart in published.content.charts.values():
        yield from _own_page(chart, published)
        for picture in pictures_of(chart, published):
            if picture.first("title") or picture.get("role") == "img":
                yield from _names(picture, chart, published)


def figures_of(chart: Chart, document: Element) -> Iterator[Element]:
    """List the places in a document where a chart stands."""
    return (figure for figure in document.all("figure") if figure.get("data-chart") == chart.id)


def pictures_of(chart: Chart, published: Published) -> Iterator[Element]:
    """List all drawings of a chart: in pages, and alone."""
    for path, document in published.documents.items():
        if path == f"charts/{chart.id}.svg":
            yield from document.all("svg")
        for figure in figures_of(chart, document):
            yield from figure.all("svg")


def _own_page(chart: Chart, published: Published) -> Iterator[Problem]:
    path = f"charts/{chart.id}/index.html"
    page = published.documents.get(path)
    named = [figure for figure in figures_of(chart, page) if figure.first("title")] if page else []
    if not named:
        yield lacks(Location(path), f"the chart “{chart.id}” is not drawn on its own page")


def _names(picture: Element, chart: Chart, published: Published) -> Iterator[Problem]:
    for tag, text in (("title", chart.title), ("desc", chart.alt)):
        element, expected = picture.first(tag), published.expectations.whole(text)
        found = element.text if element else ""
        if skeleton(found) != expected.bones:
            missing = [f"“{id}”" for id in expected.missing_in(skeleton(found))]
            about = f", which shows {', '.join(missing)}" if missing else ""
            place = (element or picture).location
            yield differs(place, f"the {tag} of the chart “{chart.id}”{about},", found, expected.words)
