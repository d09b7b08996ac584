import { RandomBot, Simulate } from "boardgame.io/ai";
import { Client } from "boardgame.io/client";
import type { Work } from "./measure.ts";

/** The smallest game there is: somebody counts to 200. */
const COUNTER = {
  setup: () => ({ count: 0 }),
  moves: {
    add: ({ G }: { G: { count: number } }, by: number) => {
      G.count += by;
    },
  },
  endIf: ({ G }: { G: { count: number } }) => G.count >= MOVES,
  ai: { enumerate: () => [{ move: "add", args: [1] }] },
};
const MOVES = 200;

/** Moves of a counter through boardgame.io's own reducer, sent by its client. */
export function counterMoves(): Work {
  return {
    name: "counter",
    once: () => {
      const client = Client({ game: COUNTER, numPlayers: 1, debug: false });
      client.start();
      for (let at = 0; at < MOVES; at++) client.moves["add"]?.(1);
      client.stop();
      return MOVES;
    },
  };
}

/** Moves of the counter by boardgame.io's random bot. */
export function botMoves(): Work {
  const client = Client({ game: COUNTER, numPlayers: 1, debug: false });
  client.start();
  const state = client.getInitialState();
  return {
    name: "bot",
    once: async () => {
      const bot = new RandomBot({ enumerate: COUNTER.ai.enumerate, seed: "bench" });
      const simulated = await Simulate({ game: client.game, bots: bot, state, depth: MOVES });
      if (simulated.state.ctx.gameover === undefined) throw new Error("the bot's game isn't over");
      return MOVES;
    },
  };
}
