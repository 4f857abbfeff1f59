"""A number in an author's own words for a fact must agree with the fact, and keep its hedge.

Bad:   [[catch-weighed|1,700 tonnes]]    where the fact is about 1700 tonnes: the hedge is lost
Bad:   [[share-fund|a sixth]]            where it is 15 to 20 %: that is more exact than anybody knows
Good:  [[catch-weighed|some 1,700 tonnes]]
Good:  [[share-owner|one third]]         where it is a third

The words may say less than the fact, never more. “About” reaches 5 % to either side. For an event, they may have the
numbers of its date.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factpress.checks.prose import prose_by_language
from factpress.dates import PartialDate
from factpress.model import Content, LedgerEntry
from factpress.numerals import Agreement, Numeral, NumeralReader, Said, compare, finder_for, limit
from factpress.problems import Problem
from factpress.prose import Reference, find_references
from factpress.prose.visible import Visible, visible_words
from factpress.quantities import Quantity
from factpress.text import Text
from factpress.wording import Wording

Told = tuple[str, str] | None  # a message and a hint


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find numbers in own words that say something else, or more, than what they stand for."""
    for spoken, texts in prose_by_language(content, wording):
        finder = finder_for(spoken.language, spoken.terms)
        judge = _Judge(content=content, wording=spoken, reader=NumeralReader(finder))
        for text in texts:
            references = [reference for reference in find_references(text) if _is_held(reference)]
            if references:
                yield from _problems(text, references, judge)


def _is_held(reference: Reference) -> bool:
    return reference.words is not None and reference.kind in ("fact", "event")


def _problems(text: Text, references: list[Reference], judge: "_Judge") -> Iterator[Problem]:
    visible = visible_words(text, _is_held)
    numerals = list(judge.reader.find(visible.words))
    for reference in references:
        assert reference.words is not None
        closing = reference.end - len("]]")
        start, end = visible.within(closing - len(reference.words), closing)
        for numeral, said in numerals:
            if start <= numeral.start < end and (told := judge.told(numeral, said, visible, reference)):
                yield Problem(visible.at(numeral.start), told[0], "own-words", told[1])


@dataclass(frozen=True, kw_only=True)
class _Judge:
    """Holds numerals against the ledger and against dates; what it tells is a message and a hint, or nothing."""

    content: Content
    wording: Wording
    reader: NumeralReader

    def told(self, numeral: Numeral, said: Said | None, visible: Visible, reference: Reference) -> Told:
        """Judge one numeral in the words of one reference."""
        limited = limit(numeral, visible.words, self.reader.finder)
        words = visible.words[limited.start : limited.end]
        if reference.kind == "event":
            event = self.content.events.get(reference.id)
            return self._of_date(words, reference.id, event.when) if event else None
        entry = self.content.ledger.get(reference.id)
        if entry is None or (entry.when and self._is_in(words, entry.when)):
            return None
        if entry.value is None:
            return f"“{words}” is a number, and “{entry.id}” states none", "leave it out, or give the fact a value"
        values = [value for value in (entry.value, entry.converted) if value]
        if said is None:
            return f"“{words}” cannot be held against {self._fact(entry, values)}", "write an amount, or leave it out"
        found = [compare(said, limited, value, self.content.vocabulary) for value in values]
        if Agreement.AGREES in found or (numeral.shape == "most" and set(found) == {Agreement.OTHER_UNIT}):
            return None
        verdict = next((one for one in found if one is not Agreement.OTHER_UNIT), Agreement.OTHER_UNIT)
        return f"“{words}” {verdict.value} {self._fact(entry, values)}", self._hint(verdict, entry.id, values[0])

    def _of_date(self, words: str, id: Text, when: PartialDate) -> Told:
        if self._is_in(words, when):
            return None
        date = self.wording.date(when)
        return f"“{words}” does not agree with “{id}”: {date}", f"write [[event:{id}]], or leave the number out"

    def _is_in(self, words: str, when: PartialDate) -> bool:
        """Claim that words have no other digits than a date as it is stated."""
        digits = set(re.findall(r"\d+", words))
        return bool(digits) and digits <= set(re.findall(r"\d+", self.wording.date(when)))

    def _fact(self, entry: LedgerEntry, values: list[Quantity]) -> str:
        return f"“{entry.id}”: {' or '.join(map(self.wording.quantity, values))}"

    def _hint(self, verdict: Agreement, id: Text, value: Quantity) -> str:
        if verdict is Agreement.HEDGE_LOST:
            return f"write “{self.wording.quantity(value, 'amount')}”, or let the fact speak, [[{id}]]"
        return f"let the fact speak, [[{id}]], or say less than it does"
