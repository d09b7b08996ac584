import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drift } from "../../src/cli/drift.ts";
import { readReport } from "../../src/cli/trial/read.ts";
import type { Changes } from "../../src/foresight/trial/compare.ts";
import type { Report } from "../../src/foresight/trial/report.ts";
import { tiny } from "../support/tiny.ts";

const folder = mkdtempSync(join(tmpdir(), "trial-"));
const put = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};

async function call(...args: string[]): Promise<{ exit: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await drift(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { exit, out: out.join("\n"), err: err.join("\n") };
}

const effects = [{ to: "light", add: 1 }];
const { events, actions, endings } = tiny();

/** The lighthouse with something planted for each finding. */
const PLANTED = tiny({
  events: {
    ...events,
    whale: { title: "A whale", text: "It looks at the lamp.", when: "oil >= 0 and turn > 30", effects },
    comet: { title: "A comet", text: "It looks at nothing.", when: "turn >= 1", chance: 0, effects },
    letter: { title: "A letter", text: "It was never sent.", chained: true, effects },
    dawn: { title: "Dawn", text: "It comes.", when: "turn == 2", effects },
  },
  actions: {
    ...actions,
    pray: { title: "Pray", text: "Too late.", attention: 1, needs: [{ if: "ships > 400", else: "Not yet" }], effects },
  },
  endings: { ...endings, drowned: { title: "Drowned", kind: "bad", when: "oil > 99", text: "In oil." } },
  strategies: { bright: { label: "Bright", prefer: { "action.polish": 5, "action.buyOil": 4 } } },
});
const FILE = put("planted.json", PLANTED);
const SHORT = ["--runs", "30", "--bots", "random,bright"];

const report = async (file: string, ...more: string[]): Promise<Report> =>
  JSON.parse((await call("test", file, ...SHORT, "--json", ...more)).out) as Report;

describe("drift test", () => {
  it("finds what was planted, and says why", { timeout: 60_000 }, async () => {
    const { findings } = await report(FILE, "--workers", "1");
    const of = (path: string) => findings.find((each) => each.path === path);
    expect(of("events.whale")).toMatchObject({ code: "event-never-eligible", severity: "warning" });
    expect(of("events.whale")?.message).toContain('never held: "turn > 30"');
    expect(of("events.comet")).toMatchObject({ code: "event-never-fired" });
    expect(of("events.comet")?.message).toContain("could have come in 60 of 60 runs");
    expect(of("events.letter")).toMatchObject({ code: "event-never-fired" });
    expect(of("events.dawn")).toMatchObject({ code: "event-always-fires", severity: "note" });
    expect(of("events.storm")).toBeUndefined();
    expect(of("actions.pray")).toMatchObject({ code: "action-never-legal" });
    expect(of("actions.polish")).toBeUndefined();
    expect(of("endings.drowned")).toMatchObject({ code: "ending-not-found" });
    expect(of("endings.drowned")?.message).toContain("not found in 60 runs, nor in 8 that tried for it");
  });

  it("shows every finding in a run that can be replayed", { timeout: 60_000 }, async () => {
    const { findings } = await report(FILE, "--workers", "1");
    const example = async (path: string): Promise<string> => {
      const code = findings.find((each) => each.path === path)?.replay ?? "";
      return (await call("show", code, "--scenario", FILE)).out;
    };
    expect(findings.filter(({ replay }) => replay === undefined)).toEqual([]);
    expect(await example("events.dawn")).toContain("Dawn");
    expect(await example("events.comet")).not.toContain("A comet");
  });

  it("tries for each ending that no bot came to", { timeout: 60_000 }, async () => {
    const glare = {
      title: "Glare",
      kind: "bad" as const,
      early: true,
      when: "taken(polish) >= 1 and turn == 2",
      text: "Too bright.",
    };
    const file = put("glare.json", { ...PLANTED, endings: { glare, ...endings } });
    const { out } = await call("test", file, "--runs", "10", "--bots", "hold", "--json", "--workers", "1");
    const { bots, sought, findings } = JSON.parse(out) as Report;
    expect(bots["hold"]!.endings["glare"]).toBe(0);
    expect(sought["glare"]!.runs).toBe(8);
    expect(sought["glare"]!.found).toBeGreaterThan(0);
    const told = findings.find(({ path }) => path === "endings.glare");
    expect(told).toMatchObject({ code: "ending-only-sought", bot: "seek:glare" });
    expect((await call("show", told!.replay!, "--scenario", file)).out).toContain("Glare");
  });

  it("finds runs in which nothing is left to decide", { timeout: 60_000 }, async () => {
    const { levers: _, allocations: __, deals: ___, actions: ____, studies: _____, ...bare } = PLANTED;
    const lone = { ...bare, events: { dawn: PLANTED.events!["dawn"]! }, strategies: {} };
    const { out } = await call(
      "test",
      put("lone.json", lone),
      "--runs",
      "3",
      "--bots",
      "hold",
      "--json",
      "--workers",
      "1",
    );
    const { findings } = JSON.parse(out) as Report;
    expect(findings.find(({ code }) => code === "soft-lock")?.message).toContain("in 3 of 3 runs");
  });

  it("says which share of decisions matters, and whether looking further pays", { timeout: 60_000 }, async () => {
    const { decisions, ladder } = await report(FILE, "--workers", "1", "--ladder", "2");
    expect(decisions!.turns).toBeGreaterThan(2);
    expect(decisions!.otherEnding).toBeLessThanOrEqual(decisions!.turns);
    expect(Object.keys(ladder!)).toEqual(["random", "greedy", "search"]);
    expect(ladder!["search"]!.runs).toBe(2);
  });

  it("departs from what a bot that plays at random did, too", { timeout: 60_000 }, async () => {
    const choices = {
      right: { label: "Right", effects: [{ to: "light", set: 100 }] },
      wrong: { label: "Wrong", effects: [{ to: "light", set: 0 }] },
    };
    const fork = { title: "A fork", text: "Left or right.", when: "turn == 2", choices };
    const { endings: _, deals: __, actions: ___, levers: ____, allocations: _____, studies: ______, ...bare } = tiny();
    const file = put("fork.json", {
      ...bare,
      events: { fork },
      endings: {
        lit: { title: "Lit", kind: "good", when: "turn > 3 and light > 50", text: "Light." },
        dark: { title: "Dark", kind: "bad", otherwise: true, text: "Dark." },
      },
      strategies: {},
    });
    for (const bot of ["random", "hold"]) {
      const { out } = await call("test", file, "--runs", "20", "--bots", bot, "--workers", "1", "--json");
      expect((JSON.parse(out) as Report).decisions!.goodLostOrWon).toBeGreaterThan(0);
    }
  });

  it("prints the same bytes on one thread as on seven, and counts every run once", { timeout: 60_000 }, async () => {
    const printed = async (workers: string) => (await call("test", FILE, ...SHORT, "--json", "--workers", workers)).out;
    const text = await printed("1");
    expect(await printed("7")).toBe(text);
    const one = JSON.parse(text) as Report;
    for (const bot of Object.values(one.bots)) {
      expect(bot.runs).toBe(30);
      expect(Object.values(bot.endings).reduce((sum, each) => sum + each, 0)).toBe(30);
    }
    expect(one.events["dawn"]).toEqual({ eligible: 60, fired: 60 });
    const [first] = one.quantiles["oil"]!;
    expect(first!.p10).toBe(first!.p90);
    expect(first!.p50).toBeCloseTo(30, 0);
  });

  it("finds the action on which all hangs, when asked", { timeout: 60_000 }, async () => {
    const won = { ...endings["beacon"]!, when: "taken(polish) >= 3", early: true };
    const file = put("key.json", { ...PLANTED, endings: { ...endings, beacon: won } });
    const { actions: told, findings } = await report(file, "--bans", "--workers", "1");
    expect(told["polish"]!.goodWithout).toBe(0);
    expect(told["buyOil"]!.goodWithout).toBeGreaterThan(0.9);
    expect(findings.filter(({ code }) => code === "action-is-key").map(({ path }) => path)).toEqual(["actions.polish"]);
  });

  it("counts what seeks the rare, by whatever number, in no share", { timeout: 60_000 }, async () => {
    const bots = "random,coverage:3";
    const { out } = await call("test", FILE, "--runs", "10", "--bots", bots, "--json", "--workers", "1");
    const { bots: told, events: counted } = JSON.parse(out) as Report;
    expect(told["coverage:3"]).toMatchObject({ runs: 10, seeks: true });
    expect(counted["dawn"]).toEqual({ eligible: 10, fired: 10 });
    const { out: text } = await call("test", FILE, "--runs", "10", "--bots", bots, "--workers", "1");
    expect(text).toMatch(/^drowned +not found in 10 runs, nor in 10 that seek what is rare, a search for it/m);
  });

  it("tells the author of numbers that the player never sees, and marks them", { timeout: 60_000 }, async () => {
    const rot = { label: "Rot", start: 3, min: 0, max: 10, good: "down" as const, seen: "hidden" as const };
    const file = put("rot.json", tiny({ variables: { ...tiny().variables, rot } }));
    const page = join(folder, "rot.html");
    const asked = [file, "--runs", "3", "--bots", "hold", "--json", "--workers", "1", "--html", page];
    const { quantiles, hidden } = JSON.parse((await call("test", ...asked)).out) as Report;
    expect(hidden).toEqual(["rot"]);
    expect(Object.keys(quantiles)).toEqual(["light", "oil", "rot", "ships"]);
    expect(quantiles["rot"]).toHaveLength(quantiles["oil"]!.length);
    expect(quantiles["rot"]![0]!.p50).toBeCloseTo(3, 1);
    expect(readFileSync(page, "utf8")).toContain("<td>rot (hidden)</td><td>2.988");
  });

  it("fails on the severity that it is told to", { timeout: 60_000 }, async () => {
    const exit = async (...more: string[]) => (await call("test", FILE, ...SHORT, "--workers", "1", ...more)).exit;
    expect(await exit()).toBe(0);
    expect(await exit("--fail-on", "warning")).toBe(1);
    expect(await exit("--fail-on", "never")).toBe(0);
    expect(await exit("--fail-on", "rumour")).toBe(2);
  });

  it("says what has changed since a baseline", { timeout: 60_000 }, async () => {
    const before = put("before.json", await report(FILE, "--workers", "1"));
    const { whale: _, ...kept } = PLANTED.events!;
    const beacon = { ...endings["beacon"]!, when: "turn > 90" };
    const file = put("after.json", { ...PLANTED, events: kept, endings: { ...endings, beacon } });
    const { out } = await call("test", file, ...SHORT, "--workers", "1", "--baseline", before);
    expect(out).toContain("- events.whale");
    expect(out).toContain("+ endings.beacon");
    expect(out).toMatch(/~ random: good endings [\d.]+% before, 0.0% now/);
    const same = await call("test", FILE, ...SHORT, "--workers", "1", "--baseline", before);
    expect(same.out).toContain("no finding came or went, no share moved");
    const json = await call("test", file, ...SHORT, "--workers", "1", "--baseline", before, "--json");
    const { changes } = JSON.parse(json.out) as { changes: Changes };
    expect(changes.gone.map(({ path }) => path)).toContain("events.whale");
    expect(readReport(json.out)).not.toBeNull();
    const bright = await call("test", FILE, "--runs", "3", "--bots", "bright", "--workers", "1", "--baseline", before);
    expect(bright.out).toContain("! the baseline was played by bright, random, this by bright");
    expect(bright.out).not.toMatch(/^[+-] /m);
    const other = put("other.json", { ...PLANTED, id: "beacon" });
    const refused = await call("test", other, "--baseline", before);
    expect(refused).toMatchObject({ exit: 1, out: "" });
    expect(refused.err).toContain('before.json: is of scenario "lighthouse", not of "beacon"');
    expect(await call("test", FILE, "--baseline", put("odd.json", { bots: 3 }))).toMatchObject({ exit: 1, out: "" });
    const less = JSON.parse(readFileSync(before, "utf8")) as Report;
    const negative = put("less.json", { ...less, bots: { random: { ...less.bots["random"], runs: -5 } } });
    expect((await call("test", FILE, "--baseline", negative)).err).toContain("not what drift test --json prints");
  });

  it("writes a page in which the scenario's words are only words", { timeout: 60_000 }, async () => {
    const file = put("hostile.json", { ...PLANTED, title: "<script>alert(1)</script> & Co" });
    const page = join(folder, "report.html");
    expect((await call("test", file, ...SHORT, "--workers", "1", "--html", page)).exit).toBe(0);
    const html = readFileSync(page, "utf8");
    expect(html).not.toContain("<script");
    expect(html).toContain("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co</h1>");
    expect(html).toContain("never held: &quot;turn &gt; 30&quot;");
    expect(html).toContain(` --scenario ${file}</code>`);
  });
});
