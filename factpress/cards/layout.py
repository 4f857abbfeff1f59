"""What all cards share: their size, whose site it is at the head, and at the foot who says so and who publishes it."""

from collections.abc import Iterable, Sequence
from typing import Literal

from factpress.charts.canvas import Canvas
from factpress.charts.keyed import set_key
from factpress.charts.lettering import Lettering, width, wrap
from factpress.charts.palette import PALETTE, SECONDARY, Hue
from factpress.model import Citation, Content
from factpress.prose import plain_text
from factpress.wording import Wording

WIDTH, HEIGHT = 1200, 630  # pixels, as those who show cards ask for
MARGIN = 72
INNER = WIDTH - 2 * MARGIN
FOOT = 562  # where the line above the foot stands
STATUSES = 40  # the room of the line that names them
_BAND = 12
_RATHER_SMALL = 72  # the size down to which a figure is set smaller so that it stays on one line
_SITE = Lettering(size=26, bold=True, ink=SECONDARY)
_KEY = Lettering(size=22)
_SMALL = Lettering(size=20, ink=SECONDARY)
_PUBLISHER = Lettering(size=20, bold=True)
_APART = 40


def blank_card(prefix: str) -> Canvas:
    """Begin a card with nothing on it."""
    canvas = Canvas(prefix=prefix, width=WIDTH)
    canvas.rectangle(PALETTE["ink"], 0, 0, WIDTH, _BAND)
    return canvas


def start_card(prefix: str, content: Content, wording: Wording) -> Canvas:
    """Begin a card with the name of the site."""
    canvas = blank_card(prefix)
    canvas.write([shortened(plain_text(content.site.title, content, wording), _SITE, INNER)], _SITE, MARGIN, 34)
    return canvas


def set_title(canvas: Canvas, words: str, *, sizes: Sequence[int], lines: int, top: float = 72) -> float:
    """Set a title as large as it fits into so many lines, and tell where it ends."""
    for size in sizes:
        lettering = Lettering(size=size, face="display")
        set_lines = wrap(words, lettering, INNER)
        if len(set_lines) <= lines or size == sizes[-1]:
            return canvas.write(_balanced(words, lettering, len(set_lines)), lettering, MARGIN, top)
    return top


def finish_card(
    canvas: Canvas, citations: Iterable[Citation], content: Content, wording: Wording, *, title: str
) -> str:
    """Say at the foot who says what is shown, and who publishes it."""
    canvas.rectangle(PALETTE["grid"], MARGIN, FOOT, INNER, 1)
    publisher = str(content.site.publisher.name)
    room = INNER - width(publisher, _PUBLISHER) - _APART
    chains = "; ".join(dict.fromkeys(" → ".join(citation.chain) for citation in citations))
    if chains:
        said = shortened(f"{wording.phrase('figure.sources')} {chains}", _SMALL, room)
        canvas.write([said], _SMALL, MARGIN, FOOT + 24)
    canvas.write([publisher], _PUBLISHER, WIDTH - MARGIN - width(publisher, _PUBLISHER) * 0.97, FOOT + 24)
    return canvas.finish(HEIGHT, title, title)


def set_statuses(canvas: Canvas, keys: Iterable[tuple[str, str]], top: float, hue: str = "ink") -> float:
    """Name the statuses of what is shown, each with its fill."""
    return set_key(canvas, keys, _KEY, left=MARGIN, right=WIDTH - MARGIN, top=top, hue=hue)


def set_figure(
    canvas: Canvas, figure: str, words: str, status: tuple[str, str], *, top: float, hue: Hue | Literal["ink"]
) -> None:
    """Set a figure in large type, below it what it is and how sure, as large as there is room for."""
    bottom = FOOT - STATUSES - 14
    for size in (124, 108, 96, 84, 72, 60, 48, 38):
        large, small = Lettering(size=size, bold=True, ink=PALETTE[hue]), Lettering(size=28)
        lines, told = wrap(figure, large, INNER), wrap(words, small, INNER)
        is_low_enough = len(lines) * large.leading + len(told) * small.leading <= bottom - top
        if is_low_enough and (len(lines) == 1 or size <= _RATHER_SMALL):
            break
    end = canvas.write(lines, large, MARGIN, top)
    end += 4
    room = max(1, int((bottom - end) // small.leading))
    kept = [*told[: room - 1], shortened(" ".join(told[room - 1 :]), small, INNER)]
    set_statuses(canvas, [status], canvas.write(kept, small, MARGIN, end) + 14, hue)


def shortened(words: str, lettering: Lettering, limit: float) -> str:
    """Cut words so that they fit on one line; a cut is shown."""
    if width(words, lettering) <= limit:
        return words
    kept = words.split(" ")
    while len(kept) > 1 and width(f"{' '.join(kept)} …", lettering) > limit:
        kept.pop()
    return f"{' '.join(kept).rstrip(';,:')} …"


def _balanced(words: str, lettering: Lettering, lines: int) -> tuple[str, ...]:
    """Break words into so many lines that are as even as they get, so that no word stands alone below."""
    limits = (INNER * part / 20 for part in range(8, 21))
    return next(broken for limit in limits if len(broken := wrap(words, lettering, limit)) == lines)
