"""Write into docs/ what the program makes of the examples there: python -m tools.write_docs

What stands in the first column of some tables, and each mistake with the text behind it, is an author's; the rest of
them is what readers see and what authors are told. The tables of fields are the model's. A test fails where it lags
behind the program.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from factpress.arithmetic import show_equation, work_out
from factpress.dates import parse_date
from factpress.formulas import parse_formula
from factpress.numerals import SHAPES, Shape
from factpress.pipeline import Checked
from factpress.prose import plain_text
from factpress.quantities import parse_quantity, quantity_of
from factpress.quantities.hedges import HEDGES, Hedge
from factpress.quantities.intervals import Interval
from factpress.quantities.units import Unit
from factpress.quantities.vague_words import VAGUE_WORDS
from factpress.text import Text
from tools.doc_examples import DOCS, check_newsroom, find_examples, newsroom_of, told_of, with_whole_languages
from tools.field_tables import with_fields

DOCUMENTS = ("authors.md", "reference.md")
Cells = tuple[str, ...]
_TABLE = re.compile(r"^(?P<head>\|.*\|\n\|[-| ]+\|\n)(?P<rows>(?:\|.*\n)+)", re.MULTILINE)


def main() -> None:
    """Bring every document up to date."""
    newsroom = docs_newsroom()
    checked = check_newsroom(newsroom)
    for name in DOCUMENTS:
        file = DOCS / name
        file.write_text(up_to_date(file.read_text(encoding="utf-8"), newsroom, checked), encoding="utf-8")


def docs_newsroom() -> Mapping[str, str]:
    """Put the newsroom together that docs/authors.md shows."""
    return with_whole_languages(newsroom_of(find_examples((DOCS / "authors.md").read_text(encoding="utf-8"))))


def up_to_date(document: str, newsroom: Mapping[str, str], checked: Checked) -> str:
    """Write a document as it should be."""
    return with_fields(_with_tables(_with_mistakes(document, newsroom), checked))


def _with_mistakes(document: str, newsroom: Mapping[str, str]) -> str:
    written, done = "", 0
    for example in find_examples(document):
        if example.told:
            start, end = example.told
            written += document[done:start] + told_of(example, newsroom)
            done = end
    return written + document[done:]


def _with_tables(document: str, checked: Checked) -> str:
    return _TABLE.sub(lambda table: table["head"] + "".join(_rows(table, checked)), document)


def _rows(table: re.Match[str], checked: Checked) -> Iterator[str]:
    """Write the rows of a table anew, where its head is one of ours."""
    head, rows = _cells(table["head"].partition("\n")[0]), table["rows"].splitlines()
    if head == _SHAPES:
        yield from (_row(f"`{shape.name}`", *_shape(shape)) for shape in SHAPES)
    elif fill := _TABLES.get(head):
        yield from (_row(cell, *_agreed(cell, fill, checked)) for cell, *_ in map(_cells, rows))
    else:
        yield table["rows"]


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cells(line: str) -> Cells:
    return tuple(cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1])


def _agreed(cell: str, fill: Callable[[Text, Checked], Cells], checked: Checked) -> Cells:
    """Fill in what all spellings in the first cell mean; raises ValueError where they differ."""
    spellings = [Text(spelling.replace("\\|", "|")) for spelling in re.findall(r"`([^`]+)`", cell)]
    meanings = {fill(spelling, checked) for spelling in spellings}
    if len(meanings) != 1:
        raise ValueError(f"these do not mean the same: {cell}: {sorted(meanings)}")
    return meanings.pop()


def _value(written: Text, checked: Checked) -> Cells:
    value = parse_quantity(written, checked.content.vocabulary)
    return checked.wording.quantity(value), _interval(value.interval, value.unit)


def _vague_word(written: Text, checked: Checked) -> Cells:
    word = VAGUE_WORDS[written]
    return (_interval(word.interval, word.unit or Unit()),)


def _hedge(written: Text, checked: Checked) -> Cells:
    hedge = HEDGES[written]
    others = (
        spelling for spelling, meant in HEDGES.items() if meant is hedge is not Hedge.NONE and spelling != written
    )
    return (", ".join(f"`{spelling}`" for spelling in others),)


def _shape(shape: Shape) -> Cells:
    return shape.told, ", ".join(shape.found) or "–", ", ".join(shape.innocent) or "–"


def _date(written: Text, checked: Checked) -> Cells:
    date = parse_date(written)
    first, last = (str(day) if day else "–" for day in (date.earliest, date.latest))
    return (f"`{date.edtf}`" if date.edtf else "–"), checked.wording.date(date), first, last


def _formula(written: Text, checked: Checked) -> Cells:
    ledger = checked.content.ledger
    formula = parse_formula(written, checked.content.vocabulary)
    result = quantity_of(work_out(formula, ledger), written)
    return (show_equation(formula, result, ledger, checked.wording),)


def _reference(written: Text, checked: Checked) -> Cells:
    return (plain_text(written, checked.content, checked.wording),)


_SHAPES = ("shape", "what it is", "found", "left alone")  # of numbers in prose: all that there are
_TABLES: Mapping[Cells, Callable[[Text, Checked], Cells]] = {
    ("value", "readers see", "sums take"): _value,
    ("vague word", "stands for"): _vague_word,
    ("hedge", "also written"): _hedge,
    ("date", "EDTF", "readers see", "first day", "last day"): _date,
    ("formula", "readers see"): _formula,
    ("reference", "readers see"): _reference,
}


def _interval(interval: Interval, unit: Unit) -> str:
    """Write an interval as sums take it: one number for a point."""
    ends = str(interval.low) if interval.is_point else str(interval).replace("oo", "∞")
    return f"{ends} {unit}".strip()


if __name__ == "__main__":
    main()
