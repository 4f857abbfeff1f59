"""Writes newsrooms of any size: each story has 610 words, 20 facts, 3 tables and a chart."""

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path

FACTS, TABLES = 20, 3  # of each story

_SITE = """\
title: The Quarry Ledger
description: What stone is cut, and by whom
url: https://example.org/
publisher: {name: The Quarry Ledger}
"""
_TERMS = "units:\n  tonne: {one: tonne, other: tonnes}\nmeasures: {output: Stone cut}\n"
_SOURCE = "kind: public-record\npublisher: The Quarry Office\npublished: unknown\n"
_FRONT = "---\ntitle: What the quarries cut\n---\n\nThe quarries report what they cut, one by one.\n"
_WORDS = """
stone quarry cart ledger morning crane foreman river bridge wall granite office tally wagon chalk rope winter
summer market harbour mason chisel dust road lamp shed bench gate yard clerk count weight slab block edge face
"""


def write_newsroom(folder: Path, stories: int) -> None:
    """Write a newsroom of so many stories into a folder."""
    for path, words in newsroom_files(stories).items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(words, encoding="utf-8")


def newsroom_files(stories: int) -> Mapping[str, str]:
    """List the files of a newsroom by their paths in content/."""
    files = {
        "site.yaml": _SITE,
        "terms.yaml": _TERMS,
        "speakers.yaml": "clerk: {name: The clerk}\n",
        "sources/office.yaml": _SOURCE,
        "pages/index.md": _FRONT,
    }
    for number in range(1, stories + 1):
        files[f"facts/quarry-{number}.yaml"] = _facts(number)
        files[f"charts/quarry-{number}.yaml"] = _chart(number)
        files[f"stories/quarry-{number}/story.md"] = story(number)
    return files


def story(number: int, opening: str = "") -> str:
    """Write a story; an opening makes it a little different, as an edit does."""
    name = _name(number)
    body = "\n\n".join((opening, *_body(number))) if opening else "\n\n".join(_body(number))
    return (
        f"---\ntitle: What the quarry of {name} cuts\nstandfirst: The tally of {name}, block by block\n---\n\n{body}\n"
    )


def _facts(number: int) -> str:
    lines = [f"title: The quarry of {_name(number)}", "source: office", "measure: output", "facts:"]
    for place in range(1, FACTS + 1):
        low = 100 + number % 97 + 13 * place
        value = ("about {0}", "{0} to {1}", "more than {0}", "{0}")[place % 4].format(low, low + 40)
        lines += [
            f"  cut-{number}-{place}:",
            f"    gist: Stone cut in yard {chr(64 + place)} of {_name(number)}",
            f"    value: {value} tonnes per month",
            f"    locator: row {place}",
            f"    status: {'claimed' if place % 5 == 0 else 'reported'}",
            *(["    speaker: clerk"] if place % 5 == 0 else []),
        ]
    return "\n".join(lines) + "\n"


def _chart(number: int) -> str:
    rows = "".join(f"  - {{fact: cut-{number}-{place}, label: Yard {chr(64 + place)}}}\n" for place in range(1, 5))
    alt = ", ".join(f"yard {chr(64 + place)} [[cut-{number}-{place}]]" for place in range(1, 5))
    return (
        f"form: range-bars\ntitle: Stone cut in four yards of {_name(number)}\nsubtitle: Tonnes a month\n"
        f"alt: Bars of stone cut in a month, {alt}.\nrows:\n{rows}"
    )


def _body(number: int) -> Iterator[str]:
    words = iter(_words(number))
    for part in range(TABLES):
        yield f"## The yards, part {['one', 'two', 'three'][part]}"
        yield _paragraph(words, number, 5 * part + 1)
        yield _paragraph(words, number, 5 * part + 3)
        yield _table(number, part)
    yield f"[[chart:quarry-{number}]]"


def _paragraph(words: Iterator[str], number: int, place: int) -> str:
    said = " ".join(next(words) for _ in range(96))
    return f"{said.capitalize()}, and [[cut-{number}-{place}]] beside [[cut-{number}-{place + 1}]]."


def _table(number: int, part: int) -> str:
    rows = [f"| Yard {chr(64 + place)} | [[cut-{number}-{place}]] |" for place in range(5 * part + 1, 5 * part + 6)]
    return "\n".join(("| Yard | Cut in a month |", "|---|---|", *rows))


def _words(number: int) -> Iterator[str]:
    seed, vocabulary = number, _WORDS.split()
    while True:
        seed = (seed * 1103515245 + 12345) % 2**31  # ANSI C's own example of a generator: alike on every machine
        yield vocabulary[seed // 65536 % len(vocabulary)]


def _name(number: int) -> str:
    """Name a quarry in letters, for a number in its name would need a source."""
    letters = ""
    while number:
        number, place = divmod(number - 1, 26)
        letters = chr(97 + place) + letters
    return letters.capitalize() + "wick"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("stories", type=int)
    asked = parser.parse_args()
    write_newsroom(asked.folder, asked.stories)
