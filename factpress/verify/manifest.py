"""The manifest must list every file of the site with its SHA-256: nothing changed, nothing more, nothing missing."""

import hashlib
import json
from collections.abc import Iterator, Mapping

from factpress.problems import Location, Problem
from factpress.verify.published import Published

MANIFEST, RULE = "manifest.json", "manifest"


def prove(published: Published) -> Iterator[Problem]:
    """Compare the manifest with the files."""
    files, listed = published.files, _listed(published.files)
    if listed is None:
        yield Problem(Location(MANIFEST), "there is no manifest that can be read", RULE, "build the site again")
        return
    for path in sorted(listed.keys() - files.keys()):
        yield Problem(Location(path), "this file is listed in the manifest and is not there", RULE)
    for path in sorted(files.keys() - listed.keys() - {MANIFEST}):
        yield Problem(Location(path), "this file is not listed in the manifest", RULE, "no build has put it there")
    for path in sorted(files.keys() & listed.keys()):
        if hashlib.sha256(files[path]).hexdigest() != listed[path]:
            yield Problem(Location(path), "this file has changed since it was built", RULE)


def _listed(files: Mapping[str, bytes]) -> Mapping[str, str] | None:
    try:
        manifest = json.loads(files.get(MANIFEST, b""))
    except ValueError:
        return None
    listed = manifest.get("files") if isinstance(manifest, dict) else None
    return listed if isinstance(listed, dict) else None
