"""Works the ledger out: every fact as readers meet it, and every calculation with what it rests on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from graphlib import CycleError, TopologicalSorter
from itertools import islice

from factpress.arithmetic import inputs_of, unfit_names, work_out
from factpress.formulas import Formula, FormulaError, names_in, parse_formula, place_of
from factpress.model import Calculation, Content, Fact, LedgerEntry, Status
from factpress.problems import Problem, Unreadable
from factpress.quantities import Amount, quantity_of
from factpress.quantities.units import parse_unit
from factpress.sameness import are_one, differing, have_one_order
from factpress.text import Text

Ledger = Mapping[str, LedgerEntry]
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


@dataclass(kw_only=True)
class DerivedBefore:
    """The ledger as it was worked out the last time: an entry stays what it was while all that it rests on does."""

    content: Content | None = None
    cited: Ledger = field(default_factory=dict)  # facts alone
    formulas: Mapping[str, tuple[Calculation, Formula]] = field(default_factory=dict)


def derive_facts(content: Content, before: DerivedBefore | None = None) -> Derived:
    """Fill the ledger; a calculation that cannot be worked out is left out, and its problem told."""
    before = before or DerivedBefore()
    known = before.content
    cited = _cite_all(content, before)
    sums = _Sums(content=content, ledger=dict(cited), before=before)
    sums.work_out()
    is_known = known is not None and cited is before.cited and _have_the_same_sums(sums.ledger, known.ledger, cited)
    ledger = known.ledger if known and is_known else sums.ledger
    is_whole = len(ledger) == len(content.figure_ids)
    missing = frozenset() if is_whole else frozenset(id for id in content.figure_ids if id not in ledger)
    whole = replace(content, ledger=ledger, broken=content.broken | missing)
    before.content, before.cited, before.formulas = whole, cited, sums.formulas
    return Derived(content=whole, problems=tuple(sums.problems))


def _have_the_same_sums(now: Ledger, before: Ledger, cited: Ledger) -> bool:
    """Tell whether two ledgers that begin with the same facts go on with the same sums."""
    sums, others = (list(islice(ledger.values(), len(cited), None)) for ledger in (now, before))
    return are_one(sums, others)


def _cite_all(content: Content, before: DerivedBefore) -> Ledger:
    """Make the ledger's entry for every fact, or take it from before where fact, source and speakers are the same."""
    known, cited = before.content, before.cited
    if known is None or known.sources is not content.sources or known.speakers is not content.speakers:
        made = {id: _cite(fact, content) for id, fact in content.facts.items() if _is_citable(fact, content)}
        facts = known.facts if known else {}
        return {id: _kept(entry, cited.get(id), content.facts[id] is facts.get(id)) for id, entry in made.items()}
    if known.facts is content.facts:
        return cited
    changed = differing(content.facts, known.facts)
    fresh = {id: _cite(content.facts[id], content) for id in changed if _is_citable(content.facts[id], content)}
    if have_one_order(content.facts, known.facts) and len(fresh) == len(changed) and fresh.keys() <= cited.keys():
        return {**cited, **fresh}
    entries = {**{id: cited[id] for id in content.facts.keys() & cited.keys() - set(changed)}, **fresh}
    return {id: entries[id] for id in content.facts if id in entries}


def _kept(entry: LedgerEntry, known: LedgerEntry | None, is_same_fact: bool) -> LedgerEntry:
    """Take the entry from before where it cites the very same."""
    if known is None or not is_same_fact:
        return entry
    now, then = entry.citations[0], known.citations[0]
    is_same = now.source is then.source and now.speaker is then.speaker and are_one(now.through, then.through)
    return known if is_same else entry


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
    before: DerivedBefore
    problems: list[Problem] = field(default_factory=list)
    formulas: dict[str, tuple[Calculation, Formula]] = field(default_factory=dict)

    def work_out(self) -> None:
        self.formulas.update(self._read())
        for id in self._order({id: formula for id, (_, formula) in self.formulas.items()}):
            calculation, formula = self.formulas[id]
            if (known := self._known(id)) is not None:
                self.ledger[id] = known
                continue
            problems = tuple(unfit_names(formula, self.content, self.ledger))
            self.problems.extend(problems)
            if all(name.id in self.ledger for name in names_in(formula)) and not problems:
                self._add(calculation, formula)

    def _read(self) -> Iterator[tuple[str, tuple[Calculation, Formula]]]:
        is_same_language = self.before.content and self.before.content.vocabulary is self.content.vocabulary
        for id, calculation in self.content.calculations.items():
            known = self.before.formulas.get(id)
            if known and known[0] is calculation and is_same_language:
                yield id, known
                continue
            try:
                yield id, (calculation, parse_formula(calculation.formula, self.content.vocabulary))
            except Unreadable as error:
                self._tell(calculation.formula, error)

    def _known(self, id: str) -> LedgerEntry | None:
        """Give the result from before where neither the formula nor any of its inputs is another."""
        before = self.before.content.ledger if self.before.content else {}
        entry = before.get(id) if self.before.formulas.get(id) is self.formulas[id] else None
        if entry is None or any(self.ledger.get(name) is not before[name] for name in entry.inputs):
            return None
        return entry

    def _order(self, formulas: Mapping[str, Formula]) -> Sequence[str]:
        """Put each calculation behind those that it rests on; those that rest on themselves are left out."""
        graph = {
            id: dict.fromkeys(str(name.id) for name in names_in(formula) if name.id in formulas)
            for id, formula in formulas.items()
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
