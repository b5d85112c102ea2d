# For the commands in script/: the rest of them is JavaScript, and this is what runs it.
run_node() {
    if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
        package="$(dirname "$0")/../package.json"
        builds=$(sed -n 's/.*"node": "\(.*\)".*/\1/p' "$package")
        tests=$(sed -n 's/.*"testNode": "\(.*\)".*/\1/p' "$package")
        echo "This needs Node.js $builds with npm (>=$tests for the tests). Install it from your system's packages or nodejs.org," >&2
        echo "see that \`node --version\` answers, and run this again." >&2
        exit 1
    fi
    name=$1
    shift
    exec node "$(dirname "$0")/../$name" "$@"
}
