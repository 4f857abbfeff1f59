"""Makes a picture of a drawing: Altair describes it, vl-convert draws it, svg.py makes it fit for a page."""

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from factpress.charts.drawing import TAIL, Bar, Drawing, Label, Mark, Point, Scale, pixels

if TYPE_CHECKING:
    import altair as alt

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"  # vl-convert brings the first along, so all machines draw alike
VEGA_LITE = "6.4"
OPTIMISED = 0  # of 6 levels: a seventh of the bytes for 60 ms; level 1 saves a tenth of that for 100 ms more
CAPITAL = 0.34  # half the height of a capital: the baseline lies so far below the middle of a line
MARGIN = 2  # above and below, for outlines and for what rises above a line
CAPSULE = 5  # the corner of a window of time
_LABELS = "labels"


def draw_svg(drawing: Drawing) -> str:
    """Draw an SVG as vl-convert makes it, with no access to files or the network."""
    from altair.utils.schemapi import (
        debug_mode,
    )  # late: importing altair takes 0.4 to 0.5 s, which a check can do without

    with debug_mode(False):  # checking each part against the schema doubles the time; a test does it instead
        declared = compose(drawing).to_dict(validate=False)
    return vega_svg(declared)


def vega_svg(declared: dict[str, Any]) -> str:
    """Draw what is declared in Vega-Lite, with no access to files or the network."""
    import vl_convert  # late, as altair is

    return vl_convert.vegalite_to_svg(declared, vl_version=VEGA_LITE, allowed_base_urls=[])


def print_png(svg: str, scale: int) -> bytes:
    """Draw a PNG of an SVG with the fonts that this process sees, as small as it gets without loss."""
    import oxipng  # late: 3 ms that only a worker has to pay
    import vl_convert  # late, as altair is

    return oxipng.optimize_from_memory(vl_convert.svg_to_png(svg, scale=scale), level=OPTIMISED)


def compose(drawing: Drawing) -> "alt.LayerChart":
    """Describe a drawing in Altair: a panel for each scale, with a layer for each run of marks of one kind."""
    import altair as alt  # late: see draw_svg

    runs = [(list(run), panel.scale) for panel in drawing.panels for _, run in groupby(panel.marks, key=_kind)]
    layers = [_layer(f"marks-{number}", *run, drawing.height) for number, run in enumerate(runs)]
    values = {f"marks-{number}": [_values(mark) for mark in marks] for number, (marks, _) in enumerate(runs)}
    if drawing.labels:
        layers.append(_label_layer(drawing))
        values[_LABELS] = [_written(label) for label in drawing.labels]
    view, text = alt.ViewConfig(stroke=None), alt.MarkConfig(baseline="alphabetic")
    return alt.LayerChart(  # all at once, and the values apart: each step more, and each layer, copies all there is
        layer=layers,
        datasets=values,
        resolve=alt.Resolve(scale=alt.ScaleResolveMap(x="independent")),
        config=alt.Config(background="transparent", font=FONT, view=view, text=text),
        width=drawing.width,
        height=drawing.height + 2 * MARGIN,
        padding=0,
        autosize="none",
    )


def _kind(mark: Mark) -> tuple[type[Mark], bool]:
    return type(mark), isinstance(mark, Bar) and mark.round


def _layer(name: str, marks: Sequence[Mark], scale: Scale, height: float) -> "alt.Chart":
    import altair as alt  # late: see draw_svg

    chart = alt.Chart(alt.NamedData(name=name))
    breadth = alt.ExprRef("datum.breadth")
    match marks[0]:
        case Bar(round=is_round):
            chart = chart.mark_rect(cornerRadius=CAPSULE if is_round else 0)
        case Point():
            path = alt.ExprRef("datum.path")
            chart = chart.mark_point(shape=path, size=4, filled=True, opacity=1, strokeWidth=breadth)
        case _:
            chart = chart.mark_rule(strokeWidth=breadth)
    paint = alt.Description("paint:N")  # a string alone would be looked up in the whole schema: 10 ms
    encoded: alt.Chart = chart.encode(**_axes(scale, height), **_far_ends(marks[0]), description=paint)
    return encoded


def _far_ends(mark: Mark) -> "dict[str, alt.X2 | alt.Y2]":
    """Name the fields for the far ends that a kind of mark has."""
    import altair as alt  # late: see draw_svg

    match mark:
        case Bar():
            return {"x2": alt.X2("x2:Q"), "y2": alt.Y2("y2:Q")}
        case Point():
            return {}
    return {"y2": alt.Y2("y2:Q")}


def _values(mark: Mark) -> dict[str, Any]:
    """Hand a mark's values over as JSON has them; this is the only place where a value becomes a float."""
    painted = {"paint": f"@{mark.paint}"}
    if isinstance(mark, Bar):
        return painted | {"x": float(mark.start), "x2": float(mark.end), "y": mark.top, "y2": mark.bottom}
    if isinstance(mark, Point):
        return painted | {"x": float(mark.at), "y": mark.middle, "path": mark.path, "breadth": mark.breadth}
    return painted | {"x": float(mark.at), "y": mark.top, "y2": mark.bottom, "breadth": mark.breadth}


def _label_layer(drawing: Drawing) -> "alt.Chart":
    import altair as alt  # late: see draw_svg

    chart = alt.Chart(alt.NamedData(name=_LABELS)).mark_text(
        align=alt.ExprRef("datum.align"),
        fontSize=alt.ExprRef("datum.size"),
        fontWeight=alt.ExprRef("datum.weight"),
        fill=alt.ExprRef("datum.ink"),
    )
    encoded: alt.Chart = chart.encode(**_axes(pixels(drawing.width), drawing.height), text=alt.Text("words:N"))
    return encoded


def _written(label: Label) -> dict[str, Any]:
    lettering = label.lettering
    return {
        "x": label.x,
        "y": label.y + CAPITAL * lettering.size,
        "words": f"{label.words}{TAIL}{label.tail}" if label.tail else label.words,
        "align": {"start": "left", "middle": "center", "end": "right"}[label.anchor],
        "size": lettering.size,
        "weight": "bold" if lettering.bold else "normal",
        "ink": lettering.ink,
    }


def _axes(scale: Scale, height: float) -> "dict[str, alt.X | alt.Y]":
    """Map values to the pixels of a scale, and what is below each other to the pixels of the whole drawing."""
    import altair as alt  # late: see draw_svg

    values, across = [float(scale.first), float(scale.last)], [scale.left, scale.right]
    x_scale = alt.Scale(domain=values, range=across, nice=False, zero=False)
    y_scale = alt.Scale(domain=[0, height], range=[MARGIN, height + MARGIN], nice=False, zero=False)
    return {"x": alt.X("x:Q", axis=None, scale=x_scale), "y": alt.Y("y:Q", axis=None, scale=y_scale)}
