import { arch, platform } from "node:os";
import { loadScenario } from "../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { deltaText } from "./delta/scenario.ts";
import { closedTurns, flagship, forks, ledgerTurns, verifications } from "./flagship.ts";
import { loads } from "./loading.ts";
import { fastest } from "./kernels.ts";
import { measure, type Measured } from "./measure.ts";
import { botMoves, counterMoves } from "./peer.ts";
import { playthroughRows, row } from "./playthroughs.ts";
import { digits, type Row, tableText } from "./table.ts";

/** The table of the engine's measures: the marks are those of the design. Prints; never fails on a time. */
const { scenario } = loadScenario(deltaText(), "delta.json");
if (scenario === null) throw new Error("the benchmark's scenario isn't good");
const alliance = flagship();

const [closed, reference, ledger, counter, bot] = await measure(
  [closedTurns(alliance, fastest), closedTurns(alliance), ledgerTurns(alliance), counterMoves(), botMoves()],
  11,
);
const [fork, verified, loaded] = await measure([forks(alliance), verifications(alliance), loads()], 11);
const rows: Row[] = [
  ...(await playthroughRows(scenario.model(AS_WRITTEN))),
  row("turns a second of the main scenario, with ledger and checksums", closed!, 20_000),
  row("  by closures alone", reference!, null),
  row("  by closures, with every talk of a bot that talks at random", ledger!, null),
  row("  moves a second of boardgame.io's random bot in a counting game", bot!, null),
  row("  moves a second of that game through boardgame.io's reducer", counter!, null),
  {
    measure: "  turns of ours to moves of its bot",
    value: (closed!.median / bot!.median).toFixed(2),
    spread: "",
    mark: "1",
    reached: closed!.median > bot!.median,
  },
  timeRow("fork of a state, in microseconds", fork!, 1e6, 2),
  timeRow("verification of a shared run of the main scenario, in ms", verified!, 1e3, 10),
  timeRow("load, check and compile of 250 events, in ms", loaded!, 1e3, 50),
  { measure: "  the first of them", value: digits(1e3 / loaded!.first), spread: "", mark: "", reached: null },
];
const lines = [
  `Node ${process.version}, ${platform()} ${arch()}. By processor time; the middle half of the rounds in the third column.`,
  "",
  tableText(rows),
  "",
  "boardgame.io 0.50.2. The package `simulation` isn't measured: its licence is the AGPL.",
];
process.stdout.write(`${lines.join("\n")}\n`);

/** A row of a time each, from a rate; low and high change places. */
function timeRow(name: string, { median, low, high }: Measured, unit: number, mark: number): Row {
  return {
    measure: name,
    value: digits(unit / median),
    spread: `${digits(unit / high)} to ${digits(unit / low)}`,
    mark: `under ${mark}`,
    reached: unit / median < mark,
  };
}
