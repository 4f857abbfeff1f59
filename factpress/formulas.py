"""Formulas over facts: read once, with the place of every part, and worked out by interval arithmetic."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from factpress.problems import Unreadable
from factpress.quantities import Amount, DimensionError, greatest, least, parse_quantity
from factpress.quantities.intervals import Interval
from factpress.quantities.units import Unit, Vocabulary
from factpress.text import Text

Operator = Literal["+", "-", "*", "/"]
Function = Literal["min", "max", "low", "high"]
_TOKEN = re.compile(
    r"(?P<call>\b(?:min|max|low|high)(?=\())|(?P<bracket>[()])|(?P<comma>,(?=\s))|(?<=\s)(?P<operator>[-+*/×÷−])(?=\s|$)"
)
_OPERATORS: Mapping[str, Operator] = {"×": "*", "÷": "/", "−": "-", "+": "+", "-": "-", "*": "*", "/": "/"}
_FUNCTIONS: Mapping[str, Function] = {"min": "min", "max": "max", "low": "low", "high": "high"}
_NAME = re.compile(r"(?P<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:@(?P<currency>[a-zA-Z]{3}))?")
_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}


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


class FormulaError(Unreadable):
    """Say why a formula that can be read cannot be worked out."""


def parse_formula(written: Text, vocabulary: Vocabulary) -> Formula:
    """Read a formula over ids and figures with units; raises Unreadable, with the offset of what cannot be read.

    It has + - * / with spaces round them, brackets, min(), max(), and low() and high() for one end of a range.
    """
    return _Parser(written, vocabulary).formula()


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
        raise FormulaError(_misfit(operation, error), hint) from error
    except ZeroDivisionError as error:
        hint = "a range that holds zero cannot divide"
        raise FormulaError(f"“{operation.right.written}” may be zero", hint) from error


def _call(call: Call, amounts: list[Amount], function: Function) -> Amount:
    if function in ("low", "high"):
        return _end(call, amounts, function)
    try:
        return least(*amounts) if function == "min" else greatest(*amounts)
    except DimensionError as error:
        message = f"{function}() compares {_unit(error.left)} with {_unit(error.right)}"
        raise FormulaError(message, "compare like with like") from error


def _end(call: Call, amounts: list[Amount], function: Function) -> Amount:
    if len(amounts) > 1:
        raise FormulaError(f"{function}() takes one figure, and has {len(amounts)}", "use min() or max() for several")
    end = amounts[0].interval.low if function == "low" else amounts[0].interval.high
    if end is None:
        raise FormulaError(f"“{call.parts[0].written}” has no {function} end", "nobody gave one")
    return replace(amounts[0], interval=Interval.point(end))


def _misfit(operation: Operation, error: DimensionError) -> str:
    left, right = operation.left.written, operation.right.written
    return f"“{left}” is in {_unit(error.left)} and “{right}” in {_unit(error.right)}"


def _unit(unit: Unit) -> str:
    return str(unit) or "plain numbers"


class _Parser:
    """Precedence climbing over tokens; each token is (kind, start, end)."""

    def __init__(self, written: Text, vocabulary: Vocabulary) -> None:
        self.written, self.vocabulary = written, vocabulary
        self.tokens = list(_tokens(written))
        self.at = 0

    def formula(self) -> Formula:
        whole = self._sum(1)
        if self.at < len(self.tokens):
            _, start, end = self.tokens[self.at]
            raise Unreadable(f"“{self.written[start:end]}” is not expected here", _HINT, start)
        return whole

    def _sum(self, binds: int) -> Formula:
        start = self._offset()
        left = self._part()
        while self._peek() == "operator" and _BINDS[self._operator()] >= binds:
            operator = self._operator()
            self.at += 1
            right = self._sum(_BINDS[operator] + 1)
            left = Operation(written=self._since(start), operator=operator, left=left, right=right)
        return left

    def _part(self) -> Formula:
        match self._peek():
            case "atom":
                _, start, end = self._next()
                return _atom(self.written.part(start, end), self.vocabulary, start)
            case "(":
                self.at += 1
                inner = self._sum(1)
                self._expect(")")
                return inner
            case "call":
                return self._call()
        raise Unreadable("a figure is missing here", _HINT, self._offset())

    def _call(self) -> Formula:
        _, start, end = self._next()
        function = _FUNCTIONS[self.written[start:end]]
        self._expect("(")
        parts = [self._sum(1)]
        while self._peek() == "comma":
            self.at += 1
            parts.append(self._sum(1))
        self._expect(")")
        return Call(written=self._since(start), function=function, parts=tuple(parts))

    def _next(self) -> tuple[str, int, int]:
        self.at += 1
        return self.tokens[self.at - 1]

    def _since(self, start: int) -> Text:
        return self.written.part(start, self.tokens[self.at - 1][2])

    def _operator(self) -> Operator:
        _, start, end = self.tokens[self.at]
        return _OPERATORS[self.written[start:end]]

    def _expect(self, kind: str) -> None:
        if self._peek() != kind:
            raise Unreadable(f"“{kind}” is missing here", "every bracket that opens must close", self._offset())
        self.at += 1

    def _peek(self) -> str | None:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else None

    def _offset(self) -> int:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else len(self.written)


_HINT = "write ids and figures joined by + - * / with spaces round them, as in: fare-asked - fare"


def _tokens(written: str) -> Iterator[tuple[str, int, int]]:
    done = 0
    for match in _TOKEN.finditer(written):
        yield from _atoms(written, done, match.start())
        yield match.group() if match.lastgroup == "bracket" else str(match.lastgroup), match.start(), match.end()
        done = match.end()
    yield from _atoms(written, done, len(written))


def _atoms(written: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    words = written[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        yield "atom", start, start + len(words.strip())


def _atom(written: Text, vocabulary: Vocabulary, offset: int) -> Formula:
    if name := _NAME.fullmatch(written):
        currency = name["currency"]
        return Name(written=written, id=written.part(0, name.end("id")), currency=currency and currency.upper())
    try:
        return Figure(written=written, amount=parse_quantity(written, vocabulary, unit_needed=False).amount)
    except Unreadable as error:
        raise Unreadable(error.message, error.hint, offset + error.offset) from error
