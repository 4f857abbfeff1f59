"""Where the templates of a site stand: a newsroom's own, and ours behind them."""

from pathlib import Path

PACKAGE = Path(__file__).parent
OURS = next(folder for folder in (PACKAGE / "templates", PACKAGE.parent / "templates") if folder.is_dir())


def template_folders(newsroom: Path) -> tuple[Path, ...]:
    """List where templates are looked for: the newsroom's own first, ours behind."""
    folders = (newsroom / "templates", OURS)
    return tuple(dict.fromkeys(folder.resolve() for folder in folders if folder.is_dir()))
