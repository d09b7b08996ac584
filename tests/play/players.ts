import { withoutAction } from "../../src/foresight/bots/banned.ts";
import { handBot, type Hand } from "../../src/foresight/bots/hand.ts";
import { botNamed } from "../../src/foresight/bots/named.ts";
import { strategyHand } from "../../src/foresight/bots/strategy.ts";
import type { Bot } from "../../src/foresight/seat.ts";
import type { Table } from "../../src/foresight/work/table.ts";
import { gaugeBot, mixBot, type Mix } from "../scenarios/support/fixed-mix.ts";

/**
 * The bot of a name: one of the scenario's or of those that play any; `mix:` with a mix as JSON; `gauge`, which mends the lowest gauge;
 * `S without A`, with an action banned; `S answers G`, which answers every dilemma as another strategy does.
 */
export function playerNamed(table: Table, name: string): Bot {
  const { scenario, setup, kernel } = table;
  const players = makers(table);
  const without = / without (\w+)$/.exec(name);
  if (without !== null)
    return withoutAction(kernel, without[1]!, (barred) =>
      playerNamed({ ...table, kernel: barred }, name.slice(0, without.index)),
    );
  const special = players.find(({ test }) => test.test(name));
  const bot = special?.make(name) ?? botNamed(scenario, setup, name, kernel);
  if (bot === null) throw new Error(`no bot "${name}"`);
  return bot;
}

function makers(table: Table): { readonly test: RegExp; readonly make: (name: string) => Bot }[] {
  const rules = { scenario: table.scenario, model: table.kernel.model };
  return [
    { test: /^mix:/, make: (name) => mixBot(rules, JSON.parse(name.slice("mix:".length)) as Mix) },
    { test: /^gauge$/, make: () => gaugeBot(rules) },
    { test: / answers /, make: (name) => handBot(handNamed(table, name)) },
  ];
}

/** A strategy as a hand, or one that answers dilemmas as another would. */
export function handNamed({ scenario, display, kernel }: Table, name: string): Hand {
  const [own = "", side] = name.split(" answers ");
  const strategies = scenario.source.strategies ?? {};
  const strategy = strategies[own];
  if (strategy === undefined) throw new Error(`no strategy "${own}"`);
  if (side === undefined) return strategyHand(own, strategy, display, kernel);
  const habits = Object.entries(strategies[side]?.prefer ?? {}).filter(([key]) => key.startsWith("event."));
  const theirs = new Set(habits.map(([key]) => key.split(".")[1]));
  const kept = Object.entries(strategy.prefer ?? {}).filter(([key]) => {
    const [kind, event] = key.split(".");
    return kind !== "event" || !theirs.has(event);
  });
  return strategyHand(name, { ...strategy, prefer: Object.fromEntries([...kept, ...habits]) }, display, kernel);
}
