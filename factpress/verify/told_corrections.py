"""Every correction must stand on the page of corrections, and at its fact, with both figures and the reason."""

from collections.abc import Iterator

from factpress.model import Correction
from factpress.problems import Location, Problem
from factpress.verify.marks import prose_of
from factpress.verify.markup import Element
from factpress.verify.published import Published, lacks
from factpress.verify.skeletons import skeleton

PAGE = "corrections/index.html"


def prove(published: Published) -> Iterator[Problem]:
    """Find each correction in both places, and read whatever is told as a correction on any page."""
    for correction in published.content.corrections:
        yield from _told(PAGE, correction, published)
        if correction.fact in published.statements:
            topic = published.statements[correction.fact].entry.topic
            yield from _told(f"facts/{topic}/index.html", correction, published)
    for _, page in published.pages():
        for told in _all_told(page):
            if not any(_tells(told, correction, published) for correction in published.content.corrections):
                yield lacks(
                    told.location, f"“{prose_of(told)}” is told{_meant(told, published)}, and no correction says so"
                )


def _told(path: str, correction: Correction, published: Published) -> Iterator[Problem]:
    page = published.documents.get(path)
    told = list(_all_told(page)) if page else []
    if not any(_tells(one, correction, published) for one in told):
        message = f"the correction of “{correction.fact}” from “{correction.said}” is not told in full"
        yield lacks(Location(path), message)


def _all_told(page: Element) -> Iterator[Element]:
    yield from page.all(class_="corrected")
    for corrections in page.all(class_="corrections"):
        yield from corrections.all("li")


def _meant(told: Element, published: Published) -> str:
    """Name the facts whose corrections have the same reason."""
    bones, whole = skeleton(prose_of(told)), published.expectations.whole
    meant = (correction for correction in published.content.corrections if whole(correction.because).bones in bones)
    return "".join(f" of “{correction.fact}”" for correction in meant)


def _tells(told: Element, correction: Correction, published: Published) -> bool:
    """Tell whether the words are there, whatever phrase they stand in."""
    bones = skeleton(prose_of(told))
    date = published.wording.date(correction.date)
    reason = published.expectations.whole(correction.because).words
    is_there, whole = correction.fact in published.statements, published.expectations.whole
    gist = "" if is_there else whole(correction.gist or "").words  # a fact that is there stands beside it
    return all(skeleton(words) in bones for words in (correction.said, correction.says or "", date, reason, gist))
