"""Reads HTML and SVG into elements that know where they stand."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from itertools import chain

from factpress.problems import Location

_VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)


@dataclass(kw_only=True, eq=False)
class Element:
    """One element: its children are elements and words, in order. What is asked of it is found once, and kept."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)
    location: Location

    @cached_property
    def classes(self) -> frozenset[str]:
        """Name its classes."""
        return frozenset(self.get("class").split())

    @property
    def text(self) -> str:
        """Write out its words, with single blanks between them."""
        return " ".join("".join(self._words()).split())

    def get(self, name: str) -> str:
        """Find an attribute; empty where there is none."""
        return self.attributes.get(name, "")

    def elements(self) -> Iterator["Element"]:
        """List the element and all below it, in the order of the document."""
        return iter(self._whole)

    def all(self, tag: str = "", **attributes: str) -> Iterator["Element"]:
        """List the elements below it of a tag and with attributes; of class_, one of the classes is enough."""
        wanted = attributes.pop("class_", "")
        for element in self._by_tag.get(tag, ()) if tag else self._whole:
            has_all = all(element.get(name) == value for name, value in attributes.items())
            if (not wanted or wanted in element.classes) and has_all:
                yield element

    def first(self, tag: str = "", **attributes: str) -> "Element | None":
        """Find the first of those elements."""
        return next(self.all(tag, **attributes), None)

    def without(self, is_left_out: Callable[["Element"], bool]) -> "Element":
        """Copy the element without some of those below it."""
        kept: list[Element | str] = [
            child if isinstance(child, str) else child.without(is_left_out)
            for child in self.children
            if isinstance(child, str) or not is_left_out(child)
        ]
        return Element(tag=self.tag, attributes=self.attributes, children=kept, location=self.location)

    @cached_property
    def _whole(self) -> tuple["Element", ...]:
        below = (child._whole for child in self.children if isinstance(child, Element))
        return (self, *chain.from_iterable(below))

    @cached_property
    def _by_tag(self) -> Mapping[str, Sequence["Element"]]:
        found: dict[str, list[Element]] = {}
        for element in self._whole:
            found.setdefault(element.tag, []).append(element)
        return found

    def _words(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            else:
                yield from child._words()


def read_markup(written: str, path: str) -> Element:
    """Read a document; whatever is not closed ends with what holds it."""
    reader = _Reader(path)
    reader.feed(written)
    reader.close()
    return reader.root


class _Reader(HTMLParser):
    def __init__(self, path: str) -> None:
        super().__init__(convert_charrefs=True)
        self.path = path
        self.root = Element(tag="", location=Location(path))
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)
        if tag not in _VOID:
            self.open.append(self.open[-1].children[-1])  # type: ignore[arg-type]  # it has just been added

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        standing = [number for number, element in enumerate(self.open) if element.tag == tag]
        if standing:
            del self.open[standing[-1] :]

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, offset = self.getpos()
        place = Location(self.path, line, offset + 1)
        attributes = {name: value or "" for name, value in attrs}
        self.open[-1].children.append(Element(tag=tag, attributes=attributes, location=place))
