import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shippedScenario } from "../../src/cli/scenarios.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { tiny } from "../support/tiny.ts";

const folder = `${mkdtempSync(join(tmpdir(), "drift-"))}/`;
const now = JSON.stringify(tiny());
const before = JSON.stringify(tiny({ attention: 3 }));
const hashOf = (text: string): string => loadScenario(text, "x.json").scenario!.hash;
mkdirSync(`${folder}archive`);
writeFileSync(`${folder}lighthouse.json`, now);
writeFileSync(`${folder}archive/lighthouse@${hashOf(before)}.json`, before);
const find = (id: string, hash: string) => shippedScenario(id, hash, { out: () => {}, err: () => {} }, folder);

describe("The scenario of a link", () => {
  it("is the shipped one with its id and rules", () => {
    expect(find("lighthouse", hashOf(now))?.source.attention).toBe(2);
  });

  it("is found in the archive when it was shipped with other rules, so that old links keep working", () => {
    expect(find("lighthouse", hashOf(before))?.source.attention).toBe(3);
  });

  it("is the one of today when those rules were never shipped: the difference is told by who compares", () => {
    expect(find("lighthouse", "0123456789abcdef")?.source.attention).toBe(2);
    expect(find("../lighthouse", hashOf(now))).toBe(null);
  });
});
