"""What is claimed is somebody's account, so somebody must be named or described as its speaker.

Bad:   status: claimed                   with no speaker
Good:  status: claimed
       speaker: harbour-pilot
"""

from collections.abc import Iterator

from factpress.model import Content, Event, Fact, Status
from factpress.problems import Problem
from factpress.wording import Wording


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find claims that nobody makes."""
    entries: tuple[Fact | Event, ...] = (*content.facts.values(), *content.events.values())
    for entry in entries:
        if entry.status is Status.CLAIMED and entry.speaker is None:
            hint = "name its speaker, or call it reported if the publisher says it in its own voice"
            yield Problem(entry.id.location, f"“{entry.id}” is called claimed, and has no speaker", "no-speaker", hint)
