import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createContext, runInContext, type Context } from "node:vm";
import { frozenAnswer, type FrozenAnswer } from "../runs/frozen/contract.ts";
import { problem } from "../runs/problem.ts";

/** Where the engines of earlier rules are kept, each as `<rules>/engine.js`. */
export const KEPT = fileURLToPath(new URL("../../replay/", import.meta.url));

/** Milliseconds that an engine may take. */
const PATIENCE = 60_000;

const opened = new Map<string, Context>();

/** An engine in a realm of its own, which has of ours only what reads addresses. Each file is read once. */
function open(file: string): Context {
  const known = opened.get(file);
  if (known !== undefined) return known;
  const realm = createContext({ URL });
  runInContext(readFileSync(file, "utf8"), realm, { filename: file, timeout: PATIENCE });
  opened.set(file, realm);
  return realm;
}

/** Asks the engine of earlier rules to play a run again; `scenario` is the file's text, `run` a code or a run file's text. */
export function askEngine(rules: number, scenario: string, run: string, folder = KEPT): FrozenAnswer {
  const file = `${folder}${rules}/engine.js`;
  const failed = (why: string) => problem("no-engine", `The run was played by rules version ${rules}, ${why}.`);
  if (!existsSync(file)) return failed("whose engine isn't among those kept here");
  try {
    const realm = Object.assign(open(file), { scenario, run });
    const said: unknown = runInContext("JSON.stringify(driftEngine.replay(scenario, run))", realm, {
      timeout: PATIENCE,
    });
    const answer = frozenAnswer.safeParse(JSON.parse(String(said)));
    return answer.success ? answer.data : failed("whose engine gave an answer that can't be read");
  } catch (error) {
    return failed(`whose engine has failed: ${reasonOf(error)}`);
  }
}

/** Errors of another realm are no `Error` of this one. */
const reasonOf = (error: unknown): string =>
  typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
