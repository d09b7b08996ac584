import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { SEA, STRETCHES, type Stretch } from "../../src/audio/sprite.ts";

const ASSETS = new URL("../../assets/", import.meta.url);
const bytes = (name: string): Buffer => readFileSync(new URL(name, ASSETS));

/** Length of an Ogg Vorbis file in milliseconds: the last page's sample count over the rate in the first header. */
function oggLength(file: Buffer): number {
  const rate = file.readUInt32LE(file.indexOf("\u0001vorbis") + 12);
  return (Number(file.readBigInt64LE(file.lastIndexOf("OggS") + 6)) / rate) * 1000;
}

/** What the script lays one after the other: `place NAME SECONDS PEAK`, with 0.2 s between. */
function laidOut(): Map<string, Stretch> {
  const places = new Map<string, Stretch>();
  let from = 0;
  for (const [, name = "", seconds] of bytes("make-sounds.sh")
    .toString("utf8")
    .matchAll(/^place (\w+) ([\d.]+) -\d+$/gm)) {
    const length = Math.round(Number(seconds) * 1000);
    places.set(name, { from, length });
    from += length + 200;
  }
  return places;
}

describe("The sound file", () => {
  it("has each cue where the script lays it", () => {
    const { sea, ...cues } = Object.fromEntries(laidOut());
    expect(cues).toEqual(STRETCHES);
    expect(sea).toBeDefined();
  });

  it("has a sea that loops inside its place, with room on both sides for a decoder's delay", () => {
    const sea = laidOut().get("sea") ?? { from: 0, length: 0 };
    expect(SEA.from - sea.from).toBeGreaterThanOrEqual(100);
    expect(sea.from + sea.length - (SEA.from + SEA.length)).toBeGreaterThanOrEqual(100);
  });

  it("is as long as all of them", () => {
    const end = Math.max(...[...laidOut().values()].map(({ from, length }) => from + length));
    expect(oggLength(bytes("sounds/cues.ogg"))).toBeCloseTo(end + 200, -1);
  });

  it.each(["sounds/cues.ogg", "sounds/cues.mp3"])("is small: %s", (name) => {
    expect(bytes(name).length).toBeLessThan(60_000);
  });
});
