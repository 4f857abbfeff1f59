"""A built site as a reader finds it, beside the content that it must agree with."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from factpress.findings import Findings
from factpress.model import Content
from factpress.problems import Location, Problem
from factpress.verify.expectations import Expectations, written_texts
from factpress.verify.languages import in_language, in_site_language
from factpress.verify.markup import Element, read_markup
from factpress.verify.statements import Statement, state_all
from factpress.wording import Wording

RULE = "parity"


@dataclass(frozen=True, kw_only=True)
class Published:
    """What every proof is given."""

    files: Mapping[str, bytes]
    documents: Mapping[str, Element]  # pages and pictures, by path
    content: Content
    findings: Findings
    wording: Wording
    statements: Mapping[str, Statement]
    expectations: Expectations
    furniture: tuple[str, ...]  # words of the newsroom's own templates

    @classmethod
    def of(
        cls,
        files: Mapping[str, bytes],
        documents: Mapping[str, Element],
        content: Content,
        findings: Findings,
        wording: Wording,
        furniture: tuple[str, ...],
    ) -> "Published":
        """Work out what the documents of one language may say."""
        statements = state_all(content, wording, written_texts(content))
        return cls(
            files=files,
            documents=documents,
            content=content,
            findings=findings,
            wording=wording,
            statements=statements,
            expectations=Expectations(content, statements, wording),
            furniture=furniture,
        )

    def rows(self, file: str, name: str) -> tuple[Mapping[str, Any], ...]:
        """Read a list from one of the files of data; empty where it cannot be read."""
        try:
            written = json.loads(self.files.get(file, b"{}"), parse_float=Decimal)
        except ValueError:
            return ()
        rows = written.get(name) if isinstance(written, dict) else None
        return tuple(row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()

    def pages(self) -> Iterator[tuple[str, Element]]:
        """List the HTML pages."""
        return ((path, document) for path, document in self.documents.items() if path.endswith(".html"))


def read_published(
    files: Mapping[str, bytes], content: Content, findings: Findings, wording: Wording, furniture: Iterable[str] = ()
) -> tuple[Published, ...]:
    """Parse all that can be parsed of a site: what is in its own language first, then what is in each other."""
    furniture = tuple(furniture)
    documents = {
        path: read_markup(written.decode("utf-8", "replace"), path)
        for path, written in files.items()
        if path.endswith((".html", ".svg", ".xml", ".atom"))
    }
    own = Published.of(files, in_site_language(documents, content), content, findings, wording, furniture)
    others = (
        Published.of(
            files,
            in_language(documents, language, content),
            content.into(language),
            findings,
            wording.into(language),
            furniture,
        )
        for language in content.languages
    )
    return (own, *others)


def differs(place: Location, what: str, found: str, expected: str) -> Problem:
    """Say that a site reads otherwise than its content."""
    read = f"“{found}”" if found else "nothing"
    return Problem(place, f"{what} reads {read}, not “{expected}”", RULE, _HINT)


def lacks(place: Location, message: str) -> Problem:
    """Say that a site lacks something."""
    return Problem(place, message, RULE, _HINT)


_HINT = "build the site again; if it is as it was built, the program has made a mistake"
