"""Tells problems outside a program: a function for each form, all of them listed here."""

from collections.abc import Callable, Mapping, Sequence

from factpress.messages.annotations import write_annotations
from factpress.messages.document import write_document
from factpress.messages.framed import framed, write_framed
from factpress.messages.plain import write_plain
from factpress.messages.telling import Telling, count
from factpress.problems import Problem

__all__ = ["FORMATS", "Telling", "count", "framed"]

FORMATS: Mapping[str, Callable[[Sequence[Problem], Telling], str]] = {
    "text": write_framed,  # for a person
    "plain": write_plain,  # for editors, and for who compares
    "json": write_document,  # for programs
    "github": write_annotations,  # for pull requests
}
