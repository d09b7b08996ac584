import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { drift } from "../../src/cli/drift.ts";
import { tiny } from "../support/tiny.ts";

const folder = mkdtempSync(join(tmpdir(), "sweep-"));
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
const SCENARIO = put("tiny.json", JSON.stringify(tiny()));

async function call(...args: string[]): Promise<{ exit: number; err: string }> {
  const err: string[] = [];
  const exit = await drift(args, { out: () => undefined, err: (text) => err.push(text) });
  return { exit, err: err.join("\n") };
}

const sweep = (out: string, ...more: string[]) =>
  call("sweep", SCENARIO, "--runs", "12", "--out", at(out), "--bots", "random", ...more);

async function parts(of: number, name: string): Promise<string[]> {
  const files: string[] = [];
  for (let part = 1; part <= of; part++) {
    const file = `${name}-${part}.ndjson.gz`;
    expect(await sweep(file, "--shard", `${part}/${of}`)).toEqual({ exit: 0, err: "" });
    files.push(at(file));
  }
  return files;
}

describe("A sweep", () => {
  it("comes to the same bytes in one piece and in any number of parts, in whatever order they are named", async () => {
    await sweep("whole.ndjson.gz");
    for (const of of [1, 2, 5, 12, 13]) {
      const files = await parts(of, `of${of}`);
      expect(await call("merge", "--out", at("merged.ndjson.gz"), ...files.toReversed())).toEqual({ exit: 0, err: "" });
      expect(readFileSync(at("merged.ndjson.gz"))).toEqual(readFileSync(at("whole.ndjson.gz")));
    }
  });

  it("is lines of JSON, one a run, that name bot, run, ending and checksum", async () => {
    await sweep("plain.ndjson");
    const [head, ...rows] = readFileSync(at("plain.ndjson"), "utf8")
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(head).toMatchObject({ sweep: 1, bots: ["random"], runs: 12, shard: { part: 1, of: 1 } });
    expect(rows.map(({ run }) => run)).toEqual(Array.from({ length: 12 }, (_, n) => n + 1));
    const played = await new Promise<string>((resolve) => {
      void drift(["play", SCENARIO, "--seed", "0000-0000-0000-0003", "--bot", "random", "--json"], {
        out: resolve,
        err: () => undefined,
      });
    });
    expect(JSON.parse(played)).toMatchObject({ ending: rows[2]!["ending"], checksum: rows[2]!["checksum"] });
  });

  it("leaves nothing behind that isn't whole", async () => {
    const { exit, err } = await sweep(join("nowhere", "x.ndjson.gz"));
    expect(exit).toBe(1);
    expect(err).toContain("no such folder");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it.each([
    [["--shard", "0/3"], "--shard 0/3"],
    [["--shard", "4/3"], "--shard 4/3"],
    [["--shard", "three"], "--shard three"],
    [["--runs", "0"], "--runs 0"],
    [["--runs", "1e3"], "--runs 1e3"],
    [["--bots", "random,random"], "named twice"],
    [["--bots", "robot"], 'no bot "robot"'],
  ])("refuses %j", async (more, words) => {
    const { exit, err } = await sweep("refused.ndjson.gz", ...more);
    expect(exit).toBe(2);
    expect(err).toContain(words);
  });
});

describe("Parts", () => {
  it("that are missing or doubled are refused, all of them named", async () => {
    const [one = "", , three = ""] = await parts(4, "lost");
    const { exit, err } = await call("merge", "--out", at("no.ndjson.gz"), one, three, three);
    expect(exit).toBe(1);
    expect(err).toContain(`part 3 of 4 is in ${three} already`);
    expect(err).toContain("these are missing: 2, 4");
  });

  it("of other scenarios, rules, bots or splits are refused with what differs", async () => {
    const [one = "", two = ""] = await parts(2, "other");
    const lines = gunzipSync(readFileSync(two)).toString().split("\n");
    const doctored = (change: Record<string, unknown>): string =>
      put(
        "doctored.ndjson.gz",
        gzipSync([JSON.stringify({ ...JSON.parse(lines[0]!), ...change }), ...lines.slice(1)].join("\n")),
      );
    for (const [change, words] of [
      [{ hash: "0123456789abcdef" }, "rules hash of the scenario 0123456789abcdef"],
      [{ rules: 999 }, "rules version 999"],
      [{ bots: ["greedy"] }, "bots greedy"],
      [{ difficulty: "hard" }, "difficulty hard"],
      [{ shard: { part: 2, of: 3 } }, "one of 3 parts"],
      [{ sweep: 2 }, "no part of a sweep"],
    ] as const) {
      const { exit, err } = await call("merge", "--out", at("no.ndjson.gz"), one, doctored(change));
      expect(exit).toBe(1);
      expect(err).toContain(words);
    }
  });

  it("that are cut off, mixed up or no parts at all are refused", async () => {
    const [one = "", two = ""] = await parts(2, "cut");
    const whole = readFileSync(two);
    const lines = gunzipSync(whole).toString().trimEnd().split("\n");
    const swapped = [lines[0], lines[2], lines[1], ...lines.slice(3)].join("\n");
    for (const [content, words] of [
      [whole.subarray(0, whole.length - 20), "is cut off"],
      [gzipSync(lines.slice(0, -1).join("\n")), "is missing"],
      [gzipSync([...lines, lines.at(-1)].join("\n")), "more runs than it should"],
      [gzipSync(swapped), "isn't where it should be"],
      [gzipSync([...lines.slice(0, -1), lines.at(-1)!.replace("{", '{"mood":1,')].join("\n")), "isn't told as"],
      [gzipSync([...lines.slice(0, -1), lines.at(-1)!.replace(/"turns":\d+,/, "")].join("\n")), "isn't told as"],
      [new TextEncoder().encode("hello"), "no gzip file"],
      [gzipSync("hello"), "no part of a sweep"],
    ] as const) {
      const { exit, err } = await call("merge", "--out", at("no.ndjson.gz"), one, put("bad.ndjson.gz", content));
      expect(exit).toBe(1);
      expect(err).toContain(words);
      expect(readdirSync(folder)).not.toContain("no.ndjson.gz");
    }
  });
});
