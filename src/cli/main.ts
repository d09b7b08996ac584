import { drift } from "./drift.ts";
import { terminalOf } from "./terminal.ts";

// Whoever reads what is printed has read enough, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});

process.exitCode = await drift(process.argv.slice(2), terminalOf(process));
