import type { Model } from "../../engine/model.ts";
import { pairsOf, type Part } from "./conditions.ts";
import type { Finding } from "./finding.ts";
import { anyRun, fairOf, type Played, runsOf, seenIn, sum } from "./played.ts";

/** What runs say of an event. */
export function eventFaults(
  { events }: Model,
  at: number,
  parts: readonly Part[],
  played: readonly Played[],
): Finding[] {
  const { id, chained } = events[at]!;
  const path = `events.${id}`;
  const runs = runsOf(played);
  const fair = fairOf(played);
  const fired = sum(played, (tally) => tally.fired[at]!);
  if (fired === 0 && chained)
    return [
      {
        code: "event-never-fired",
        severity: "warning",
        path,
        message: `nothing fired it in ${runs} runs`,
        ...anyRun(played),
      },
    ];
  if (sum(played, (tally) => tally.eligible[at]!) === 0) {
    const message = `could not come in ${runs} runs; ${whyNever(at, parts, played)}`;
    return [{ code: "event-never-eligible", severity: "warning", path, message, ...anyRun(played) }];
  }
  if (fired === 0) {
    const eligible = sum(fair, (tally) => tally.eligible[at]!);
    const could =
      eligible > 0 ? `could have come in ${eligible} of ${runsOf(fair)} runs` : "could have come where it was sought";
    const message = `${could} and never did: its chance is too small, or others go first`;
    const seen = seenIn(played, ({ eligibleRun }) => eligibleRun[at]!);
    return [{ code: "event-never-fired", severity: "warning", path, message, ...seen }];
  }
  const usual = runsOf(fair);
  return usual > 0 && sum(fair, (tally) => tally.fired[at]!) === usual
    ? [
        {
          code: "event-always-fires",
          severity: "note",
          path,
          message: `came in every one of ${usual} runs`,
          ...anyRun(fair),
        },
      ]
    : [];
}

/** Which part of an event's condition kept it from coming. */
function whyNever(at: number, parts: readonly Part[], played: readonly Played[]): string {
  const never = parts.filter((_, part) => played.every(({ tally }) => tally.held[at]![part] === 0));
  if (never.length > 0) return `never held: ${never.map(({ text }) => `"${text}"`).join(", ")}`;
  const why = "each part of its condition held at some time, never all at once";
  // How often is told of bots that don't seek the rare, where there are any.
  const counted = runsOf(fairOf(played)) > 0 ? fairOf(played) : played;
  const alone = parts
    .map(({ text }, part) => ({ text, turns: sum(counted, (tally) => tally.alone[at]![part]!) }))
    .filter(({ turns }) => turns > 0)
    .sort((a, b) => b.turns - a.turns);
  if (alone.length > 0)
    return `${why}: ${alone.map(({ text, turns }) => `${turnsOf(turns)} only "${text}" was wanting`).join(", ")}`;
  const apart = pairsOf(parts.length).filter((_, pair) => played.every(({ tally }) => tally.together[at]![pair] === 0));
  return apart.length === 0
    ? why
    : `${why}: never together ${apart.map(({ one, other }) => `"${parts[one]!.text}" and "${parts[other]!.text}"`).join(", nor ")}`;
}

const turnsOf = (turns: number): string => (turns === 1 ? "in one turn" : `in ${turns} turns`);
