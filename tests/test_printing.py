"""Pictures are printed with letters as outlines, and look as if a font library had set them."""

from collections.abc import Iterator
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from factpress.charts import Workers
from factpress.printing import PrintOrder
from factpress.printing.outlines import outlined

LINES = (
    '<text x="10" y="40" font-size="30" fill="#14181d" font-family="Factpress Serif,serif" font-weight="650">'
    "AVATAR To: offices, afflicted Yfte 1,174</text>",
    '<text x="10" y="70" font-size="14" fill="#005a78" font-weight="bold">3 to 5 %, “Typo” offer<tspan dx="7" '
    'font-size="13" font-weight="400" fill="#505963">then ÷ 12 → after VAT</tspan></text>',
    '<text x="300" y="100" font-size="13" fill="#14181d" text-anchor="middle">middle: Łódź – 3 × 4</text>',
    '<text x="590" y="130" font-size="13" fill="#14181d" text-anchor="end">Way. 7/11</text>',
)
NOT_OURS = (
    '<text x="1" y="9" font-size="9" fill="#111">평양</text>',
    '<text x="1" y="9" font-size="9" fill="#111">two  blanks</text>',
    '<text x="1" y="9" font-size="9" fill="#111" font-style="italic">slanted</text>',
    '<text x="1" y="9" font-size="9" fill="#111" font-weight="300">thin</text>',
    '<text x="1" y="9" font-size="9" fill="#111" font-family="sans-serif">foreign</text>',
    '<text x="1" y="9">of no size</text>',
)


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with Workers(at_most=1) as workers:
        yield workers


def picture(*words: str) -> str:
    paper = '<rect width="600" height="140" fill="#ffffff"/>'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="140" font-family="Factpress Sans,sans-serif">'
        f"{paper}{''.join(words)}</svg>"
    )


def pixels(one: Image.Image, other: Image.Image) -> int:
    """Count the pixels that can be seen to differ."""
    return sum(ImageChops.difference(one, other).histogram()[9:])


def test_outlines_look_as_a_font_library_sets_them(workers: Workers) -> None:
    set_by_library = [
        line.replace("<text", '<text opacity="1"') for line in LINES
    ]  # which we would not know how to set

    printed = workers.carry_out([PrintOrder(svg=picture(*lines), scale=2) for lines in (LINES, set_by_library, ())])

    ours, theirs, blank = (Image.open(BytesIO(made)).convert("L") for made in printed if isinstance(made, bytes))
    assert pixels(ours, theirs) < pixels(ours, blank) / 500
    assert pixels(ours, blank) > 5000
    assert not any(words in outlined(picture(*LINES)) for words in ("text", "AVATAR"))


@pytest.mark.parametrize("words", NOT_OURS)
def test_what_is_not_in_our_letters_stays_words(words: str) -> None:
    assert words.partition(">")[2] in outlined(picture(words)).replace("ns0:", "")
