import { drift } from "./drift.ts";
import { terminalOf } from "./terminal.ts";

process.exitCode = await drift(process.argv.slice(2), terminalOf(process));
