"""Days for software that cannot be told less: a date that is no single certain day is none."""

from datetime import date

from factpress.dates import PartialDate
from factpress.model import Article


def day_of(when: PartialDate | None) -> date | None:
    """Find the day that a date states."""
    if when is None or when.uncertain or when.approximate or when.earliest != when.latest:
        return None
    return when.earliest


def last_change(article: Article) -> date | None:
    """Find the day on which an article was last published anew."""
    return day_of(article.updated) or day_of(article.published)
