"""Where each kind of entry has its home, for authors who name one that nothing has."""

from collections.abc import Collection, Mapping

from factpress.problems import closest

_HOMES: Mapping[str, str] = {
    "chart": "content/charts/",
    "event": "content/events/",
    "fact": "content/facts/",
    "fact or calculation": "content/facts/ and content/calculations/",
    "measure": "content/terms.yaml",
    "page": "content/pages/",
    "place": "content/terms.yaml",
    "population": "content/terms.yaml",
    "series": "content/data/",
    "source": "content/sources/",
    "speaker": "content/speakers.yaml",
    "story": "content/stories/",
    "timeline": "content/timelines/",
    "topic": "content/facts/",
}


def hint_for(id: str, kind: str, known: Collection[str]) -> str:
    """Suggest the id that comes nearest, list the few that there are, or say where to look."""
    return closest(id, known) or f"look for its id in {_HOMES[kind]}"
