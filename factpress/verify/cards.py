"""What a page says of the picture that other sites show must be what the picture shows, whole and with its status."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import PurePosixPath

from factpress.model import Article, Chart
from factpress.problems import Problem
from factpress.verify.cited import drawn_statuses, finding_of
from factpress.verify.published import Published, differs

Expected = Mapping[str, str]  # what may be said, and of what


def prove(published: Published) -> Iterator[Problem]:
    """Read what is said of the cards of stories and charts; those of other pages say a title and nothing more."""
    for path, page in published.pages():
        expected = _expected(path, published)
        for told in page.all("meta", property="og:image:alt") if expected else ():
            if (read := told.get("content")) not in expected:
                nearest = next(iter(get_close_matches(read, expected, n=1, cutoff=0)))
                yield differs(told.location, f"what the card is said to show of “{expected[nearest]}”", read, nearest)


def _expected(path: str, published: Published) -> Expected:
    content, (shelf, name) = published.content, PurePosixPath(path).parts[:2] if path.count("/") == 2 else ("", "")
    if shelf == "stories" and name in content.stories:
        return _story(content.stories[name], published)
    if shelf == "charts" and name in content.charts:
        return _chart(content.charts[name], published)
    return {}


def _story(story: Article, published: Published) -> Expected:
    """List its title with each finding that there is; which of them the card has is the builder's choice."""
    title, wording = published.expectations.whole(story.title).words, published.wording
    findings = {
        wording.phrase(
            "page.card",
            title=title,
            finding=finding_of(statement, published),
            status=wording.status(statement.status),
        ): statement.id
        for statement in published.statements.values()
    }
    return {title: str(story.id), **findings}


def _chart(chart: Chart, published: Published) -> Expected:
    alt, wording = published.expectations.whole(chart.alt).words, published.wording
    statuses = ", ".join(wording.status(status) for status in drawn_statuses(chart, published))
    return {wording.phrase("page.card-of-chart", alt=alt, status=statuses): str(chart.id)}
