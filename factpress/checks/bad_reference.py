"""A reference in prose must name something that exists, in a style that it has.

Bad:   They brought ashore [[catch-wieghed]]
Good:  They brought ashore [[catch-weighed]]
"""

from collections.abc import Collection, Iterator, Mapping

from factpress.checks.homes import hint_for
from factpress.checks.prose import all_prose
from factpress.model import Content
from factpress.problems import Problem, closest
from factpress.prose import KINDS, WITHOUT_ID, Reference, find_references, unclosed_references
from factpress.wording import STYLES, Wording


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find references that lead nowhere, cannot be said, or are not closed."""
    known = _known(content)
    for text in all_prose(content):
        for place in unclosed_references(text):
            yield Problem(
                place, "“[[” is never closed", "bad-reference", "close it with ]], or write \\[[ for the signs"
            )
        for reference in find_references(text):
            yield from _unknown(reference, known, content)
            yield from _bad_style(reference, content)


def _known(content: Content) -> Mapping[str, Collection[str]]:
    return {
        "fact": content.figure_ids,
        "event": content.events,
        "speaker": content.speakers,
        "source": content.sources,
        "story": content.stories,
        "page": content.pages,
        "chart": content.charts,
        "timeline": content.timelines,
    }


def _unknown(reference: Reference, known: Mapping[str, Collection[str]], content: Content) -> Iterator[Problem]:
    if reference.kind in WITHOUT_ID or (reference.kind == "text" and reference.id):
        return
    if not reference.id:
        hint = f"name what it stands for, as in [[its-id]] or [[{reference.kind}:…]]"
        yield Problem(reference.location, "this reference is empty", "bad-reference", hint)
    elif ":" in reference.id:
        kind = reference.id.partition(":")[0]
        yield Problem(reference.location, f"there is no kind “{kind}”", "bad-reference", closest(kind, KINDS))
    elif reference.id not in known[reference.kind] and not content.is_broken(reference.id):
        kind = "fact or calculation" if reference.kind == "fact" else reference.kind
        hint = hint_for(reference.id, kind, known[reference.kind])
        yield Problem(reference.location, f"there is no {kind} “{reference.id}”", "unknown-reference", hint)


def _bad_style(reference: Reference, content: Content) -> Iterator[Problem]:
    entry = content.ledger.get(reference.id) if reference.kind == "fact" else None
    if entry is None:
        return
    style, words = reference.style, reference.words
    if style and content.vocabulary.is_currency(style.upper()):
        if entry.converted is None or style.upper() not in entry.converted.unit.numerator:
            hint = "write [[" + reference.id + "]], or add converted: to the fact if the source has it"
            yield Problem(
                reference.location, f"“{reference.id}” is not converted to {style.upper()}", "bad-style", hint
            )
    elif style and style not in STYLES:
        yield Problem(reference.location, f"there is no style “{style}”", "bad-style", closest(style, STYLES))
    elif entry.value is None and words is None:
        hint = f"say it in your own words: [[{reference.id}|…]]"
        yield Problem(reference.location, f"“{reference.id}” has no value to write", "bad-reference", hint)
