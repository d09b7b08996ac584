#!/usr/bin/env bash
# Makes every sound of the game: sounds/cues.ogg and sounds/cues.mp3, one sprite each, from nothing but sine waves and noise.
# Needs sox, and ffmpeg to encode (Debian: sox ffmpeg). The same versions make the same bytes each time: chance is seeded (-R),
# nothing is dithered (-D), no date, version or comment is written (bitexact). `--check` makes them aside and compares.
# Where each sound lies in the sprite is said at the end, and stands in src/audio/sprite.ts.
set -euo pipefail
cd "$(dirname "$0")/sounds"
RATE=22050
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=.
if [ "${1:-}" = --check ]; then out=$work; fi

# sound NAME SYNTH… : one layer, mono, without dither.
layer() {
  local name=$1
  shift
  sox -R -D -n -r $RATE -c 1 -b 16 "$work/$name.wav" "$@"
}
mix() {
  local name=$1
  shift
  local parts=()
  for part in "$@"; do parts+=(-v 1 "$work/$part.wav"); done
  sox -R -D -m "${parts[@]}" "$work/$name.wav"
}

# bell NAME PITCH SECONDS DELAY LOUDNESS: the partials of a cast bell (hum, prime, tierce, quint, nominal and two above);
# the higher the partial, the sooner it dies.
bell() {
  local name=$1 pitch=$2 long=$3 delay=$4 loud=$5
  local parts=() part=0 ratio share life
  while read -r ratio share life; do
    part=$((part + 1))
    local hz seconds gain
    hz=$(awk "BEGIN { printf \"%.2f\", $pitch * $ratio }")
    seconds=$(awk "BEGIN { printf \"%.3f\", $long * $life }")
    gain=$(awk "BEGIN { printf \"%.4f\", $loud * $share }")
    layer "$name-$part" synth "$seconds" sine "$hz" fade l 0.002 "$seconds" "$(awk "BEGIN { printf \"%.3f\", $seconds - 0.004 }")" \
      vol "$gain" pad "$delay" 0
    parts+=("$name-$part")
  done <<PARTIALS
0.5 0.22 1
1 0.30 0.9
1.19 0.16 0.7
1.5 0.08 0.6
2 0.18 0.5
2.74 0.09 0.3
3.76 0.05 0.18
PARTIALS
  mix "$name" "${parts[@]}"
}

# A quarter begins: two strokes of a ship's bell.
bell stroke1 830 1.3 0 0.5
bell stroke2 830 1.6 0.28 0.42
mix commit stroke1 stroke2

# A contract: a pen runs across the paper, then the seal comes down.
layer pen synth 0.42 whitenoise tremolo 17 85 band -n 3800 1500 fade q 0.03 0.42 0.08 vol 0.35
layer thud synth 0.3 sine 150-55 fade l 0.003 0.3 0.28 vol 0.8 pad 0.5 0
layer knock synth 0.05 brownnoise lowpass 900 fade l 0.001 0.05 0.045 vol 0.9 pad 0.5 0
mix signing pen thud knock

# A dilemma: a sheet of paper is turned.
layer lift synth 0.22 whitenoise band -n 4200 2600 fade q 0.12 0.22 0.09 vol 0.4
layer fall synth 0.26 pinknoise band -n 2400 1800 fade q 0.02 0.26 0.2 vol 0.5 pad 0.2 0
mix dilemma lift fall

# Danger: a fog horn, low, with a little beat in it.
layer horn1 synth 1.5 sawtooth 92.5 lowpass -2 420 fade q 0.14 1.5 0.6 vol 0.3
layer horn2 synth 1.5 sawtooth 93.4 lowpass -2 380 fade q 0.2 1.5 0.6 vol 0.28
layer horn3 synth 1.5 sine 138.8 fade q 0.2 1.5 0.7 vol 0.12
mix danger horn1 horn2 horn3

# The end: three bells, one after the other, in a chord.
bell low 415.3 2.7 0 0.3
bell middle 523.25 2.5 0.16 0.28
bell high 622.25 2.3 0.32 0.26
mix ending low middle high

# The sea, far off: steady noise whose end is blended into its beginning, and its beginning once more behind, so that it loops
# without a seam wherever in it one starts.
layer swell synth 4 brownnoise lowpass 500 highpass 50 vol 0.3
sox -R -D "$work/swell.wav" "$work/head.wav" trim 0 1 fade q 1
sox -R -D "$work/swell.wav" "$work/body.wav" trim 1 2
sox -R -D "$work/swell.wav" "$work/tail.wav" trim 3 1 fade q 0 1 1
sox -R -D -m -v 1 "$work/head.wav" -v 1 "$work/tail.wav" "$work/seam.wav"
sox -R -D "$work/seam.wav" "$work/body.wav" "$work/loop.wav"
sox -R -D "$work/loop.wav" "$work/again.wav" trim 0 0.4
sox -R -D "$work/loop.wav" "$work/again.wav" "$work/sea.wav"

# One after the other, each cut or filled to its place and brought to its peak (dB under full), with silence between. mp3 starts a little late in some players.
at=0
order=()
place() {
  local name=$1 seconds=$2 peak=$3
  local end=(fade q 0 "$seconds" 0.05)
  [ "$name" = sea ] && end=()
  sox -R -D "$work/$name.wav" "$work/silence.wav" "$work/long.wav"
  sox -R -D "$work/long.wav" "$work/cut.wav" trim 0 "$seconds" "${end[@]}" gain -n "$peak"
  sox -R -D "$work/cut.wav" "$work/gap.wav" "$work/placed-$name.wav"
  order+=("$work/placed-$name.wav")
  awk "BEGIN { printf \"%-8s %5d ms, from %5d ms\\n\", \"$name\", $seconds * 1000, $at * 1000 }"
  at=$(awk "BEGIN { print $at + $seconds + 0.2 }")
}
layer silence trim 0 4
layer gap trim 0 0.2
place commit 1.8 -5
place signing 0.8 -4
place dilemma 0.5 -10
place danger 1.5 -8
place ending 2.8 -5
place sea 3.4 -16
sox -R -D "${order[@]}" "$work/cues.wav"

encode() {
  ffmpeg -loglevel error -y -fflags +bitexact -i "$work/cues.wav" -map_metadata -1 -flags:a +bitexact -fflags +bitexact "$@"
}
encode -codec:a libvorbis -qscale:a 1 "$out/cues.ogg"
encode -codec:a libmp3lame -b:a 32k "$out/cues.mp3"
if [ "$out" != . ]; then cmp "$out/cues.ogg" cues.ogg && cmp "$out/cues.mp3" cues.mp3 && echo "The sounds are as this script makes them."; fi
