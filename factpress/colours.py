"""The colours of a site, by what they stand for: ours, and a newsroom's own in their place."""

import re
from collections.abc import Mapping

from factpress.model import Site

Colours = Mapping[str, str]

SCHEMES: Mapping[str, Colours] = {
    "light": {
        "paper": "#ffffff",
        "panel": "#f4f6f6",
        "ink": "#14181d",
        "ink2": "#505963",
        "rule": "#c9d0d5",
        "grid": "#e4e8ea",
        "dot": "#88929b",
        "dim": "#68727c",
        "worker": "#005a78",
        "worker-t": "#d5e7ee",
        "state": "#c4402f",
        "state-t": "#f8dfdb",
        "peer": "#636c76",
        "peer-t": "#e2e6e9",
        "ink-t": "#e2e6e9",
        "link": "#00587a",
    },
    "dark": {
        "paper": "#11151a",
        "panel": "#1a2027",
        "ink": "#eef1f3",
        "ink2": "#a8b2bd",
        "rule": "#3d4650",
        "grid": "#272e36",
        "dot": "#67727e",
        "dim": "#8b95a1",
        "worker": "#4fb0d6",
        "worker-t": "#17394b",
        "state": "#f2766a",
        "state-t": "#4c2522",
        "peer": "#98a3b0",
        "peer-t": "#2f3841",
        "ink-t": "#2f3841",
        "link": "#7fd0ee",
    },
}
_TINTED = ("worker", "state", "peer", "ink")
_TINTS = {"light": 0.15, "dark": 0.22}  # how much of a hue there is in its pale form, the rest of which is paper
_FALLBACK = re.compile(r"var\(--(?P<name>[\w-]+),#[0-9a-f]{6}\)")
_PAINT = re.compile(r'(?P<with>fill|stroke)="(?P<colour>#[0-9a-f]{6})"')


def colours_of(site: Site) -> Mapping[str, Colours]:
    """List every colour of a site, in both schemes."""
    own = own_colours(site)
    return {scheme: {**colours, **own[scheme]} for scheme, colours in SCHEMES.items()}


def own_colours(site: Site) -> Mapping[str, Colours]:
    """List the colours that a newsroom has chosen, and the pale forms that follow from them."""
    return {scheme: _with_tints(scheme, getattr(site.colours, scheme).chosen()) for scheme in SCHEMES}


def contrast(one: str, other: str) -> float:
    """Measure the contrast of two colours, from 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def style_of(site: Site) -> str:
    """Write a stylesheet with a newsroom's own colours; nothing where it has none. Forced colours stay the reader's."""
    own = own_colours(site)
    named = [name for name in SCHEMES["light"] if any(name in colours for colours in own.values())]
    if not named:
        return ""
    whole = colours_of(site)
    light = _rule("(forced-colors: none)", {name: whole["light"][name] for name in named})
    screens = "screen and (prefers-color-scheme: dark) and (forced-colors: none)"
    return light + _rule(screens, {name: whole["dark"][name] for name in named})


def recoloured(svg: str, site: Site) -> str:
    """Give a picture a newsroom's own colours, by their names or, where it stands alone, in place of ours."""
    light = colours_of(site)["light"]
    if light == SCHEMES["light"]:
        return svg
    named = _FALLBACK.sub(lambda found: f"var(--{found['name']},{light[found['name']]})", svg)
    plain = {ours: light[name] for name, ours in SCHEMES["light"].items()}
    return _PAINT.sub(lambda found: f'{found["with"]}="{plain.get(found["colour"], found["colour"])}"', named)


def _with_tints(scheme: str, chosen: Colours) -> Colours:
    whole = {**SCHEMES[scheme], **chosen}
    tinted = [hue for hue in _TINTED if hue in chosen or "paper" in chosen]
    return {**chosen, **{f"{hue}-t": _mixed(whole[hue], whole["paper"], _TINTS[scheme]) for hue in tinted}}


def _mixed(colour: str, paper: str, share: float) -> str:
    pairs = zip(_channels(colour), _channels(paper), strict=True)
    return "#" + "".join(f"{round(one * share + other * (1 - share)):02x}" for one, other in pairs)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue


def _rule(media: str, colours: Colours) -> str:
    written = "".join(f"    --{name}: {colour};\n" for name, colour in colours.items())
    return f"@media {media} {{\n  :root {{\n{written}  }}\n}}\n"
