"""diff: tells what has changed between two editions of the facts."""

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from factpress.checking import check
from factpress.cli.terms import AUTHORS_MISTAKES, GOOD, Command, WrongUsage, show, tell
from factpress.differences import Changed, Differences, Row, Rows, compare_facts, uncorrected
from factpress.model import Content
from factpress.problems import Location, Problem


def add_arguments(parser: ArgumentParser) -> None:
    """Add the two editions."""
    for name in ("old", "new"):
        parser.add_argument(name, type=Path, metavar=name.upper(), help="a site's folder, or its data/facts.json")
    parser.add_argument("--format", choices=tuple(_FORMATS), default="text", help="how to tell it (default: text)")
    told = "fail where a published figure has changed and corrections.yaml does not say so"
    parser.add_argument("--require-corrections", action="store_true", help=told)


def run(newsroom: Path, options: Namespace) -> int:
    """Compare two editions."""
    differences = compare_facts(_read(options.old), _read(options.new))
    problems: tuple[Problem, ...] = ()
    if options.require_corrections:
        problems = tuple(_uncorrected(differences, check(newsroom).content))
    show(_FORMATS[options.format](differences))
    tell(problems, "readers have not been told", options, "plain" if options.format == "json" else options.format)
    return AUTHORS_MISTAKES if problems else GOOD


def _read(path: Path) -> Rows:
    file = path / "data" / "facts.json" if path.is_dir() else path
    if not file.is_file():
        raise WrongUsage(f"there is no file {file}")
    try:
        published = json.loads(file.read_bytes())
    except ValueError as error:
        raise WrongUsage(f"{file} is no JSON: {error}") from error
    facts = published.get("facts") if isinstance(published, dict) else None
    if not isinstance(facts, list) or not all(isinstance(row, dict) and {"id", "text"} <= row.keys() for row in facts):
        raise WrongUsage(f"{file} does not hold facts as a site's data/facts.json does")
    return {row["id"]: row for row in facts}


def _uncorrected(differences: Differences, content: Content) -> Iterator[Problem]:
    for id, said, says in uncorrected(differences, content.corrections):
        place = content.ledger[id].location if id in content.ledger else Location("content/corrections.yaml")
        now = f"and now reads “{says}”" if says is not None else "and is gone"
        entry = f"fact: {id}, said: “{said}”" + (f", says: “{says}”" if says is not None else "")
        hint = f"add to content/corrections.yaml, with its date and because: {entry}"
        yield Problem(place, f"“{id}” was published as “{said}” {now}", "uncorrected-change", hint)


def _as_text(differences: Differences) -> str:
    return "\n".join(_lines(differences))


def _lines(differences: Differences) -> Iterator[str]:
    if not differences:
        yield f"Nothing has changed in {differences.unchanged} facts."
        return
    yield (
        f"{len(differences.changed)} changed, {len(differences.added)} added, {len(differences.removed)} removed, "
        f"{differences.unchanged} as they were."
    )
    for id, change in differences.changed.items():
        yield from ("", f"{id} has changed: {change.new.get('gist')}")
        yield from (f"    {name}: {_said(old)} → {_said(new)}" for name, (old, new) in change.fields.items())
    for word, rows in (("is new", differences.added), ("is gone", differences.removed)):
        for id, row in rows.items():
            yield from ("", f"{id} {word}: {row.get('gist')}", f"    text: {_said(row['text'])}")


def _said(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _as_json(differences: Differences) -> str:
    written = {
        "added": list(differences.added.values()),
        "removed": list(differences.removed.values()),
        "changed": [_changed(id, change) for id, change in differences.changed.items()],
    }
    return json.dumps(written, ensure_ascii=False, indent=1)


def _changed(id: str, change: Changed) -> Row:
    fields = {name: {"old": old, "new": new} for name, (old, new) in change.fields.items()}
    return {"id": id, "gist": change.new.get("gist"), "fields": fields}


_FORMATS: Mapping[str, Callable[[Differences], str]] = {  # by how problems are told
    "text": _as_text,
    "plain": _as_text,
    "json": _as_json,
    "github": _as_text,
}

COMMAND = Command(run=run, add_arguments=add_arguments)
