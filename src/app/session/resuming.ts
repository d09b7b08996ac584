import { decodeHeader, decodeRun } from "../../runs/codec/decode.ts";
import { ageOf, tooNew } from "../../runs/frozen/age.ts";
import { verify } from "../../runs/verify.ts";
import { loadScenario } from "../../scenario/load.ts";
import { validatePlan } from "../../engine/validate.ts";
import type { Plan } from "../../engine/plan.ts";
import type { View } from "../../engine/view.ts";
import { busily, takeInHand, tell, type Desk } from "./desk.ts";
import { openDraft, type Draft } from "./draft.ts";
import type { Game } from "./game.ts";
import { replayGame } from "./play.ts";
import { watchEarlier, type EarlierRun } from "./watchEarlier.ts";

/** Takes a saved run in hand where it was left. One that can't be read is set aside, with a message, and never overwritten. */
export async function resumeSave(desk: Desk, id: string): Promise<void> {
  if (desk.get().busy !== null) return;
  const found = await busily(desk, "Opening a saved run", () => readSave(desk, id));
  // These rules can't go on with it; nothing of it is changed.
  if ("earlier" in found) return watchEarlier(desk, found.earlier);
  if ("game" in found) {
    desk.versions.set(id, found.version);
    desk.writes.line = id;
    takeInHand(desk, found.game, id, draftOf(desk, found.game, id));
    const standing = desk.outside.standing();
    desk.set({ saved: standing.kind === "open" ? { kind: "ok" } : standing });
    tellOfChange(desk, found.game);
    return;
  }
  if (found.aside) await desk.outside.saves.setAside(id, found.message);
  tell(desk, "alert", found.aside ? `${found.message} It was set aside and not changed.` : found.message);
  await desk.outside.library.getState().refresh();
}

type Found =
  | { readonly game: Game; readonly version: number }
  /** It was played by earlier rules. */
  | { readonly earlier: EarlierRun }
  | { readonly message: string; readonly aside: boolean };

async function readSave(desk: Desk, id: string): Promise<Found> {
  const read = await desk.outside.saves.read(id);
  if (read.kind === "missing") return { message: "This saved run is no longer here.", aside: false };
  if (read.kind === "refused")
    return { message: `This saved run can't be read now: ${read.reason}. Nothing of it was changed.`, aside: false };
  if (read.kind === "corrupt") return { message: `This saved run can't be read: ${read.reason}.`, aside: true };
  const { code } = read.record;
  const head = decodeHeader(code);
  if ("header" in head) {
    const { rules, scenario } = head.header;
    if (ageOf(rules) === "earlier") return { earlier: { rules, scenario, run: code, code, text: read.text } };
    // A newer page, in another tab or before this one was put back, has played it: that page can read it.
    if (ageOf(rules) === "later")
      return { message: `This saved run can't be read: ${tooNew(rules).problem.message}`, aside: false };
  }
  const { scenario } = loadScenario(read.text, `${read.record.card.scenario.id}.json`);
  if (scenario === null) return { message: "The scenario inside this saved run can't be loaded.", aside: true };
  const decoded = decodeRun(code, scenario);
  if ("problem" in decoded)
    // A code of a newer kind is no damaged one either.
    return {
      message: `This saved run can't be read: ${decoded.problem.message}`,
      aside: decoded.problem.code !== "too-new",
    };
  const verdict = verify(scenario, decoded.run);
  if ("replay" in verdict && verdict.verified)
    return { game: replayGame(scenario, decoded.run).game, version: read.record.version };
  return {
    message: `This saved run doesn't come out as it was played. ${verdict.problem?.message ?? ""}`.trim(),
    aside: true,
  };
}

/** The run goes on by the rules it began with, whatever has become of its scenario since; the player is told. */
function tellOfChange(desk: Desk, { scenario }: Game): void {
  const { id, title } = scenario.source;
  const rules = desk.outside.library.getState().rulesOf(id);
  if (rules.length > 0 && !rules.includes(scenario.hash))
    tell(desk, "polite", `"${title}" has other rules now. This run goes on with its own copy, as it began.`);
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
