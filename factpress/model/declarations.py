"""What an author declares about a chart."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from factpress.model.base import Entry, Fields, Texts, When
from factpress.text import Text

Who = Literal["worker", "state", "peer"]
OVER_TIME = ("columns", "line")  # the forms whose rows are periods
NEVER_OFFERED: Mapping[str, str] = {  # what would make a chart say more than anybody knows, and why it is refused
    **dict.fromkeys(("baseline", "zero", "scale", "axis", "min", "start"), "bars, columns and lines begin at zero"),
    **dict.fromkeys(("midpoint", "average", "mean"), "nobody stated the middle of a range, so none is drawn"),
    **dict.fromkeys(("ends", "arrows", "hedges"), "a value that is open has an open end, and a hedge its sign"),
    **dict.fromkeys(("status", "fill", "legend", "key"), "fill is how sure a fact is, and every chart says so"),
    **dict.fromkeys(("smooth", "interpolate", "connect"), "what nobody stated between two figures is not drawn"),
}

CALLED_ELSEWHERE: Mapping[str, str] = {"type": "form", "kind": "form"}  # other programs' names of our fields


class Row(Fields):
    """One figure in a chart, under the name that readers see."""

    prose_fields = ("label", "note", "group")
    never_offered: ClassVar[Mapping[str, str]] = NEVER_OFFERED

    fact: Text
    """The id of a fact or calculation."""
    label: Text
    """Text: its name in the chart."""
    note: Text | None = None
    """Text: a word on it, set smaller."""
    group: Text | None = None
    """Text: the heading that it stands under, with the others of its group."""
    who: Who = Field(default="worker", alias="as")
    """`worker`, `state` or `peer`: the colour."""


class Line(Fields):
    """One series in a chart; readers see its name where there are several."""

    prose_fields = ("label",)

    series: Text
    """The id of a series."""
    label: Text | None = None
    """Text: its name at its end; needed where there are several."""
    who: Who = Field(default="worker", alias="as")
    """`worker`, `state` or `peer`: the colour."""


class Annotation(Fields):
    """Words at a date of a chart."""

    prose_fields = ("words",)

    when: When
    """The date that it stands at."""
    words: Text
    """Text: what there is to say."""


def _listed(written: Any) -> Any:
    """Take what stands alone for a list of one."""
    return [written] if isinstance(written, Mapping) else written


def _lines(written: Any) -> Any:
    """Take the id of a series for all that is said of it."""
    if isinstance(written, Text):
        return [{"series": written}]
    listed = _listed(written)
    if not isinstance(listed, list):
        return listed
    return [{"series": line} if isinstance(line, Text) else line for line in listed]


_LINES = BeforeValidator(_lines, json_schema_input_type=Text | Line | tuple[Text | Line, ...])
_ROWS = BeforeValidator(_listed, json_schema_input_type=Row | tuple[Row, ...])


class Chart(Entry):
    """A chart as its author declares it; which fields it needs depends on its form."""

    prose_fields = (
        *("title", "subtitle", "alt", "rows", "of", "reference", "series", "annotations"),
        *("comparison", "how"),
    )
    never_offered: ClassVar[Mapping[str, str]] = NEVER_OFFERED
    called_elsewhere: ClassVar[Mapping[str, str]] = CALLED_ELSEWHERE

    form: Text
    """One of the forms."""
    title: Text
    """Text: what the chart shows."""
    subtitle: Text | None = None
    """Text: measure and unit."""
    alt: Text
    """Text: what there is to see, for those who cannot see it."""
    rows: tuple[Row, ...] = ()
    """List of rows: what is drawn."""
    series: Annotated[
        tuple[Line, ...], BeforeValidator(_lines, json_schema_input_type=Text | Line | tuple[Text | Line, ...])
    ] = ()
    """The id of a series, or a list of series of a chart: drawn in place of rows."""
    reference: Annotated[tuple[Row, ...], _ROWS] = ()
    """A row, or a list of rows: the figures that the others are held against."""
    of: Row | None = None
    """A row: that of which the others are a part."""
    events: Texts = ()
    """List of ids of events."""
    annotations: tuple[Annotation, ...] = ()
    """List of annotations: words at dates."""
    sort: Literal["written", "falling", "rising"] = "written"
    """`written`, `falling` or `rising`: the order of the rows; as written if you say nothing."""
    comparison: Text | None = None
    """Text: what follows from rows that differ in scope."""
    how: Text | None = None
    """Paragraphs of Markdown: how you know this."""
    code: Text | None = None
    """The Python beside its file, for the form own."""

    @property
    def is_over_time(self) -> bool:
        """Whether its figures are told apart by their dates."""
        return self.form in OVER_TIME

    @property
    def figures(self) -> tuple[Row, ...]:
        """List every figure that the chart draws: its rows, what they are part of, and what they are held against."""
        return (*self.rows, *([self.of] if self.of else []), *self.reference)
