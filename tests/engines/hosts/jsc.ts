import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { GLOBAL } from "../build.ts";
import type { Engine } from "./engine.ts";
import { openShell } from "./shell.ts";

/** It has no `URL`, by which addresses of sources are checked; no bit of a run hangs on them. */
const LOOP = `
globalThis.URL ??= class { constructor(href) { this.href = href; this.protocol = href.replace(/:.*/s, ":"); } };
for (let line = readline(); line; line = readline()) print(${GLOBAL}.answer(line));
`;

/** WebKit's engine on its own. It can't tell its version, the package can. */
export function openJsc(program: string, bundle: string): Engine {
  const loop = join(dirname(bundle), "jsc-loop.js");
  writeFileSync(loop, LOOP);
  const found = spawnSync("dpkg", ["-S", program], { encoding: "utf8", timeout: 30_000 });
  const owner = found.status === 0 ? found.stdout.slice(0, found.stdout.lastIndexOf(":")) : "";
  const asked = spawnSync("dpkg-query", ["-W", "-f", "${Version}", owner], { encoding: "utf8", timeout: 30_000 });
  const version = asked.status === 0 ? `WebKitGTK ${asked.stdout.replace(/-.*$/, "")}` : "of unknown version";
  return openShell(program, [bundle, loop], version);
}
