"""Says everything to readers in their language: values with their hedges, dates, statuses and furniture."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from factpress.dates import PartialDate
from factpress.model import Status, Terms, UnitWords
from factpress.quantities import Quantity
from factpress.wording.dates import date_words
from factpress.wording.language import Language, flatten
from factpress.wording.quantities import STYLES, quantity_words

__all__ = ["STYLES", "Language", "Wording", "flatten"]


@dataclass(frozen=True, kw_only=True)
class Wording:
    """One language and one newsroom's own words for units, and the languages that it has translations in."""

    language: Language
    terms: Terms
    languages: Mapping[str, Language] = field(default_factory=dict)
    _said: dict[tuple[int, str], tuple[Quantity, str]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def into(self, code: str) -> "Wording":
        """Say the same in another language; a unit that has a word there does not keep that of the newsroom."""
        if code == self.language.code:
            return self
        language = self.languages[code]
        units = {unit: _in_language(str(unit), words, language) for unit, words in self.terms.units.items()}
        return replace(self, language=language, terms=self.terms.model_copy(update={"units": units}))

    def quantity(self, quantity: Quantity, style: str = "full") -> str:
        """Say a value with its hedge: full, amount, bare, low or high."""
        key = (id(quantity), style)  # two that are equal may have been published with digits of their own
        if key not in self._said:  # a value is said on ten pages
            self._said[key] = (quantity, quantity_words(quantity, style, self.terms, self.language))
        return self._said[key][1]

    def date(self, date: PartialDate) -> str:
        """Say a date as precisely as it is known."""
        return date_words(date, self.language)

    def status(self, status: Status) -> str:
        """Name a status."""
        return self.phrase(f"status.{status}")

    def phrase(self, key: str, **words: object) -> str:
        """Fill one of the generator's own phrases in."""
        return self.language.phrase(key, **words)

    def lent_by(self, key: str) -> str:
        """Name the language that lends a phrase; empty where the language has its own."""
        return "en" if key in self.language.borrowed else ""

    def listed(self, words: Iterable[str]) -> str:
        """Join words as a sentence does: one, two and three."""
        *before, last = words
        if not before:
            return last
        joined = before[0]
        for word in before[1:]:
            joined = self.phrase("list.between", before=joined, next=word)
        return self.phrase("list.last", before=joined, last=last)


def _in_language(unit: str, words: UnitWords, language: Language) -> UnitWords:
    own = {form: None for form in ("one", "other") if f"unit.{unit}.{form}" in language.phrases}
    return words.model_copy(update=own)
