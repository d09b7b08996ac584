import type { Changes } from "../../foresight/trial/compare.ts";
import { goodInterval, type Report } from "../../foresight/trial/report.ts";

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** A report for the terminal. */
export function reportLines(title: string, report: Report, changes: Changes | null): string[] {
  const { difficulty, rules, findings } = report;
  return [
    `${title} (${difficulty ?? "as written"}, rules ${rules})`,
    "",
    ...botLines(report),
    "",
    findings.length === 0 ? "Nothing found." : `${findings.length} findings`,
    ...findings.flatMap(({ severity, path, message, replay }) => [
      `${severity.padEnd(8)}${path === "" ? "" : `${path}  `}${message}`,
      ...(replay === undefined ? [] : [`        drift show ${replay}`]),
    ]),
    ...(changes === null ? [] : ["", ...changeLines(changes)]),
  ];
}

function botLines({ bots }: Report): string[] {
  const width = Object.keys(bots).reduce((most, name) => Math.max(most, name.length), 3) + 2;
  return [
    `${"bot".padEnd(width)}${"runs".padStart(6)}${"good".padStart(8)}   95% interval    endings`,
    ...Object.entries(bots).map(([name, bot]) => {
      const { low, high } = goodInterval(bot);
      const endings = Object.entries(bot.endings)
        .sort(([, a], [, b]) => b - a)
        .map(([id, count]) => `${id} ${Math.round((100 * count) / bot.runs)}`);
      const good = percent(bot.good / Math.max(1, bot.runs)).padStart(8);
      const range = bot.seeks ? "seeks the rare" : `${percent(low)} to ${percent(high)}`;
      return `${name.padEnd(width)}${String(bot.runs).padStart(6)}${good}   ${range.padEnd(16)}${endings.join(", ")}`;
    }),
  ];
}

export function changeLines({ appeared, gone, moved }: Changes): string[] {
  const lines = [
    ...appeared.map(({ path, message }) => `+ ${path}  ${message}`),
    ...gone.map(({ path, message }) => `- ${path}  ${message}`),
    ...moved.map(({ bot, before, now }) => `~ ${bot}: good endings ${percent(before)} before, ${percent(now)} now`),
  ];
  return ["Since the baseline:", ...(lines.length === 0 ? ["no finding came or went, no share moved"] : lines)];
}
