"""The manifest must list every file of the site with its SHA-256: nothing changed, nothing more, nothing missing."""

import hashlib
import json
from collections.abc import Iterator, Mapping

from factpress.problems import Location, Problem
from factpress.verify.published import Published

MANIFEST = "manifest.json"


def no_site(files: Mapping[str, bytes]) -> Iterator[Problem]:
    """Find that a folder holds no site of ours, of which nothing else is worth telling."""
    if _listed(files) is None:
        message = "this is no site that factpress has built: there is no manifest that can be read"
        yield Problem(Location(MANIFEST), message, "manifest", "name a folder that a build has written")


def prove(published: Published) -> Iterator[Problem]:
    """Compare the manifest with the files."""
    files, listed = published.files, _listed(published.files) or {}
    for path in sorted(listed.keys() - files.keys()):
        yield Problem(Location(path), "this file is listed in the manifest and is not there", "manifest")
    for path in sorted(files.keys() - listed.keys() - {MANIFEST}):
        yield Problem(Location(path), "this file is not listed in the manifest", "manifest", "no build put it there")
    for path in sorted(files.keys() & listed.keys()):
        if hashlib.sha256(files[path]).hexdigest() != listed[path]:
            yield Problem(Location(path), "this file has changed since it was built", "manifest")


def _listed(files: Mapping[str, bytes]) -> Mapping[str, str] | None:
    try:
        manifest = json.loads(files.get(MANIFEST, b""))
    except ValueError:
        return None
    listed = manifest.get("files") if isinstance(manifest, dict) else None
    return listed if isinstance(listed, dict) else None
