"""Words that are withheld, recognised in capitals, without accents, with marks between, and in an address."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

_SHORTEST = 4  # letters and digits of an alphabet: a shorter word stands anywhere by chance
_SHORTEST_ELSEWHERE = 2  # of other scripts: a Chinese name has two or three
_ALPHABETS_END = "\u0530"  # Latin, Greek and Cyrillic stand before it, and put blanks between words
_SOUNDS = re.compile(r"\d|[^\W\d_]+")


@dataclass(frozen=True, kw_only=True)
class Withheld:
    """What may not be said of somebody, as a pattern for words that were made plain."""

    of: str
    pattern: re.Pattern[str]

    def stands_in(self, words: str) -> bool:
        """Tell whether plain words have it; see `plain`."""
        return self.pattern.search(words) is not None


def withheld_words(kept: Mapping[str, Sequence[str]]) -> tuple[Withheld, ...]:
    """Make patterns of what is withheld, by whom it is of."""
    spelt = ((of, plain(words)) for of, all_of_one in kept.items() for words in all_of_one)
    return tuple(_withheld(of, words) for of, words in spelt if _counts(words))


def plain(words: str) -> str:
    """Write words in small letters without accents, and with what an address or an invisible sign hides in them."""
    apart = unicodedata.normalize("NFKD", unquote(words).casefold())
    return "".join(letter for letter in apart if unicodedata.category(letter) not in ("Mn", "Cf")).casefold()


def _counts(words: str) -> bool:
    sounds = "".join(_SOUNDS.findall(words))
    return len(sounds) >= (_SHORTEST if _has_blanks(sounds) else _SHORTEST_ELSEWHERE)


def _withheld(of: str, words: str) -> Withheld:
    """Allow anything but letters and digits between the words, and between the digits of a number."""
    sounds = _SOUNDS.findall(words)
    before = r"(?<![^\W_])" if _has_blanks(sounds[0]) else ""
    behind = r"(?![^\W_])" if _has_blanks(sounds[-1]) else ""
    return Withheld(of=of, pattern=re.compile(before + r"[\W_]*".join(map(_spelt, sounds)) + behind))


def _spelt(sound: str) -> str:
    """Allow a mark between the letters of a word too: An-na, S.i.g.n.e."""
    return r"[\W_]?".join(map(re.escape, sound))


def _has_blanks(sound: str) -> bool:
    """Tell whether a word's script puts blanks between words; a Chinese name stands among other signs."""
    return all(letter < _ALPHABETS_END for letter in sound)
