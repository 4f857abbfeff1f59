"""What was corrected after publication."""

from factpress.model.base import Fields, When
from factpress.problems import Location
from factpress.text import Text


class Correction(Fields):
    """A published figure that was changed: what was said, what is said now, when and why."""

    prose_fields = ("gist", "because")

    fact: Text
    """The id of a fact or calculation."""
    date: When
    """The day on which readers were told."""
    said: Text
    """What they saw."""
    says: Text | None = None
    """What they see now; leave it out if the figure was withdrawn."""
    gist: Text | None = None
    """Text: what the figure was, where the fact is no longer there to say so."""
    because: Text
    """Text: the reason."""

    @property
    def location(self) -> Location:
        """Where the entry names the fact."""
        return self.fact.location
