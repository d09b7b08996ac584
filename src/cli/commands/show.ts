import { tellRun } from "../../runs/words/run.ts";
import { verify } from "../../runs/verify.ts";
import { EXIT, type Command } from "../command.ts";
import { onlyWord, readOptions } from "../options.ts";
import { openRun } from "../runText.ts";

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
    const opened = openRun(onlyWord(positionals, "code or run file"), values.scenario, terminal);
    if (typeof opened === "number") return opened;
    const verdict = verify(opened.scenario, opened.run, opened.witnesses);
    if (!("verified" in verdict)) {
      terminal.err(verdict.problem.message);
      return EXIT.problem;
    }
    const figures = values.all === true ? "all" : "headline";
    for (const line of tellRun(opened.scenario, opened.run, verdict.replay, figures)) terminal.out(line);
    if (verdict.problem !== undefined) terminal.err(verdict.problem.message);
    return verdict.verified ? EXIT.good : EXIT.problem;
  },
};
