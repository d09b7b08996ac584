// @ts-check
// `npm run fuzz [-- cases [seed]]`: the fuzz tests at length, with other cases each time. A watchdog ends what hangs.
import { spawn } from "node:child_process";
import { randomInt } from "node:crypto";

const [
  cases = process.env["FUZZ_RUNS"] ?? "5000",
  seed = process.env["FUZZ_SEED"] ?? String(randomInt(1, 2 ** 31 - 1)),
] = process.argv.slice(2);

/** Milliseconds after which the whole must be over: a case hangs that takes a second, and most take a hundredth. */
const patience = 10 * 60_000 + Number(cases) * 500;

const child = spawn("vitest", ["run", "tests/fuzz", "--pool=threads", `--testTimeout=${patience}`], {
  stdio: "inherit",
  shell: process.platform === "win32",
  // Threads end with their process, even those that hang.
  env: { ...process.env, FUZZ_RUNS: cases, FUZZ_SEED: seed, NODE_OPTIONS: "--max-old-space-size=600" },
});
process.stderr.write(`${cases} cases of each kind; the same again: npm run fuzz -- ${cases} ${seed}\n`);
const watchdog = setTimeout(() => {
  process.stderr.write(`something hangs: not done after ${Math.round(patience / 60_000)} minutes\n`);
  child.kill("SIGKILL");
}, patience);
child.on("exit", (code) => {
  clearTimeout(watchdog);
  process.exitCode = code ?? 1;
});
