"""Netlify's own parsers, from npm, read what we tell Netlify as we mean it; “make netlify” installs them."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from factpress.hosting import HEADERS, REDIRECTS
from tests.conftest import REPOSITORY
from tests.hosts import read_rules

PARSERS = REPOSITORY / ".cache/npm/@netlify/config/node_modules"
Read = Mapping[str, Any]


@pytest.fixture(scope="module")
def read(golden_site: Path) -> Read:
    """Have Netlify read its settings, and what the golden site tells hosts."""
    if not PARSERS.is_dir():
        pytest.skip("Netlify's own parsers are not installed: make netlify")
    command: list[str | Path] = ["node", REPOSITORY / "tests/netlify.mjs", PARSERS, REPOSITORY, golden_site]
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8")
    return dict(json.loads(told.stdout))


def test_netlify_finds_nothing_wrong(read: Read) -> None:
    assert read["problems"] == []


def test_netlify_publishes_what_is_built_and_lists_no_preview(read: Read) -> None:
    told = read["contexts"]

    assert {context: settings["publish"] for context, settings in told.items()} == dict.fromkeys(told, "site")
    assert {context: "--unlisted" in settings["command"] for context, settings in told.items()} == {
        "production": False,
        "deploy-preview": True,
        "branch-deploy": True,
    }


def test_netlify_reads_every_header_and_skips_what_is_meant_for_others(read: Read, golden_site: Path) -> None:
    rules = read_rules((golden_site / HEADERS).read_bytes())

    meant = [(address, [line for line in lines if not line.startswith("!")]) for address, lines in rules]

    assert meant == [
        (rule["for"], [f"{name}: {value}" for name, value in rule["values"].items()]) for rule in read["headers"]
    ]


def test_netlify_reads_every_redirect(read: Read, golden_site: Path) -> None:
    written = (golden_site / REDIRECTS).read_text(encoding="utf-8").splitlines()

    assert [
        f"{rule.get('from') or rule['path']} {rule['to']} {rule['status']}" for rule in read["redirects"]
    ] == written
