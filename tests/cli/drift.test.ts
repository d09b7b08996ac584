import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drift } from "../../src/cli/drift.ts";
import { tiny } from "../support/tiny.ts";

const folder = mkdtempSync(join(tmpdir(), "drift-"));
const put = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return file;
};
const LIGHTHOUSE = put("lighthouse.json", tiny());

async function call(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await drift(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}

const GULLS = { label: "Gulls", start: 3, min: 0, max: 9 };

interface Played {
  readonly ending: string;
  readonly checksum: string;
  readonly code: string;
  readonly turns: number;
}
const played = async (...more: string[]): Promise<Played> => {
  const { out } = await call("play", LIGHTHOUSE, "--seed", "storm", "--bot", "random", "--json", ...more);
  return JSON.parse(out) as Played;
};

describe("The command line", () => {
  it.each(["check", "play", "verify", "show"])("helps with %s on standard output", async (name) => {
    const { exit, out, err } = await call(name, "--help");
    expect(exit).toBe(0);
    expect(out).toContain(`drift ${name} `);
    expect(err).toBe("");
  });

  it.each([
    [[], "drift <command>"],
    [["sail"], 'no command "sail"'],
    [["check"], "a scenario file is missing"],
    [["check", "x.json", "--jsn"], "--jsn"],
    [["play", LIGHTHOUSE], "--seed is missing"],
    [["play", LIGHTHOUSE, "--seed", "1", "--bot", "robot"], 'no bot "robot"'],
    [["play", LIGHTHOUSE, "--seed", "1", "--bot", "random", "--difficulty", "hard"], 'no difficulty "hard"'],
    [["verify"], "code or run file is missing"],
  ])("tells what is wrong with %j and exits with 2", async (args, words) => {
    const { exit, out, err } = await call(...args);
    expect(exit).toBe(2);
    expect(err).toContain(words);
    expect(out).toBe("");
  });

  it("checks a good file with 0 and a bad one with 1, as text and as JSON", async () => {
    expect((await call("check", LIGHTHOUSE)).exit).toBe(0);
    const bad = put("bad.json", { ...tiny(), dynamics: { burning: { to: "oli", add: "-burn" } } });
    const text = await call("check", bad);
    expect(text.exit).toBe(1);
    expect(text.out).toMatch(/bad\.json:\d+:\d+ {2}error {2}dynamics\.burning\.to .*did you mean "oil"\?/);
    const json = await call("check", bad, "--json");
    expect(JSON.parse(json.out)).toContainEqual(
      expect.objectContaining({ file: bad, severity: "error", path: "dynamics.burning.to", suggestion: "oil" }),
    );
    expect((await call("check", join(folder, "none.json"))).exit).toBe(1);
  });

  it("plays the same run each time, and verifies its code", async () => {
    const run = await played();
    expect(await played()).toEqual(run);
    const verified = await call("verify", run.code, "--scenario", LIGHTHOUSE, "--json");
    expect(verified.exit).toBe(0);
    expect(JSON.parse(verified.out)).toEqual({ verified: true, ending: run.ending, checksum: run.checksum });
    const address = await call("verify", `https://example.org/game/#${run.code}`, "--scenario", LIGHTHOUSE);
    expect(address.out).toContain(`checksum ${run.checksum}`);
  });

  it("says so when a code is damaged, or of a scenario that it doesn't have", async () => {
    const { code } = await played();
    const damaged = `${code.slice(0, 30)}${code[30] === "A" ? "B" : "A"}${code.slice(31)}`;
    expect(await call("verify", damaged, "--scenario", LIGHTHOUSE)).toMatchObject({ exit: 1, out: "" });
    const json = await call("verify", damaged, "--scenario", LIGHTHOUSE, "--json");
    expect(JSON.parse(json.out)).toEqual({ verified: false, ending: null, checksum: null });
    expect(json.err).not.toBe("");
    const changed = put("changed.json", { ...tiny(), attention: 3 });
    expect((await call("verify", code, "--scenario", changed)).err).toContain("rules hash");
  });

  it("shows each turn in words", async () => {
    const { code, turns } = await played();
    const { exit, out } = await call("show", code, "--scenario", LIGHTHOUSE);
    expect(exit).toBe(0);
    for (let turn = 0; turn < turns; turn++) expect(out).toContain(`\n${1871 + turn}\n`);
    expect(out).toContain("Oil: 30 barrels to");
    expect(out).toContain("The lamp burns −8 barrels");
    expect(out).toContain("The end");
  });

  it("tells what the first turn opened with, before its answers", async () => {
    const opening = { title: "A knock", text: "At the door.", choices: { open: { label: "Open" } } };
    const file = put("knock.json", { ...tiny(), events: { knock: opening } });
    const { out: played } = await call("play", file, "--seed", "storm", "--bot", "random", "--json");
    const { out } = await call("show", (JSON.parse(played) as Played).code, "--scenario", file);
    const [, first = ""] = out.split("\n1871\n");
    expect(first).toMatch(/^ {2}At the opening\n {4}A knock\n {6}At the door\./);
    expect(first.indexOf("A knock: Open")).toBeGreaterThan(0);
  });

  it("shows the headline figures, and with --all the others too", async () => {
    const scenario = tiny() as { variables: Record<string, unknown> };
    const file = put("all.json", { ...scenario, variables: { ...scenario.variables, gulls: GULLS } });
    const { out: played } = await call("play", file, "--seed", "storm", "--bot", "random", "--json");
    const show = async (...more: string[]): Promise<string> =>
      (await call("show", (JSON.parse(played) as Played).code, "--scenario", file, ...more)).out;
    expect(await show()).not.toContain("Gulls: 3");
    expect(await show("--all")).toContain("Gulls: 3");
  });

  it("leaves the scenario files as they were", () => {
    expect(JSON.parse(readFileSync(LIGHTHOUSE, "utf8"))).toEqual(tiny());
  });
});
