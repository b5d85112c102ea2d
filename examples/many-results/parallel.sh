#!/bin/sh
# Sums up a file of codes on all cores: prints what one `upstream team` over all codes prints.
# Usage: parallel.sh INSTRUMENT CODES [--csv | --link | --partial]
# Exit code: as of `upstream team`; nothing is printed if a part is missing.
[ $# -ge 2 ] || { echo "Usage: parallel.sh INSTRUMENT CODES [--csv | --link | --partial]" >&2; exit 2; }
instrument=$1 codes=$2
shift 2
parts=$(mktemp) || exit 2
trap 'rm -f "$parts"' EXIT
trap 'exit 2' HUP INT TERM
"$(dirname "$0")/parts.sh" "$instrument" "$codes" > "$parts"
status=$?
[ $status -le 1 ] || exit $status
"${UPSTREAM_TOOL:-upstream}" team "$instrument" --merge "$@" < "$parts" && exit $status
