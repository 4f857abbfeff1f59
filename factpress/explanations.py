"""Explains one figure to its author: all that it rests on, and all that rests on it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from textwrap import fill

from factpress.arithmetic import show_equation
from factpress.checks.prose import all_prose
from factpress.corrections import corrections_of
from factpress.exchange_rates import ExchangeRate
from factpress.findings import Findings
from factpress.formulas import names_in, parse_formula
from factpress.model import Content, LedgerEntry
from factpress.origins import independent_origins
from factpress.prose import find_references, plain_text
from factpress.text import Text
from factpress.usage import Usage
from factpress.wording import Wording

_WIDTH, _NAMES = 100, 15  # of a line, and of the column of names


def explain_entry(entry: LedgerEntry, content: Content, findings: Findings, wording: Wording) -> str:
    """Tell everything that is known about one entry of the ledger, for the terminal."""
    subject = _Subject(entry=entry, content=content, findings=findings, wording=wording)
    value = wording.quantity(entry.value) if entry.value else "no figure"
    lines = [f"{entry.id}: {value}", _set("", f"{wording.status(entry.status)}. {subject.plain(entry.gist)}")]
    for name, tell in _SECTIONS.items():
        for number, told in enumerate(tell(subject)):
            lines += ["", _set(name, told)] if number == 0 else [_set("", told)]
    return "\n".join(lines)


def _set(name: str, told: str) -> str:
    """Set a paragraph in the column beside its name."""
    margin = " " * (_NAMES + 2)
    return fill(told, _WIDTH, initial_indent=f"  {name:<{_NAMES}}", subsequent_indent=margin, break_on_hyphens=False)


@dataclass(frozen=True, kw_only=True)
class _Subject:
    """The entry that is explained, and all that there is to explain it with."""

    entry: LedgerEntry
    content: Content
    findings: Findings
    wording: Wording

    def plain(self, text: Text) -> str:
        return plain_text(text, self.content, self.wording)

    def gist(self, id: str) -> str:
        return f"{id}: {self.plain(self.content.ledger[id].gist)}"


def _chain(subject: _Subject) -> Iterator[str]:
    for citation in subject.entry.citations:
        yield f"{' → '.join(citation.chain)} ({citation.source.id}, {citation.locator})"


def _surety(subject: _Subject) -> Iterator[str]:
    entry = subject.entry
    if entry.kind == "calculation":
        yield f"as sure as its least sure part: {subject.wording.status(entry.surety)}"
        return
    if entry.corroborates:
        yield f"also told in {', '.join(entry.corroborates)}"
    origins = sorted(independent_origins(entry, subject.content))
    if len(origins) > 1:
        yield f"{len(origins)} independent origins: {', '.join(origins)}"


def _printed(subject: _Subject) -> Iterator[str]:
    if subject.entry.printed:
        yield str(subject.entry.printed)


def _converted(subject: _Subject) -> Iterator[str]:
    if subject.entry.converted:
        yield f"{subject.wording.quantity(subject.entry.converted)}, by the source itself"


def _dates(subject: _Subject) -> Iterator[str]:
    entry = subject.entry
    if entry.when:
        yield f"{'' if entry.when.is_unknown else 'as stated: '}{subject.wording.date(entry.when)}"
    if entry.inferred:
        reading, because = subject.wording.date(entry.inferred.when), subject.plain(entry.inferred.because)
        yield f"by our reading: {reading}, because: {because}"


def _scope(subject: _Subject) -> Iterator[str]:
    entry, terms = subject.entry, subject.content.terms
    if entry.measure:
        yield f"measure: {terms.measures[entry.measure]}"
    if entry.population:
        yield f"population: {terms.populations[entry.population]}"
    if entry.place:
        yield f"place: {terms.place_name(entry.place)}"


def _formula(subject: _Subject) -> Iterator[str]:
    entry, content, wording = subject.entry, subject.content, subject.wording
    if entry.formula and entry.value:
        formula = parse_formula(entry.formula, content.vocabulary)
        yield str(entry.formula)
        yield show_equation(formula, entry.value, content.ledger, wording)
        yield f"exactly {entry.value.interval} {entry.value.unit}".rstrip()
        yield from (subject.gist(str(name)) for name in entry.inputs)


def _assumption(subject: _Subject) -> Iterator[str]:
    if subject.entry.assumption:
        yield subject.plain(subject.entry.assumption)


def _note(subject: _Subject) -> Iterator[str]:
    if subject.entry.note:
        yield subject.plain(subject.entry.note)


def _cross_checks(subject: _Subject) -> Iterator[str]:
    content, wording = subject.content, subject.wording
    for judgement in subject.findings.judgements_on(str(subject.entry.id)):
        check, claim = judgement.check, judgement.claim
        assert claim.value, "claims without a value were refused"
        arithmetic = show_equation(judgement.formula, judgement.computed, content.ledger, wording)
        yield f"{check.id}: {judgement.verdict}. {claim.id} ({wording.quantity(claim.value)}) against {arithmetic}"
        yield from (subject.plain(told) for told in (check.explanation, check.assumption) if told)


def _exchange_rate(subject: _Subject) -> Iterator[str]:
    for rate in subject.findings.rates:
        for number, pair in enumerate(rate.pairs):
            if pair.fact == subject.entry.id:
                rounding = f", rounded to the nearest {rate.steps[number]}" if rate.steps else ""
                yield f"{rate.stated} {pair.stated.digits} is {rate.converted} {pair.converted.digits}{rounding}"
        if any(pair.fact == subject.entry.id for pair in rate.pairs):
            yield _rate_words(rate)


def _rate_words(rate: ExchangeRate) -> str:
    if rate.low is None or rate.high is None:
        misfits = ", ".join(dict.fromkeys(str(pair.fact) for pair in rate.misfits))
        return f"no one rate fits all conversions of {rate.source}" + (
            f"; without {misfits} one would" if misfits else ""
        )
    window = f"{float(rate.low):.4f} to {float(rate.high):.4f} {rate.stated} for one {rate.converted}"
    return f"all {len(rate.pairs)} conversions of {rate.source} fit a rate of {window}"


def _corrections(subject: _Subject) -> Iterator[str]:
    for correction in corrections_of(str(subject.entry.id), subject.content):
        when, says = subject.wording.date(correction.date), correction.says or "nothing: it was withdrawn"
        yield f"{when}: said “{correction.said}”, says “{says}”, because: {subject.plain(correction.because)}"


def _sums(subject: _Subject) -> Iterator[str]:
    ledger = subject.content.ledger
    yield from (subject.gist(id) for id, entry in ledger.items() if subject.entry.id in entry.inputs)


def _shown(subject: _Subject) -> Iterator[str]:
    yield from (f"/{address}" for address in Usage(content=subject.content).pages_of.get(str(subject.entry.id), ()))


def _written(subject: _Subject) -> Iterator[str]:
    """List the entry's own place, and every place in the content that names it."""
    yield str(subject.entry.location)
    places = {text.location for text in _mentions(subject.content) if text == subject.entry.id}
    yield from (str(place) for place in sorted(places))


def _mentions(content: Content) -> Iterator[Text]:
    for text in all_prose(content):
        yield from (reference.id for reference in find_references(text) if reference.kind == "fact")
    yield from (row.fact for chart in content.charts.values() for row in chart.figures)
    yield from (check.claim for check in content.cross_checks.values())
    yield from (correction.fact for correction in content.corrections)
    yield from (named for fact in content.facts.values() for named in fact.corroborates)
    formulas = (calculation.formula for calculation in content.calculations.values())
    for formula in (*formulas, *(check.against for check in content.cross_checks.values())):
        yield from (name.id for name in names_in(parse_formula(formula, content.vocabulary)))


_SECTIONS: Mapping[str, Callable[[_Subject], Iterator[str]]] = {
    "Who says so": _chain,
    "How sure": _surety,
    "As printed": _printed,
    "Converted": _converted,
    "Date": _dates,
    "What it is of": _scope,
    "Formula": _formula,
    "Assumption": _assumption,
    "Note": _note,
    "Cross-checks": _cross_checks,
    "Exchange rate": _exchange_rate,
    "Corrections": _corrections,
    "Sums on it": _sums,
    "Shown on": _shown,
    "Written in": _written,
}
