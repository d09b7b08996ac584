import { own } from "../../scenario/compile/entries.ts";
import { formatNumber } from "../../scenario/words/number.ts";
import type { Draft } from "../session/draft.ts";
import type { Game } from "../session/game.ts";
import { reach } from "../session/giveWay.ts";
import { words } from "./display.ts";
import { humanise } from "../../runs/words/humanise.ts";

export interface SplitControl {
  readonly id: string;
  readonly label: string;
  readonly about: readonly string[];
  readonly unit: string | null;
  readonly total: number;
  readonly step: number;
  readonly parts: readonly PartControl[];
}
export interface PartControl {
  readonly id: string;
  /** Its name in the ledger: `compute.safety`. */
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly text: string;
  /** Where the slider ends this turn: the part's bounds and what may move in one turn. */
  readonly min: number;
  readonly max: number;
  readonly locked: boolean;
  /** Share at the turn's opening. */
  readonly was: number;
}
export interface LeverControl {
  readonly id: string;
  readonly label: string;
  readonly about: readonly string[];
  readonly options: readonly {
    readonly id: string;
    readonly label: string;
    readonly chosen: boolean;
    readonly was: boolean;
  }[];
}

export function splits(game: Game, draft: Draft | null): SplitControl[] {
  return Object.entries(game.scenario.source.allocations ?? {}).flatMap(([id, source]) => {
    const view = game.view.allocations.find((each) => each.id === id);
    if (view === undefined) return [];
    const shares = own(draft?.plan.allocations, id);
    const parts = Object.entries(source.parts).flatMap(([part, look]): PartControl[] => {
      const was = view.parts.find((each) => each.id === part);
      if (was === undefined) return [];
      const value = own(shares, part) ?? was.value;
      const name = `${id}.${part}`;
      return [
        {
          id: part,
          name,
          label: look.label ?? humanise(part),
          value,
          text: formatNumber(value, source.unit),
          ...reach(view, part),
          locked: draft?.locks.has(name) ?? false,
          was: was.value,
        },
      ];
    });
    const about = words(game, source.about);
    return [
      {
        id,
        label: source.label ?? humanise(id),
        about,
        unit: source.unit ?? null,
        total: view.total,
        step: view.step,
        parts,
      },
    ];
  });
}

export function levers(game: Game, draft: Draft | null): LeverControl[] {
  return Object.entries(game.scenario.source.levers ?? {}).flatMap(([id, source]) => {
    const view = game.view.levers.find((each) => each.id === id);
    if (view === undefined) return [];
    const chosen = own(draft?.plan.levers, id) ?? view.option;
    const options = Object.entries(source.options).map(([option, label]) => ({
      id: option,
      label,
      chosen: option === chosen,
      was: option === view.option,
    }));
    return [{ id, label: source.label ?? humanise(id), about: words(game, source.about), options }];
  });
}
