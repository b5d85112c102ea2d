# For the commands in script/, which read this first. Answers --help with the comment that the command opens with, without
# needing anything but a shell; then runs the command's JavaScript. Uses sed, and node for the rest.
for argument in "$@"; do
    case $argument in
    -h | --help)
        sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
        exit 0
        ;;
    esac
done

# For a command that takes no arguments.
no_arguments() {
    [ $# -eq 0 ] && return
    echo "script/$(basename "$0") takes no arguments, and here is: $*" >&2
    exit 2
}

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
