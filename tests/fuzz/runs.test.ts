import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeHeader, decodeRun } from "../../src/runs/codec/decode.ts";
import { encodeRun } from "../../src/runs/codec/encode.ts";
import { unwrap, wrap } from "../../src/runs/codec/frame.ts";
import { readRunFile, writeRunFile } from "../../src/runs/file.ts";
import { headOfFile } from "../../src/runs/frozen/head.ts";
import { setupOf, type Run } from "../../src/runs/run.ts";
import { verify } from "../../src/runs/verify.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { harbour } from "../runs/harbour.ts";
import { playAtRandom } from "../runs/player.ts";
import { budget, watched } from "./support/budget.ts";
import { changeText, changeTree, textChanges, treeChanges } from "./support/mutations.ts";
import { leavesPrototypes } from "./support/prototypes.ts";

const RUNS = [3, 8, 21].map((seed) => playAtRandom(harbour(), { seed, turns: 6 }));
const codeOf = (run: Run): string => {
  const encoded = encodeRun(run, harbour());
  if ("problem" in encoded) throw new Error(encoded.problem.message);
  return encoded.code;
};
const CODES = RUNS.map(codeOf);
const FILES = RUNS.map((run) => writeRunFile(harbour().model(setupOf(run)), run, JSON.stringify(harbour().source)));

/** Whether what was read is called verified though it isn't one of the runs. */
function tryRun(read: { readonly run: Run } | { readonly problem: { readonly message: string } }): boolean {
  if ("problem" in read) {
    expect(read.problem.message.length).toBeGreaterThan(8);
    return false;
  }
  const verdict = watched(() => verify(harbour(), read.run));
  return "verified" in verdict && verdict.verified;
}

describe("Spoilt at random", () => {
  it("a code is read or refused with a reason, and none but the good ones is verified", () => {
    leavesPrototypes(() => {
      fc.assert(
        fc.property(fc.constantFrom(...CODES), textChanges, (code, changes) => {
          const spoilt = changeText(code, changes);
          watched(() => decodeHeader(spoilt));
          const verified = tryRun(watched(() => decodeRun(spoilt, harbour())));
          // White space is allowed in a pasted code, and so is what stands before a `#`.
          if (verified) expect(CODES.some((good) => spoilt.replaceAll(/\s/g, "").endsWith(good))).toBe(true);
        }),
        budget(1_500, 5),
      );
    });
  });

  it("what a code packs is read or refused with a reason, though length and checksum are right", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CODES),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.nat(400),
        (code, edits, size) => {
          const unwrapped = unwrap(code);
          if ("problem" in unwrapped) throw new Error(unwrapped.problem.message);
          const packed = new Uint8Array(size % 3 === 0 ? size : unwrapped.frame.packed.length);
          packed.set(unwrapped.frame.packed.subarray(0, packed.length));
          for (const [at, value] of edits) if (packed.length > 0) packed[at % packed.length] = value;
          const wrapped = wrap({ ...unwrapped.frame, packed });
          if ("code" in wrapped) tryRun(watched(() => decodeRun(wrapped.code, harbour())));
        },
      ),
      budget(1_000, 5),
    );
  });

  it.each([
    { how: "by pieces of text", change: (text: string) => textChanges.map((changes) => changeText(text, changes)) },
    {
      how: "by things gone, wrong, renamed or doubled",
      change: (text: string) => treeChanges.map((changes) => changeTree(text, changes)),
    },
  ])("a run file is read or refused with a reason $how", ({ change }) => {
    leavesPrototypes(() => {
      fc.assert(
        fc.property(fc.oneof(...FILES.map(change)), (text) => {
          const head = watched(() => headOfFile(text));
          if (head !== null) expect(head.scenario.text).toEqual(expect.any(String));
          const file = watched(() => readRunFile(text));
          tryRun(file);
          if ("text" in file) watched(() => loadScenario(file.text, "inside.json"));
          if ("witnesses" in file) watched(() => verify(harbour(), file.run, file.witnesses));
        }),
        budget(250),
      );
    });
  });
});
