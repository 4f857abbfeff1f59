"""Writes the same stories as newsrooms of any size, in our own format."""

import argparse
from collections.abc import Mapping
from pathlib import Path

from benchmarks.quarries import DRAWN, chart_title, facts_of, name_of, prose
from benchmarks.writing import lay_out

_FIXED = {
    "site.yaml": """\
title: The Quarry Ledger
description: What stone is cut, and by whom
url: https://example.org/
publisher: {name: The Quarry Ledger}
""",
    "terms.yaml": "units:\n  tonne: {one: tonne, other: tonnes}\nmeasures: {output: Stone cut}\n",
    "speakers.yaml": "clerk: {name: The clerk}\n",
    "sources/office.yaml": "kind: public-record\npublisher: The Quarry Office\npublished: unknown\n",
    "pages/index.md": "---\ntitle: What the quarries cut\n---\n\nThe quarries report what they cut, one by one.\n",
}


def write_newsroom(folder: Path, stories: int) -> None:
    """Write a newsroom of so many stories into a folder."""
    lay_out(folder / "content", newsroom_files(stories))


def newsroom_files(stories: int) -> Mapping[str, str]:
    """List the files of a newsroom by their paths in content/."""
    files = dict(_FIXED)
    for number in range(1, stories + 1):
        files[f"facts/quarry-{number}.yaml"] = facts(number)
        files[f"charts/quarry-{number}.yaml"] = chart(number)
        files[f"stories/quarry-{number}/story.md"] = story(number)
    return files


def story(number: int, opening: str = "") -> str:
    """Write a story."""
    embedded = f"[[chart:quarry-{number}]]"
    return prose(number, fact=lambda place: f"[[cut-{number}-{place}]]", chart=embedded, opening=opening)


def facts(number: int, more: int = 0) -> str:
    """Write the facts of a story; the last one, which no chart draws, by so much more."""
    lines = [f"title: The quarry of {name_of(number)}", "source: office", "measure: output", "facts:"]
    for fact in facts_of(number):
        value = fact.value if fact.place < len(facts_of(number)) else f"about {fact.low + more}"
        lines += [f"  cut-{number}-{fact.place}:", f"    gist: {fact.gist}", f"    value: {value} tonnes per month"]
        lines += [f"    locator: row {fact.place}", f"    status: {fact.status}"]
        lines += ["    speaker: clerk"] if fact.status == "claimed" else []
    return "\n".join(lines) + "\n"


def chart(number: int, subtitle: str = "Tonnes a month") -> str:
    """Write the chart of a story."""
    yards = range(1, DRAWN + 1)
    rows = "".join(f"  - {{fact: cut-{number}-{place}, label: Yard {chr(64 + place)}}}\n" for place in yards)
    alt = ", ".join(f"yard {chr(64 + place)} [[cut-{number}-{place}]]" for place in yards)
    title = chart_title(number)
    alt = f"Bars of stone cut in a month, {alt}."
    return f"form: range-bars\ntitle: {title}\nsubtitle: {subtitle}\nalt: {alt}\nrows:\n{rows}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("stories", type=int)
    asked = parser.parse_args()
    write_newsroom(asked.folder, asked.stories)
