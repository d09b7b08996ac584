import { diagnosticLine } from "../../../src/scenario/diagnostics.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { orchardWith } from "./orchard.ts";

/** What is said about the orchard once a piece of it is another, without the file's name: `58:28  error  events.storm  …`. */
export function told(piece: string, instead: string): string[] {
  const { diagnostics } = loadScenario(orchardWith(piece, instead), "orchard.json");
  return diagnostics.map((diagnostic) => diagnosticLine(diagnostic).replace(/^orchard\.json:/, ""));
}
