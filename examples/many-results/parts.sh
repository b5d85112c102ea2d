#!/bin/sh
# Counts a file of codes by GNU parallel, a block of lines a run: prints a partial for each, in no particular order.
# Usage: parts.sh INSTRUMENT CODES > PARTS.jsonl
# Exit code: 0 fine; 1 codes were refused and the others are counted; 2 wrong usage, or parts are missing.
[ $# -eq 2 ] && [ -f "$1" ] && [ -f "$2" ] || { echo "Usage: parts.sh INSTRUMENT CODES > PARTS.jsonl" >&2; exit 2; }
parallel --version 2>&1 | grep -q "GNU parallel" || { echo "GNU parallel is not on the PATH." >&2; exit 2; }
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT
trap 'exit 2' HUP INT TERM
INSTRUMENT=$1 REFUSED=$work/refused UPSTREAM_TOOL=${UPSTREAM_TOOL:-upstream} PARALLEL_SHELL=/bin/sh
export INSTRUMENT REFUSED UPSTREAM_TOOL PARALLEL_SHELL
# Two blocks a core, so that a core that others slow down gets fewer. Exit code 1 of a run means refused codes; anything
# else that is not 0 ends them all.
parallel --halt now,fail=1 --pipepart --arg-file "$2" --block -2 \
    '"$UPSTREAM_TOOL" team "$INSTRUMENT" --partial || { [ $? -eq 1 ] && : > "$REFUSED"; }' || exit 2
[ ! -e "$REFUSED" ]
