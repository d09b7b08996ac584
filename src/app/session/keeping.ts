import { hashName } from "../../engine/hash.ts";
import { encodeRun } from "../../runs/codec/encode.ts";
import { printSeed } from "../../runs/seed.ts";
import { own } from "../../scenario/compile/entries.ts";
import { inTime, PATIENCE } from "../saves/inTime.ts";
import type { SaveRecord } from "../saves/record.ts";
import { turnFull, turnLabel } from "../selectors/timeline.ts";
import { tell, type Desk } from "./desk.ts";
import type { Game } from "./game.ts";

/**
 * Saves a run before anything of it is shown, under the id of its line. Settles in any case, at the latest when patience ends; what became of it
 * stands in `saved`. Gives the id under which the line is kept: another when another tab has gone on with this one.
 */
export async function keep(desk: Desk, game: Game, line: string): Promise<string> {
  desk.writes.line = line;
  const encoded = encodeRun(game.run, game.scenario);
  if ("problem" in encoded) {
    refused(desk, line, encoded.problem.message);
    return line;
  }
  const late = desk.get().saved.kind === "late";
  // A refusal that has been told isn't told again while it lasts.
  const told = desk.get().saved.kind === "refused";
  if (!late) desk.set({ saved: { kind: "saving" } });
  // One after the other: each needs the version that the one before has written.
  const { writes } = desk;
  writes.pending += 1;
  const writing = writes.last
    .then(() => store(desk, line, game, encoded.code, told))
    .finally(() => void (writes.pending -= 1));
  writes.last = writing;
  const inHand = (): void => {
    if (desk.get().saved.kind === "saving") desk.set({ saved: { kind: "late" } });
  };
  await inTime(writing, inHand, late ? 0 : PATIENCE);
  return desk.moved.get(line) ?? line;
}

async function store(desk: Desk, line: string, game: Game, code: string, told: boolean): Promise<void> {
  const id = desk.moved.get(line) ?? line;
  const written = await write(desk, id, game, code);
  if (written === null) return kept(desk, id);
  if (written !== "conflict") return refused(desk, id, written.reason, told);
  const copy = desk.outside.newId();
  desk.moved.set(line, copy);
  if (desk.writes.line === id) desk.writes.line = copy;
  if (desk.get().saveId === id) desk.set({ saveId: copy });
  tell(desk, "polite", "This run has gone on in another tab. What you play here is kept as a run of its own.");
  const again = await write(desk, copy, game, code);
  if (again === null) kept(desk, copy);
  else refused(desk, copy, again === "conflict" ? "it is held by another tab" : again.reason, told);
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

/** What is kept in memory alone isn't saved. */
function kept(desk: Desk, id: string): void {
  if (desk.writes.line === id) {
    const standing = desk.outside.standing();
    if (standing.kind === "open" && desk.get().saved.kind === "late") tell(desk, "polite", SAVED_AT_LAST);
    desk.set({ saved: standing.kind === "open" ? { kind: "ok" } : standing });
  }
  void desk.outside.library.getState().refresh();
}

function refused(desk: Desk, id: string, reason: string, before = false): void {
  if (desk.writes.line !== id) return;
  const told = before || desk.get().saved.kind === "refused";
  desk.set({ saved: { kind: "refused", reason } });
  if (!told)
    tell(desk, "alert", `This run can't be saved: ${reason}. You can play on, but it lasts only as long as this page.`);
}

const SAVED_AT_LAST = "The browser's storage has answered: this run is saved now.";

/** The storage has answered, or refused after all: what waited in memory is there now, or won't be. */
export function followStanding(desk: Desk): void {
  const standing = desk.outside.standing();
  const { saved } = desk.get();
  const { line, pending } = desk.writes;
  // With writes under way, the last of them says what became of it.
  if (saved.kind === "late" && standing.kind !== "late" && pending === 0) {
    if (standing.kind === "refused" && line !== null) refused(desk, line, standing.reason);
    else desk.set({ saved: line === null ? { kind: "none" } : { kind: "ok" } });
    if (standing.kind === "open" && line !== null) tell(desk, "polite", SAVED_AT_LAST);
  }
  void desk.outside.library.getState().refresh();
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
