# What the program and its tests need from the system, and how to get it. Sourced by ./audio and ./test.sh; bash 3.2 will do.

has_lame() {
  local f
  for f in /usr/lib/*/libmp3lame.so.0 /usr/lib/libmp3lame.so.0 /usr/lib64/libmp3lame.so.0 /usr/local/lib/libmp3lame.* /opt/homebrew/lib/libmp3lame.dylib; do
    [ -e "$f" ] && return 0
  done
  return 1
}

# Compiles a program of nothing: a compiler alone, or the mere stub of one, does not link.
can_link() {
  local cc
  for cc in clang gcc; do
    command -v $cc >/dev/null && echo 'int main(void) { return 0; }' | $cc -x c - -o /dev/null 2>/dev/null && return 0
  done
  return 1
}

# The system's packages are found by the system's own, which need not be the first on the path.
system_python() {
  if [ -x /usr/bin/python3 ]; then /usr/bin/python3 "$@"; else python3 "$@"; fi
}

has() {
  case $1 in
    lame) has_lame ;;
    mutagen | eyed3 | jsonschema | pydub) system_python -c "import $1" 2>/dev/null ;;
    # macOS has its own way to install one, which asks on the screen.
    linker) can_link || { [ "$(uname)" = Darwin ] && echo "audio: for a faster program, please run: xcode-select --install" >&2; } ;;
    lame-program) command -v lame >/dev/null ;;
    time) [ -x /usr/bin/time ] ;;
    atomicparsley) command -v AtomicParsley >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

# A package's name differs from one system to the next.
package() {
  case $1:$2 in
    apt-get:lame | zypper:lame) echo libmp3lame0 ;;
    dnf:lame | apk:lame) echo lame-libs ;;
    apt-get:mutagen | dnf:mutagen) echo python3-mutagen ;;
    apt-get:pydub | dnf:pydub) echo python3-pydub ;;
    *:lame-program) echo lame ;;
    apt-get:linker) echo gcc libc6-dev ;;
    apk:linker) echo gcc musl-dev ;;
    *:linker) echo gcc ;;
    apt-get:jsonschema | dnf:jsonschema) echo python3-jsonschema ;;
    pacman:jsonschema) echo python-jsonschema ;;
    pacman:mutagen) echo python-mutagen ;;
    brew:mediainfo) echo media-info ;;
    brew:node | brew:npm) echo node ;;
    *:node) echo nodejs ;;
    *:metaflac) echo flac ;;
    *:opusinfo) echo opus-tools ;;
    *) echo "$2" ;;
  esac
}

install_command() {
  case $1 in
    pacman) echo "pacman -S" ;;
    apk) echo "apk add" ;;
    *) echo "$1 install" ;;
  esac
}

# install WHAT…: says what is missing and installs it with apt-get or brew; elsewhere, or where it fails, says the exact
# command and returns 1.
install() {
  local manager what packages="" sudo="" command log
  for manager in apt-get brew dnf pacman zypper apk none; do command -v $manager >/dev/null && break; done
  for what in "$@"; do has "$what" || packages="$packages $(package "$manager" "$what")"; done
  [ -n "$packages" ] || return 0

  # Without a terminal nobody could type a password.
  if [ "$manager" != brew ] && [ "$(id -u)" != 0 ]; then if [ -t 0 ]; then sudo="sudo "; else sudo="sudo -n "; fi; fi
  command="${sudo/ -n/}$(install_command "$manager")$packages"
  log=$(mktemp)
  case $manager in
    apt-get)
      echo "audio: installing$packages (with apt-get, once)" >&2
      # A broken source of other packages is no reason to stop.
      $sudo apt-get update -qq >"$log" 2>&1 || true
      $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $packages >>"$log" 2>&1 && rm -f "$log" && return 0
      ;;
    brew)
      echo "audio: installing$packages (with brew, once)" >&2
      brew install --quiet $packages >"$log" 2>&1 && rm -f "$log" && return 0
      ;;
    none) command="your system's package manager for$packages" ;;
  esac
  cat "$log" >&2
  rm -f "$log"
  echo "audio: missing:$packages. Please run: $command" >&2
  return 1
}
