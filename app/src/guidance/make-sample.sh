#!/usr/bin/env bash
# Makes the sample film of guidance that comes with Frirum: six silent slides of four seconds, drawn by ffmpeg (7:5.1 and
# later, with libvpx-vp9 and drawtext) in the designsystem's own font. It is no film with people: it shows that the player,
# the captions and the transcript work, until a municipality uploads its own. The words are those of sample.da.vtt.
#   ./app/src/guidance/make-sample.sh      # after a build, which brings the font
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
font=$here/node_modules/dkfds/src/fonts/IBMPlexSans/complete/ttf/IBMPlexSans-Text.ttf
out=$here/src/main/resources/guidance/sample.webm
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
slides=(
  $'Velkommen\ntil den første samtale'
  $'Samtalen begynder med dig:\nhvad vil du gerne, og hvad kan du?'
  $'Du har ret til hjælp, til en bisidder\nog til at se din egen sag'
  $'Du skal komme til samtalen\neller sige til, hvis du ikke kan'
  $'Bliver du væk uden en rimelig grund,\nkan det få følger for din hjælp'
  $'Du får det hele skriftligt.\nSpørg, hvis noget er uklart'
)
chain=
for n in "${!slides[@]}"; do
  printf '%s' "${slides[$n]}" > "$work/$n.txt"
  from=$((n * 4)); to=$((n * 4 + 4))
  chain+="drawtext=fontfile=$font:textfile=$work/$n.txt:fontsize=34:line_spacing=16:fontcolor=white:x=(w-text_w)/2:y=(h-text_h)/2-30:enable='between(t,$from,$to-0.04)',"
done
ffmpeg -hide_banner -loglevel error -y -f lavfi -i "color=c=0x063a3d:s=640x360:r=10:d=24" -vf "${chain%,}" \
  -c:v libvpx-vp9 -b:v 0 -crf 40 -g 40 -pix_fmt yuv420p -an -map_metadata -1 -fflags +bitexact "$out"
ls -l "$out"
