# For the commands in script/: the rest of them is JavaScript, and this is what runs it.
run_node() {
    if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
        echo "This needs Node.js 18 or newer with npm (20.19 for the tests). Install it from your system's packages or nodejs.org," >&2
        echo "see that \`node --version\` answers, and run this again." >&2
        exit 1
    fi
    name=$1
    shift
    exec node "$(dirname "$0")/../$name" "$@"
}
