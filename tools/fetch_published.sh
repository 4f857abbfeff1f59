#!/bin/sh
# Fetches what readers have now from a site into published/, for “build --published” and “diff”. A site that is not there
# yet, or answers with a page that says so, leaves the folder empty: it is no reason not to build.
mkdir -p published
for file in manifest.json data/facts.json; do
  [ -n "$1" ] &&
    curl --fail --silent --show-error --max-time 30 --create-dirs --output "published/$file" "${1%/}/$file" &&
    python -m json.tool "published/$file" /dev/null || rm -f "published/$file"
done
