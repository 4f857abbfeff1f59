"""Draw every form at three widths, for somebody to look at: python -m tests.contact_sheet FILE

FILE.png becomes FILE-light.png, -dark.png, -grey.png and -forced.png: the charts of the golden newsroom in both
themes, without their colours, and in the colours that a reader forces upon all pages.
"""

import argparse
import shutil
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, TypedDict

from playwright.sync_api import sync_playwright

from factpress.charts import Figure, draw_charts
from factpress.derive import derive_facts
from factpress.load import load_content
from tests.conftest import GOLDEN, REPOSITORY

WIDTHS = {320: "narrow", 414: "narrow", 688: "wide"}
STYLE = REPOSITORY / "templates" / "static" / "style"
FONT = REPOSITORY / "templates" / "static" / "fonts" / "sans.woff2"
OWN_STYLE = """
body { margin: 1.5rem; background: var(--paper); color: var(--ink); font-family: var(--sans) }
section { display: grid; grid-template-columns: 320px 414px 688px; gap: 2.5rem; margin-block-end: 3.5rem }
h2 { grid-column: 1 / -1; margin: 0; font: 700 1rem/1.3 var(--sans) }
svg { inline-size: 100%; block-size: auto; overflow: visible; font-family: var(--sans) }
.grey { filter: grayscale(1) }
"""


class Theme(TypedDict):
    """How a browser is asked to show a page."""

    color_scheme: Literal["light", "dark"]
    forced_colors: Literal["active", "none"]


THEMES: Mapping[str, Theme] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "grey": {"color_scheme": "light", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}


def main() -> None:
    """Write the sheets that the command line asks for."""
    parser = argparse.ArgumentParser(description="Draw every form at three widths.")
    parser.add_argument("file", type=Path)
    file = parser.parse_args().file
    for sheet in write_sheets(file):
        print(sheet)


def write_sheets(file: Path) -> Iterator[Path]:
    """Photograph the charts of the golden newsroom in each theme."""
    loaded = load_content(GOLDEN / "newsroom")
    assert loaded.content, loaded.problems
    assert loaded.wording, loaded.problems
    figures = draw_charts(derive_facts(loaded.content).content, loaded.wording)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, theme in THEMES.items():
            page = browser.new_page(viewport={"width": 1580, "height": 900}, **theme)
            shown = Path(folder) / f"{name}.html"
            shown.write_text(_sheet(figures, name), encoding="utf-8")
            page.goto(shown.as_uri())
            page.evaluate("document.fonts.ready")
            sheet = file.with_name(f"{file.stem}-{name}.png")
            page.screenshot(path=sheet, full_page=True)
            page.close()
            yield sheet
        browser.close()


def _sheet(figures: Mapping[str, Figure], theme: str) -> str:
    face = f'@font-face {{ font-family: "Sans"; src: url("{FONT.as_uri()}"); font-weight: 400 700 }}'
    style = face + "".join((STYLE / name).read_text(encoding="utf-8") for name in ("tokens.css", "base.css"))
    charts = "".join(_chart(figure) for figure in sorted(figures.values(), key=lambda figure: figure.chart.form))
    body = f'<body class="{theme}">{charts}</body>'
    return f"<!doctype html><meta charset=utf-8><style>{style}{OWN_STYLE}</style>{body}"


def _chart(figure: Figure) -> str:
    drawn = "".join(f"<div>{getattr(figure, format)}</div>" for format in WIDTHS.values())
    return f"<section><h2>{escape(f'{figure.chart.form}: {figure.id}')}</h2>{drawn}</section>"


if __name__ == "__main__":
    main()
