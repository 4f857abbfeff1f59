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


def write_redirects(moved: Mapping[str, str], built: Container[str], languages: Iterable[str] = ()) -> bytes:
    """Write a rule for each page that moved, and for translations where the new one has one; what stood below follows.

    The paths of files that are built tell which translations there are.
    """
    folders = tuple(f"{code}/" for code in languages)
    rules = (
        f"/{folder}{_address(old)}* /{folder}{_address(new)}:splat 301\n"
        for old, new in moved.items()
        for folder in ("", *(folder for folder in folders if _is_translated(old, folder, new, built)))
    )
    return "".join(rules).encode()


def lost_addresses(published: Iterable[str], built: Container[str], moved: Mapping[str, str]) -> Iterator[str]:
    """List the addresses of pages that readers could open and that lead nowhere now; both are paths of files."""
    for path in published:
        if path.endswith(_INDEX) and path not in built and not _is_led_on(path, built, moved):
            yield f"/{path.removesuffix(_INDEX.removeprefix('/'))}"


def _is_led_on(path: str, built: Container[str], moved: Mapping[str, str]) -> bool:
    folder, _, untranslated = path.partition("/")
    return any(
        path.startswith(_address(old))
        or (untranslated.startswith(_address(old)) and _is_translated(old, f"{folder}/", new, built))
        for old, new in moved.items()
    )


def _is_translated(old: str, folder: str, new: str, built: Container[str]) -> bool:
    return old.startswith(_TRANSLATED) and f"{folder}{_address(new)}index.html" in built


def _address(named: str) -> str:
    kind, _, id = named.partition(":")
    return page_address(id) if kind == "page" else f"{_FOLDERS[kind]}{id}/"
