"""Reads the words that the generator itself writes: English from the package, any other language over it."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from string import Formatter

from factpress.load.files import read_file
from factpress.problems import Location, Problem, closest
from factpress.text import Text
from factpress.wording import Language, flatten
from factpress.yaml_reader import YamlFields, read_yaml

OPEN_SECTIONS = ("language", "numerals", "per", "unit", "vague")  # to these a newsroom may add words of its own


def load_language(newsroom: Path, code: Text) -> tuple[Language, tuple[Problem, ...]]:
    """Read a language: the newsroom's own file in content/languages first, then ours."""
    english = _ours("en")
    assert english is not None, "English is part of the package"
    own = newsroom / "content" / "languages" / f"{code}.yaml"
    if own.is_file():
        read = read_file(newsroom, own)
        written = dict(_phrases(read.fields or YamlFields()))
        unfit = {key: tuple(_unfit(key, phrase, english)) for key, phrase in written.items()}
        phrases = {**english, **{key: phrase for key, phrase in written.items() if not unfit[key]}}
        problems = (*read.problems, *(problem for told in unfit.values() for problem in told))
        return Language(code=str(code), phrases=phrases), problems
    ours = _ours(code)
    if ours is None:
        hint = f"add content/languages/{code}.yaml: a copy of English with the words translated"
        problem = Problem(code.location, f"there are no words in the language “{code}”", "unknown-language", hint)
        return Language(code=str(code), phrases=english), (problem,)
    return Language(code=str(code), phrases={**english, **ours}), ()


@cache
def _ours(code: str) -> Mapping[str, str] | None:
    """Read a language of the package; once, for it takes 15 ms and every check needs it."""
    file = files("factpress") / "languages" / f"{code}.yaml"
    if not code.isalpha() or not file.is_file():
        return None
    content = read_yaml(file.read_text(encoding="utf-8"), f"factpress/languages/{code}.yaml").content
    assert isinstance(content, YamlFields), Location(str(file))
    return dict(flatten(content))


def _phrases(fields: YamlFields, before: str = "") -> Iterator[tuple[str, Text]]:
    """Turn nested sections into dotted keys; what is left empty stays English."""
    for key, phrase in fields.items():
        if isinstance(phrase, YamlFields):
            yield from _phrases(phrase, f"{before}{key}.")
        elif isinstance(phrase, Text):
            yield f"{before}{key}", phrase


def _unfit(key: str, phrase: Text, english: Mapping[str, str]) -> Iterator[Problem]:
    """Find a phrase that nothing would say, and words in braces that nothing would fill in."""
    if key not in english and key.partition(".")[0] not in OPEN_SECTIONS:
        yield Problem(phrase.location, f"there is no phrase “{key}”", "bad-phrase", closest(key, english))
        return
    known, filled = _blanks(english.get(key, "{unit}")) or set(), _blanks(phrase)
    if filled is None:
        hint = "close every brace that opens, and write a brace that is a sign twice"
        yield Problem(phrase.location, f"“{phrase}” cannot be filled in", "bad-phrase", hint)
        return
    for blank in sorted(filled - known):
        hint = closest(blank, known) or "nothing is filled in here"
        yield Problem(phrase.location, f"nothing fills in “{{{blank}}}”", "bad-phrase", hint)


def _blanks(phrase: str) -> set[str] | None:
    """List the words in braces; None where the braces do not match."""
    try:
        return {name for _, name, _, _ in Formatter().parse(phrase) if name is not None}
    except ValueError:
        return None
