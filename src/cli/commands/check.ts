import { diagnosticLine, type Diagnostic } from "../../scenario/diagnostics.ts";
import { loadScenario } from "../../scenario/load.ts";
import { EXIT, UsageError, type Command } from "../command.ts";
import { readOptions } from "../options.ts";
import { isError, readText } from "../scenarios.ts";

export const check: Command = {
  name: "check",
  summary: "tells all that is wrong with scenario files",
  help: `drift check FILE… [--json] [--strict]

Loads scenario files and prints every problem as
  file:line:column  severity  path  message

  --json    an array of { file, line, column, severity, code, path, message, suggestion? }
  --strict  warnings count as problems

Exit code 0: no errors. 1: errors (or, with --strict, warnings). 2: wrong usage.`,
  run(args, terminal) {
    const { values, positionals } = readOptions(args, { json: { type: "boolean" }, strict: { type: "boolean" } });
    if (positionals.length === 0) throw new UsageError("a scenario file is missing");
    const found = positionals.flatMap(diagnose);
    if (values.json === true) terminal.out(JSON.stringify(found, null, 2));
    else for (const each of found) terminal.out(diagnosticLine(each));
    const counted = values.strict === true ? found : found.filter(isError);
    const warnings = found.length - found.filter(isError).length;
    terminal.err(`${positionals.length} checked: ${found.length - warnings} errors, ${warnings} warnings`);
    return counted.length === 0 ? EXIT.good : EXIT.problem;
  },
};

function diagnose(file: string): readonly Diagnostic[] {
  const read = readText(file);
  if ("text" in read) return loadScenario(read.text, file).diagnostics;
  return [
    {
      file,
      line: 1,
      column: 1,
      severity: "error",
      code: "unreadable",
      path: "(file)",
      message: read.failure.slice(file.length + 2),
    },
  ];
}
