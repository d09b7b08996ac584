import { decodeRun } from "../../runs/codec/decode.ts";
import { verify } from "../../runs/verify.ts";
import { loadScenario } from "../../scenario/load.ts";
import { validatePlan } from "../../engine/validate.ts";
import type { Plan } from "../../engine/plan.ts";
import type { View } from "../../engine/view.ts";
import { takeInHand, tell, type Desk } from "./desk.ts";
import { openDraft, type Draft } from "./draft.ts";
import type { Game } from "./game.ts";
import { replayGame } from "./play.ts";

/** Takes a saved run in hand where it was left. One that can't be read is set aside, with a message, and never overwritten. */
export async function resumeSave(desk: Desk, id: string): Promise<void> {
  desk.set({ busy: "Opening a saved run" });
  const found = await readSave(desk, id);
  desk.set({ busy: null });
  if ("game" in found) {
    desk.versions.set(id, found.version);
    takeInHand(desk, found.game, id, draftOf(desk, found.game, id));
    desk.set({ saved: { kind: "ok" } });
    return;
  }
  if (found.aside) await desk.outside.saves.setAside(id, found.message);
  tell(desk, "alert", found.aside ? `${found.message} It was set aside and not changed.` : found.message);
  await desk.outside.library.getState().refresh();
}

type Found = { readonly game: Game; readonly version: number } | { readonly message: string; readonly aside: boolean };

async function readSave(desk: Desk, id: string): Promise<Found> {
  const read = await desk.outside.saves.read(id);
  if (read.kind === "missing") return { message: "This saved run is no longer here.", aside: false };
  if (read.kind === "corrupt") return { message: `This saved run can't be read: ${read.reason}.`, aside: true };
  const { scenario } = loadScenario(read.text, `${read.record.card.scenario.id}.json`);
  if (scenario === null) return { message: "The scenario inside this saved run can't be loaded.", aside: true };
  const decoded = decodeRun(read.record.code, scenario);
  if ("problem" in decoded) return { message: `This saved run can't be read: ${decoded.problem.message}`, aside: true };
  const verdict = verify(scenario, decoded.run);
  if ("replay" in verdict && verdict.verified)
    return { game: replayGame(scenario, decoded.run).game, version: read.record.version };
  return {
    message: `This saved run doesn't come out as it was played. ${verdict.problem?.message ?? ""}`.trim(),
    aside: true,
  };
}

/** The plan that was being made when the page was left, where it still fits. */
function draftOf(desk: Desk, game: Game, id: string): Draft | null {
  if (game.view.ended !== null) return null;
  const plan = desk.outside.drafts.find(id, game.view.turn);
  if (plan === null || !isWhole(plan, game.view)) return null;
  const strange = validatePlan(game.model, game.state, plan).some(({ code }) => STRANGE.has(code));
  return strange ? null : { ...openDraft(game.view), plan };
}

const STRANGE: ReadonlySet<string> = new Set([
  "unknown-name",
  "not-open",
  "twice",
  "malformed",
  "off-grid",
  "out-of-range",
  "sum",
  "max-change",
]);

/** Levers and shares are complete in a draft. */
const isWhole = (plan: Plan, view: View): boolean =>
  view.levers.every((each) => Object.hasOwn(plan.levers, each.id)) &&
  view.allocations.every((each) => each.parts.every((part) => Object.hasOwn(plan.allocations[each.id] ?? {}, part.id)));
