"""The tables of fields in docs/reference.md, written from the model: the words there are those that editors show."""

import re
from collections.abc import Iterator, Mapping

from factpress import model
from factpress.load.validate import GIVEN
from factpress.model.sources import InferredPublication
from factpress.schemas import told_of_fields

MODELS: Mapping[str, type[model.Fields]] = {  # the headings of docs/reference.md under which their fields are listed
    "content/site.yaml": model.Site,
    "publisher": model.Publisher,
    "colours": model.Colours,
    "a scheme": model.Scheme,
    "content/terms.yaml": model.Terms,
    "a unit": model.UnitWords,
    "a place": model.Place,
    "content/speakers.yaml": model.Speaker,
    "content/sources/\\<id>.yaml": model.Source,
    "inferred publication": InferredPublication,
    "archive": model.Archive,
    "content/facts/\\<topic>.yaml": model.Fact,
    "inferred": model.Inferred,
    "content/data/\\<id>.yaml": model.Series,
    "content/calculations/\\<topic>.yaml": model.Calculation,
    "content/cross-checks/\\<topic>.yaml": model.CrossCheck,
    "content/events/\\<topic>.yaml": model.Event,
    "content/timelines/\\<id>.yaml": model.Timeline,
    "content/charts/\\<id>.yaml": model.Chart,
    "a row": model.Row,
    "a series of a chart": model.Line,
    "an annotation": model.Annotation,
    "content/stories/\\<id>/story.md and content/pages/\\<id>.md": model.Article,
    "content/corrections.yaml": model.Correction,
}
_TABLE = re.compile(
    r"^(?P<head>#{3,4} (?P<heading>.+)\n(?:(?![#|]).*\n)*\| field \| holds \|\n\|[-| ]+\|\n)(?:\|.*\n)*", re.MULTILINE
)


def with_fields(document: str) -> str:
    """Write the table of fields under each heading that has one."""
    return _TABLE.sub(lambda table: table["head"] + "".join(_rows(MODELS[table["heading"]])), document)


def _rows(fields: type[model.Fields]) -> Iterator[str]:
    told = told_of_fields(fields)
    for key, about in fields.model_fields.items():
        name = about.alias or key
        if name not in GIVEN:
            yield f"| {f'**{name}**' if about.is_required() else name} | {_in_a_cell(told.get(name, ''))} |\n"


def _in_a_cell(sentence: str) -> str:
    """Set a sentence as a table has it: a small letter first, no full stop; SHA and CSV keep their capitals."""
    return re.sub(r"^[A-Z](?![A-Z])", lambda first: first[0].lower(), sentence).removesuffix(".")
