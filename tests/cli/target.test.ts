import { execFile, spawn } from "node:child_process";
import { lstatSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { drift } from "../../src/cli/drift.ts";
import { tiny } from "../support/tiny.ts";

const folder = mkdtempSync(join(tmpdir(), "target-"));
const at = (name: string): string => join(folder, name);
writeFileSync(at("tiny.json"), JSON.stringify(tiny()));

const asked = (out: string, runs: string): string[] => [
  "sweep",
  at("tiny.json"),
  "--runs",
  runs,
  "--bots",
  "random",
  "--out",
  out,
];

async function sweep(out: string): Promise<string> {
  const err: string[] = [];
  await drift(asked(out, "3"), { out: () => undefined, err: (text) => err.push(text) });
  return err.join("\n");
}

/** The command line as people call it, in a process of its own. */
const PROGRAM = [process.execPath, "--import", "tsx", "src/cli/main.ts"] as const;
const quoted = (words: readonly string[]): string => words.map((word) => `'${word}'`).join(" ");

describe("A file that is written", () => {
  it("is the one that a link leads to, and the link stays", async () => {
    writeFileSync(at("kept.ndjson"), "old");
    symlinkSync("kept.ndjson", at("link.ndjson"));
    symlinkSync("new.ndjson", at("ahead.ndjson"));
    expect([await sweep(at("link.ndjson")), await sweep(at("ahead.ndjson"))]).toEqual(["", ""]);
    for (const name of ["link.ndjson", "ahead.ndjson"]) expect(lstatSync(at(name)).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("kept.ndjson"), "utf8").trimEnd().split("\n")).toHaveLength(4);
    expect(readFileSync(at("new.ndjson"), "utf8")).toBe(readFileSync(at("kept.ndjson"), "utf8"));
  });

  it("is refused by its reason", async () => {
    symlinkSync("round.ndjson", at("round.ndjson"));
    for (const [name, words] of [
      [folder, "is a folder"],
      ["", "the name is empty"],
      [at("tiny.json/x.ndjson"), "no such folder"],
      [at("nowhere/x.ndjson"), "no such folder"],
      [at("round.ndjson"), "a link that leads round in a circle"],
    ] as const)
      expect(await sweep(name)).toBe(`${name}: ${words}`);
  });

  it("may be a pipe, which then has the lines", async () => {
    const pipe = at("pipe");
    await promisify(execFile)("mkfifo", [pipe]);
    const [text] = await Promise.all([readFile(pipe, "utf8"), sweep(pipe)]);
    expect(text.trimEnd().split("\n")).toHaveLength(4);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it("leaves nothing when its writing is ended", { timeout: 60_000 }, async () => {
    const call = spawn(PROGRAM[0], [...PROGRAM.slice(1), ...asked(at("long.ndjson"), "4000000")], { stdio: "ignore" });
    const parts = (): string[] => readdirSync(folder).filter((name) => name.startsWith("long.ndjson"));
    await expect.poll(parts, { timeout: 30_000 }).toEqual([`long.ndjson.${call.pid}.part`]);
    const ended = new Promise((resolve) => call.on("exit", resolve));
    call.kill("SIGTERM");
    expect(await ended).toBe(143);
    expect(parts()).toEqual([]);
  });
});

describe("What is printed", () => {
  it("may be read only to a point", { timeout: 60_000 }, async () => {
    const help = quoted([...PROGRAM, "test", "--help"]);
    const shell = `{ ${help}; echo "left with $?" >&2; } | true`;
    const { stderr } = await promisify(execFile)("sh", ["-c", shell]);
    expect(stderr).toBe("left with 0\n");
  });
});
