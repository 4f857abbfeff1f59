"""All that a page may say: what authors wrote, what facts read, and our own phrases filled in with these."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from factpress.arithmetic import show_equation
from factpress.dates import machine_date
from factpress.exchange_rates import ExchangeRate
from factpress.formulas import parse_formula
from factpress.model import Citation
from factpress.text import Text
from factpress.verify.expectations import written_dates, written_texts
from factpress.verify.published import Published
from factpress.verify.skeletons import Corpus, skeleton
from factpress.wording import Wording

_VALUES = ("chart", "date", "hedge", "number", "per", "unit", "vague", "list")  # patterns of values, and no furniture
_COUNTS = ("count", "number")
_ENDS = ".,"  # which a sentence adds and takes away
_DEPTH = 4  # a count among counts, in a sentence, in a line
_ENOUGH = 10  # letters of a part of a passage: fewer may stand anywhere by chance


@dataclass(frozen=True)
class Allowed:
    """All that a page may say."""

    published: Published

    def may_say(self, words: str, depth: int = _DEPTH) -> bool:
        """Tell whether the content, or a phrase round something of the content, says this."""
        bones = skeleton(words).strip(_ENDS)
        if not any(map(str.isdigit, bones)) or bones in self.whole:
            return True
        is_enough = self._keeps_figure if words.endswith("…") else lambda fact, kept: False
        if len(bones) >= _ENOUGH and self.corpus.holds(bones, is_enough):
            return True
        return depth > 0 and self._is_phrase(words, depth - 1)

    def _keeps_figure(self, fact: str, kept: str) -> bool:
        """Tell whether what a shortened line keeps of a figure has its number and its hedge: “45–55 hours a…”."""
        return any(kept.startswith(skeleton(words)) for words in self.published.statements[fact].renderings)

    def is_filled_in(self, words: str) -> bool:
        """Tell whether this is one of our phrases round passages that somebody wrote, letter by letter."""
        filled = [match.groups() for phrase in self.phrases if (match := phrase.fullmatch(words))]
        opened = [(words.removeprefix(phrase),) for phrase in self.openings if words.startswith(phrase)]
        return any(all(self.corpus.holds(skeleton(part).strip(_ENDS)) for part in parts) for parts in filled + opened)

    def _is_phrase(self, words: str, depth: int) -> bool:
        """Tell whether this is one of our phrases filled in, or one after the other."""
        begun = next((phrase for phrase in self.openings if words.startswith(phrase)), None)
        if begun and self.may_say(words[len(begun) :], depth):
            return True
        for cut in (match.end() for match in re.finditer(r"(?<=[.?!]) ", words)):
            if self.may_say(words[: cut - 1], depth) and self.may_say(words[cut:], depth):
                return True
        filled = (match for phrase in self.phrases if (match := phrase.fullmatch(words)))
        return any(all(self.may_say(part, depth) for part in match.groups()) for match in filled)

    @cached_property
    def openings(self) -> tuple[str, ...]:
        """Those of our phrases that stand before something: “From:”."""
        phrases = self.published.wording.language.phrases.values()
        return tuple(phrase for phrase in phrases if phrase.endswith(":") and "{" not in phrase)

    @cached_property
    def corpus(self) -> Corpus:
        """All passages that authors wrote."""
        texts = written_texts(self.published.content)
        return Corpus.of(passage for text in texts for passage in self.published.expectations.passages(text))

    @cached_property
    def whole(self) -> frozenset[str]:
        """All that may stand alone, however short."""
        passages = (passage.bones for passage in self.corpus.passages)
        return frozenset(bones.strip(_ENDS) for bones in (*passages, *map(skeleton, self._alone())))

    @cached_property
    def phrases(self) -> tuple[re.Pattern[str], ...]:
        """The generator's own phrases that are filled in with something."""
        phrases = self.published.wording.language.phrases
        furniture = (
            phrase for key, phrase in phrases.items() if key.partition(".")[0] not in _VALUES or key == "date.inferred"
        )
        return tuple(_pattern(phrase) for phrase in furniture if "{" in phrase)

    def _alone(self) -> Iterator[str]:
        content, wording = self.published.content, self.published.wording
        yield from self.published.furniture
        for statement in self.published.statements.values():
            yield from (*statement.renderings, *statement.conversions, *statement.own_words)
            yield statement.id
        yield from content.events  # their ids stand in addresses
        yield from (f"#{event}" for event in content.events)
        for date in written_dates(content):
            yield from (wording.date(date), machine_date(date) or "", date.edtf)
        for entry in content.ledger.values():
            yield from _places(entry.citations)
            if entry.formula and entry.value:
                formula = parse_formula(entry.formula, content.vocabulary)
                yield show_equation(formula, entry.value, content.ledger, wording)
        for judgement in self.published.findings.judgements.values():
            yield wording.quantity(judgement.computed)
            yield show_equation(judgement.formula, judgement.computed, content.ledger, wording)
        for rate in self.published.findings.rates:
            yield from _rate(rate, wording)
        for source in content.sources.values():
            yield from (source.name, "".join(source.chain))
        yield from self._unfilled()
        yield "SHA-256"

    def _unfilled(self) -> Iterator[str]:
        """List those of our own phrases that have a number and nothing to fill in: the name of a licence."""
        for key, phrase in self.published.wording.language.phrases.items():
            if key.partition(".")[0] == "credits" and "{" not in phrase:
                yield phrase


def _places(citations: Sequence[Citation]) -> Iterator[str]:
    """List how the places of citations may be told: those of one chain together, behind it or alone."""
    places: dict[tuple[str, ...], dict[str, None]] = {}
    for citation in citations:
        places.setdefault(citation.chain, {})[str(citation.locator)] = None
    for chain, found in places.items():
        yield "".join(chain)
        yield from (", ".join(found), "; ".join(found), f"{''.join(chain)}, {', '.join(found)}")


def _rate(rate: ExchangeRate, wording: Wording) -> Iterator[str]:
    """List what may be told of an exchange rate: its ends to four places, and the figures that have to be rounded."""
    for end in (rate.low, rate.high):
        if end is not None:
            yield f"{Decimal(end.numerator) / Decimal(end.denominator):.4f}".replace(
                ".", wording.phrase("number.decimal")
            )
    units = wording.terms.units.get(Text(rate.converted))
    sign = (units.before or units.after) if units else rate.converted
    grouped = (f"{pair.converted.value:,f}".replace(",", wording.phrase("number.group")) for pair, _ in rate.coarser)
    if rate.coarser:
        yield wording.listed(f"{sign or rate.converted}{figure}" for figure in grouped)


def _pattern(phrase: str) -> re.Pattern[str]:
    """Make a pattern of a phrase: what is counted is a number, everything else is words."""
    parts = re.split(r"\{(\w+)\}", phrase)
    written = [re.escape(part) if number % 2 == 0 else _hole(part) for number, part in enumerate(parts)]
    return re.compile("".join(written), re.DOTALL)


def _hole(name: str) -> str:
    return r"\d+" if name in _COUNTS else "(.+)"
