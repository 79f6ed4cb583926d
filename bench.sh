#!/usr/bin/env bash
# Lets the program race against what people do today with the same engine, and writes docs/benchmarks.md:
#   ./bench.sh [MINUTES [ROUNDS [BASELINE]]]
# Some forty minutes on two cores for the usual hour in two rounds, with nothing else running on them.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. build/packages.sh
install flite lame lame-program ffmpeg pydub time
./audio --version >/dev/null
baseline=$(cd "${3:-../shared/tools/baseline}" && pwd)
AUDIO_HOME=$PWD dotnet run -c Release --project tests/Audio.Benchmarks -- \
  race "$(<artifacts/audio.built)/Audio.Cli" "$baseline" "${1:-60}" "${2:-3}" docs/benchmarks.md
cat docs/benchmarks.md
