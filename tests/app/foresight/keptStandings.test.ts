import { describe, expect, it } from "vitest";
import { keptStandings } from "../../../src/app/foresight/keptStandings.ts";
import type { Standings } from "../../../src/foresight/debrief/standings.ts";
import { gameOf } from "../support/game.ts";

const game = gameOf();
const standings: Standings = { scenario: "harbour", hash: game.scenario.hash, rules: 1, difficulty: null, bots: [] };

/** Answers in their order, the last again and again; counts how often it is asked. */
function server(...answers: readonly (Standings | null | Error)[]) {
  let asked = 0;
  const kept = keptStandings(() => {
    const answer = answers[Math.min(asked++, answers.length - 1)]!;
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  return { kept, asked: () => asked };
}

describe("Standings that came with the page", () => {
  it("are fetched once, whoever asks for them and however soon", async () => {
    const { kept, asked } = server(standings);
    const [first, second] = await Promise.all([kept(game), kept({ ...game })]);
    expect([first, second, await kept(game)]).toEqual([standings, standings, standings]);
    expect(asked()).toBe(1);
  });

  it("are fetched for each difficulty and each edition", async () => {
    const { kept, asked } = server(standings);
    await kept(game);
    await kept({ ...game, run: { ...game.run, difficulty: "storm" } });
    await kept({ ...game, scenario: { ...game.scenario, hash: "0000000000000000" } });
    expect(asked()).toBe(3);
  });

  it("are asked for again after there were none, or the network failed", async () => {
    const { kept, asked } = server(null, new Error("offline"), standings);
    expect(await kept(game)).toBeNull();
    await expect(kept(game)).rejects.toThrow("offline");
    expect(await kept(game)).toBe(standings);
    expect(await kept(game)).toBe(standings);
    expect(asked()).toBe(3);
  });
});
