"""Datasets: what a chart draws, and all that the site knows, each with its files."""

from collections.abc import Iterable, Mapping, Set
from typing import Any

from factpress.addresses import full_address
from factpress.charts import Figure
from factpress.linked_data.nodes import Node, describe_source, licence_of, publisher, reference, site_id
from factpress.model import Content, Site, Source
from factpress.prose import plain_text
from factpress.wording import Wording

DATA_FILES = tuple(
    f"data/{name}" for name in ("facts.csv", "facts.json", "events.json", "cross-checks.json", "corrections.json")
)
_TYPES = {"csv": "text/csv", "json": "application/json", "svg": "image/svg+xml", "png": "image/png"}


def describe_chart(figure: Figure, files: Set[str], content: Content, wording: Wording) -> Node:
    """Describe a chart as the table that it draws, with those of its files that there are."""
    chart = figure.chart
    written = (f"charts/{figure.id}.{ending}" for ending in _TYPES)
    return _dataset(
        f"charts/{figure.id}/",
        plain_text(chart.title, content, wording),
        plain_text(chart.alt, content, wording),
        (path for path in written if path in files),
        figure.sources,
        content.site,
    )


def describe_data(name: str, description: str, content: Content) -> Node:
    """Describe the ledger as data for other software, on its own front."""
    return _dataset("facts/", name, description, DATA_FILES, content.sources.values(), content.site)


def _dataset(
    path: str, name: str, description: str, files: Iterable[str], sources: Iterable[Source], site: Site
) -> Node:
    address = full_address(site, path)
    return {
        "@type": "Dataset",
        "@id": f"{address}#dataset",
        "name": name,
        "description": description,
        "url": address,
        "inLanguage": str(site.language),
        "isPartOf": reference(site_id(site)),
        "creator": publisher(site),
        **licence_of(site),
        "isBasedOn": [describe_source(source, site) for source in sources],
        "distribution": [_download(file, site) for file in files],
    }


def _download(file: str, site: Site) -> Mapping[str, Any]:
    return {
        "@type": "DataDownload",
        "encodingFormat": _TYPES[file.rpartition(".")[2]],
        "contentUrl": full_address(site, file),
    }
