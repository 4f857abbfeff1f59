"""What search engines are told of each page, in the words of schema.org: no more than the page itself says."""

from factpress.linked_data.articles import describe_article
from factpress.linked_data.claims import describe_claims
from factpress.linked_data.datasets import DATA_FILES, describe_chart, describe_data
from factpress.linked_data.events import describe_events
from factpress.linked_data.nodes import CREDITS, Node, describe_crumbs, describe_site, write_nodes

__all__ = [
    "CREDITS",
    "DATA_FILES",
    "Node",
    "describe_article",
    "describe_chart",
    "describe_claims",
    "describe_crumbs",
    "describe_data",
    "describe_events",
    "describe_site",
    "write_nodes",
]
