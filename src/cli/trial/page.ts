import type { Changes } from "../../foresight/trial/compare.ts";
import { goodInterval, type Report } from "../../foresight/trial/report.ts";
import { changeLines, decisionLines, endingWords, ladderLines, showCall } from "./lines.ts";

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (each) => ESCAPES[each]!);
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
const number = (value: number | null): string => (value === null ? "" : String(Number(value.toPrecision(4))));

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c2a33;background:#fbfaf6}
table{border-collapse:collapse;margin:1rem 0 2rem;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .75rem;border-bottom:1px solid #cfd6d8;text-align:right}
th:first-child,td:first-child,td.words{text-align:left}
.error{color:#9b1c1c}.warning{color:#7a4b00}code{overflow-wrap:anywhere;font-size:.8rem}
@media (prefers-color-scheme:dark){body{color:#dfe7e8;background:#10191e}th,td{border-color:#33444b}.error{color:#ff9c92}.warning{color:#f0c36b}}`;

/** A report as a page that stands by itself: no script, nothing from elsewhere. `file`: the scenario's. */
export function reportPage(title: string, report: Report, changes: Changes | null, file: string): string {
  const { difficulty, rules, hash } = report;
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}: trial</title><style>${STYLE}</style></head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(difficulty ?? "as written")}, rules ${rules}, scenario ${escaped(hash)}. Shares are of this model under these bots.</p>
${changes === null ? "" : list("Since the baseline", changeLines(changes).slice(1))}
<h2>Findings</h2>
${findings(report, file)}
<h2>Bots</h2>
${bots(report)}
${[...ladderLines(report), ...decisionLines(report)].map((line) => `<p>${escaped(line)}</p>`).join("\n")}
<h2>Endings by bot, with their 95% intervals</h2>
${endings(report)}
<h2>Events</h2>
${table(
  ["event", "could come in", "came in"],
  Object.entries(report.events).map(([id, { eligible, fired }]) => [id, String(eligible), String(fired)]),
)}
<h2>Actions</h2>
${table(
  ["action", "legal in", "taken in", "good without"],
  Object.entries(report.actions).map(([id, { legal, taken, goodWithout }]) => [
    id,
    String(legal),
    String(taken),
    goodWithout === null ? "" : percent(goodWithout),
  ]),
)}
<h2>Numbers by turn: a tenth, half, nine tenths lie below</h2>
${quantiles(report)}
</body>
</html>
`;
}

const row = (cells: readonly string[], tag: "td" | "th"): string =>
  `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join("")}</tr>`;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><thead>${row(head, "th")}</thead><tbody>${rows.map((cells) => row(cells, "td")).join("\n")}</tbody></table>`;

const list = (title: string, lines: readonly string[]): string =>
  `<h2>${escaped(title)}</h2><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`;

function findings({ findings: found }: Report, file: string): string {
  if (found.length === 0) return "<p>None.</p>";
  return `<ul>${found
    .map(({ severity, path, message, replay }) => {
      const code = replay === undefined ? "" : `<br><code>${escaped(showCall(replay, file))}</code>`;
      return `<li class="${severity}"><b>${severity}</b> ${escaped(path)} ${escaped(message)}${code}</li>`;
    })
    .join("\n")}</ul>`;
}

function endings({ bots: all, sought }: Report): string {
  const names = Object.keys(all);
  const ids = Object.keys(all[names[0] ?? ""]?.endings ?? {});
  const search = (id: string): string => {
    const found = Object.hasOwn(sought, id) ? sought[id] : undefined;
    return found === undefined ? "" : `came to it in ${found.found} of ${found.runs}`;
  };
  return table(
    ["ending", ...names, "a search for it"],
    ids.map((id) => [id, ...names.map((name) => endingWords(all[name]!, id)), search(id)]),
  );
}

function bots({ bots: all }: Report): string {
  const rows = Object.entries(all).map(([name, bot]) => {
    const { low, high } = goodInterval(bot);
    const met = Object.entries(bot.endings)
      .filter(([, count]) => count > 0)
      .sort(([, a], [, b]) => b - a);
    return [
      name,
      String(bot.runs),
      bot.seeks ? "" : percent(bot.good / Math.max(1, bot.runs)),
      bot.seeks ? "seeks the rare" : `${percent(low)} to ${percent(high)}`,
      met.map(([id, count]) => (bot.seeks ? id : `${id} ${count}`)).join(", "),
    ];
  });
  return table(["bot", "runs", "good", "95% interval", "endings"], rows);
}

function quantiles({ quantiles: all, hidden }: Report): string {
  const turns = Object.values(all)[0]?.length ?? 0;
  const head = ["number", ...Array.from({ length: turns }, (_, at) => (at === turns - 1 ? "end" : String(at + 1)))];
  const rows = Object.entries(all).map(([id, by]) => [
    hidden.includes(id) ? `${id} (hidden)` : id,
    ...by.map(({ p10, p50, p90 }) => (p50 === null ? "" : `${number(p10)} ${number(p50)} ${number(p90)}`)),
  ]);
  return table(head, rows);
}
