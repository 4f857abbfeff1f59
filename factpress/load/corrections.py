"""Reads corrections.yaml: a list, for a fact can be corrected more than once."""

from pathlib import Path

from factpress.load.files import read_words
from factpress.load.validate import validate
from factpress.model import Correction
from factpress.problems import Location, Problem
from factpress.yaml_reader import Yaml, YamlFields, YamlList, read_yaml

CORRECTIONS = "corrections.yaml"
_HINT = "write - {fact: …, date: …, said: …, says: …, because: …}, each on a line of its own"


def load_corrections(newsroom: Path) -> tuple[tuple[Correction, ...], tuple[Problem, ...]]:
    """Read every correction, where there are any; one that cannot be read is left out, and its problems are told."""
    file, path = newsroom / "content" / CORRECTIONS, f"content/{CORRECTIONS}"
    if not file.is_file():
        return (), ()
    words, problems = read_words(newsroom, file)
    if words is None:
        return (), problems
    read = read_yaml(words, path)
    if read.content is None:
        return (), read.problems
    if not isinstance(read.content, YamlList):
        return (), (*read.problems, Problem(Location(path), "this file holds no list", "wrong-type", _HINT))
    corrections: list[Correction] = []
    problems = read.problems
    for written in read.content:
        correction, more = _validate(written, read.content)
        problems += more
        corrections += [correction] if correction else []
    return tuple(corrections), problems


def _validate(written: Yaml, corrections: YamlList) -> tuple[Correction | None, tuple[Problem, ...]]:
    if isinstance(written, YamlFields):
        return validate(Correction, written, written.location)
    place = corrections.location if written is None else written.location
    return None, (Problem(place, "a correction has fields, and this has none", "wrong-type", _HINT),)
