"""The types of everything that an author writes, and of the ledger that is made of it."""

from factpress.model.articles import Article, Translation
from factpress.model.base import Entry, Fields, Inferred, Reading
from factpress.model.content import SITE, TERMS, Citation, Content, LedgerEntry
from factpress.model.corrections import Correction
from factpress.model.cross_checks import CrossCheck, Verdict
from factpress.model.declarations import OVER_TIME, Annotation, Chart, Line, Row
from factpress.model.events import Event, Timeline
from factpress.model.facts import Calculation, Fact, Status
from factpress.model.newsroom import Colours, Place, Publisher, Scheme, Site, Speaker, Terms, UnitWords
from factpress.model.series import Series
from factpress.model.sources import Archive, Source

__all__ = [
    "OVER_TIME",
    "SITE",
    "TERMS",
    "Annotation",
    "Archive",
    "Article",
    "Calculation",
    "Chart",
    "Citation",
    "Colours",
    "Content",
    "Correction",
    "CrossCheck",
    "Entry",
    "Event",
    "Fact",
    "Fields",
    "Inferred",
    "LedgerEntry",
    "Line",
    "Place",
    "Publisher",
    "Reading",
    "Row",
    "Scheme",
    "Series",
    "Site",
    "Source",
    "Speaker",
    "Status",
    "Terms",
    "Timeline",
    "Translation",
    "UnitWords",
    "Verdict",
]
