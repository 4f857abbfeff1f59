"""The newsroom's figures as data for others, written from the same values as the pages."""

from collections.abc import Callable, Iterable
from functools import cache, partial

from factpress.datasets.corrections import correction_rows
from factpress.datasets.cross_checks import cross_check_rows, exchange_rate_rows
from factpress.datasets.events import event_rows
from factpress.datasets.facts import fact_rows
from factpress.datasets.packages import write_packages
from factpress.datasets.timelinejs import write_timelinejs
from factpress.datasets.writing import Row, write_csv, write_rows
from factpress.findings import Findings
from factpress.model import Content
from factpress.on_demand import FilesOnDemand
from factpress.readable_json import write_json
from factpress.usage import Usage
from factpress.wording import Wording

__all__ = ["write_datasets", "write_packages"]


def write_datasets(content: Content, findings: Findings, wording: Wording, usage: Usage) -> FilesOnDemand:
    """Write the files of data/, and the timelines for TimelineJS."""

    def facts(write: Callable[[Iterable[Row]], bytes]) -> bytes:
        return write(fact_rows(content, findings, wording, usage))

    def corrections() -> bytes:
        return write_json({"corrections": correction_rows(content, wording)})

    def events() -> bytes:
        return write_json({"events": event_rows(content, wording)})

    def cross_checks() -> bytes:
        checks, rates = cross_check_rows(content, findings, wording), exchange_rate_rows(findings)
        return write_json({"cross_checks": checks, "exchange_rates": rates})

    data = FilesOnDemand(
        {
            "data/facts.json": partial(facts, partial(write_rows, "facts")),
            "data/facts.csv": cache(partial(facts, write_csv)),  # held, for packages say what is in it
            "data/corrections.json": corrections,
            "data/events.json": events,
            "data/cross-checks.json": cross_checks,
        }
    )
    return data | write_timelinejs(content, wording)
