"""The parts of a formula, each with its place."""

from dataclasses import dataclass
from typing import Literal

from factpress.quantities import Amount
from factpress.text import Text

Operator = Literal["+", "-", "*", "/"]
Function = Literal["min", "max", "low", "high"]


@dataclass(frozen=True, kw_only=True)
class Name:
    """A fact or another calculation, by its id; `currency` asks for the source's own conversion: fare@dkk."""

    written: Text
    id: Text
    currency: str | None = None


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure written into the formula itself: 12 months."""

    written: Text
    amount: Amount


@dataclass(frozen=True, kw_only=True)
class Operation:
    """Two parts joined by + - * or /."""

    written: Text
    operator: Operator
    left: "Formula"
    right: "Formula"


@dataclass(frozen=True, kw_only=True)
class Call:
    """The smallest or the largest of several parts, or the low or the high end of one."""

    written: Text
    function: Function
    parts: tuple["Formula", ...]


Formula = Name | Figure | Operation | Call


def names_in(formula: Formula) -> tuple[Name, ...]:
    """List what a formula names, each at its place, in the order in which it is written."""
    match formula:
        case Name():
            return (formula,)
        case Operation(left=left, right=right):
            return names_in(left) + names_in(right)
        case Call(parts=parts):
            return tuple(name for part in parts for name in names_in(part))
    return ()
