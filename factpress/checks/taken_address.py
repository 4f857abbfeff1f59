"""A page stands at an address that a build does not use itself.

Bad:   content/pages/stories.md
Good:  content/pages/all-we-wrote.md
"""

from collections.abc import Iterator

from factpress.addresses import taken_addresses
from factpress.model import Content
from factpress.problems import Problem
from factpress.wording import Wording


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find pages that would stand in the place of another page, or of a folder."""
    taken = taken_addresses(wording.languages)
    for id, page in content.pages.items():
        if id in taken:
            hint = "give its file another name: a build keeps this address for itself"
            yield Problem(page.id.location, f"the address {id}/ is taken", "taken-address", hint)
