"""A translation tells what its original tells, in other words: of the same facts, charts and timelines.

Bad:   Den kom hjem med [[queue]].          in story.da.md, where story.md does not refer to queue
Good:  Den kom hjem med [[passengers]].     where it does

What a translation refers to and the original does not is an error; what it leaves out is a warning. A translation needs
its original beside it, and a language that is not the site's.
"""

from collections.abc import Iterator, Mapping

from factpress.model import Article, Content, Translation
from factpress.problems import Location, Problem, closest
from factpress.prose import WITHOUT_ID, Reference, find_references
from factpress.wording import Wording

_SHELVES: Mapping[str, tuple[str, ...]] = {
    "fact": ("facts", "calculations"),
    "event": ("events",),
    "chart": ("charts",),
    "timeline": ("timelines",),
}
_SHARED = (*_SHELVES, *WITHOUT_ID)
Shared = Mapping[tuple[str, str], Reference]


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find translations without an original, and those that do not rest on the same as it does."""
    for translation in content.translations:
        shelf: Mapping[str, Article] = getattr(content, translation.shelf)
        if translation.into == content.site.language:
            hint = "write the original without a language in its name, and each translation with that of its own"
            yield _alone(translation, f"“{translation.into}” is the language of the site itself", hint)
        elif translation.id in shelf:
            yield from _compare(translation, shelf[translation.id], content)
        elif translation.id not in content.broken:
            hint = closest(translation.id, shelf) or f"write {_original(translation)} beside it"
            yield _alone(translation, f"there is no original of this translation, {_original(translation)}", hint)


def _alone(translation: Translation, message: str, hint: str) -> Problem:
    return Problem(translation.location, message, "translation-alone", hint)


def _original(translation: Translation) -> str:
    return "story.md" if translation.shelf == "stories" else f"{translation.id}.md"


def _compare(translation: Translation, original: Article, content: Content) -> Iterator[Problem]:
    translated, told = _shared(translation), _shared(original)
    for key in translated.keys() - told.keys():
        if not _is_known(*key, content):
            continue  # its author is told that there is no such thing
        message = f"the original does not refer to the {_named(key)}"
        hint = closest(key[1], {id for kind, id in told if kind == key[0]})
        hint = hint or "tell it in the original too, or leave it out here"
        yield Problem(translated[key].location, message, "translation-differs", hint)
    for key in told.keys() - translated.keys():
        line = told[key].location.line
        message = f"the translation leaves out the {_named(key)}, which the original has in line {line}"
        hint = "refer to it here as well, so that readers of every language are told the same"
        yield Problem(Location(translation.location.path), message, "translation-differs", hint, "warning")


def _shared(article: Article) -> Shared:
    """List what an article rests on, each where it is named first."""
    found: dict[tuple[str, str], Reference] = {}
    for text in article.prose():
        for reference in find_references(text):
            if reference.kind in _SHARED:
                found.setdefault((reference.kind, str(reference.id)), reference)
    return found


def _is_known(kind: str, id: str, content: Content) -> bool:
    return kind in WITHOUT_ID or any(id in getattr(content, shelf) for shelf in _SHELVES[kind])


def _named(key: tuple[str, str]) -> str:
    kind, id = key
    return kind if kind == id else f"{kind} “{id}”"
