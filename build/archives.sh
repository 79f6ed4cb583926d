#!/usr/bin/env bash
# Packs the program with its runtime, voices and manual page, for machines without .NET: build/archives.sh [PLATFORM…]
# The archives lie in artifacts/archives; platforms are named as .NET names them, such as linux-x64, osx-arm64, win-x64.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
[ $# -gt 0 ] || set -- linux-x64 linux-arm64 osx-arm64 osx-x64 win-x64
version=$(./audio --version)
made=artifacts/archives
mkdir -p "$made"
for platform in "$@"; do
  name=audio-$version-$platform
  folder=$made/$name
  rm -rf "$folder"
  echo "audio: packing $name" >&2
  dotnet publish src/Audio.Cli -c Release -r "$platform" --self-contained -nodeReuse:false -p:UseSharedCompilation=false -p:RunAnalyzers=false \
    -p:DebugType=none -p:GenerateDocumentationFile=false -v quiet --nologo -o "$folder"
  ./audio man >"$folder/audio.1"
  cp LICENSE README.md "$folder/"
  case $platform in
    win-*)
      mv "$folder/Audio.Cli.exe" "$folder/audio.exe"
      (cd "$made" && rm -f "$name.zip" && zip -qr "$name.zip" "$name")
      ;;
    *)
      mv "$folder/Audio.Cli" "$folder/audio"
      tar -C "$made" -czf "$made/$name.tar.gz" "$name"
      ;;
  esac
  rm -rf "$folder"
done
ls -1 "$made"/audio-"$version"-*
