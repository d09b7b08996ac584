import type { Changes } from "../../foresight/trial/compare.ts";
import { notFound } from "../../foresight/trial/notFound.ts";
import { goodInterval, type Report } from "../../foresight/trial/report.ts";
import { wilson } from "../../foresight/trial/wilson.ts";

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** A report for the terminal. `file`: the scenario's, by which its runs can be told. */
export function reportLines(title: string, report: Report, changes: Changes | null, file: string): string[] {
  const { difficulty, rules, findings } = report;
  return [
    `${title} (${difficulty ?? "as written"}, rules ${rules})`,
    "",
    ...botLines(report),
    "",
    ...endingLines(report),
    "",
    ...ladderLines(report),
    ...decisionLines(report),
    findings.length === 0 ? "Nothing found." : `${findings.length} findings`,
    ...findings.flatMap(({ severity, path, message, replay }) => [
      `${severity.padEnd(8)}${path === "" ? "" : `${path}  `}${message}`,
      ...(replay === undefined ? [] : [`        ${showCall(replay, file)}`]),
    ]),
    ...(changes === null ? [] : ["", ...changeLines(changes)]),
  ];
}

/** The call that tells a run in words, to be put into a shell as it is. */
export const showCall = (replay: string, file: string): string =>
  `drift show ${replay} --scenario ${/^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`}`;

function botLines({ bots }: Report): string[] {
  const width = Object.keys(bots).reduce((most, name) => Math.max(most, name.length), 3) + 2;
  return [
    `${"bot".padEnd(width)}${"runs".padStart(6)}${"good".padStart(8)}   95% interval    endings`,
    ...Object.entries(bots).map(([name, bot]) => {
      const { low, high } = goodInterval(bot);
      const endings = Object.entries(bot.endings)
        .filter(([, count]) => count > 0)
        .sort(([, a], [, b]) => b - a)
        .map(([id, count]) => (bot.seeks ? id : `${id} ${Math.round((100 * count) / bot.runs)}`));
      const good = (bot.seeks ? "" : percent(bot.good / Math.max(1, bot.runs))).padStart(8);
      const range = bot.seeks ? "seeks the rare" : `${percent(low)} to ${percent(high)}`;
      return `${name.padEnd(width)}${String(bot.runs).padStart(6)}${good}   ${range.padEnd(16)}${endings.join(", ")}`;
    }),
  ];
}

/** By ending, how often each bot that came to it did, with its interval. */
function endingLines({ bots, sought }: Report): string[] {
  const all = Object.entries(bots);
  const ids = Object.keys(all[0]?.[1].endings ?? {});
  const width = ids.reduce((most, id) => Math.max(most, id.length), 6) + 2;
  return [
    "Endings by bot, with their 95% intervals",
    ...ids.map((id) => {
      const found = all.filter(([, { endings }]) => (endings[id] ?? 0) > 0);
      const others = all.filter((each) => !found.includes(each));
      const [fair, rare] = [false, true].map((seeks) => runsOf(others.filter(([, bot]) => bot.seeks === seeks)));
      const search = Object.hasOwn(sought, id) ? sought[id] : undefined;
      const words = [
        ...found.map(([name, bot]) => `${name} ${endingWords(bot, id)}`),
        ...(others.length === 0 ? [] : [notFound(fair!, rare!, 0, found.length === 0 ? "runs" : "runs of others")]),
        ...(search === undefined ? [] : [`a search for it came to it in ${search.found} of ${search.runs}`]),
      ];
      return `${id.padEnd(width)}${words.join(", ")}`;
    }),
  ];
}

const runsOf = (bots: readonly (readonly [string, { readonly runs: number }])[]): number =>
  bots.reduce((sum, [, { runs }]) => sum + runs, 0);

/** How often a bot came to an ending; of one that seeks the rare, only whether. */
export function endingWords({ runs, endings, seeks }: Report["bots"][string], id: string): string {
  const count = endings[id] ?? 0;
  if (count === 0) return `not found in ${runs} runs`;
  if (seeks) return "found";
  const { low, high } = wilson(count, runs);
  return `${percent(count / runs)} (${percent(low)} to ${percent(high)})`;
}

export function ladderLines({ ladder }: Report): string[] {
  if (ladder === null) return [];
  const rungs = Object.entries(ladder).map(([bot, rung]) => {
    const { low, high } = goodInterval(rung);
    return `${bot} ${percent(rung.good / Math.max(1, rung.runs))} (${percent(low)} to ${percent(high)})`;
  });
  return [`The ladder, good endings: ${rungs.join(", ")}`];
}

export function decisionLines({ decisions }: Report): string[] {
  if (decisions === null || decisions.turns === 0) return [];
  const { bot, turns, otherEnding, goodLostOrWon } = decisions;
  return [
    `Decisions that matter: of ${turns} turns of ${bot}, played at random, ${percent(otherEnding / turns)} led to another ending, ${percent(goodLostOrWon / turns)} won or lost a good one`,
  ];
}

export function changeLines({ unlike, appeared, gone, moved }: Changes): string[] {
  const lines = [
    ...appeared.map(({ path, message }) => `+ ${path}  ${message}`),
    ...gone.map(({ path, message }) => `- ${path}  ${message}`),
    ...moved.map(({ bot, before, now }) => `~ ${bot}: good endings ${percent(before)} before, ${percent(now)} now`),
  ];
  return [
    "Since the baseline:",
    ...unlike.map((line) => `! ${line}`),
    ...(lines.length === 0 ? ["no finding came or went, no share moved"] : lines),
  ];
}
