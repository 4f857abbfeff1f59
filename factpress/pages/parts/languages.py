"""The languages of a page: told to machines, and a switch for readers."""

from factpress.addresses import full_address
from factpress.pages.parts.edition import Edition
from factpress.pages.parts.links import Link
from factpress.syndication.alternates import with_default


def alternate_links(path: str, edition: Edition) -> tuple[Link, ...]:
    """List the full addresses of a page in all its languages, and which one is for readers of any other."""
    languages = edition.register.languages.get(path, {})
    site = edition.content.site
    return tuple(Link(words=code, href=full_address(site, address)) for code, address in with_default(languages))


def language_links(path: str, edition: Edition, root: str) -> tuple[Link, ...]:
    """Name the languages of a page, each in its own words; empty where there is only one."""
    languages = edition.register.languages.get(path, {})
    return tuple(
        Link(words=_name(code, edition), href=root + address, is_current=address == path, language=code)
        for code, address in languages.items()
    )


def _name(code: str, edition: Edition) -> str:
    """Name a language as its readers do; by its code where its file has no name for it."""
    phrases = edition.untranslated.wording.into(code).language.phrases
    name = phrases.get(f"language.{code}", code)
    return name[:1].upper() + name[1:]
