#!/bin/sh
# Installs one tool of npm's, of one version, into .cache/: ensure_npm_tool.sh lighthouse 12.8.2
set -eu

name=$1 version=$2
folder=.cache/npm/$name

[ -e "$folder/$version" ] && exit 0

if ! command -v npm >/dev/null; then
  echo "error: $name needs node and npm; on Debian, as root: apt-get install nodejs npm" >&2
  exit 1
fi

echo "installing $name $version"
rm -rf "$folder"
mkdir -p "$folder"
# --ignore-scripts: neither tool needs what npm would run after installing, and that wants the network once more.
if ! npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error "$name@$version"; then
  echo "error: $name $version cannot be had: npm has no way to its registry" >&2
  exit 1
fi
touch "$folder/$version"
