"""schema: writes what an editor needs to complete, explain and underline content."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from factpress.cli.terms import GOOD, Command, show, shown
from factpress.schemas import FOLDER, write_schemas


def add_arguments(parser: ArgumentParser) -> None:
    """Add the folder."""
    told = f"where the schemas go (default: {FOLDER} in the newsroom)"
    parser.add_argument("folder", type=Path, nargs="?", metavar="DIR", help=told)


def run(newsroom: Path, options: Namespace) -> int:
    """Write a JSON Schema for each kind of file, with the ids that the newsroom has now."""
    folder: Path = (options.folder or newsroom / FOLDER).resolve()
    show(f"{write_schemas(newsroom, folder)} schemas in {shown(folder)}")
    return GOOD


COMMAND = Command(run=run, add_arguments=add_arguments)
