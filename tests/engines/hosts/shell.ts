import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { CHUNK_TIME, within, type Engine } from "./engine.ts";

/** Lines of error output that are kept to tell why a program ended. */
const KEPT = 20;

/** An engine that is a program of its own: it reads questions line by line and prints the answers. */
export function openShell(program: string, words: readonly string[], version: string): Engine {
  const child = spawn(program, words, { stdio: ["pipe", "pipe", "pipe"] });
  const said: string[] = [];
  const waiting: { answer(line: string): void; fail(error: Error): void }[] = [];
  const failAll = (why: string): void => {
    for (const one of waiting.splice(0)) one.fail(new Error(`${program} ${why}\n${said.slice(-KEPT).join("\n")}`));
  };
  createInterface({ input: child.stdout }).on("line", (line) => {
    const first = waiting.shift();
    if (first === undefined) said.push(line);
    else first.answer(line);
  });
  createInterface({ input: child.stderr }).on("line", (line) => void said.push(line));
  child.on("error", (error) => failAll(`doesn't start: ${error.message}`));
  child.on("exit", (code, signal) => failAll(`ended with ${signal ?? code}`));
  // A program that has ended can't be written to; its exit tells.
  child.stdin.on("error", () => {});
  const gone = (): boolean => child.exitCode !== null || child.signalCode !== null;
  return {
    version,
    ask: (line) =>
      within(
        new Promise((answer, fail) => {
          waiting.push({ answer, fail });
          if (gone()) failAll("has ended");
          else child.stdin.write(`${line}\n`);
        }),
        CHUNK_TIME,
        program,
      ),
    async close() {
      if (gone() || child.pid === undefined) return;
      const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      child.kill("SIGKILL");
      await ended;
    },
  };
}
