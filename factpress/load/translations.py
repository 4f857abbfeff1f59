"""Loads translations: story.da.md beside story.md, about.da.md beside about.md."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from factpress.load.entries import is_translation
from factpress.load.files import read_file
from factpress.load.language import load_language
from factpress.load.salvage import salvage
from factpress.load.validate import validate
from factpress.model import Translation
from factpress.problems import Problem
from factpress.text import Text
from factpress.wording import Language
from factpress.yaml_reader import YamlFields

PATTERNS = ("stories/*/story.*.md", "pages/*.*.md")


def load_translations(newsroom: Path) -> tuple[tuple[Translation, ...], tuple[Problem, ...]]:
    """Read every translation; its language is what stands before the ending of its name."""
    translations: list[Translation] = []
    problems: list[Problem] = []
    for file in translated_files(newsroom):
        name, _, code = file.stem.partition(".")
        shelf = "pages" if file.parent.name == "pages" else "stories"
        written = read_file(newsroom, file, name if shelf == "pages" else file.parent.name)
        problems += written.problems
        where = written.id.location
        given = {"id": written.id, "body": written.body, "into": Text(code, where), "shelf": Text(shelf, where)}
        fields = written.fields or YamlFields()
        translation, refused = validate(Translation, fields, where, None, **given)
        problems += refused if written.fields else ()
        if good := translation or salvage(Translation, fields, None, **given):  # its body says what it says
            translations.append(good)
    return tuple(translations), tuple(problems)


def translated_files(newsroom: Path) -> Iterator[Path]:
    """List the files that hold translations."""
    for pattern in PATTERNS:
        yield from filter(is_translation, sorted((newsroom / "content").glob(pattern)))


def holds_translations(path: str) -> bool:
    """Claim that a file, by its path from the newsroom's folder, may be a translation: two full stops in its name."""
    return path.startswith(("content/stories/", "content/pages/")) and path.rpartition("/")[2].count(".") > 1


def load_languages(
    newsroom: Path, translations: tuple[Translation, ...]
) -> tuple[Mapping[str, Language], tuple[Problem, ...]]:
    """Read the words of every language that something is translated into."""
    codes = {str(translation.into): translation.into for translation in reversed(translations)}
    loaded = {code: load_language(newsroom, named) for code, named in sorted(codes.items())}
    languages = {code: language for code, (language, _) in loaded.items()}
    return languages, tuple(problem for _, problems in loaded.values() for problem in problems)
