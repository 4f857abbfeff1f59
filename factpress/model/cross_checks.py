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
    title: Text | None = None
    """Text: the question that readers see."""
    claim: Text
    """The id of the fact that is tested."""
    against: Text
    """A formula."""
    verdict: Verdict | None = None
    """`consistent`, `possible` or `impossible`: what you have seen and accept."""
    explanation: Text | None = None
    """Text: what readers should make of it."""
    assumption: Text | None = None
    """Text: what the sum supposes and no source says."""
