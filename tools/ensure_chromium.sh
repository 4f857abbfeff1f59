#!/bin/sh
# The browser tests drive Debian's chromium: install it where it is missing and that can be done.
set -eu

command -v chromium >/dev/null && exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing chromium"
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi

command -v chromium >/dev/null && exit 0

echo "error: the browser tests need chromium; on Debian, as root: apt-get install chromium" >&2
exit 1
