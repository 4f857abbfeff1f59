"""The newsroom's figures as data for others, written from the same values as the pages."""

from factpress.datasets.corrections import correction_rows
from factpress.datasets.cross_checks import cross_check_rows, exchange_rate_rows
from factpress.datasets.events import event_rows
from factpress.datasets.facts import fact_rows
from factpress.datasets.packages import write_packages
from factpress.datasets.timelinejs import write_timelinejs
from factpress.datasets.writing import write_csv, write_json
from factpress.findings import Findings
from factpress.model import Content
from factpress.wording import Wording

__all__ = ["write_datasets", "write_packages"]


def write_datasets(content: Content, findings: Findings, wording: Wording) -> dict[str, bytes]:
    """Write the files of data/, and the timelines for TimelineJS."""
    facts = fact_rows(content, findings, wording)
    checks, rates = cross_check_rows(content, findings, wording), exchange_rate_rows(findings)
    return {
        "data/facts.json": write_json({"facts": facts}),
        "data/facts.csv": write_csv(facts),
        "data/corrections.json": write_json({"corrections": correction_rows(content, wording)}),
        "data/events.json": write_json({"events": event_rows(content, wording)}),
        "data/cross-checks.json": write_json({"cross_checks": checks, "exchange_rates": rates}),
        **dict(write_timelinejs(content, wording)),
    }
