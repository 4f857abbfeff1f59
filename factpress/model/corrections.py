"""What was corrected after publication."""

from factpress.model.base import Fields, When
from factpress.problems import Location
from factpress.text import Text


class Correction(Fields):
    """A published figure that was changed: what was said, what is said now, when and why."""

    prose_fields = ("because",)

    fact: Text  # or a calculation
    date: When
    said: Text  # as readers saw it
    says: Text | None = None  # as they see it now; None: it was withdrawn
    because: Text

    @property
    def location(self) -> Location:
        """Where the entry names the fact."""
        return self.fact.location
