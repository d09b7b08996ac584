import type { EffectAct } from "../../engine/effect.ts";
import type { Path } from "../problem.ts";
import type { EffectSource } from "../shape/effects.ts";
import type { Shop } from "./shop.ts";
import { variableOpenness } from "./types.ts";

type CommandSource = Exclude<EffectSource, { to: string }>;

/** An effect that does something other than change a variable. Null when what it names isn't there. */
export function compileCommand(shop: Shop, source: CommandSource, path: Path): EffectAct | null {
  const { catalog } = shop;
  const find = (list: readonly { readonly id: string }[], id: string): number | null => {
    const index = list.findIndex((entry) => entry.id === id);
    if (index < 0) shop.report.fault();
    return index < 0 ? null : index;
  };
  const ofDeal = (kind: "breach" | "end" | "reopen", id: string): EffectAct | null => {
    const deal = find(catalog.deals, id);
    return deal === null ? null : { kind, deal };
  };
  if ("fire" in source) {
    const event = find(catalog.events, source.fire);
    return event === null ? null : { kind: "fire", event };
  }
  if ("promise" in source) {
    const promise = find(catalog.promises, source.promise);
    return promise === null ? null : { kind: "promise", promise };
  }
  if ("ending" in source) {
    const ending = find(catalog.endings, source.ending);
    return ending === null ? null : { kind: "ending", ending };
  }
  if ("reveal" in source) return compileReveal(shop, source.reveal, [...path, "reveal"]);
  if ("breach" in source) return ofDeal("breach", source.breach);
  if ("end" in source) return ofDeal("end", source.end);
  return ofDeal("reopen", source.reopen);
}

/** Reveals an uncertainty, a deal's hidden kind (`deal.<id>.kind`), or all readings of an actor. */
function compileReveal(shop: Shop, name: string, path: Path): EffectAct | null {
  const { catalog, report } = shop;
  const uncertainty = catalog.uncertainties.findIndex(({ id }) => id === name);
  if (uncertainty >= 0) return { kind: "reveal", uncertainty };
  const deal = catalog.deals.findIndex(({ id, source }) => `deal.${id}.kind` === name && source.kinds !== undefined);
  if (deal >= 0) return { kind: "revealKind", deal };
  const variables = catalog.variables.flatMap(({ actor, source }, index) =>
    actor === name && variableOpenness(source) === "noisy" ? [index] : [],
  );
  if (variables.length > 0) return { kind: "revealActor", variables };
  if (!catalog.actors.some(({ id }) => id === name)) report.fault();
  else
    report.error(
      path,
      "nothing-here",
      `there is nothing to reveal of "${name}": none of its variables is seen with an error`,
    );
  return null;
}
