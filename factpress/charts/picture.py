"""Makes a picture of a drawing: Altair describes it, vl-convert draws it, svg.py makes it fit for a page."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from threading import Thread
from typing import TYPE_CHECKING, Any

from factpress.charts.drawing import SIZE, TAIL, Bar, Drawing, Label, Mark, Point, Scale, pixels

if TYPE_CHECKING:
    import altair as alt

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"  # vl-convert brings the first along, so all machines draw alike
VEGA_LITE = "6.4"
CAPITAL = 0.34  # half the height of a capital: the baseline lies so far below the middle of a line
MARGIN = 2  # above and below, for outlines and for what rises above a line
CAPSULE = 5  # the corner of a window of time

Kind = tuple[type[Mark], bool]  # of marks that one layer draws; whether their ends are round


@dataclass(frozen=True, kw_only=True)
class Shape:
    """What drawings have in common that differ in their values alone."""

    kinds: tuple[Kind, ...]
    labelled: bool


_REHEARSED = Shape(kinds=(), labelled=True)


def rehearse() -> None:
    """Draw what nobody has asked for, to have Vega at hand and Altair, which is imported meanwhile: 0.5 and 0.4 s."""
    import vl_convert  # late: a check can do without

    starting = Thread(target=vl_convert.vega_to_svg, args=({"width": 1, "height": 1},))
    starting.start()
    compose(_REHEARSED)
    starting.join()
    _compiled(_REHEARSED)


def draw_svg(drawing: Drawing) -> str:
    """Draw an SVG as vl-convert makes it, with no access to files or the network."""
    import vl_convert  # late: a check can do without

    filled = _filled(_compiled(shape_of(drawing)), drawing)
    return vl_convert.vega_to_svg(json.dumps(filled), allowed_base_urls=[])


def vega_svg(declared: dict[str, Any]) -> str:
    """Draw what is declared in Vega-Lite, with no access to files or the network."""
    import vl_convert  # late, as altair is

    return vl_convert.vegalite_to_svg(declared, vl_version=VEGA_LITE, allowed_base_urls=[])


def shape_of(drawing: Drawing) -> Shape:
    """Tell which marks a drawing has, in the order in which they are painted."""
    return Shape(kinds=tuple(kind for kind, _, _ in _runs(drawing)), labelled=bool(drawing.labels))


def compose(shape: Shape) -> "alt.LayerChart":
    """Describe a shape in Altair: a layer for each run of marks, on a scale of its own, without any values."""
    import altair as alt  # late: importing it takes 0.4 s, which a check can do without

    layers = [_layer(number, kind) for number, kind in enumerate(shape.kinds)]
    if shape.labelled:
        layers.append(_label_layer(len(layers)))
    view, text = alt.ViewConfig(stroke=None), alt.MarkConfig(baseline="alphabetic")
    return alt.LayerChart(  # all at once: each step more copies all there is
        layer=layers,
        resolve=alt.Resolve(scale=alt.ScaleResolveMap(x="independent")),
        config=alt.Config(background="transparent", font=FONT, view=view, text=text),
        width=1,
        height=1,
        padding=0,
        autosize="none",
    )


@cache
def _compiled(shape: Shape) -> dict[str, Any]:
    """Have what Altair describes made ready for Vega, once for all drawings of a shape: that takes 20 ms."""
    import vl_convert  # late, as above
    from altair.utils.schemapi import debug_mode  # late, as above

    with debug_mode(False):  # checking each part against the schema doubles the time; a test does it instead
        declared = compose(shape).to_dict(validate=False)
    return _unfiltered(vl_convert.vegalite_to_vega(declared, vl_version=VEGA_LITE))


def _unfiltered(compiled: dict[str, Any]) -> dict[str, Any]:
    """Take out what looks for values that are none, which takes Vega a third of its time."""
    sources = {entry["name"]: entry["source"] for entry in compiled["data"] if "source" in entry}
    marks = [{**mark, "from": {"data": sources[mark["from"]["data"]]}} for mark in compiled["marks"]]
    return {**compiled, "marks": marks}


def _filled(compiled: dict[str, Any], drawing: Drawing) -> dict[str, Any]:
    """Give a shape its size, its values and its scales; this is the only place where a value becomes a float."""
    height = drawing.height
    values = [[_values(mark) for mark in marks] for _, marks, _ in _runs(drawing)]
    scales = [scale for _, _, scale in _runs(drawing)]
    if drawing.labels:
        values.append([_written(label) for label in drawing.labels])
        scales.append(pixels(drawing.width))
    ends: dict[str, dict[str, list[float]]] = {"y": {"domain": [0, height], "range": [MARGIN, height + MARGIN]}}
    for mark, scale in zip(compiled["marks"], scales, strict=True):
        values_across = [float(scale.first), float(scale.last)]
        ends[mark["encode"]["update"]["x"]["scale"]] = {"domain": values_across, "range": [scale.left, scale.right]}
    return {
        **compiled,
        "width": drawing.width,
        "height": height + 2 * MARGIN,
        "data": [{"name": _name(number), "values": of_layer} for number, of_layer in enumerate(values)],
        "scales": [{**scale, **ends[scale["name"]]} for scale in compiled.get("scales", ())],
    }


def _runs(drawing: Drawing) -> Iterator[tuple[Kind, list[Mark], Scale]]:
    """Put marks of one kind together that are painted one after the other on one scale."""
    for panel in drawing.panels:
        for kind, marks in groupby(panel.marks, key=_kind):
            yield kind, list(marks), panel.scale


def _kind(mark: Mark) -> Kind:
    return type(mark), isinstance(mark, Bar) and mark.round


def _layer(number: int, kind: Kind) -> "alt.Chart":
    import altair as alt  # late, as above

    chart = alt.Chart(alt.NamedData(name=_name(number)))
    breadth = alt.ExprRef("datum.breadth")
    mark, is_round = kind
    if mark is Bar:
        chart = chart.mark_rect(cornerRadius=CAPSULE if is_round else 0)
    elif mark is Point:
        path = alt.ExprRef("datum.path")
        chart = chart.mark_point(shape=path, size=4, filled=True, opacity=1, strokeWidth=breadth)
    else:
        chart = chart.mark_rule(strokeWidth=breadth)
    paint = alt.Description("paint:N")  # a string alone would be looked up in the whole schema: 10 ms
    encoded: alt.Chart = chart.encode(**_axes(), **_far_ends(mark), description=paint)
    return encoded


def _far_ends(mark: type[Mark]) -> "dict[str, alt.X2 | alt.Y2]":
    """Name the fields for the far ends that a kind of mark has."""
    import altair as alt  # late, as above

    if mark is Bar:
        return {"x2": alt.X2("x2:Q"), "y2": alt.Y2("y2:Q")}
    return {} if mark is Point else {"y2": alt.Y2("y2:Q")}


def _values(mark: Mark) -> dict[str, Any]:
    """Hand a mark's values over as JSON has them."""
    painted = {"paint": f"@{mark.paint}"}
    if isinstance(mark, Bar):
        return painted | {"x": float(mark.start), "x2": float(mark.end), "y": mark.top, "y2": mark.bottom}
    if isinstance(mark, Point):
        return painted | {"x": float(mark.at), "y": mark.middle, "path": mark.path, "breadth": mark.breadth}
    return painted | {"x": float(mark.at), "y": mark.top, "y2": mark.bottom, "breadth": mark.breadth}


def _label_layer(number: int) -> "alt.Chart":
    """Describe labels: Vega measures words for a millisecond each, and has nothing to measure at size 0."""
    import altair as alt  # late, as above

    chart = alt.Chart(alt.NamedData(name=_name(number))).mark_text(
        align=alt.ExprRef("datum.align"),
        fontSize=0,
        fontWeight=alt.ExprRef("datum.weight"),
        fill=alt.ExprRef("datum.ink"),
    )
    encoded: alt.Chart = chart.encode(**_axes(), text=alt.Text("words:N"), description=alt.Description("size:N"))
    return encoded


def _written(label: Label) -> dict[str, Any]:
    lettering = label.lettering
    return {
        "x": label.x,
        "y": label.y + CAPITAL * lettering.size,
        "words": f"{label.words}{TAIL}{label.tail}" if label.tail else label.words,
        "align": {"start": "left", "middle": "center", "end": "right"}[label.anchor],
        "size": f"{SIZE}{lettering.size}",
        "weight": "bold" if lettering.bold else "normal",
        "ink": lettering.ink,
    }


def _axes() -> "dict[str, alt.X | alt.Y]":
    """Map values to pixels: across on a scale of their own, and downwards on that of the whole drawing."""
    import altair as alt  # late, as above

    scale = alt.Scale(domain=[0, 1], range=[0, 1], nice=False, zero=False)  # until a drawing gives its own
    return {"x": alt.X("x:Q", axis=None, scale=scale), "y": alt.Y("y:Q", axis=None, scale=scale)}


def _name(number: int) -> str:
    return f"layer-{number}"
