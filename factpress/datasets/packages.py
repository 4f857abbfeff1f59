"""Data packages (Frictionless, version 2): what is in the tables, under which licence, and from which sources.

A package may name only files beside or below it. So there are two: that of data/ can be taken along with its folder,
and that at the site's root has the tables of charts as well.
"""

import csv
import hashlib
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache, partial
from pathlib import PurePosixPath
from typing import Any

from factpress.charts import Figures
from factpress.model import Content, Site, Source
from factpress.on_demand import FilesOnDemand
from factpress.prose import plain_text
from factpress.readable_json import write_json
from factpress.wording import Wording

PROFILES = "https://datapackage.org/profiles/2.0"
FOLDERS = ("", "data/")
_TYPES = {
    **dict.fromkeys(("low", "high"), "number"),
    **dict.fromkeys(("low_open", "high_open", "approximate"), "boolean"),
    **dict.fromkeys(("inferred_low", "inferred_high"), "date"),
}
_LICENCE_NAME = re.compile(r"(?:CC|ODC|ODbL|PDDL)[-A-Za-z]*-\d\.\d")  # as opendefinition.org has them


def write_packages(files: FilesOnDemand, content: Content, figures: Figures, wording: Wording) -> FilesOnDemand:
    """Describe all CSVs among the files of a site."""

    @cache  # what stands in both packages is looked at once
    def table(path: str) -> Mapping[str, Any]:
        return _table(path, files[path], content, figures, wording)

    def write(folder: str) -> bytes:
        tables = [path for path in files if path.startswith(folder) and path.endswith(".csv")]
        return write_json(_package(folder, {path: table(path) for path in tables}, content, wording))

    return FilesOnDemand({f"{folder}datapackage.json": partial(write, folder) for folder in FOLDERS})


def _package(folder: str, tables: Mapping[str, Mapping[str, Any]], content: Content, wording: Wording) -> Any:
    site = content.site
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "id": f"{site.url}{folder}datapackage.json",
        "title": plain_text(site.title, content, wording),
        "description": plain_text(site.description, content, wording),
        "homepage": str(site.url),
        "contributors": [{"title": str(site.publisher.name), "roles": ["publisher"]}],
        **({"licenses": [_licence(site)]} if site.license else {}),
        **_sources(content.sources.values()),
        "resources": [
            {**table, "path": path.removeprefix(folder)} for path, table in tables.items() if path.startswith(folder)
        ],
    }


def _licence(site: Site) -> Mapping[str, str]:
    """Name the licence as the Open Definition does, or else the page at whose foot it stands."""
    name = "-".join(str(site.license).split())
    known = {"name": name} if _LICENCE_NAME.fullmatch(name) else {"path": str(site.url)}
    return {**known, "title": str(site.license)}


def _sources(sources: Iterable[Source]) -> Mapping[str, Any]:
    named = [_source(source) for source in sources]
    return {"sources": named} if named else {}


def _source(source: Source) -> Mapping[str, str]:
    title = f"{source.name}: {source.title}" if source.title else source.name
    return {"title": title, **({"path": str(source.url)} if source.url else {})}


def _table(path: str, written: bytes, content: Content, figures: Figures, wording: Wording) -> Mapping[str, Any]:
    name = PurePosixPath(path).stem
    chart = content.charts[name] if path.startswith("charts/") else None
    return {
        "name": f"chart-{name}" if chart else name,
        "type": "table",
        "path": path,
        **({"title": plain_text(chart.title, content, wording)} if chart else {}),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(written),
        "hash": f"sha256:{hashlib.sha256(written).hexdigest()}",
        "schema": _schema(written.decode().partition("\n")[0]),
        **(_sources(figures.sources(name)) if chart else {}),
    }


@lru_cache(8)  # most charts have the same columns
def _schema(header: str) -> Mapping[str, Any]:
    """Say what is in each column; the ends of a row are days in a chart of dates."""
    names = next(csv.reader([header]))
    days = dict.fromkeys(("low", "high"), "date") if "inferred_low" in names else {}
    fields = [{"name": name, "type": (_TYPES | days).get(name, "string")} for name in names]
    return {"fields": fields, **({"primaryKey": ["id"]} if "id" in names else {})}
