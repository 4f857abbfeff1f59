"""The stories that all generators build: each has 610 words, 20 facts, 3 tables and a chart of 4 of its facts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

FACTS, TABLES, ROWS, DRAWN = 20, 3, 5, 4  # of each story: facts, tables, rows of a table, facts in its chart
CHART_ROWS = tuple(f"f{place}" for place in range(1, DRAWN + 1))

_WORDS = """
stone quarry cart ledger morning crane foreman river bridge wall granite office tally wagon chalk rope winter
summer market harbour mason chisel dust road lamp shed bench gate yard clerk count weight slab block edge face
"""


@dataclass(frozen=True, kw_only=True)
class PlainFact:
    """A fact for generators that know no quantities."""

    place: int
    gist: str
    value: str
    low: int
    high: int
    status: str


def facts_of(number: int) -> list[PlainFact]:
    """List the facts of a story."""
    facts = []
    for place in range(1, FACTS + 1):
        low = 100 + number % 97 + 13 * place
        value = ("about {0}", "{0} to {1}", "more than {0}", "{0}")[place % 4].format(low, low + 40)
        gist = f"Stone cut in yard {chr(64 + place)} of {name_of(number)}"
        status = "reported" if place % 5 else "claimed"
        facts.append(PlainFact(place=place, gist=gist, value=value, low=low, high=low + 40, status=status))
    return facts


def chart_title(number: int) -> str:
    """Title the chart of a story."""
    return f"Stone cut in four yards of {name_of(number)}"


def prose(number: int, *, fact: Callable[[int], str], chart: str, opening: str = "") -> str:
    """Write a story in Markdown; `fact` writes a reference, and an opening makes it differ, as an edit does."""
    name = name_of(number)
    head = f"---\ntitle: What the quarry of {name} cuts\nstandfirst: The tally of {name}, block by block\n---\n"
    return "\n\n".join(filter(None, (head.rstrip(), opening, *_body(number, fact), chart))) + "\n"


def name_of(number: int) -> str:
    """Name a quarry in letters, for a number in its name would need a source."""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(97 + place) + letters
    return letters.capitalize() + "wick"


def _body(number: int, fact: Callable[[int], str]) -> Iterator[str]:
    words = _words(number)
    for part in range(TABLES):
        first = ROWS * part + 1
        yield f"## The yards, part {['one', 'two', 'three'][part]}"
        yield _paragraph(words, fact(first), fact(first + 1))
        yield _paragraph(words, fact(first + 2), fact(first + 3))
        yield "\n".join(("| Yard | Cut in a month |", "|---|---|", *_rows(first, fact)))


def _paragraph(words: Iterator[str], one: str, other: str) -> str:
    return f"{' '.join(next(words) for _ in range(96)).capitalize()}, and {one} beside {other}."


def _rows(first: int, fact: Callable[[int], str]) -> Iterator[str]:
    for place in range(first, first + ROWS):
        yield f"| Yard {chr(64 + place)} | {fact(place)} |"


def _words(number: int) -> Iterator[str]:
    seed, vocabulary = number, _WORDS.split()
    while True:
        seed = (seed * 1103515245 + 12345) % 2**31  # ISO C's own example of a generator: alike on every machine
        yield vocabulary[seed // 65536 % len(vocabulary)]
