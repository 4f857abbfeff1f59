"""Charts for tests, built in memory: a row is its value, its label, and whatever else an author may write."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from factpress.charts import FORMS
from factpress.charts.drawing import NARROW, WIDE, Bar, Box, Drawing, Format, Mark, Panel, Point, Upright
from factpress.charts.subject import Subject
from factpress.dates import parse_date
from factpress.model import (
    Annotation,
    Chart,
    Citation,
    Content,
    Event,
    Inferred,
    LedgerEntry,
    Line,
    Row,
    Source,
    Status,
)
from factpress.problems import Problem
from factpress.quantities import parse_quantity
from factpress.text import Text
from factpress.wording import Wording

BOTH: tuple[Format, Format] = (NARROW, WIDE)


@dataclass(frozen=True, kw_only=True)
class Given:
    """One row, with the fact behind it."""

    value: str | None
    label: str = "A row"
    note: str | None = None
    who: Literal["worker", "state", "peer"] = "worker"
    status: str = "reported"
    converted: str | None = None
    when: str | None = None
    group: str | None = None
    series: str = ""  # the series that it is a row of


@dataclass(frozen=True, kw_only=True)
class Happened:
    """One event."""

    when: str
    title: str = "Something happens"
    inferred: str | None = None
    status: str = "reported"
    who: str | None = None


class Newsroom:
    """An empty newsroom, in which charts are made up."""

    def __init__(self, content: Content, wording: Wording) -> None:
        self.content, self.wording = content, wording

    def subject(
        self,
        form: str,
        rows: Sequence[Given] = (),
        *,
        reference: Given | None = None,
        references: Sequence[Given] = (),
        of: Given | None = None,
        sort: Literal["written", "falling", "rising"] = "written",
        annotations: Mapping[str, str] | None = None,
        events: Sequence[Happened] = (),
        title: str = "A finding",
        alt: str = "A description",
    ) -> Subject:
        """Make up a chart and the facts that it draws."""
        named = {f"row-{number}": row for number, row in enumerate(rows)}
        held_against = [*([reference] if reference else []), *references]
        named |= {f"reference-{number}": row for number, row in enumerate(held_against)}
        named |= {"of": of} if of else {}
        happened = {f"event-{number}": event for number, event in enumerate(events)}
        chart = Chart.model_construct(
            id=Text("made-up"),
            form=Text(form),
            title=Text(title),
            alt=Text(alt),
            rows=tuple(_row(f"row-{number}", row) for number, row in enumerate(rows)),
            series=tuple({row.series: _line(row) for row in rows if row.series}.values()),
            reference=tuple(_row(f"reference-{number}", row) for number, row in enumerate(held_against)),
            sort=sort,
            annotations=tuple(_annotation(*told) for told in (annotations or {}).items()),
            of=_row("of", of) if of else None,
            events=tuple(map(Text, happened)),
        )
        content = replace(
            self.content,
            ledger={name: self._entry(name, row) for name, row in named.items()},
            events={name: self._event(name, event) for name, event in happened.items()},
            charts={"made-up": chart},
        )
        return Subject(chart=chart, content=content, wording=self.wording)

    def _entry(self, name: str, row: Given) -> LedgerEntry:
        value, converted = (
            parse_quantity(Text(words), self.content.vocabulary) if words else None
            for words in (row.value, row.converted)
        )
        status = Status(row.status)
        return LedgerEntry(
            id=Text(name),
            kind="calculation" if status is Status.DERIVED else "fact",
            topic=Text(row.series or "town"),
            gist=Text("A figure"),
            when=parse_date(Text(row.when)) if row.when else None,
            value=value,
            converted=converted,
            status=status,
            surety=Status.REPORTED if status is Status.DERIVED else status,
            citations=(Citation(source=self.source, locator=Text("line 1")),),
        )

    def _event(self, name: str, event: Happened) -> Event:
        inferred = Inferred.model_construct(
            when=parse_date(Text(event.inferred or "2020")), because=Text("It is told so.")
        )
        return Event.model_construct(
            id=Text(name),
            topic=Text("town"),
            when=parse_date(Text(event.when)),
            inferred=inferred if event.inferred else None,
            title=Text(event.title),
            source=Text("gazette"),
            locator=Text("line 2"),
            who=Text(event.who) if event.who else None,
            status=Status(event.status),
        )

    @property
    def source(self) -> Source:
        """The one source of this newsroom."""
        return self.content.sources["gazette"]


def _row(fact: str, row: Given) -> Row:
    note = Text(row.note) if row.note else None
    group = Text(row.group) if row.group else None
    return Row.model_construct(fact=Text(fact), label=Text(row.label), note=note, group=group, who=row.who)


def _line(row: Given) -> Line:
    return Line.model_construct(series=Text(row.series), label=Text(row.label), who=row.who)


def _annotation(when: str, words: str) -> Annotation:
    return Annotation.model_construct(when=parse_date(Text(when)), words=Text(words))


def problems_of(subject: Subject) -> list[str]:
    """List the rules that a chart breaks."""
    found: Iterable[Problem] = FORMS[subject.chart.form].problems(subject.chart, subject.content)
    return [problem.rule for problem in found]


def drawings_of(subject: Subject) -> Mapping[str, Drawing]:
    """Draw a chart in both formats, once nothing is wrong with it."""
    assert problems_of(subject) == []
    return {format.name: FORMS[subject.chart.form].draw(subject, format) for format in BOTH}


def words_in(drawing: Drawing) -> list[str]:
    """List all words in a drawing, label by label."""
    return [f"{label.words} {label.tail}".strip() for label in drawing.labels]


def bars(drawing: Drawing, strength: str) -> list[tuple[int, int]]:
    """List the bars of one strength, by their ends in whole numbers."""
    found = [mark for mark in marks_in(drawing) if isinstance(mark, Bar) and mark.paint.strength == strength]
    return [(int(mark.start), int(mark.end)) for mark in found]


def points(drawing: Drawing, strength: str) -> list[int]:
    """List where the shapes of one strength stand: arrows are pale, the signs for about are lines."""
    found = [mark for mark in marks_in(drawing) if isinstance(mark, Point) and mark.paint.strength == strength]
    return [int(mark.at) for mark in found]


def marks_in(drawing: Drawing) -> list[Mark]:
    """List all marks."""
    return [mark for panel in drawing.panels for mark in panel.marks]


def clashes(drawing: Drawing) -> list[str]:
    """Find labels that leave the frame, overlap, or lie on a mark."""
    found = []
    frame = Box(left=-0.01, top=-0.01, right=drawing.width + 0.01, bottom=drawing.height + 0.01)
    boxes = [(label.words or label.tail, label.box.grown(-0.5)) for label in drawing.labels]
    for number, (words, box) in enumerate(boxes):
        if box.left < frame.left or box.right > frame.right or box.top < frame.top or box.bottom > frame.bottom:
            found.append(f"“{words}” leaves the frame: {box}")
        found += [f"“{words}” overlaps “{other}”" for other, place in boxes[number + 1 :] if box.meets(place)]
        found += [
            f"“{words}” lies on {mark}"
            for panel in drawing.panels
            for mark in panel.marks
            if (place := mark_box(panel, mark)) and box.meets(place)
        ]
    return found


def marks_outside(drawing: Drawing) -> list[Mark]:
    """Find bars, arrows and other shapes that leave the frame."""
    return [
        mark
        for panel in drawing.panels
        for mark in panel.marks
        if (ends := _ends(panel, mark)) and (ends[0] < -1 or ends[1] > drawing.width + 1)
    ]


def _ends(panel: Panel, mark: Mark) -> tuple[float, float]:
    if isinstance(mark, Bar):
        return panel.scale.at(mark.start), panel.scale.at(mark.end)
    pixel = panel.scale.at(mark.at)
    if isinstance(mark, Upright) or mark.paint.hue == "paper":
        return pixel, pixel
    places = _places(mark.path)
    return pixel + min(places), pixel + max(places)


def _places(path: str) -> list[float]:
    """Follow a path from side to side; of a curve its end is enough."""
    x, places = 0.0, []
    for command, written in re.findall(r"([A-Za-z])([^A-Za-z]*)", path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", written)]
        if command in "MLH":
            x = numbers[0]
        elif command in "hlqa":
            x += numbers[0] if command in "hl" else numbers[-2]
        places.append(x)
    return places


def mark_box(panel: Panel, mark: Mark) -> Box | None:
    """Find the place of a bar or an upright line; tracks and the white below lines may be written on."""
    if isinstance(mark, Bar) and mark.paint.strength != "track":
        left, right = panel.scale.at(mark.start), panel.scale.at(mark.end)
        return Box(left=left, top=mark.top, right=right, bottom=mark.bottom)
    if isinstance(mark, Upright) and mark.paint.hue != "paper":
        pixel = panel.scale.at(mark.at)
        return Box(left=pixel - mark.breadth / 2, top=mark.top, right=pixel + mark.breadth / 2, bottom=mark.bottom)
    return None
