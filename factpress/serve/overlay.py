"""The look of what a preview lays over a page; no part of any published site."""

from collections.abc import Sequence

from markupsafe import Markup

_STYLE = Markup("""
#factpress-preview, #factpress-preview * { all: revert }
#factpress-preview {
  --paper: #fff; --panel: #f4f6f6; --ink: #14181d; --second: #505963; --alarm: #b3261e;
  color-scheme: light; position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 100%; overflow: auto;
  overscroll-behavior: contain; box-sizing: border-box; font: 16px/1.5 system-ui, sans-serif; color: var(--ink);
  text-align: start; direction: ltr;
}
@media (prefers-color-scheme: dark) {
  #factpress-preview {
    --paper: #11151a; --panel: #1a2027; --ink: #eef1f3; --second: #a8b2bd; --alarm: #ff8a80; color-scheme: dark;
  }
}
#factpress-preview[open] { inset: 0; padding: 4vh 1rem; background: rgb(17 21 26 / .6) }
#factpress-preview > summary, #factpress-preview > div {
  display: block; box-sizing: border-box; max-width: 60rem; margin: 0 auto; padding: .75rem 1.25rem;
  background: var(--paper);
}
#factpress-preview > summary { border-top: 5px solid var(--alarm); font-weight: 700; font-size: 1.2em; cursor: pointer }
#factpress-preview small { display: block; font-weight: 400; font-size: .8em; color: var(--second) }
#factpress-preview[open] small span + span, #factpress-preview:not([open]) small span:first-child { display: none }
#factpress-preview ol { margin: 0; padding: 0; list-style: none }
#factpress-preview li { margin: 0 0 1.75rem }
#factpress-preview p { margin: .25rem 0 }
#factpress-preview .message { font-weight: 600; font-size: 1.1em; overflow-wrap: anywhere }
#factpress-preview .place {
  font: .875em/1.5 ui-monospace, monospace; color: var(--second); overflow-wrap: anywhere;
}
#factpress-preview .frame {
  margin: .5rem 0; padding: .6rem .8rem; overflow-x: auto; background: var(--panel); color: var(--second);
  font: 14px/1.5 ui-monospace, monospace; tab-size: 4;
}
#factpress-preview .frame b { color: var(--ink) }
#factpress-preview .frame u { text-decoration: none }
#factpress-preview .frame i { color: var(--alarm); font-style: normal; font-weight: 700 }
@media (max-width: 40rem) { /* lines wrap, so that what is meant is in sight, and it is marked where it stands */
  #factpress-preview .frame { white-space: pre-wrap; overflow-wrap: anywhere }
  #factpress-preview .frame span { display: none }
  #factpress-preview .frame u { color: var(--alarm); text-decoration: underline 2px; text-underline-offset: .2em }
}
""")

_DRAFT_STYLE = Markup("""
#factpress-draft {
  position: fixed; inset: 0 0 auto auto; z-index: 2147483646; margin: 0; padding: .35rem .9rem; font: 600 .9rem/1.4
  system-ui, sans-serif; background: #ffd24a; color: #14181d; border-bottom-left-radius: 4px;
}
""")


def lay_over(summary: str, told: Markup) -> Markup:
    """Write what lies over every page: a disclosure, which folds away by mouse or keyboard without a script."""
    return Markup(
        '<style>{style}</style><details open id="factpress-preview" lang="en"><summary>{summary}'
        "<small><span>Press here to see the last good page underneath.</span><span>Press here to read more.</span> "
        "The save that mends this clears it.</small></summary>"
        "<div>{told}</div></details>"
    ).format(style=_STYLE, summary=summary, told=told)


def draft_mark(drafts: Sequence[str], is_draft: bool) -> Markup:
    """Mark a page that is a draft, and on every page the links that lead to one; where there is none, nothing."""
    if not drafts:
        return Markup("")
    links = Markup(", ").join(Markup('a[href$="{}"]::after').format(address) for address in drafts if address)
    told = Markup('<p id="factpress-draft" lang="en">Draft: a build leaves this page out.</p>') if is_draft else ""
    return Markup('<style>{links} {{ content: " [draft]"; font-style: italic }}{style}</style>{told}').format(
        links=links, style=_DRAFT_STYLE, told=told
    )


def plain_page(words: str) -> bytes:
    """Write a page for where the site has none to show."""
    page = Markup(
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<meta name="color-scheme" content="light dark"><title>{words}</title></head>\n'
        "<body><p>{words}</p></body></html>\n"
    )
    return page.format(words=words).encode()
