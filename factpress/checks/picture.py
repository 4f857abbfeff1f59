"""A picture stands beside its story, in a paragraph of its own, and is told in words to those who do not see it.

Bad:   ![](boat.jpg)
Bad:   ![The Heron at the pier](https://example.org/boat.jpg)
Good:  ![The Heron at the pier, her funnel still without paint](boat.jpg "The Heron in May. Photograph: Mara Vell")
"""

from collections.abc import Iterator

from factpress.checks.prose import all_prose
from factpress.model import Content
from factpress.problems import Location, Problem, closest
from factpress.prose import PlacedPicture, find_pictures
from factpress.usage import used_pictures
from factpress.wording import Wording


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find pictures that cannot be shown, and those that are not told in words."""
    bodies = {article.body.location for article in content.articles}
    for text in all_prose(content):
        for placed in find_pictures(text):
            yield from _placed(placed, content, text.location in bodies)


def check_unused(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find pictures that no story or page shows."""
    if not content.pictures:
        return
    for path in content.pictures.keys() - used_pictures(content):
        if content.pictures[path]:
            hint = "show it, or take it away: ![what it shows](its name)"
            yield Problem(Location(path), "nothing shows this picture", "unused-picture", hint, "warning")


def _placed(placed: PlacedPicture, content: Content, is_in_body: bool) -> Iterator[Problem]:
    place, name = placed.name.location, placed.name
    if not placed.alt.strip():
        hint = "say in a sentence what it shows: ![…](…); a picture that shows nothing has no place in a story"
        yield Problem(place, f"the picture “{name}” says nothing to those who do not see it", "picture-alt", hint)
    if not is_in_body or not placed.alone:
        hint = "put it into the body of a story or a page, with an empty line before and after it"
        yield Problem(place, f"the picture “{name}” stands in no paragraph of its own", "picture-place", hint)
    if "/" in name or "\\" in name:
        hint = "pictures stand beside their story: put the file there, and write its name alone"
        yield Problem(place, f"“{name}” is no file beside this one", "unknown-picture", hint)
    elif placed.path not in content.pictures:
        beside = [path for path in content.pictures if path.rpartition("/")[0] == placed.path.rpartition("/")[0]]
        hint = closest(name, [path.rpartition("/")[2] for path in beside]) or "put the file beside the story"
        yield Problem(place, f"there is no picture “{name}” beside this file", "unknown-picture", hint)
