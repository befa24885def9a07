#!/bin/sh
# Installs Switchboard from the folder that this script lies in, upgrades it, or removes it.
set -eu

usage() {
    cat <<'TEXT'
usage: install.sh [--system | --user] [--prefix DIR] [--quiet]
       install.sh --uninstall [--system | --user] [--prefix DIR] [--purge] [--quiet]

  --system      for everybody, into /usr/local: what root gets where nothing is said
  --user        for one person, into ~/.local: what everybody else gets
  --prefix DIR  into another folder
  --uninstall   removes what was installed there, and keeps settings and presence
  --purge       with --uninstall: removes the data folder too, and the service's user
  --quiet       says what went wrong and nothing else

Exit status: 0 for success, 1 for a failure, 64 for wrong arguments.
TEXT
}

say() { [ -n "$quiet" ] || printf '%s\n' "$*"; }

fail() {
    printf 'install.sh: %s\n' "$*" >&2
    exit 1
}

misused() {
    printf 'install.sh: %s\n' "$*" >&2
    usage >&2
    exit 64
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
scope='' prefix='' quiet='' task=install purge=''
while [ $# -gt 0 ]; do
    case $1 in
    --system | --user) scope=${1#--} ;;
    --prefix)
        [ $# -gt 1 ] || misused "--prefix needs a folder"
        prefix=$2
        shift
        ;;
    --prefix=*) prefix=${1#--prefix=} ;;
    --uninstall) task=uninstall ;;
    --purge) purge=yes ;;
    --quiet) quiet=yes ;;
    -h | --help)
        usage
        exit 0
        ;;
    *) misused "unknown argument: $1" ;;
    esac
    shift
done
[ -z "$purge" ] || [ "$task" = uninstall ] || misused "--purge goes with --uninstall"

if [ -z "$scope" ]; then
    if [ "$(id -u)" = 0 ]; then scope=system; else scope=user; fi
fi
if [ -z "$prefix" ] && [ -f "$here/installed-files" ]; then
    prefix=${here%/lib/switchboard} # run from where it was installed
fi
if [ -z "$prefix" ]; then
    if [ "$scope" = system ]; then prefix=/usr/local; else prefix=$HOME/.local; fi
fi
case $prefix in
/*) ;;
*) prefix=$PWD/$prefix ;;
esac
prefix=${prefix%/}
newline='
'
case $prefix in
'') fail "choose a folder below /" ;;
*[\"\'\\\`\$%\|\&]* | *"$newline"*) fail "the folder's name has a character that launchers cannot quote: $prefix" ;;
esac

program=$prefix/lib/switchboard
list=$program/installed-files
if [ "$scope" = system ]; then
    case $prefix in
    /usr | /usr/local) units=$prefix/lib/systemd ;;
    *) units=/etc/systemd ;; # systemd looks nowhere else
    esac
    unit=$units/system/switchboard.service
    data=/var/lib/switchboard
else
    units=${XDG_CONFIG_HOME:-$HOME/.config}/systemd
    unit=$units/user/switchboard.service
    data=${XDG_DATA_HOME:-$HOME/.local/share}/switchboard
fi

has_systemd() { [ -d /run/systemd/system ] && command -v systemctl >/dev/null; }

systemd() {
    if [ "$scope" = system ]; then systemctl "$@"; else systemctl --user "$@"; fi
}

# Whether the C library is as new as the program's parts ask for.
check_system() {
    floor=$(sed -n 's/^glibc //p' "$here/needs")
    found=$(getconf GNU_LIBC_VERSION 2>/dev/null | sed 's/^glibc //') || found=''
    [ -n "$found" ] || fail "this system has no GNU C library; Switchboard needs glibc $floor or newer"
    oldest=$(printf '%s\n%s\n' "$floor" "$found" | sort -t. -k1,1n -k2,2n | head -n 1)
    [ "$oldest" = "$floor" ] || fail "this system has glibc $found; Switchboard needs glibc $floor or newer"
    machine=$(sed -n 's/^machine //p' "$here/needs")
    [ "$(uname -m)" = "$machine" ] || fail "this build is for $machine; this machine is $(uname -m)"
}

# Says which libraries the window will miss, by their names and by Debian's packages.
say_what_is_missing() {
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
    libraries='' packages=''
    while read -r kind library package; do
        [ "$kind" = library ] || continue
        case $known in
        *"	$library ("*) ;;
        *) libraries="$libraries $library" packages="$packages $package" ;;
        esac
    done <"$here/needs"
    if [ -n "$libraries" ]; then
        say "The window needs libraries that are not here:$libraries"
        say "On Debian: sudo apt-get install$packages"
        say "Without them, switchboard serve and switchboard -rx work all the same."
    fi
}

# place FROM TO: a file of this folder with the program's path in it, noted for whoever removes it.
place() {
    mkdir -p -- "$(dirname -- "$2")"
    case $1 in
    *.desktop) sed -e "s|^Exec=.*|Exec=\"$prefix/bin/switchboard\" %u|" -- "$1" >"$2.new" ;;
    *.service) sed -e "s|^ExecStart=[^ ]*|ExecStart=\"$prefix/bin/switchboard\"|" -- "$1" >"$2.new" ;;
    *) cp -- "$1" "$2.new" ;;
    esac
    chmod 644 -- "$2.new"
    mv -f -- "$2.new" "$2"
    printf '%s\n' "$2" >>"$program.new/installed-files"
}

install_program() {
    [ -d "$here/lib/switchboard" ] || fail "there is no program beside this script; run it from the unpacked folder"
    check_system
    mkdir -p -- "$prefix/lib" "$prefix/bin" 2>/dev/null || fail "$prefix cannot be written; --prefix names another folder"
    if [ -e "$program" ] && [ ! -f "$list" ]; then
        fail "$program is there, and was not made by this script"
    fi
    rm -rf -- "$program.new" "$program.old"
    cp -R -- "$here/lib/switchboard" "$program.new"
    cp -- "$0" "$here/needs" "$program.new/"
    chmod 755 -- "$program.new/install.sh"
    : >"$program.new/installed-files"
    (cd -- "$here" && find share -type f | sort) | while IFS= read -r name; do
        place "$here/$name" "$prefix/$name"
    done
    place "$here/lib/systemd/$scope/switchboard.service" "$unit"
    printf '%s\n' "$prefix/bin/switchboard" >>"$program.new/installed-files"
    if [ -e "$program" ]; then
        remove_what_is_no_longer
        mv -- "$program" "$program.old"
    fi
    mv -- "$program.new" "$program"
    ln -sfn ../lib/switchboard/switchboard "$prefix/bin/switchboard"
    rm -rf -- "$program.old"
    [ "$scope" = user ] || make_user
    refresh
    if has_systemd; then
        systemd daemon-reload || true
        systemd try-restart switchboard.service || true
    fi
    "$prefix/bin/switchboard" --version >/dev/null || fail "what was installed does not run; see above"
    say "Installed: $prefix/bin/switchboard ($("$prefix/bin/switchboard" --version))"
    case :$PATH: in
    *":$prefix/bin:"*) ;;
    *) say "$prefix/bin is not in PATH: the menu starts it all the same." ;;
    esac
    say_what_is_missing
    if [ "$scope" = system ]; then
        say "As a service: sudo systemctl enable --now switchboard"
    else
        say "As a service: systemctl --user enable --now switchboard"
    fi
    say "To remove it: $program/install.sh --uninstall"
}

remove_what_is_no_longer() {
    while IFS= read -r path; do
        grep -qxF -e "$path" "$program.new/installed-files" || rm -f -- "$path"
    done <"$list"
}

make_user() {
    [ "$(id -u)" = 0 ] || return 0
    getent passwd switchboard >/dev/null && return 0
    useradd --system --home-dir "$data" --no-create-home --shell /usr/sbin/nologin switchboard ||
        say "The service's user could not be made: useradd --system --home-dir $data switchboard"
}

# A list of icons that is there has to know ours; where there is none, desktops look for themselves.
refresh() {
    [ -f "$prefix/share/icons/hicolor/icon-theme.cache" ] || return 0
    gtk-update-icon-cache -qtf "$prefix/share/icons/hicolor" 2>/dev/null || true
}

uninstall_program() {
    [ -f "$list" ] || fail "nothing is installed in $prefix"
    if has_systemd; then systemd disable --now switchboard.service 2>/dev/null || true; fi
    while IFS= read -r path; do
        rm -f -- "$path"
        folder=$(dirname -- "$path")
        while [ "$folder" != "$prefix" ] && [ "$folder" != / ] && rmdir -- "$folder" 2>/dev/null; do
            folder=$(dirname -- "$folder")
        done
    done <"$list"
    rm -rf -- "$program"
    rmdir -- "$prefix/bin" "$prefix/lib" "$prefix" 2>/dev/null || true
    refresh
    if has_systemd; then systemd daemon-reload || true; fi
    if [ -n "$purge" ]; then
        rm -rf -- "$data"
        if [ "$scope" = system ] && getent passwd switchboard >/dev/null; then userdel switchboard || true; fi
        say "Removed, with $data."
    else
        say "Removed. Settings and presence stay in $data."
    fi
}

"${task}_program"
