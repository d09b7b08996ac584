import { botNamed, botNames, quickBotNames } from "../foresight/bots/named.ts";
import type { Scenario } from "../scenario/load.ts";
import { UsageError } from "./command.ts";

/** The bots that an option names with commas between; `usual` when it isn't given. */
export function botsOf(
  scenario: Scenario,
  difficulty: string | null,
  asked: string | undefined,
  usual: readonly string[] = quickBotNames(scenario),
): readonly string[] {
  const bots = asked?.split(",") ?? usual;
  const unknown = bots.find((name) => botNamed(scenario, { difficulty, overrides: {} }, name) === null);
  if (unknown !== undefined) throw new UsageError(`no bot "${unknown}"; there are ${botNames(scenario).join(", ")}`);
  const twice = bots.find((name, at) => bots.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageError(`bot "${twice}" is named twice`);
  if (bots.length === 0) throw new UsageError("--bots is missing: the scenario has no strategies");
  return bots;
}
