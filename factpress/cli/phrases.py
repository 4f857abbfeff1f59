"""phrases: lists what has still to be said in a language, for the file of its words."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path

from factpress.cli.terms import GOOD, Command, show
from factpress.load.language import load_language
from factpress.problems import ContentError
from factpress.text import Text
from factpress.wording import Language

_TO_BEGIN = ("unknown-language", "empty-file")  # a file that is not there, or that a shell has just made


def add_arguments(parser: ArgumentParser) -> None:
    """Add the language."""
    parser.add_argument("language", metavar="CODE", help="the code of a language: da for Danish")


def run(newsroom: Path, options: Namespace) -> int:
    """Print every phrase that the newsroom has no words for, each with its English; raises ContentError."""
    language, problems = load_language(newsroom, Text(options.language))
    if mistakes := [problem for problem in problems if problem.severity == "error" and problem.rule not in _TO_BEGIN]:
        raise ContentError(mistakes)
    show(*_lines(language))
    return GOOD


def _lines(language: Language) -> Iterator[str]:
    """Write a file to fill in; what stays empty in it stays English."""
    if not language.borrowed:
        yield f"# nothing is missing in content/languages/{language.code}.yaml"
        return
    yield f"# content/languages/{language.code}.yaml: write each phrase behind its name. Words in braces are filled in."
    begun: set[tuple[str, ...]] = set()
    for key in language.borrowed:
        *sections, name = key.split(".")
        for depth, section in enumerate(sections):
            if (above := (*sections[:depth], section)) not in begun:
                begun.add(above)
                yield f"{'  ' * depth}{_key(section)}:"
        yield f"{'  ' * len(sections)}{_key(name)}:  # {' '.join(language.phrases[key].split())}"


def _key(name: str) -> str:
    return name if name[0].isalpha() else f'"{name}"'


COMMAND = Command(run=run, add_arguments=add_arguments)
