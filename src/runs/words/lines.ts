import type { FrozenQuarter, FrozenRun, Section, ToldChange } from "../frozen/contract.ts";

/** Which figures are told: those among the headlines, or all that the player can see. */
export type Figures = "headline" | "all";

/** A run that has been put into words, line by line. */
export function linesOf(
  {
    scenario,
    seed,
    difficulty,
    quarters,
    figures,
  }: Pick<FrozenRun, "scenario" | "seed" | "difficulty" | "quarters" | "figures">,
  which: Figures = "headline",
): string[] {
  const told = ({ headline }: { readonly headline: boolean }): boolean => which === "all" || headline;
  const atFirst = quarters[0]?.figures ?? figures;
  return [
    `${scenario.title}, seed ${seed}${difficulty === null ? "" : `, ${difficulty.label}`}`,
    ...atFirst.filter(told).map(({ label, value }) => `  ${label}: ${value}`),
    ...quarters.flatMap((quarter) => ["", quarter.label, ...quarterLines(quarter, told)]),
  ];
}

function quarterLines({ opened, talks, closed }: FrozenQuarter, told: (change: ToldChange) => boolean): string[] {
  const lines = opened.flatMap(sectionLines);
  if (talks.length > 0) lines.push("  At the table", ...talks.map((talk) => `    ${talk}`));
  if (closed === null) return [...lines, "  Not committed yet"];
  const changes = closed.changes.filter(told).map(changeLine);
  return [
    ...lines,
    ...closed.sections.flatMap(sectionLines),
    ...(changes.length === 0 ? [] : ["  Changed", ...changes]),
  ];
}

const sectionLines = ({ heading, items }: Section): string[] => [
  `  ${heading}`,
  ...items.flatMap(({ title, text }) => [`    ${title}`, ...text.map((each) => `      ${each}`)]),
];

const changeLine = ({ label, from, to, because }: ToldChange): string =>
  `    ${label}: ${from} to ${to}${because.length === 0 ? "" : ` (${because.join("; ")})`}`;
