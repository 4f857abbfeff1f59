"""The numbers of notes: they stand in prose and are no words of it."""

from factpress.verify.markup import Element

_MARKS = ("marker", "number", "print-only")


def is_mark(element: Element) -> bool:
    """Tell whether an element is the number of a note."""
    return not element.classes.isdisjoint(_MARKS) and element.text.isdigit()


def prose_of(element: Element) -> str:
    """Write out the words of an element without the numbers of notes."""
    return element.without(is_mark).text
