#!/bin/sh
# toot: logs in by the console, reads, posts, favourites, follows. Home is a directory of its own.
set -eu
host=$1 email=$2 password=$3 other=$4

say() {
    out=$(toot "$@" --no-color) || { printf '%s\n' "toot $1 failed: $out" >&2; exit 1; }
    printf '%s\n' "$out"
}

printf '%s' "$password" | toot login_cli --disable-https --instance "$host" --email "$email" >/dev/null
say whoami | grep -q '@'
say instance "$host" --disable-https | grep -q 'running Mastodon 4.5.0'
say timeline --once --count 3 >/dev/null
posted=$(say post "Posted by toot #toot")
id=$(printf '%s' "$posted" | grep -Eo '[0-9]+' | tail -n 1)
say thread "$id" | grep -q 'Posted by toot'
say favourite "$id" >/dev/null
say bookmark "$id" >/dev/null
say bookmarks >/dev/null
say follow "$other" >/dev/null
say search "$other" | grep -q "$other"
say notifications >/dev/null
say delete "$id" >/dev/null
echo "toot: all of it"
