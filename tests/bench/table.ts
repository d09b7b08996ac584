/** A row of the table, as text. */
export interface Row {
  readonly measure: string;
  readonly value: string;
  /** Quartiles of the rounds. */
  readonly spread: string;
  readonly mark: string;
  readonly reached: boolean | null;
}

const HEAD: readonly string[] = ["measure", "median", "middle half", "mark", ""];

/** Prints rows under one another, in columns. */
export function tableText(rows: readonly Row[]): string {
  const cells = rows.map(({ measure, value, spread, mark, reached }) => [
    measure,
    value,
    spread,
    mark,
    reached === null ? "" : reached ? "reached" : "not reached",
  ]);
  const widths = HEAD.map((head, at) => Math.max(head.length, ...cells.map((row) => row[at]!.length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => cell.padEnd(widths[at]!))
      .join("  ")
      .trimEnd();
  return [line(HEAD), widths.map((width) => "-".repeat(width)).join("  "), ...cells.map(line)].join("\n");
}

/** Three digits that count. */
export function digits(value: number): string {
  if (value >= 1000)
    return Math.round(value)
      .toString()
      .replaceAll(/\B(?=(\d{3})+$)/g, " ");
  return value.toPrecision(3);
}
