"""Every picture must stand on the page of its article, in words too, and its file must have nothing hidden in it."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from posixpath import dirname, join, normpath

from factpress.model import Article
from factpress.problems import Location, Problem
from factpress.verify.markup import Element, read_markup
from factpress.verify.published import Published, lacks

_PICTURE = re.compile(r"(?<!\\)!\[[^\n]*?\]\(\s*<?([^)\s>\"]+)")


def prove(published: Published) -> Iterator[Problem]:
    """Find each picture of each article, and compare its file with what was stripped."""
    for path, article in _articles(published):
        shown = {normpath(join(dirname(path), image.get("src"))): image for image in _images(path, published)}
        folder = PurePosixPath(article.body.location.path).parent
        for name in _PICTURE.findall(article.body):
            picture = published.content.pictures.get((folder / name).as_posix())
            if picture is None:  # written as code
                continue
            image = shown.get(picture.address)
            if image is None or not image.get("alt") or image.get("width") != str(picture.width):
                place = image.location if image else Location(path)
                yield lacks(place, f"the picture “{name}” is not shown with its size and its words")
            if published.files.get(picture.address) != picture.content:
                yield lacks(Location(picture.address), f"the picture “{name}” has something hidden in its file")


def _articles(published: Published) -> Iterator[tuple[str, Article]]:
    """List all articles by the files of their pages."""
    content = published.content
    shelves = [("stories", story) for story in content.stories.values()]
    shelves += [("pages", page) for page in content.pages.values()]
    shelves += [(str(one.shelf), one) for one in content.translations]
    for shelf, article in shelves:
        stands = f"stories/{article.id}/" if shelf == "stories" else f"{article.id}/" * (article.id != "index")
        yield f"{article.folder}{stands}index.html", article


def _images(path: str, published: Published) -> Iterator[Element]:
    written = published.files.get(path, b"").decode("utf-8", "replace")
    return read_markup(written, path).all("img")
