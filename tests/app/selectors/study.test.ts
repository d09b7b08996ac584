import { describe, expect, it } from "vitest";
import { studyBelief } from "../../../src/app/selectors/study.ts";
import type { Game } from "../../../src/app/session/game.ts";
import { commit, gameOf, shipped } from "../support/game.ts";

const game = gameOf(shipped("lighthouse"));
const of = (game: Game, id: string) => studyBelief(game, game.scenario.source.studies![id]!);

describe("Beside a study", () => {
  it("stands what is believed of a number and how far the study would narrow it", () => {
    expect(of(game, "lead")).toEqual({
      by: "studies",
      now: "2 ft to 10 ft",
      after: "The study would narrow it to a span of 2.4 ft.",
    });
  });

  it("stand the odds of options and how likely the one that it names would be", () => {
    // 0.6 · 1/2 against 0.2 · 1/2, and 0.6 · 1/6 against 0.2 · 5/6.
    expect(of(game, "almanac")).toEqual({
      by: "studies",
      now: "a hard one 50%, a mild one 33%, one for the books 17%",
      after: "Whichever the study names would stand at 38% to 75%.",
    });
  });

  it("stands what the forecast is drawn from, where that is given", () => {
    const believed = {
      shoal: { kind: "interval", min: 3, max: 5 },
      winter: { kind: "options", odds: { hard: 0.9, mild: 0.098, worst: 0.002 } },
    } as const;
    expect(studyBelief(game, game.scenario.source.studies!["lead"]!, believed)).toEqual({
      by: "all",
      now: "3 ft to 5 ft",
      after: "The study may narrow it further.",
    });
    const almanac = game.scenario.source.studies!["almanac"]!;
    expect(studyBelief(game, almanac, believed)?.now).toMatch(/ 90%, .+ 10%, .+ under 1%$/);
    const sure = {
      shoal: { kind: "interval", min: 3.98, max: 4.01 },
      winter: { kind: "options", odds: { hard: 0.999, mild: 0.001 } },
    } as const;
    const lead = game.scenario.source.studies!["lead"]!;
    expect(studyBelief(game, lead, sure)?.now).toBe("about 4 ft");
    expect(studyBelief(game, lead, { shoal: { kind: "interval", min: 4, max: 4 } })?.now).toBe("about 4 ft");
    expect(studyBelief(game, lead, { shoal: { kind: "interval", min: 2, max: 8 } })?.after).toBe(
      "The study would narrow it to a span of 2.4 ft at most.",
    );
    expect(studyBelief(game, almanac, sure)).toEqual({
      by: "all",
      now: "almost surely a hard one",
      after: "The study would narrow it no further.",
    });
  });

  it("stands what it would be of another side's kind, by its label", () => {
    expect(of(game, "askAround")?.now).toMatch(/^.+ \d+%, .+ \d+%/);
  });

  it("stands what it has found once it has been made", () => {
    const after = of(commit(game, { studies: ["lead"] }), "lead");
    expect(after?.now).not.toBe("2 ft to 10 ft");
    expect(after?.after).toBe("The study would narrow it no further.");
  });
});
