import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GLOBAL } from "../build.ts";
import type { Engine } from "./engine.ts";
import { openShell } from "./shell.ts";

const LOOP = `
const { readFileSync } = require("node:fs");
const { createInterface } = require("node:readline");
require("node:vm").runInThisContext(readFileSync(process.argv[2], "utf8"), { filename: process.argv[2] });
createInterface({ input: process.stdin }).on("line", (line) => process.stdout.write(${GLOBAL}.answer(line) + "\\n"));
`;

/** Node, this one or another. */
export function openNode(program: string, bundle: string): Engine {
  const loop = join(dirname(bundle), "node-loop.cjs");
  writeFileSync(loop, LOOP);
  const versions = spawnSync(program, ["-p", "`${process.versions.node}, V8 ${process.versions.v8}`"], {
    encoding: "utf8",
    timeout: 30_000,
  });
  return openShell(program, [loop, bundle], versions.stdout.trim());
}
