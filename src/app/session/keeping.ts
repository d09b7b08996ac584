import { hashName } from "../../engine/hash.ts";
import { encodeRun } from "../../runs/codec/encode.ts";
import { printSeed } from "../../runs/seed.ts";
import { own } from "../../scenario/compile/entries.ts";
import type { SaveRecord } from "../saves/record.ts";
import { turnFull, turnLabel } from "../selectors/timeline.ts";
import { tell, type Desk } from "./desk.ts";
import type { Game } from "./game.ts";

/** Saves a run before anything of it is shown. Settles in any case; what became of it stands in `saved`. */
export async function keep(desk: Desk, game: Game): Promise<void> {
  const encoded = encodeRun(game.run, game.scenario);
  if ("problem" in encoded) return refused(desk, encoded.problem.message);
  const before = desk.get().saved;
  desk.set({ saved: { kind: "saving" } });
  const id = desk.get().saveId ?? desk.outside.newId();
  const written = await write(desk, id, game, encoded.code);
  if (written === "conflict") {
    const copy = desk.outside.newId();
    tell(desk, "polite", "This run has gone on in another tab. What you play here is kept as a run of its own.");
    const again = await write(desk, copy, game, encoded.code);
    return again === null ? kept(desk, copy) : refused(desk, "it is held by another tab");
  }
  if (written === null) return kept(desk, id);
  desk.set({ saved: before });
  refused(desk, written.reason);
}

/** Null when it was written. */
async function write(
  desk: Desk,
  id: string,
  game: Game,
  code: string,
): Promise<null | "conflict" | { readonly reason: string }> {
  const record: SaveRecord = {
    format: 1,
    id,
    version: desk.versions.get(id) ?? 0,
    changed: desk.outside.now(),
    text: `${game.run.scenario.id} ${game.scenario.hash} ${hashName(game.scenario.text).toString(16)}`,
    card: cardOf(game),
    code,
  };
  const written = await desk.outside.saves.write(record, game.scenario.text);
  if (written.kind === "conflict") return "conflict";
  if (written.kind === "refused") return { reason: written.reason };
  desk.versions.set(id, written.version);
  return null;
}

function kept(desk: Desk, id: string): void {
  // What is kept in memory alone isn't saved; the title screen has said so.
  const { trouble } = desk.outside;
  desk.set({ saved: trouble === null ? { kind: "ok" } : { kind: "refused", reason: trouble }, saveId: id });
  void desk.outside.library.getState().refresh();
}

function refused(desk: Desk, why: string): void {
  const first = desk.get().saved.kind !== "refused";
  desk.set({ saved: { kind: "refused", reason: why } });
  if (first)
    tell(desk, "alert", `This run can't be saved: ${why}. You can play on, but it lasts only as long as this page.`);
}

function cardOf({ scenario, run, view }: Game): SaveRecord["card"] {
  const { source } = scenario;
  const turn = Math.min(view.turn, view.turns);
  return {
    scenario: { id: source.id, title: source.title },
    difficulty: run.difficulty === null ? null : (own(source.difficulty, run.difficulty)?.label ?? run.difficulty),
    seed: printSeed(run.seed),
    turn,
    turns: view.turns,
    date: turnFull(scenario, turn),
    ironman: run.flags.ironman,
    ending: view.ended === null ? null : (own(source.endings, view.ended.ending)?.title ?? view.ended.ending),
    forked: run.flags.forkedAt === null ? null : `forked at ${turnLabel(scenario, run.flags.forkedAt)}`,
  };
}
