import { describe, expect, it } from "vitest";
import { layerProblems } from "./support/layers.ts";
import { sourcesUnder } from "./support/sources.ts";

const sources = sourcesUnder("src");

describe("The arrows between folders", () => {
  it("point one way in every file", () => {
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(layerProblems)).toEqual([]);
  });

  it.each([
    ["src/engine/a.ts", `import { x } from "../formula/b.ts";`, "engine may not import formula"],
    ["src/engine/a.ts", `import type { X } from "../scenario/b.ts";`, "engine may not import scenario"],
    ["src/engine/a.ts", `import { z } from "zod";`, "engine imports nothing from outside itself"],
    ["src/formula/a.ts", `export * from "../scenario/b.ts";`, "formula may not import scenario"],
    ["src/formula/a.ts", `export { x } from "../runs/b.ts";`, "formula may not import runs"],
    ["src/scenario/a.ts", `const x = await import("../runs/b.ts");`, "scenario may not import runs"],
    ["src/runs/a.ts", `type T = import("../app/b.ts").T;`, "runs may not import app"],
    ["src/foresight/a.ts", `import { x } from "../cli/b.ts";`, "foresight may not import cli"],
    ["src/app/a.ts", `new Worker(new URL("../ui/b.ts", import.meta.url));`, "app may not import ui"],
    ["src/ui/a.ts", `import { x } from "../stage/b.ts";`, "ui may not import stage"],
    ["src/stage/a.ts", `import { x } from "../audio/b.ts";`, "stage may not import audio"],
    ["src/audio/a.ts", `import { x } from "../ui/b.ts";`, "audio may not import ui"],
    ["src/ui/a.ts", `import { x } from "../main.ts";`, "ui may not import main"],
    ["src/cli/a.ts", `import { x } from "../app/b.ts";`, "cli may not import app"],
    ["src/ui/a.ts", `import Phaser from "phaser";`, "only stage imports phaser"],
    ["src/app/a.ts", `import Core from "phaser/src/core/Game.js";`, "only stage imports phaser"],
    ["src/ui/a.ts", `import { Howl } from "howler";`, "only audio imports howler"],
    ["src/app/a.ts", `import { readFileSync } from "node:fs";`, "only cli imports node:*"],
    ["src/app/a.ts", `import { x } from "./b";`, "an import names its file in full, with .ts"],
    ["src/app/a.ts", `import { x } from "./b.js";`, "an import names its file in full, with .ts"],
    ["src/app/a.ts", `import { x } from "../../tests/b.ts";`, "tests/b.ts is outside src"],
    ["src/app/a.ts", `const x = await import(name);`, "an import's address must be written out"],
    ["src/app/a.ts", `import x from "./" + "b.ts";`, null],
    ["src/app/a.ts", `import x from "../../scenarios/b.json";`, "scenarios/b.json is outside src"],
    ["src/other/a.ts", ``, "is in no room"],
    ["src/extra.ts", ``, "is in no room"],
  ])("%s: %s breaks them", (path, text, rule) => {
    const check = () => layerProblems({ path, text });
    if (rule === null) expect(check).toThrow(path);
    else expect(check()).toEqual([expect.stringContaining(rule)]);
  });

  it.each([
    ["src/formula/a.ts", `import { x } from "../engine/b.ts";`],
    ["src/engine/phases/a.ts", `import { x } from "../b.ts";`],
    ["src/main.ts", `import { x } from "./ui/b.ts"; import "./ui/c.css";`],
    ["src/stage/a.ts", `import { x } from "virtual:phaser";`],
    ["src/audio/a.ts", `const h = await import("howler"); import url from "../../assets/sounds/a.ogg?url";`],
    ["src/cli/a.ts", `new URL("../../scenarios/", import.meta.url);`],
    ["src/cli/a.ts", `import { x } from "node:fs"; import { y } from "../foresight/b.ts";`],
    ["src/app/a.ts", `// import { x } from "../ui/b.ts";\nconst text = 'import { x } from "../ui/b.ts"';`],
  ])("%s: %s keeps them", (path, text) => {
    expect(layerProblems({ path, text })).toEqual([]);
  });
});
