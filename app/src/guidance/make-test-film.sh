#!/usr/bin/env bash
# Makes the film that the tests upload as MP4: one second of one colour, some kilobytes (ffmpeg with its own MPEG-4 coder).
#   ./app/src/guidance/make-test-film.sh
set -euo pipefail
out=$(cd "$(dirname "$0")/../.." && pwd)/src/test/resources/guidance/tiny.mp4
mkdir -p "$(dirname "$out")"
ffmpeg -hide_banner -loglevel error -y -f lavfi -i "color=c=0x063a3d:s=64x36:r=10:d=1" -c:v mpeg4 -q:v 20 -an \
  -map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart "$out"
ls -l "$out"
