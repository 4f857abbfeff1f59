"""Every drawn chart must show each of its figures with its hedge, and no other figures."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches

from factpress.model import Chart, Row, Status
from factpress.problems import Problem
from factpress.verify.chart_pictures import plot_of
from factpress.verify.figures import pictures_of
from factpress.verify.markup import Element
from factpress.verify.over_time import furniture_over_time, is_tick, shown_rows
from factpress.verify.published import Published, lacks
from factpress.verify.skeletons import skeleton

_PIECES = 6  # as many lines one label may be broken into
_NEAR = 0.75


@dataclass(frozen=True, kw_only=True)
class Known:
    """Something that a chart may say, and of which facts or events."""

    bones: str
    of: tuple[str, ...]
    is_figure: bool = True  # or a status: it can be spelled wrongly without having a digit


def prove(published: Published) -> Iterator[Problem]:
    """Read the labels of every drawing."""
    scales = tuple(_scales(published))
    for chart in published.content.charts.values():
        known = {one.bones: one for one in _known(chart, published)}
        for picture in pictures_of(chart, published):
            pieces = [skeleton(piece) for text in plot_of(picture).all("text") for piece in _pieces(text)]
            yield from _missing(pieces, picture, chart, published)
            for at, piece in enumerate(pieces):
                if not _is_known(pieces, at, known, scales) and (likely := _likely(pieces, at, known)) is not None:
                    about = f", which should be of {likely}" if likely else ""
                    message = f"the chart “{chart.id}” says “{piece}”{about}, and no row of it does"
                    yield lacks(picture.location, message)


def _pieces(text: Element) -> Iterator[str]:
    """Cut a label into what is set apart: its words, and the tail behind them."""
    for child in text.children:
        yield child.text if isinstance(child, Element) else child


def _missing(pieces: list[str], picture: Element, chart: Chart, published: Published) -> Iterator[Problem]:
    """Find figures that are not shown, or not by as many rows as have them."""
    joined = Counter("".join(pieces[at : at + length]) for at in range(len(pieces)) for length in range(1, _PIECES + 1))
    rows = shown_rows(chart, published)
    writings = [_writings(chart, row, published) for row in rows]
    wanted = Counter(writings)
    for row, written in zip(rows, writings, strict=True):
        if sum(joined[bones] for bones in written) < wanted[written]:
            text = published.statements[row.fact].text
            yield lacks(picture.location, f"“{row.fact}” should read “{text}” in the chart “{chart.id}”, and does not")


def _writings(chart: Chart, row: Row, published: Published) -> frozenset[str]:
    """List the ways in which the figure of a row may stand: alone, or behind the row's name.

    Over time, the head of the chart may name the unit.
    """
    statement, label = published.statements[row.fact], published.expectations.whole(row.label).bones
    assert statement.entry.value, "charts draw figures"
    styles = ("full", "amount", "bare") if chart.is_over_time else ("full", "amount")
    written = [skeleton(published.wording.quantity(statement.entry.value, style)) for style in styles]
    return frozenset((*written, *(label + words for words in written)))


def _known(chart: Chart, published: Published) -> Iterator[Known]:
    """List everything that a chart may say, but for its scale and its headings."""
    content, wording, whole = published.content, published.wording, published.expectations.whole
    for row in chart.figures:
        conversions = map(skeleton, published.statements[row.fact].conversions)
        for bones in (*_writings(chart, row, published), *conversions):
            yield Known(bones=bones, of=(str(row.fact),))
        for name in (whole(text) for text in (row.label, row.note, row.group) if text):
            yield Known(bones=name.bones, of=(str(row.fact), *name.facts), is_figure=False)
    for event in (content.events[id] for id in chart.events):
        title = whole(event.title)
        yield Known(bones=title.bones, of=(str(event.id), *title.facts), is_figure=False)
        for when in (event.when, *([event.inferred.when] if event.inferred else [])):
            said = wording.date(when)
            for words in (said, wording.phrase("chart.our-reading", date=said)):
                yield Known(bones=skeleton(words), of=(str(event.id),))
    for words, of in furniture_over_time(chart, published):
        yield Known(bones=skeleton(words), of=of, is_figure=False)
    yield from (Known(bones=skeleton(wording.status(status)), of=()) for status in Status)
    yield Known(bones=skeleton(wording.phrase("chart.our-sum")), of=(), is_figure=False)


def _is_known(pieces: list[str], at: int, known: Mapping[str, Known], scales: Iterable[re.Pattern[str]]) -> bool:
    if is_tick(pieces[at]) or any(scale.fullmatch(pieces[at]) for scale in scales):
        return True
    return any(label in known for label in _labels_with(pieces, at))


def _labels_with(pieces: list[str], at: int) -> Iterator[str]:
    """Join a piece with its neighbours in every way in which they may be lines of one label; alone first."""
    for before in range(min(at, _PIECES - 1) + 1):
        for end in range(at + 1, min(at - before + _PIECES, len(pieces)) + 1):
            yield "".join(pieces[at - before : end])


def _scales(published: Published) -> Iterator[re.Pattern[str]]:
    """List the patterns of what charts say of their scale: Day 1, 24 hours, Each dot is 100 workers."""
    for key, phrase in published.wording.language.phrases.items():
        if key.startswith("chart.") and re.search(r"\{(number|amount)\}", phrase):
            before, after = re.split(r"\{\w+\}", phrase, maxsplit=1)
            yield re.compile(re.escape(skeleton(before)) + r"\d[\d.,]*\w*" + re.escape(skeleton(after)))


def _likely(pieces: list[str], at: int, known: Mapping[str, Known]) -> str | None:
    """Name what a label should be of: empty where it has digits and is like nothing; None where it may be furniture."""
    has_digit = any(map(str.isdigit, pieces[at]))
    labels = list(_labels_with(pieces, at)) if has_digit else [pieces[at]]
    near = [known[bones] for label in labels for bones in get_close_matches(label, known, 1, _NEAR)]
    if not has_digit and not (near and near[0].is_figure):
        return None
    return ", ".join(f"“{id}”" for id in dict.fromkeys(id for one in near for id in one.of))
