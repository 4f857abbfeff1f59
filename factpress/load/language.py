"""Reads the words that the generator itself writes: English from the package, any other language over it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
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
_NAMED = 3  # of the phrases that are missing


def load_language(newsroom: Path, code: Text) -> tuple[Language, tuple[Problem, ...]]:
    """Read a language: the newsroom's own file in content/languages first, then ours."""
    english = _ours("en")
    assert english is not None, "English is part of the package"
    own = newsroom / "content" / "languages" / f"{code}.yaml"
    if own.is_file():
        read = read_file(newsroom, own)
        written = dict(_phrases(read.fields or YamlFields()))
        unfit = {key: tuple(_unfit(key, phrase, english)) for key, phrase in written.items()}
        language = _over_english(code, {key: phrase for key, phrase in written.items() if not unfit[key]})
        problems = (*read.problems, *(problem for told in unfit.values() for problem in told))
        # what is misspelt is not missing: a file with mistakes is told of those alone
        return language, problems or tuple(_missing(language.borrowed, english, own.relative_to(newsroom)))
    ours = _ours(code)
    if ours is None:
        hint = f"add content/languages/{code}.yaml: the command “phrases {code}” begins it"
        problem = Problem(code.location, f"there are no words in the language “{code}”", "unknown-language", hint)
        return _over_english(code, {}), (problem,)
    return _over_english(code, ours), ()


def _over_english(code: Text, phrases: Mapping[str, str]) -> Language:
    """Let English stand in for what a language has no words for; in one of its own kinds, as en-GB, it is at home."""
    english = _ours("en") or {}
    is_english = code.partition("-")[0] == "en"
    borrowed = () if is_english else tuple(key for key in english if key not in phrases)
    return Language(code=str(code), phrases={**english, **phrases}, borrowed=borrowed)


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


def _missing(borrowed: Sequence[str], english: Collection[str], file: Path) -> Iterator[Problem]:
    """Tell once of all that a file leaves out."""
    if borrowed:
        named = ", ".join(f"“{key}”" for key in borrowed[:_NAMED])
        more = f" and {len(borrowed) - _NAMED} more" if len(borrowed) > _NAMED else ""
        message = f"{len(borrowed)} of {len(english)} phrases are missing, and stand in English: {named}{more}"
        hint = f"the command “phrases {file.stem}” lists them all, to be translated"
        yield Problem(Location(file.as_posix()), message, "missing-phrase", hint, "warning")


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
