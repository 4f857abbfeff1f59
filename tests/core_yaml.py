"""YAML as an editor reads it: the core schema of YAML 1.2, in which 2024 is a number and `yes` a word."""

import re
from pathlib import Path
from typing import Any

import yaml


class _Core(yaml.CSafeLoader):
    """Loads what JSON has, and nothing else."""


_Core.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first)


def read_as_an_editor(file: Path) -> Any:
    """Read a YAML file, or the front matter of a Markdown file; raises YAMLError or UnicodeDecodeError."""
    words = file.read_text(encoding="utf-8-sig")
    if file.suffix == ".md":
        words = words.partition("---\n")[2].partition("\n---")[0]
    return _with_named_keys(yaml.load(words, Loader=_Core))  # it is a SafeLoader


def _with_named_keys(content: Any) -> Any:
    """Write every key as words, as JSON has them."""
    if isinstance(content, dict):
        return {str(key): _with_named_keys(value) for key, value in content.items()}
    return [_with_named_keys(one) for one in content] if isinstance(content, list) else content
