"""Everybody who says something: who they are, through whom we hear them, and what they say."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from factpress.model import Speaker
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.facts import FactLine, fact_lines
from factpress.pages.parts.links import Link
from factpress.pages.parts.onward import onward_to_ledger
from factpress.pages.parts.page import Page, Sheet, make_page, page_setting
from factpress.pages.parts.statuses import surest_first
from factpress.pages.parts.texts import paragraphs
from factpress.pages.parts.told import told_entries
from factpress.pages.parts.top import Top, plain_top
from factpress.prose import Setting

PATH = "speakers/"


@dataclass(frozen=True, kw_only=True)
class SpeakerView:
    """One speaker with what is known of them and what they say."""

    id: str
    name: str
    role: str
    remarks: tuple[str, ...]
    through: tuple[Link, ...]
    note: Markup
    facts: tuple[FactLine, ...]


@dataclass(frozen=True, kw_only=True)
class SpeakersView:
    """Every speaker."""

    top: Top
    speakers: tuple[SpeakerView, ...]
    onward: tuple[Link, ...]


def list_sheets(edition: Edition) -> Iterator[Sheet]:
    """List the page of speakers, where there are any."""
    if edition.content.speakers:
        yield Sheet(PATH, partial(_plan, edition))


def _plan(edition: Edition) -> Page:
    wording, speakers = edition.wording, edition.content.speakers.values()
    setting = page_setting(PATH, edition, (speaker.note for speaker in speakers))
    said = (id for id, fact in edition.content.facts.items() if fact.speaker)
    told = told_entries((*setting.notes, *said))
    headings = (Link(words=str(speaker.name), href=f"#{speaker.id}") for speaker in speakers)
    title, standfirst = wording.phrase("nav.speakers"), wording.phrase("speaker.standfirst")
    return make_page(
        PATH,
        "speakers.html",
        edition,
        title=title,
        description=standfirst,
        view=SpeakersView(
            top=plain_top(title, standfirst, setting, told, headings),
            speakers=tuple(_speaker(speaker, setting) for speaker in speakers),
            onward=onward_to_ledger(PATH, edition),
        ),
        setting=setting,
        section="sources",
        crumbs=((wording.phrase("nav.sources"), "sources/"),),
    )


def _speaker(speaker: Speaker, setting: Setting) -> SpeakerView:
    content = setting.content
    said = (content.ledger[fact.id] for fact in content.facts_of_speaker.get(speaker.id, ()))
    return SpeakerView(
        id=str(speaker.id),
        name=str(speaker.name),
        role=str(speaker.role or ""),
        remarks=tuple(_remarks(speaker, setting)),
        through=tuple(Link(words=str(by.name), href=f"#{by.id}") for by in content.through(speaker)),
        note=paragraphs(speaker.note, setting),
        facts=fact_lines((entry.id for entry in surest_first(said)), setting, name_speakers=False),
    )


def _remarks(speaker: Speaker, setting: Setting) -> Iterator[str]:
    wording = setting.wording
    if speaker.anonymous:
        yield wording.phrase("speaker.anonymous")
    if speaker.pseudonym:
        yield wording.phrase("speaker.pseudonym")
    if speaker.also_spelled:
        yield wording.phrase("speaker.also-spelled", names=wording.listed(map(str, speaker.also_spelled)))
