"""Claims that are held against what can be worked out."""

from enum import StrEnum

from factpress.model.base import Entry
from factpress.text import Text


class Verdict(StrEnum):
    """Whether a claim and a sum can both be true."""

    CONSISTENT = "consistent"  # the claim covers all that the sum allows
    POSSIBLE = "possible"  # they overlap
    IMPOSSIBLE = "impossible"  # they do not


class CrossCheck(Entry):
    """A figure that a source claims, held against a formula over other figures."""

    prose_fields = ("title", "explanation", "assumption")

    topic: Text
    title: Text | None = None  # the question that readers see; without it the claim's gist
    claim: Text  # the fact that is held against the sum
    against: Text  # a formula
    verdict: Verdict | None = None  # what the author has seen and accepts
    explanation: Text | None = None
    assumption: Text | None = None  # what the sum supposes and no source says
