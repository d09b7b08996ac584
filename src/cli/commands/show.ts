import { ageOf, watchedOnly } from "../../runs/frozen/age.ts";
import { linesOf } from "../../runs/words/lines.ts";
import { EXIT, type Command } from "../command.ts";
import { onlyWord, readOptions } from "../options.ts";
import { replayWord } from "../runText.ts";

export const show: Command = {
  name: "show",
  summary: "prints a run in words, turn by turn",
  help: `drift show CODE|ADDRESS|FILE [--scenario FILE] [--all]

Prints each turn of a run: what it opened with, decisions, events, terms, and how the headline figures changed and why.

  --scenario  the run's scenario, when it isn't a shipped one
  --all       every figure that the player can see, not only the headline figures

Exit code 0: shown. 1: it differs when played again, or can't be read. 2: wrong usage.`,
  run(args, terminal) {
    const { values, positionals } = readOptions(args, { scenario: { type: "string" }, all: { type: "boolean" } });
    const told = replayWord(onlyWord(positionals, "code or run file"), values.scenario, terminal);
    if (typeof told === "number") return told;
    for (const line of linesOf(told, values.all === true ? "all" : "headline")) terminal.out(line);
    const { rules } = told;
    const { verified, message } = told.verdict;
    if (message !== null) terminal.err(message);
    if (ageOf(rules) === "earlier") terminal.err(watchedOnly(rules));
    return verified ? EXIT.good : EXIT.problem;
  },
};
