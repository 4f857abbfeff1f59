"""Credits: what may be reused and how to cite it, the data, and whose fonts and software the site is made with."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from factpress.linked_data import CREDITS, DATA_FILES
from factpress.pages.parts.bibtex import write_bibtex
from factpress.pages.parts.citations import CreditLine, credit_site
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link
from factpress.pages.parts.onward import onward_to_front
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.top import Top, plain_top
from factpress.prose import Setting

_SOFTWARE = ("factpress", "altair", "vl-convert", "jinja", "markdown", "nh3", "pydantic", "pyyaml")


@dataclass(frozen=True, kw_only=True)
class CreditsView:
    """What may be reused, how to cite it, the files, and the software."""

    top: Top
    terms: str
    credit: CreditLine
    bibtex: str
    data: tuple[Link, ...]
    software: tuple[str, ...]
    onward: tuple[Link, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the page of credits."""
    yield Sheet(CREDITS, partial(_plan, edition))


def _plan(edition: Edition) -> Page:
    wording = edition.wording
    setting = page_setting(CREDITS, edition)
    title, standfirst = wording.phrase("credits.title"), wording.phrase("credits.standfirst")
    credit = credit_site(setting)
    return make_page(
        CREDITS,
        "credits.html",
        edition,
        title=title,
        description=standfirst,
        view=CreditsView(
            top=plain_top(title, standfirst, setting),
            terms=_terms(setting),
            credit=credit,
            bibtex=write_bibtex("site", credit, wording),
            data=tuple(_link(file, setting) for file in (*DATA_FILES, "data/datapackage.json")),
            software=tuple(wording.phrase(f"credits.software.{name}") for name in _SOFTWARE),
            onward=onward_to_front(CREDITS, edition),
        ),
    )


def _link(file: str, setting: Setting) -> Link:
    return Link(words=file.removeprefix("data/"), href=setting.root + file)


def _terms(setting: Setting) -> str:
    site, phrase = setting.content.site, setting.wording.phrase
    if site.license:
        return phrase("credits.licence", licence=site.license)
    return phrase("credits.no-licence", publisher=site.publisher.name)
