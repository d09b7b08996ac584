// @ts-check
// `npm run bench`: bundles the benchmark as the page is bundled and runs it in a Node of its own. Arguments before `--` go to Node, as in `npm run bench -- --cpu-prof`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const root = fileURLToPath(new URL("../../", import.meta.url));
const outDir = `${root}.cache/bench`;

await build({
  root,
  configFile: false,
  logLevel: "warn",
  ssr: { noExternal: ["boardgame.io"] },
  build: { ssr: "tests/bench/main.ts", outDir, emptyOutDir: true, minify: false, target: "node20" },
});
const { status } = spawnSync(process.execPath, [...process.argv.slice(2), `${outDir}/main.js`], { stdio: "inherit" });
process.exitCode = status ?? 1;
