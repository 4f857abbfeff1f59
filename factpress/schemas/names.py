"""The words that a newsroom has at hand for a field, so that an editor can offer them."""

from collections.abc import Collection, Mapping

from factpress.charts import REQUIREMENTS
from factpress.charts.palette import HUES
from factpress.model import Content

Names = Mapping[str, Collection[str]]

CHOICES: Names = {"form": tuple(REQUIREMENTS), "who": HUES}  # nothing else can be written


def known_names(content: Content | None) -> Names:
    """List the ids that each field may name; none where the newsroom cannot be read yet."""
    if content is None:
        return {}
    terms, ledger = content.terms, (*content.facts, *content.calculations)
    return {
        "source": content.sources,
        "speaker": content.speakers,
        "heard_through": content.speakers,
        "place": terms.places,
        "within": terms.places,
        "population": terms.populations,
        "measure": terms.measures,
        "fact": ledger,
        "claim": ledger,
        "corroborates": tuple(content.facts),
        "events": content.events,
        "after": content.events,
        "pivot": content.events,
        "topics": content.topics,
    }
