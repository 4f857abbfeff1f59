#!/bin/sh
# Make .venv with a Python that is new enough; an existing one stays.
set -eu

[ -x .venv/bin/python ] && .venv/bin/python -c '' 2>/dev/null && exit 0

found=
for python in python3.11 python3.12 python3.13 python3.14 python3 python; do
  "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue
  found=$python
  "$python" -c 'import ensurepip, venv' 2>/dev/null || continue
  echo "making .venv with $("$python" --version)"
  rm -rf .venv
  exec "$python" -m venv .venv
done

if [ -n "$found" ]; then
  version=$("$found" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
  echo "error: $found cannot make a virtual environment; on Debian: apt-get install python$version-venv" >&2
else
  echo "error: there is no Python 3.11 or newer here; on Debian: apt-get install python3 python3-venv" >&2
fi
exit 1
