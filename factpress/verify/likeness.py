"""Tells which figure a run of words was meant to give, where it gives none that there is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from factpress.verify.allowed import Allowed
from factpress.verify.skeletons import skeleton

_SENTENCE_END = re.compile(r"(?<=[.?!]) ")
_SHORTENED, _NEAR, _NEARLY_THE_SAME = 0.3, 0.6, 0.85
_SHORTEST = 10  # letters of a run without digits that is compared at all


@dataclass(frozen=True, kw_only=True)
class Suspicion:
    """Something that nobody wrote; `reads` is what it should most likely say, of these facts, or empty."""

    reads: str = ""
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Suspicions:
    """What is suspected of runs of words; the same run stands on many pages."""

    allowed: Allowed
    known: dict[str, Suspicion | None] = field(default_factory=dict)

    def of(self, words: str) -> Suspicion | None:
        """Find what is wrong with a run of words; None where nothing is."""
        if words not in self.known:
            self.known[words] = self._suspect(words)
        return self.known[words]

    def _suspect(self, words: str) -> Suspicion | None:
        bones = skeleton(words)
        if any(map(str.isdigit, bones)):
            return None if self.allowed.may_say(words) else self._nearest(bones, _NEAR) or Suspicion()
        if len(bones) < _SHORTEST or self.allowed.corpus.holds(bones) or self.allowed.is_filled_in(words):
            return None
        if words.endswith("…") and bones in self.allowed.corpus.bones:  # cut off between a hedge and its number
            return self._nearest(bones, _SHORTENED) or Suspicion()
        sentences = _SENTENCE_END.split(words)
        apart = (self.of(sentence) for sentence in sentences if len(sentences) > 1)
        return self._nearest(bones, _NEARLY_THE_SAME) or next((found for found in apart if found), None)

    def _nearest(self, bones: str, least: float) -> Suspicion | None:
        """Find the passage or the figure that a run is most like."""
        likeness = SequenceMatcher(None, autojunk=False)
        likeness.set_seq2(bones)
        found: tuple[str, Suspicion] | None = None
        for other, suspicion in self._candidates(bones):
            likeness.set_seq1(other)
            if likeness.real_quick_ratio() > least and likeness.quick_ratio() > least and likeness.ratio() > least:
                found, least = (other, suspicion), likeness.ratio()
        return found[1] if found and found[0] != bones else None

    def _candidates(self, bones: str) -> Iterator[tuple[str, Suspicion]]:
        for passage in self.allowed.corpus.passages:
            if passage.figures:
                yield passage.bones, Suspicion(reads=passage.words, facts=passage.missing_in(bones))
        for id, statement in self.allowed.published.statements.items():
            for words in sorted(statement.renderings | statement.conversions):
                yield skeleton(words), Suspicion(reads=words, facts=(id,))
