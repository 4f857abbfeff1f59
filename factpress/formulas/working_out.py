"""Works formulas out by interval arithmetic."""

from collections.abc import Mapping
from dataclasses import replace

from factpress.formulas.parts import Call, Figure, Formula, Function, Name, Operation
from factpress.problems import Location, Unreadable
from factpress.quantities import Amount, DimensionError, greatest, least
from factpress.quantities.intervals import Interval
from factpress.quantities.units import Unit
from factpress.text import Text


class FormulaError(Unreadable):
    """Say why a formula that can be read cannot be worked out, and which part of it is in the way."""

    def __init__(self, message: str, hint: str, part: Text) -> None:
        super().__init__(message, hint)
        self.part = part


def evaluate(formula: Formula, amounts: Mapping[str, Amount]) -> Amount:
    """Work a formula out over the amounts of all that it names, each as it is written there.

    Raises FormulaError where units do not fit, a divisor may be zero, or the end that is asked for is open.
    """
    match formula:
        case Name(written=written):
            return amounts[written]
        case Figure(amount=amount):
            return amount
        case Call(function=function, parts=parts):
            return _call(formula, [evaluate(part, amounts) for part in parts], function)
        case Operation(left=left, right=right):
            return _join(formula, evaluate(left, amounts), evaluate(right, amounts))


def place_of(error: Unreadable, formula: Text) -> Location:
    """Find the place in a formula that an error is about."""
    return error.part.location if isinstance(error, FormulaError) else formula.at(error.offset)


def _join(operation: Operation, left: Amount, right: Amount) -> Amount:
    try:
        match operation.operator:
            case "+":
                return left + right
            case "-":
                return left - right
            case "*":
                return left * right
            case "/":
                return left / right
    except DimensionError as error:
        hint = "only like can be added to like: convert one of them by a rate that is a fact, or take another figure"
        raise FormulaError(_misfit(operation, error), hint, operation.right.written) from error
    except ZeroDivisionError as error:
        hint = "a range that holds zero cannot divide"
        raise FormulaError(f"“{operation.right.written}” may be zero", hint, operation.right.written) from error


def _call(call: Call, amounts: list[Amount], function: Function) -> Amount:
    if function in ("low", "high"):
        return _end(call, amounts, function)
    try:
        return least(*amounts) if function == "min" else greatest(*amounts)
    except DimensionError as error:
        parts = zip(call.parts, amounts, strict=True)
        unlike = next((part.written for part, amount in parts if amount.unit == error.right), call.written)
        message = f"{function}() compares {_unit(error.left)} with {_unit(error.right)}"
        raise FormulaError(message, "compare like with like", unlike) from error


def _end(call: Call, amounts: list[Amount], function: Function) -> Amount:
    if len(amounts) > 1:
        message = f"{function}() takes one figure, and has {len(amounts)}"
        raise FormulaError(message, "use min() or max() for several", call.parts[1].written)
    end = amounts[0].interval.low if function == "low" else amounts[0].interval.high
    if end is None:
        raise FormulaError(f"“{call.parts[0].written}” has no {function} end", "nobody gave one", call.parts[0].written)
    return replace(amounts[0], interval=Interval.point(end))


def _misfit(operation: Operation, error: DimensionError) -> str:
    left, right = operation.left.written, operation.right.written
    return f"“{left}” is in {_unit(error.left)} and “{right}” in {_unit(error.right)}"


def _unit(unit: Unit) -> str:
    return str(unit) or "plain numbers"
