"""Works formulas out over the ledger, and shows the sum to readers."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain

from factpress.formulas import Call, Figure, Formula, Name, Operation, evaluate, names_in
from factpress.model import Content, LedgerEntry
from factpress.problems import Problem, closest
from factpress.quantities import Amount, Quantity
from factpress.wording import Wording

_SIGNS = {"+": "+", "-": "−", "*": "×", "/": "÷"}
_BINDS = {"+": 1, "-": 1, "*": 2, "/": 2}


def work_out(formula: Formula, ledger: Mapping[str, LedgerEntry]) -> Amount:
    """Work a formula out over entries that are known to fit; raises FormulaError."""
    amounts = {str(name.written): value.amount for name in names_in(formula) if (value := value_of(name, ledger))}
    return evaluate(formula, amounts)


def value_of(name: Name, ledger: Mapping[str, LedgerEntry]) -> Quantity | None:
    """Find the value that a formula names: the entry's own, or the source's conversion of it."""
    entry = ledger[name.id]
    return entry.converted if name.currency else entry.value


def inputs_of(formula: Formula, ledger: Mapping[str, LedgerEntry]) -> tuple[LedgerEntry, ...]:
    """List the entries that a formula names, each once."""
    return tuple(ledger[name] for name in dict.fromkeys(str(name.id) for name in names_in(formula)))


def unfit_names(formula: Formula, content: Content, ledger: Mapping[str, LedgerEntry]) -> Iterator[Problem]:
    """Find what a formula names and cannot have: an unknown id, a fact without a value or without that conversion."""
    known = content.figure_ids
    for name in names_in(formula):
        place, value = name.written.location, value_of(name, ledger) if name.id in ledger else None
        if name.id not in known and not content.is_broken(name.id):
            message = f"there is no fact or calculation “{name.id}”"
            yield Problem(place, message, "unknown-reference", closest(name.id, known))
        elif name.id in ledger and name.currency and (value is None or name.currency not in value.unit.numerator):
            hint = "add converted: to the fact, if the source has it"
            yield Problem(place, f"“{name.id}” is not converted to {name.currency}", "no-value", hint)
        elif name.id in ledger and value is None:
            yield Problem(place, f"“{name.id}” has no value", "no-value", "a sum needs facts with a value")


def spell_sum(formula: Formula, figure: Callable[[Name], str], wording: Wording) -> Iterator[str]:
    """Write a formula piece by piece, each of its figures as the function given writes it."""
    match formula:
        case Name():
            yield figure(formula)
        case Figure(written=written):
            yield str(written)
        case Call(function=function, parts=parts):
            before, _, after = wording.language.phrases[f"sum.{function}"].partition("{parts}")
            yield before
            for number, part in enumerate(parts):
                yield from [", "] if number else []
                yield from spell_sum(part, figure, wording)
            yield after
        case Operation(operator=operator, left=left, right=right):
            yield from _bracketed(spell_sum(left, figure, wording), _binds(left) < _BINDS[operator])
            yield f" {_SIGNS[operator]} "
            yield from _bracketed(spell_sum(right, figure, wording), _binds(right) <= _BINDS[operator])


def show_equation(formula: Formula, result: Quantity, ledger: Mapping[str, LedgerEntry], wording: Wording) -> str:
    """Write a sum with what comes out of it: “3 ferries + 2 ferries = 5 ferries”; a figure alone needs no result."""

    def figure(name: Name) -> str:
        value = value_of(name, ledger)
        return wording.quantity(value) if value else str(name.written)

    shown = "".join(spell_sum(formula, figure, wording))
    return shown if isinstance(formula, Name) else f"{shown} = {wording.quantity(result)}"


def _binds(formula: Formula) -> int:
    return _BINDS[formula.operator] if isinstance(formula, Operation) else 3


def _bracketed(spelled: Iterator[str], is_needed: bool) -> Iterator[str]:
    return chain("(", spelled, ")") if is_needed else spelled
