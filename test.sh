#!/usr/bin/env bash
# Runs every test. Installs what is missing first: the local voices, LAME, the readers that judge the files we write, and the client
# that judges the double of the speech service.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. build/packages.sh
install flite espeak-ng lame ffmpeg sox mediainfo mutagen eyed3 metaflac opusinfo atomicparsley mandoc jsonschema node npm
client=tests/Audio.EndToEnd/SpeechClient
if [ ! -e "$client/node_modules" ] || [ "$client/package-lock.json" -nt "$client/node_modules" ]; then
  (cd "$client" && npm ci --silent && touch node_modules)
fi
./audio --version >/dev/null
dotnet build Audio.sln -c Release --nologo -v q

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
AUDIO_PROGRAM=$(<artifacts/audio.built)/Audio.Cli dotnet test Audio.sln -c Release --no-build --nologo "$@" 2>&1 | tee "$log" || status=$?
# Nothing is compiled twice meanwhile, nor collected beside it: both would count. Whoever names some of the tests wants those.
if [ $# -eq 0 ]; then
  DOTNET_TieredCompilation=0 DOTNET_gcConcurrent=0 dotnet run -c Release --no-build --project tests/Audio.Benchmarks -- guard tests/Audio.Benchmarks/guard.json || status=$?
fi

# 'Passed!  - Failed:     0, Passed:     8, Skipped:     0, Total: …', one line a test project.
awk '/ - Failed: +[0-9]+, Passed: +[0-9]+, Skipped: +[0-9]+/ {
       gsub(",", ""); for (i = 1; i < NF; i++) count[$i] += $(i + 1)
     }
     END {
       printf "%d passed, %d failed", count["Passed:"], count["Failed:"]
       if (count["Skipped:"]) printf ", %d skipped", count["Skipped:"]
       print ""
     }' "$log"
exit "$status"
