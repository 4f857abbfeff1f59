"""What a page says of the picture that other sites show must be what the picture shows, whole and with its status."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from factpress.model import Article, Chart
from factpress.problems import Location, Problem
from factpress.verify.cited import drawn_statuses, finding_of
from factpress.verify.published import Published, differs, lacks
from factpress.verify.statements import Statement

Expected = tuple[str, str]  # what must be said, and of what

_REFERENCE = re.compile(r"\[\[([a-z0-9-]+)(?:@[a-z]+)?[|\]]")
_EARLY = 1500  # letters of a story, in which a figure is one that it is about


def prove(published: Published) -> Iterator[Problem]:
    """Read what is said of the cards of stories and charts; those of other pages say a title and nothing more."""
    for path, page in published.pages():
        if (expected := _expected(path, published)) is None:
            continue
        words, of = expected
        told = page.first("meta", property="og:image:alt")
        if told is None:
            yield lacks(Location(path), f"nothing is said of what the card of “{of}” shows")
        elif told.get("content") != words:
            yield differs(told.location, f"what the card is said to show of “{of}”", told.get("content"), words)


def _expected(path: str, published: Published) -> Expected | None:
    content, (shelf, name) = published.content, PurePosixPath(path).parts[:2] if path.count("/") == 2 else ("", "")
    if f"cards/{shelf}/{name}.png" not in published.files:
        return None
    if shelf == "stories" and name in content.stories:
        return _story(content.stories[name], published)
    if shelf == "charts" and name in content.charts:
        return _chart(content.charts[name], published)
    return None


def _story(story: Article, published: Published) -> Expected:
    """Say its title, and the first fact with a number that it tells early; alone where there is none."""
    title, wording = published.expectations.whole(story.title).words, published.wording
    statement = next(_early(story, published), None)
    if statement is None:
        return title, str(story.id)
    finding, status = finding_of(statement, published), wording.status(statement.status)
    return wording.phrase("page.card", title=title, finding=finding, status=status), statement.id


def _early(story: Article, published: Published) -> Iterator[Statement]:
    for text in (story.title, story.standfirst or "", story.body):
        for reference in _REFERENCE.finditer(text):
            statement = published.statements.get(reference[1])
            has_number = statement is not None and statement.entry.value and not statement.entry.value.is_vague
            if statement and has_number and reference.start() < _EARLY:
                yield statement


def _chart(chart: Chart, published: Published) -> Expected:
    alt, wording = published.expectations.whole(chart.alt).words, published.wording
    statuses = ", ".join(wording.status(status) for status in drawn_statuses(chart, published))
    return wording.phrase("page.card-of-chart", alt=alt, status=statuses), str(chart.id)
