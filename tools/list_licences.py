"""Writes docs/licences.md: every package that a build needs, with the licence that it says it has."""

import re
from collections.abc import Iterator
from importlib.metadata import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_PIN = re.compile(r"^(?P<name>[\w.-]+)==", re.MULTILINE)
_HEAD = """\
# Licences

factpress is under the [MIT licence](../LICENSE). These are the packages that a build needs, as `requirements.txt` pins
them, each with the licence that its own metadata names. `python -m tools.list_licences` writes this page; a test holds
it to the pins. The fonts are under the SIL Open Font License; its text stands beside them.

| package | licence |
|---|---|
"""


def list_licences() -> str:
    """Write the page."""
    return _HEAD + "".join(f"| {name} | {licence_of(name)} |\n" for name in pinned())


def pinned() -> Iterator[str]:
    """List what a build needs."""
    yield from (pin["name"] for pin in _PIN.finditer((ROOT / "requirements.txt").read_text(encoding="utf-8")))


def licence_of(package: str) -> str:
    """Name the licence of an installed package: an expression of SPDX where it has one, else its classifier."""
    about = metadata(package)
    if "License-Expression" in about:
        return about["License-Expression"]
    classifiers = [one for one in about.get_all("Classifier") or () if one.startswith("License ::")]
    return classifiers[0].rpartition(" :: ")[2] if classifiers else about["License"]


if __name__ == "__main__":
    (ROOT / "docs" / "licences.md").write_text(list_licences(), encoding="utf-8")
