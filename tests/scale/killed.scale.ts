import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const DRIFT = `${process.execPath} --import tsx src/cli/main.ts`;
const PARALLEL = process.env["PARALLEL_PROGRAM"] ?? "parallel";
const PARTS = 6;
const RUNS = 120;
const SWEEP = `${DRIFT} sweep scenarios/lighthouse.json --runs ${RUNS} --bots random,steady`;

const folder = mkdtempSync(join(tmpdir(), "scale-"));
const log = join(folder, "jobs.log");
const partFile = (part: number | string): string => join(folder, `part-${part}.ndjson.gz`);

/** The sweep as `docs/scale.md` has it: a job a part, two at a time, what is done kept in a log. */
const jobs = [
  "--will-cite",
  "--jobs",
  "2",
  "--joblog",
  log,
  "--resume-failed",
  `${SWEEP} --shard {}/${PARTS} --out ${partFile("{}")}`,
  ":::",
  ...Array.from({ length: PARTS }, (_, at) => String(at + 1)),
];

/** Exit codes by part, as the log has them; a killed job's signal counts as one. */
function logged(): Map<number, number> {
  if (!existsSync(log)) return new Map();
  const lines = readFileSync(log, "utf8").trimEnd().split("\n").slice(1);
  return new Map(
    lines.map((line) => {
      const [part = "", , , , , , exit = "", signal = ""] = line.split("\t");
      return [Number(part), Number(exit) + Number(signal)];
    }),
  );
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Kills the process that plays the part, as a lost machine would. */
async function killPart(part: number): Promise<void> {
  for (;;) {
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    const worker = pids.find((pid) => {
      const words = commandOf(pid).split("\0");
      return words.includes(`${part}/${PARTS}`) && words.includes(partFile(part)) && words[0] === process.execPath;
    });
    if (worker !== undefined) return void process.kill(Number(worker), "SIGKILL");
    await pause(10);
  }
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return ""; // It has just ended.
  }
}

describe("A sweep on many workers, one of which is killed", () => {
  it("is resumed from its log with nothing lost or counted twice", async () => {
    const first = spawn(PARALLEL, jobs, { cwd: ROOT, stdio: "ignore" });
    const ended = new Promise<number | null>((done) => first.on("exit", done));
    await killPart(2);
    expect(await ended).not.toBe(0);
    expect(logged().get(2)).toBeGreaterThan(0);
    expect(existsSync(partFile(2))).toBe(false);

    const whole = join(folder, "whole.ndjson.gz");
    const parts = Array.from({ length: PARTS }, (_, at) => partFile(at + 1));
    const merge = (out: string) =>
      spawnSync(
        process.execPath,
        ["--import", "tsx", "src/cli/main.ts", "merge", "--out", out, ...parts.filter(existsSync)],
        {
          cwd: ROOT,
          encoding: "utf8",
        },
      );
    const early = merge(join(folder, "early.ndjson.gz"));
    expect(early.status).toBe(1);
    expect(early.stderr).toContain("these are missing: 2");

    const written = (): number[] => parts.filter((file) => file !== partFile(2)).map((file) => statSync(file).mtimeMs);
    const before = written();
    expect(spawnSync(PARALLEL, jobs, { cwd: ROOT, stdio: "ignore" }).status).toBe(0);
    // What had been done wasn't done again.
    expect(written()).toEqual(before);

    const merged = join(folder, "merged.ndjson.gz");
    expect(merge(merged)).toMatchObject({ status: 0, stderr: "" });
    spawnSync("sh", ["-c", `${SWEEP} --out ${whole}`], { cwd: ROOT });
    expect(readFileSync(merged)).toEqual(readFileSync(whole));
    expect(gunzipSync(readFileSync(merged)).toString().trimEnd().split("\n")).toHaveLength(1 + 2 * RUNS);
  });
});
