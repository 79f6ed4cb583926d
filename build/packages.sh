# What the program and its tests need from the system, and how to get it. Sourced by ./audio and ./test.sh; bash 3.2 will do.

has_lame() {
  local f
  for f in /usr/lib/*/libmp3lame.so.0 /usr/lib/libmp3lame.so.0 /usr/lib64/libmp3lame.so.0 /usr/local/lib/libmp3lame.* /opt/homebrew/lib/libmp3lame.dylib; do
    [ -e "$f" ] && return 0
  done
  return 1
}

# A capability's name here is the argument of 'missing'; its package's name differs from one system to the next.
has() {
  case $1 in
    lame) has_lame ;;
    mutagen) /usr/bin/env python3 -c 'import mutagen' 2>/dev/null || /usr/bin/python3 -c 'import mutagen' 2>/dev/null ;;
    eyed3) command -v eyeD3 >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

package() {
  case $installer:$1 in
    apt-get:lame) echo libmp3lame0 ;;
    apt-get:mutagen) echo python3-mutagen ;;
    brew:mediainfo) echo media-info ;;
    brew:eyed3) echo eyed3 ;;
    *) echo "$1" ;;
  esac
}

# install CAPABILITY…: says what is missing and installs it; where it cannot, says the command and returns 1.
install() {
  local installer=apt-get packages="" need command sudo=""
  command -v apt-get >/dev/null || { command -v brew >/dev/null && installer=brew; }
  for need in "$@"; do has "$need" || packages="$packages $(package "$need")"; done
  [ -n "$packages" ] || return 0

  command="$installer install$packages"
  if ! command -v "$installer" >/dev/null; then
    echo "audio: missing:$packages. Please install them with your system's package manager." >&2
    return 1
  fi
  if [ "$installer" = apt-get ]; then
    if [ "$(id -u)" != 0 ]; then
      # Without a terminal nobody could type a password.
      if [ -t 0 ]; then sudo="sudo"; else sudo="sudo -n"; fi
      command="sudo $command"
    fi
    echo "audio: installing$packages (with apt-get, once)" >&2
    { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $packages; } >&2 && return 0
  else
    echo "audio: installing$packages (with brew, once)" >&2
    brew install --quiet $packages >&2 && return 0
  fi
  echo "audio: could not install what is missing. Please run: $command" >&2
  return 1
}
