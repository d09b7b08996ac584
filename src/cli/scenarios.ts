import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { diagnosticLine, type Diagnostic } from "../scenario/diagnostics.ts";
import { loadScenario, type Scenario } from "../scenario/load.ts";
import type { Terminal } from "./command.ts";

/** Largest file that is read, in bytes: more than any limit of the loader, so that the loader gives the diagnostic. */
const LARGEST = 64 * 1024 * 1024;

const SHIPPED = fileURLToPath(new URL("../../scenarios/", import.meta.url));

export type FileText = { readonly text: string } | { readonly failure: string };

export function readText(file: string): FileText {
  try {
    const { size } = statSync(file);
    if (size > LARGEST) return { failure: `${file}: ${size} bytes; at most ${LARGEST} are read` };
    return { text: readFileSync(file, "utf8") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { failure: `${file}: ${REASONS[code] ?? "can't be read"}` };
  }
}
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "is a folder",
  EACCES: "may not be read",
};

/** Loads a scenario; null when it can't be, with its diagnostics told. */
export function openScenario(file: string, terminal: Terminal): Scenario | null {
  const read = readText(file);
  if ("failure" in read) {
    terminal.err(read.failure);
    return null;
  }
  const { scenario, diagnostics } = loadScenario(read.text, file);
  if (scenario === null) for (const each of diagnostics.filter(isError)) terminal.err(diagnosticLine(each));
  return scenario;
}

export const isError = ({ severity }: Diagnostic): boolean => severity === "error";

/** Files of the scenarios that are shipped. */
export const shippedFiles = (): readonly string[] =>
  existsSync(SHIPPED)
    ? readdirSync(SHIPPED)
        .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
        .sort()
        .map((name) => SHIPPED + name)
    : [];

/** The shipped scenario with this id; null when there is none. */
export function shippedScenario(id: string, terminal: Terminal): Scenario | null {
  const file = shippedFiles().find((each) => each === `${SHIPPED}${id}.json`);
  return file === undefined ? null : openScenario(file, terminal);
}
