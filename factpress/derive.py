"""Works the ledger out: every fact as readers meet it, and every calculation with what it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from graphlib import CycleError, TopologicalSorter

from factpress.arithmetic import inputs_of, unfit_names, work_out
from factpress.formulas import Formula, FormulaError, names_in, parse_formula, place_of
from factpress.model import Calculation, Content, Fact, LedgerEntry, Status
from factpress.problems import Problem, Unreadable
from factpress.quantities import Amount, quantity_of
from factpress.quantities.units import parse_unit
from factpress.text import Text

_SURETY = (Status.CONFIRMED, Status.REPORTED, Status.CLAIMED, Status.UNVERIFIED)  # surest first
_AS_WRITTEN = (
    *("id", "topic", "gist", "value", "status", "converted", "printed", "when", "inferred"),
    *("place", "population", "measure", "corroborates", "note"),
)


@dataclass(frozen=True, kw_only=True)
class Derived:
    """The content with its ledger, and what is wrong with its calculations."""

    content: Content
    problems: tuple[Problem, ...]


def derive_facts(content: Content) -> Derived:
    """Fill the ledger; a calculation that cannot be worked out is left out, and its problem told."""
    facts = {id: _cite(fact, content) for id, fact in content.facts.items() if _is_citable(fact, content)}
    sums = _Sums(content=content, ledger=facts)
    sums.work_out()
    missing = (content.facts.keys() | content.calculations.keys()) - sums.ledger.keys()
    whole = replace(content, ledger=sums.ledger, broken=content.broken | missing)
    return Derived(content=whole, problems=tuple(sums.problems))


def _is_citable(fact: Fact, content: Content) -> bool:
    """Tell whether the source and speakers of a fact are known; where they are not, the checks say so."""
    return fact.source in content.sources and (fact.speaker is None or fact.speaker in content.speakers)


def _cite(fact: Fact, content: Content) -> LedgerEntry:
    kept = {name: getattr(fact, name) for name in _AS_WRITTEN}
    return LedgerEntry(kind="fact", citations=(content.cite(fact),), surety=fact.status, **kept)


@dataclass(frozen=True, kw_only=True)
class _Sums:
    """The calculations on their way into the ledger, each after those that it rests on."""

    content: Content
    ledger: dict[str, LedgerEntry]
    problems: list[Problem] = field(default_factory=list)

    def work_out(self) -> None:
        formulas = dict(self._formulas())
        for id in self._order(formulas):
            problems = tuple(unfit_names(formulas[id], self.content, self.ledger))
            self.problems.extend(problems)
            if all(name.id in self.ledger for name in names_in(formulas[id])) and not problems:
                self._add(self.content.calculations[id], formulas[id])

    def _formulas(self) -> Iterator[tuple[str, Formula]]:
        for id, calculation in self.content.calculations.items():
            try:
                yield id, parse_formula(calculation.formula, self.content.vocabulary)
            except Unreadable as error:
                self._tell(calculation.formula, error)

    def _order(self, formulas: Mapping[str, Formula]) -> Sequence[str]:
        """Put each calculation behind those that it rests on; those that rest on themselves are left out."""
        graph = {
            id: {str(name.id) for name in names_in(formula) if name.id in formulas} for id, formula in formulas.items()
        }
        try:
            return tuple(TopologicalSorter(graph).static_order())
        except CycleError as error:
            circle: list[str] = list(reversed(error.args[1]))
        first = min(circle)
        told = f"“{first}” rests on itself: {' → '.join(circle)}"
        place = self.content.calculations[first].formula.location
        self.problems.append(Problem(place, told, "circular", "a figure cannot be worked out from itself"))
        return self._order({id: formula for id, formula in formulas.items() if id not in circle})

    def _add(self, calculation: Calculation, formula: Formula) -> None:
        try:
            amount = self._in_unit(work_out(formula, self.ledger), calculation)
            self.ledger[str(calculation.id)] = _entry(calculation, amount, inputs_of(formula, self.ledger))
        except Unreadable as error:
            self._tell(calculation.formula, error, "unit-mismatch")

    def _in_unit(self, amount: Amount, calculation: Calculation) -> Amount:
        """Write a result in the unit that its author asks for; raises FormulaError where the dimension is another."""
        if calculation.unit is None:
            return amount
        try:
            return amount.to(parse_unit(calculation.unit, self.content.vocabulary))
        except ValueError as error:
            message = f"the result is in {amount.unit or 'plain numbers'}, not in “{calculation.unit}”"
            hint = "leave unit: out, or write one of the same dimension"
            raise FormulaError(message, hint, calculation.unit) from error

    def _tell(self, formula: Text, error: Unreadable, rule: str = "bad-formula") -> None:
        self.problems.append(Problem(place_of(error, formula), error.message, rule, error.hint))


def _entry(calculation: Calculation, amount: Amount, inputs: Sequence[LedgerEntry]) -> LedgerEntry:
    """Make the ledger's entry for a result: it cites all that its inputs cite, and is as sure as the least sure."""
    return LedgerEntry(
        id=calculation.id,
        kind="calculation",
        topic=calculation.topic,
        gist=calculation.gist,
        value=quantity_of(amount, calculation.formula),
        status=Status.DERIVED,
        surety=max((entry.surety for entry in inputs), key=_SURETY.index, default=Status.REPORTED),
        citations=tuple(dict.fromkeys(citation for entry in inputs for citation in entry.citations)),
        place=_shared(entry.place for entry in inputs),
        population=_shared(entry.population for entry in inputs),
        measure=_shared(entry.measure for entry in inputs),
        formula=calculation.formula,
        inputs=tuple(entry.id for entry in inputs),
        assumption=calculation.assumption,
        note=calculation.note,
    )


def _shared(words: Iterator[Text | None]) -> Text | None:
    """Keep what all inputs have in common."""
    different = set(words)
    return different.pop() if len(different) == 1 else None
