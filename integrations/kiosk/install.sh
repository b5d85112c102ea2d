#!/bin/bash
# Makes a kiosk of a bare Debian 12: the page, a screen that shows it and nothing else, and what keeps both alive. It may be run again at
# any time, with a newer page too: it changes what differs, and says so. docs/kiosk.md is the guide.
#
#   sudo ./install.sh --page DIR --hosting DIR   the page's folder and the files for its server, as a build makes them
#   sudo ./install.sh --single FILE              the page as a single file instead, without a server
#   sudo ./install.sh --remove                   takes everything out but /var/lib/upstream-kiosk, where the records are
#
#   --port N        the server's port, 8080 if nothing is said
#   --query TEXT    what the page is opened with; "kiosk&beat" if nothing is said
#   --dry-run       says what it would do, and does nothing
#   --prefix DIR    puts all files below DIR, for a trial: nothing is installed, started or changed elsewhere
set -euo pipefail

source=$(cd "$(dirname "$(readlink -f "$0")")" && pwd)/files
packages=(cage chromium nginx xwayland libpam-systemd dbus systemd-timesyncd procps udev fonts-noto-core)
units=(upstream-kiosk-page.service upstream-kiosk.service upstream-kiosk-watch.service)
# Other ways to the screen, and what would interrupt an event.
masked=(nginx.service getty@tty1.service ctrl-alt-del.target sleep.target suspend.target hibernate.target hybrid-sleep.target
    apt-daily.timer apt-daily-upgrade.timer apt-daily.service apt-daily-upgrade.service unattended-upgrades.service)

page='' hosting='' single='' port=8080 query='kiosk&beat' prefix='' dry='' remove=''

fail() { echo "install.sh: $*" >&2; exit 1; }
say() { printf '%-8s %s\n' "$1" "$2"; }

# Arguments that take a value.
value() { [[ $# -ge 2 && -n $2 ]] || fail "$1 needs a value"; }
while (($#)); do
    case $1 in
    --page) value "$@"; page=$2; shift ;;
    --hosting) value "$@"; hosting=$2; shift ;;
    --single) value "$@"; single=$2; shift ;;
    --port) value "$@"; port=$2; shift ;;
    --query) value "$@"; query=$2; shift ;;
    --prefix) value "$@"; prefix=$(realpath -m -- "$2"); shift ;;
    --dry-run) dry=yes ;;
    --remove) remove=yes ;;
    -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//p}' "$0"; exit 0 ;;
    *) fail "does not know $1; --help says what it knows" ;;
    esac
    shift
done

# A command for the machine itself; in a trial it is only said.
machine() {
    if [[ -n $dry || -n $prefix ]]; then say 'would' "$*"; else say 'run' "$*"; "$@"; fi
}

# The same for what only a machine that is running can do: not an image that is being made.
live() {
    if [[ -n $dry || -n $prefix || -d /run/systemd/system ]]; then machine "$@"; else say 'later' "$* (at its next start)"; fi
}

# The files of this folder as they will lie on the machine.
ours() { (cd "$source" && find . -type f -printf '/%P\n' | sort); }

fill() {
    sed -e "s|@prefix@|$prefix|g" -e "s|@port@|$port|g" -e "s|@address@|${address//&/\\&}|g" -e "s|@beats@|$beats|g" "$1"
}

# put NAME MODE: standard input becomes that file, if it is another one. What the owner has changed in kiosk.conf is kept beside it.
put() {
    local to=$prefix$1 text new
    text=$(cat; echo x)
    new=${text%x}
    if [[ -f $to ]] && [[ $(stat -c %a "$to") == "$2" ]] && cmp --silent "$to" <(printf %s "$new"); then
        say 'same' "$to"
        return
    fi
    if [[ -e $to ]]; then say 'change' "$to"; else say 'new' "$to"; fi
    [[ -n $dry ]] && return
    mkdir -p "$(dirname "$to")"
    if [[ $1 == /etc/upstream-kiosk/kiosk.conf && -f $to ]]; then cp -p "$to" "$to.before"; fi
    printf %s "$new" >"$to.new"
    chmod "$2" "$to.new"
    mv -f "$to.new" "$to"
}

files() {
    local name mode
    while read -r name; do
        mode=644
        [[ -x $source$name ]] && mode=755
        fill "$source$name" | put "$name" "$mode"
    done < <(ours)
}

# The page's folder anew, in one step, so that a page that is being served is never half of one and half of another.
pages() {
    local to=$prefix/srv/upstream-kiosk
    if [[ -n $single ]]; then
        say 'page' "$single to $to/page/upstream.html"
    else
        say 'page' "$page to $to/page"
        # Packed forms are of no use within one machine, and brotli would need a module of nginx.
        sed -e 's/^brotli_static on;/# &/' -e 's/^gzip_static on;/# &/' "$hosting/nginx.conf" | put /etc/upstream-kiosk/page.conf 644
    fi
    [[ -n $dry ]] && return
    rm -rf "$to/page.new"
    mkdir -p "$to/page.new"
    if [[ -n $single ]]; then cp -- "$single" "$to/page.new/upstream.html"; else cp -r -- "$page/." "$to/page.new/"; fi
    chmod -R u=rwX,go=rX "$to/page.new"
    rm -rf "$to/page.old"
    if [[ -d $to/page ]]; then mv "$to/page" "$to/page.old"; fi
    mv "$to/page.new" "$to/page"
    rm -rf "$to/page.old"
}

check() {
    if [[ ! $port =~ ^[0-9]{4,5}$ ]] || ((port < 1024 || port > 65535)); then fail "--port takes a number from 1024 to 65535"; fi
    [[ $query =~ ^[A-Za-z0-9=\&_-]*$ ]] || fail "--query takes letters, digits, = and &"
    [[ $prefix =~ ^[A-Za-z0-9/._-]*$ ]] || fail "--prefix takes a plain path"
    [[ -z $prefix || $prefix != / ]] || fail "--prefix takes a folder of its own"
    if [[ -n $single ]]; then
        [[ -f $single ]] || fail "there is no $single"
        return
    fi
    [[ -n $page && -n $hosting ]] || fail "needs --page and --hosting, or --single; --help says more"
    [[ -f $page/index.html ]] || fail "there is no page in $page"
    [[ -f $hosting/nginx.conf ]] || fail "there is no nginx.conf in $hosting"
}

install() {
    check
    if [[ -n $single ]]; then address="file://$prefix/srv/upstream-kiosk/page/upstream.html?${query%&beat}" beats=no; fi
    # The server of nginx's package would start at once, for the whole network.
    machine systemctl mask "${masked[@]}"
    machine env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}"
    files
    pages
    machine systemd-sysusers /etc/sysusers.d/upstream-kiosk.conf
    machine systemd-tmpfiles --create /etc/tmpfiles.d/upstream-kiosk.conf
    live sysctl --quiet --load /etc/sysctl.d/upstream-kiosk.conf
    live udevadm control --reload
    live systemctl daemon-reload
    machine systemctl set-default graphical.target
    if [[ -n $single ]]; then
        machine systemctl disable upstream-kiosk-page.service
        machine systemctl enable "${units[@]:1}"
    else
        machine systemctl enable "${units[@]}"
    fi
    say 'done' 'Start the machine anew: it comes up with the page. docs/kiosk.md says what to do before the doors open.'
}

remove() {
    local name
    live systemctl stop "${units[@]}"
    machine systemctl disable "${units[@]}"
    while read -r name; do
        [[ -e $prefix$name ]] || continue
        say 'remove' "$prefix$name"
        [[ -n $dry ]] || rm -f -- "$prefix$name"
    done < <(ours; echo /etc/upstream-kiosk/page.conf; echo /etc/upstream-kiosk/kiosk.conf.before)
    say 'remove' "$prefix/srv/upstream-kiosk"
    if [[ -z $dry ]]; then
        rm -rf -- "$prefix/srv/upstream-kiosk"
        rmdir --ignore-fail-on-non-empty -- "$prefix/etc/upstream-kiosk" "$prefix/usr/lib/upstream-kiosk" 2>/dev/null || true
    fi
    machine systemctl unmask "${masked[@]}"
    live systemctl daemon-reload
    say 'kept' "$prefix/var/lib/upstream-kiosk, with the records: erase it, or the disk, when they are not needed any more"
}

address="http://127.0.0.1:$port/?$query" beats=yes
if [[ -z $dry && -z $prefix && $EUID -ne 0 ]]; then fail 'needs root (or --dry-run, or --prefix DIR for a trial)'; fi
if [[ -n $remove ]]; then remove; else install; fi
