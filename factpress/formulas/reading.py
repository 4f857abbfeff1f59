"""Reads formulas over ids and figures."""

import re
from collections.abc import Iterator, Mapping

from factpress.formulas.parts import Call, Figure, Formula, Function, Name, Operation, Operator
from factpress.problems import Unreadable
from factpress.quantities import parse_quantity
from factpress.quantities.units import Vocabulary
from factpress.text import Text

_TOKEN = re.compile(
    r"(?P<call>\b(?:min|max|low|high)(?=\())|(?P<bracket>[()])|(?P<comma>,(?=\s))|(?<=\s)(?P<operator>[-+*/×÷−])(?=\s|$)"
)
_OPERATORS: Mapping[str, Operator] = {"×": "*", "÷": "/", "−": "-", "+": "+", "-": "-", "*": "*", "/": "/"}
_FUNCTIONS: Mapping[str, Function] = {"min": "min", "max": "max", "low": "low", "high": "high"}
_NAME = re.compile(r"(?P<id>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)(?:@(?P<currency>[a-zA-Z]{3}))?")
_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}


def parse_formula(written: Text, vocabulary: Vocabulary) -> Formula:
    """Read a formula over ids and figures with units; raises Unreadable, with the offset of what cannot be read.

    It has + - * / with spaces round them, brackets, min(), max(), and low() and high() for one end of a range.
    """
    return _Parser(written, vocabulary).formula()


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
        hint = "write * for a product" if re.search(r"\s[xX]\s", written) else error.hint
        raise Unreadable(error.message, hint, offset + error.offset) from error
