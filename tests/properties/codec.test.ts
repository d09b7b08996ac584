import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksum } from "../../src/engine/checksum.ts";
import { decodeHeader, decodeRun } from "../../src/runs/codec/decode.ts";
import { tidyDecisions } from "../../src/runs/codec/decisions.ts";
import { encodeRun } from "../../src/runs/codec/encode.ts";
import { toBase64 } from "../../src/runs/codec/base64.ts";
import { crc32 } from "../../src/runs/codec/crc.ts";
import { readRunFile } from "../../src/runs/file.ts";
import { replay } from "../../src/runs/replay.ts";
import { checkOf, setupOf, type Run } from "../../src/runs/run.ts";
import { parseSeed, printSeed } from "../../src/runs/seed.ts";
import { verify } from "../../src/runs/verify.ts";
import { harbour } from "../runs/harbour.ts";
import { playAtRandom } from "../runs/player.ts";

const words = fc.integer({ min: 0, max: 0xffffffff });
const flags = fc.record({
  ironman: fc.boolean(),
  advisors: fc.boolean(),
  analyst: fc.boolean(),
  guided: fc.boolean(),
  forkedAt: fc.option(fc.integer({ min: 1, max: 10_000 })),
});
const setup = fc.record({
  difficulty: fc.constantFrom(null, "calm", "storm"),
  overrides: fc.record(
    { burn: fc.double({ min: 0.5, max: 12, noNaN: true }), gales: fc.double({ min: 0.01, max: 1, noNaN: true }) },
    { requiredKeys: [] },
  ),
});
const runs: fc.Arbitrary<Run> = fc
  .record({ seed: words, turns: fc.integer({ min: 0, max: 16 }), setup, flags })
  .map((whim) => playAtRandom(harbour(), whim));

const codeOf = (run: Run): string => {
  const encoded = encodeRun(run, harbour());
  return "code" in encoded ? encoded.code : `none: ${encoded.problem.message}`;
};
/** Whether a code, read and replayed, is called verified. */
const isVerified = (code: string): boolean => {
  const decoded = decodeRun(code, harbour());
  if (!("run" in decoded)) return false;
  const verdict = verify(harbour(), decoded.run);
  return "verified" in verdict && verdict.verified;
};

describe("the codec", () => {
  it("gives back every run that can be played, in its plainest form, and the same code again", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const code = codeOf(run);
        const decoded = decodeRun(code, harbour());
        const decisions = tidyDecisions(harbour().model(setupOf(run)), run.decisions);
        expect(decoded).toEqual({ run: { ...run, decisions } });
        expect("run" in decoded ? codeOf(decoded.run) : "").toBe(code);
      }),
      { numRuns: 30 },
    );
  });

  it("loses nothing that matters: the run that comes back comes to the same bits", () => {
    fc.assert(
      fc.property(runs, (run) => {
        const decoded = decodeRun(codeOf(run), harbour());
        const again = "run" in decoded ? replay(harbour().model(setupOf(decoded.run)), decoded.run) : null;
        expect(again?.checksum).toBe(run.checksum ?? again?.checksum);
        expect(again?.stopped).toBeNull();
        expect(isVerified(codeOf(run))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a code in which something is wrong", () => {
  it("is never verified with any single character changed, dropped or doubled", () => {
    const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_ =";
    const code = codeOf(playAtRandom(harbour(), { seed: 4, turns: 5 }));
    const bad: string[] = [];
    for (let at = 0; at < code.length; at++) {
      const [before, after] = [code.slice(0, at), code.slice(at + 1)];
      const changed = Array.from(alphabet)
        .filter((letter) => letter !== code[at])
        .map((letter) => before + letter + after);
      for (const variant of [...changed, before + after, before + code[at] + code[at] + after]) {
        if (variant !== code && !("problem" in decodeRun(variant, harbour()))) bad.push(variant);
      }
    }
    expect(isVerified(code)).toBe(true);
    expect(bad).toEqual([]);
  });

  it("is never verified when cut anywhere", () => {
    const code = codeOf(playAtRandom(harbour(), { seed: 4, turns: 5 }));
    const found = Array.from(code, (_, end) => decodeRun(code.slice(0, end), harbour()));
    expect(found.every((each) => "problem" in each && ["cut", "not-a-code"].includes(each.problem.code))).toBe(true);
  });

  it("gets an answer, whatever it is", () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.uint8Array({ maxLength: 200 }).map(toBase64),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => toBase64(Uint8Array.of(0x4d, 1, 0, bytes.length, ...bytes))),
    );
    fc.assert(
      fc.property(anything, (code) => {
        const results = [decodeHeader(code), decodeRun(code, harbour()), readRunFile(code)];
        expect(results.every((result) => "problem" in result && result.problem.message.length > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("is never verified when forged: random content in a true frame is refused or replays to something else", () => {
    const short = codeOf(playAtRandom(harbour(), { seed: 8, turns: 2 }));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), fc.integer({ min: 1, max: 20 }), (junk, keep) => {
        const code = reframe(short, keep, junk);
        const decoded = decodeRun(code, harbour());
        // Without decisions nothing is claimed, so that there is nothing to be wrong about.
        const claims = "run" in decoded && (decoded.run.decisions.length > 0 || decoded.run.checksum !== null);
        expect(claims && isVerified(code)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it("is verified without one of its decisions only where that left no trace", () => {
    fc.assert(
      fc.property(runs, fc.nat(), (run, pick) => {
        const at = run.decisions.length === 0 ? 0 : pick % run.decisions.length;
        const decisions = run.decisions.filter((_, index) => index !== at);
        const checks = run.decisions[at]?.kind === "commit" ? run.checks.slice(0, -1) : run.checks;
        const encoded = encodeRun({ ...run, decisions, checks }, harbour());
        const again = replay(harbour().model(setupOf(run)), { ...run, decisions });
        const closed = again.quarters.flatMap(({ after }) => (after === null ? [] : [checkOf(checksum(after))]));
        const same = again.stopped === null && again.checksum === run.checksum && closed.join() === checks.join();
        expect("code" in encoded && isVerified(encoded.code)).toBe(same || run.decisions.length === 0);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a seed", () => {
  it("is read as it is printed", () => {
    fc.assert(
      fc.property(words, words, (low, high) => {
        expect(parseSeed(printSeed({ low, high }))).toEqual({ low, high });
      }),
    );
  });

  it("is made of any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const seed = parseSeed(text);
        expect(seed === null).toBe(text.trim() === "");
        expect(seed === null || (seed.low === seed.low >>> 0 && seed.high === seed.high >>> 0)).toBe(true);
      }),
    );
  });
});

/** A code whose packed content is replaced from some byte on, with length and CRC put right. */
function reframe(code: string, keep: number, junk: Uint8Array): string {
  const bytes = Uint8Array.from(atob(code.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
  const packed = 4 + 1 + "harbour".length + 8 + 1 + 8;
  const body = [...bytes.subarray(0, packed + keep), ...junk];
  const length = body.length + 4;
  body[2] = length >>> 8;
  body[3] = length & 255;
  const crc = crc32(Uint8Array.from(body));
  return toBase64(Uint8Array.of(...body, crc >>> 24, (crc >>> 16) & 255, (crc >>> 8) & 255, crc & 255));
}
