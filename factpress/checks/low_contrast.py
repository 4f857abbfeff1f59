"""A newsroom's own colours must be seen on its paper: letters at 4.5 to 1, dots at 3 to 1.

These are the ratios of WCAG 2.2, level AA. Charts set names in the three hues, so that they are letters too.

Bad:   colours: {light: {link: "#7fd0ee"}}
Good:  colours: {light: {link: "#00587a"}}
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from factpress.colours import colours_of, contrast
from factpress.model import Content, Scheme, Site
from factpress.problems import Location, Problem
from factpress.wording import Wording

_LETTERS, _MARKS = 4.5, 3.0
_NEEDED: Mapping[str, tuple[float, tuple[str, ...]]] = {  # the contrast that a colour needs, and on what
    **dict.fromkeys(("ink", "ink2", "dim", "link"), (_LETTERS, ("paper", "panel"))),
    **dict.fromkeys(("worker", "state", "peer"), (_LETTERS, ("paper",))),
    "dot": (_MARKS, ("paper",)),
}


@dataclass(frozen=True, kw_only=True)
class _Faint:
    """Two colours that are too much alike."""

    colour: str
    ground: str
    found: float
    needed: float


def check(content: Content, wording: Wording) -> Iterator[Problem]:
    """Find colours that are hard to see on what they stand on, told once for each that the newsroom chose."""
    for site in content.sites:
        yield from _faint_colours(site)


def _faint_colours(site: Site) -> Iterator[Problem]:
    for name, colours in colours_of(site).items():
        chosen: Scheme = getattr(site.colours, name)
        faint: dict[Location, list[_Faint]] = {}
        for colour, (needed, grounds) in _NEEDED.items():
            found, ground = min((contrast(colours[colour], colours[ground]), ground) for ground in grounds)
            own = getattr(chosen, colour) or getattr(chosen, ground)
            if own is not None and found < needed:
                faint.setdefault(own.location, []).append(
                    _Faint(colour=colour, ground=ground, found=found, needed=needed)
                )
        yield from (_problem(place, name, pairs) for place, pairs in faint.items())


def _problem(place: Location, scheme: str, pairs: list[_Faint]) -> Problem:
    worst, *others = sorted(pairs, key=lambda pair: pair.found / pair.needed)
    shown = int(worst.found * 100) / 100  # never rounded up to what is asked for
    measured = f"{worst.colour} on {worst.ground} is {shown:.2f} to 1 in the {scheme} scheme"
    hint = "take one that differs more in lightness"
    hint += f"; {', '.join(pair.colour for pair in others)} cannot be seen well either" if others else ""
    return Problem(place, f"{measured}, and needs {worst.needed:g} to 1", "low-contrast", hint)
