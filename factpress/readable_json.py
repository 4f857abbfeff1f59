"""Writes readable JSON: one value a line, as `json.dumps` does with an indent of 1."""

import json
from collections.abc import Mapping
from typing import Any

_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def write_json(content: Mapping[str, Any]) -> bytes:
    """Write a document in UTF-8."""
    return f"{indented(content)}\n".encode()


def indented(value: Any, before: str = "\n") -> str:
    """Write a value whose lines begin with what stands `before` them.

    The writer of Python's own library leaves a circle of dead functions behind for each document.
    """
    inside = f"{before} "
    if value and isinstance(value, Mapping):
        fields = (f"{inside}{_ENCODE(name)}: {indented(part, inside)}" for name, part in value.items())
        return f"{{{','.join(fields)}{before}}}"
    if value and isinstance(value, list | tuple):
        return f"[{','.join(f'{inside}{indented(part, inside)}' for part in value)}{before}]"
    return _ENCODE(value)
