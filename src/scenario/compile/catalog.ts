import type * as decisions from "../shape/decisions.ts";
import type { DynamicSource } from "../shape/effects.ts";
import type { EndingSource } from "../shape/outcomes.ts";
import type * as quantities from "../shape/quantities.ts";
import type { ScenarioSource } from "../shape/scenario.ts";
import { byText, entriesOf, type Entry } from "./entries.ts";
import { reportUnknown, type Report } from "./report.ts";

/** A thing that may be declared for each actor of a group: `quarry.capability`, of base `capability` and actor `quarry`. */
export interface Owned<T> extends Entry<T> {
  readonly base: string;
  readonly actor: string | null;
}

/** All that a scenario declares: every list sorted by id, `each` expanded to one entry an actor. */
export interface Catalog {
  readonly source: ScenarioSource;
  readonly turns: number;
  readonly actors: readonly Entry<quantities.ActorSource>[];
  /** Actors' ids by group. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly constants: readonly Entry<quantities.ConstantSource>[];
  readonly uncertainties: readonly Entry<quantities.UncertaintySource>[];
  readonly draws: readonly Entry<quantities.DrawSource>[];
  readonly variables: readonly Owned<quantities.VariableSource>[];
  readonly derived: readonly Owned<quantities.DerivedSource>[];
  readonly tables: readonly Entry<quantities.TableSource>[];
  readonly dynamics: readonly Owned<DynamicSource>[];
  readonly allocations: readonly Entry<quantities.AllocationSource>[];
  readonly levers: readonly Entry<quantities.LeverSource>[];
  readonly actions: readonly Entry<decisions.ActionSource>[];
  readonly deals: readonly Entry<decisions.DealSource>[];
  readonly promises: readonly Entry<decisions.PromiseSource>[];
  readonly events: readonly Entry<decisions.EventSource>[];
  readonly rivals: readonly Entry<decisions.RivalSource>[];
  readonly studies: readonly Entry<decisions.StudySource>[];
  readonly endings: readonly Entry<EndingSource>[];
}

export function readCatalog(source: ScenarioSource, report: Report): Catalog {
  const actors = entriesOf(source.actors, ["actors"]);
  const groups = groupsOf(actors);
  const each = <T extends { each?: string | undefined }>(list: readonly Entry<T>[]): Owned<T>[] =>
    expand(list, groups, report);
  return {
    source,
    turns: source.calendar.turns,
    actors,
    groups,
    constants: entriesOf(source.constants, ["constants"]),
    uncertainties: entriesOf(source.uncertainties, ["uncertainties"]),
    draws: entriesOf(source.draws, ["draws"]),
    variables: each(entriesOf(source.variables, ["variables"])),
    derived: each(entriesOf(source.derived, ["derived"])),
    tables: entriesOf(source.tables, ["tables"]),
    dynamics: each(entriesOf(source.dynamics, ["dynamics"])),
    allocations: entriesOf(source.allocations, ["allocations"]),
    levers: entriesOf(source.levers, ["levers"]),
    actions: entriesOf(source.actions, ["actions"]),
    deals: entriesOf(source.deals, ["deals"]),
    promises: entriesOf(source.promises, ["promises"]),
    events: entriesOf(source.events, ["events"]),
    rivals: entriesOf(source.rivals, ["rivals"]),
    studies: entriesOf(source.studies, ["studies"]),
    endings: entriesOf(source.endings, ["endings"]),
  };
}

function groupsOf(actors: readonly Entry<quantities.ActorSource>[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, source } of actors) {
    for (const group of new Set(source.is)) {
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [id]);
      else members.push(id);
    }
  }
  return groups;
}

function expand<T extends { each?: string | undefined }>(
  list: readonly Entry<T>[],
  groups: ReadonlyMap<string, readonly string[]>,
  report: Report,
): Owned<T>[] {
  const owned: Owned<T>[] = [];
  for (const entry of list) {
    const group = entry.source.each;
    if (group === undefined) {
      owned.push({ ...entry, base: entry.id, actor: null });
      continue;
    }
    const actors = groups.get(group);
    if (actors === undefined)
      reportUnknown(report, [...entry.path, "each"], "group of actors", group, [...groups.keys()].sort(byText));
    for (const actor of actors ?? []) owned.push({ ...entry, id: `${actor}.${entry.id}`, base: entry.id, actor });
  }
  return owned.sort((a, b) => byText(a.id, b.id));
}

/** How an actor is called in words. */
export function actorName(catalog: Catalog, actor: string): string {
  return catalog.actors.find(({ id }) => id === actor)?.source.name ?? actor;
}
