import { describe, expect, it } from "vitest";
import { compareReports } from "../../../src/foresight/trial/compare.ts";
import type { Report } from "../../../src/foresight/trial/report.ts";
import { refusals } from "../../../src/foresight/trial/unlike.ts";

type Told = Report["findings"][number];

const bot = { runs: 20, good: 10, endings: { won: 10, lost: 10 }, seeks: false };
const action = { legal: 20, taken: 5, goodWithout: null };
const BARE: Report = {
  scenario: "lighthouse",
  hash: "0000000000000000",
  rules: 2,
  difficulty: null,
  bots: { hold: bot, random: bot },
  events: {},
  actions: { polish: action },
  quantiles: {},
  hidden: [],
  sought: {},
  ladder: null,
  decisions: null,
  findings: [],
};
const told = (code: string, more: Partial<Told> = {}): Told => ({
  code,
  severity: "warning",
  path: "",
  message: code,
  ...more,
});
const EVENT = told("event-never-fired", { path: "events.comet" });
const KEY = told("action-is-key", { path: "actions.polish" });
const STEP = told("ladder-broken", { bot: "search", run: 1 });
const fails = (of: string): Told => told("run-fails", { bot: of, run: 3 });

const BANNED = { actions: { polish: { ...action, goodWithout: 0.1 } } };
const LADDER = { ladder: { random: { runs: 2, good: 1 } } };

describe("A baseline", () => {
  it.each<[string, Partial<Report>, Partial<Report>, readonly Told[], readonly Told[], RegExp[]]>([
    ["played alike", { findings: [EVENT] }, { findings: [fails("hold")] }, [fails("hold")], [EVENT], []],
    [
      "played by other bots",
      { findings: [EVENT, fails("hold"), fails("random")] },
      { bots: { greedy: bot, random: bot }, findings: [KEY, fails("greedy")] },
      [],
      [fails("random")],
      [/^the baseline was played by hold, random, this by greedy, random/],
    ],
    [
      "with more runs",
      { findings: [EVENT] },
      { bots: { hold: { ...bot, runs: 40 }, random: { ...bot, runs: 40 } } },
      [],
      [EVENT],
      [/^the baseline has 20 runs of each bot, this 40$/],
    ],
    ["without bans", {}, { ...BANNED, findings: [KEY, EVENT] }, [EVENT], [], [/^only this was played with --bans/]],
    ["with bans", { ...BANNED, findings: [KEY] }, {}, [], [], [/^only the baseline was played with --bans/]],
    ["with bans, as this", { ...BANNED, findings: [KEY] }, BANNED, [], [KEY], []],
    ["with a ladder", { ...LADDER, findings: [STEP] }, {}, [], [], [/^only the baseline was played with --ladder/]],
    ["with a ladder, as this", { ...LADDER, findings: [STEP] }, LADDER, [], [STEP], []],
    ["of other rules", { rules: 1 }, {}, [], [], [/^the baseline was played by rules 1, this by 2$/]],
  ])("%s is compared in what both could find", (_, before, now, appeared, gone, unlike) => {
    const changes = compareReports({ ...BARE, ...before }, { ...BARE, ...now });
    expect(changes).toMatchObject({ appeared, gone });
    expect(changes.unlike).toHaveLength(unlike.length);
    unlike.forEach((line, at) => expect(changes.unlike[at]).toMatch(line));
  });

  it("tells runs of two bots that can't be played on apart", () => {
    const before = { ...BARE, findings: [fails("hold")] };
    const now = { ...BARE, findings: [fails("hold"), fails("random")] };
    expect(compareReports(before, now).appeared).toEqual([fails("random")]);
  });

  it("of another scenario or difficulty is refused", () => {
    expect(refusals(BARE, BARE)).toEqual([]);
    expect(refusals({ ...BARE, scenario: "harbour", difficulty: "hard" }, BARE)).toEqual([
      'is of scenario "harbour", not of "lighthouse"',
      'was played at difficulty "hard", not as written',
    ]);
  });
});
