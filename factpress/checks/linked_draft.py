"""What is published leads to no draft, for a build leaves drafts out.

Bad:   [[story:a-draft]] in a story that is none
Good:  [[story:a-draft]] in another draft
"""

from collections.abc import Iterator

from factpress.checks.prose import all_prose
from factpress.model import Content
from factpress.problems import Location, Problem, Severity
from factpress.prose import Reference, find_references
from factpress.wording import Wording


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find links to drafts: errors in a build, which has set them aside; warnings in a preview, which shows them."""
    if content.sites and "page:index" in content.drafts:
        hint = "take draft: out of it, for readers meet it first"
        yield Problem(Location("content/pages/index.md"), "the front page is a draft", "linked-draft", hint)
    for old, new in content.redirects.items():
        if new in content.drafts:
            hint = "take draft: out of it, or lead to another page"
            yield Problem(new.location, f"“{old}” leads to a draft", "linked-draft", hint)
    own = {article.location.path for article in (*content.stories.values(), *content.pages.values()) if article.draft}
    for text in all_prose(content):
        for reference in find_references(text) if text.path not in own else ():
            name = f"{reference.kind}:{reference.id}"
            if name in content.drafts or _is_shown_draft(reference, content):
                message, hint = (
                    f"“{reference.id}” is a draft, which a build leaves out",
                    "take draft: out of it, or take this link out",
                )
                severity: Severity = "error" if name in content.drafts else "warning"
                yield Problem(reference.location, message, "linked-draft", hint, severity)


def _is_shown_draft(reference: Reference, content: Content) -> bool:
    shelf = {"story": content.stories, "page": content.pages}.get(reference.kind)
    article = shelf.get(reference.id) if shelf is not None else None
    return article is not None and article.draft
