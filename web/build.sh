#!/bin/sh
# Installs what package-lock.json names, unless that is there already, then runs a script of package.json.
#   usage: build.sh build|test
set -eu
cd "$(dirname "$0")"
command -v npm >/dev/null 2>&1 || {
    echo "the web interface needs Node 20 or newer with npm to be built; install it and put it on the PATH." >&2
    exit 1
}
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
    PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error
    touch node_modules/.package-lock.json
fi
npm run --silent "$1"
