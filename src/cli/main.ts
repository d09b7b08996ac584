import { drift } from "./drift.ts";
import { printable } from "./printable.ts";

process.exitCode = await drift(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${printable(text)}\n`),
  err: (text) => process.stderr.write(`${printable(text)}\n`),
});
