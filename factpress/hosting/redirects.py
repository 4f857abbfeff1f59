"""Where the addresses of pages that moved lead now."""

from collections.abc import Container, Iterable, Iterator, Mapping

from factpress.prose import page_address

REDIRECTS = "_redirects"
_FOLDERS = {
    "story": "stories/",
    "chart": "charts/",
    "timeline": "timelines/",
    "topic": "facts/",
    "source": "sources/",
    "page": "",
}
_INDEX = "/index.html"
_TRANSLATED = ("story:", "page:")


def write_redirects(moved: Mapping[str, str], languages: Iterable[str] = ()) -> bytes:
    """Write a rule for each page that moved, and for its translations; all that stood below it moves along."""
    folders = ("", *(f"{code}/" for code in languages))
    rules = (
        f"/{folder}{_address(old)}* /{folder}{_address(new)}:splat 301\n"
        for old, new in moved.items()
        for folder in (folders if old.startswith(_TRANSLATED) else folders[:1])
    )
    return "".join(rules).encode()


def lost_addresses(published: Iterable[str], built: Container[str], moved: Mapping[str, str]) -> Iterator[str]:
    """List the addresses of pages that readers could open and that lead nowhere now; both are paths of files."""
    known = tuple(map(_address, moved))
    for path in published:
        untranslated = path.partition("/")[2]
        if (
            path.endswith(_INDEX)
            and path not in built
            and not (path.startswith(known) or untranslated.startswith(known))
        ):
            yield f"/{path.removesuffix(_INDEX.removeprefix('/'))}"


def _address(named: str) -> str:
    kind, _, id = named.partition(":")
    return page_address(id) if kind == "page" else f"{_FOLDERS[kind]}{id}/"
