import { fileURLToPath } from "node:url";
import { CHROMIUM } from "../../src/cli/setup/chromium.mjs";
import { FIREFOX } from "../../src/cli/setup/firefox.mjs";
import { JSC } from "../../src/cli/setup/jsc.mjs";
import { ensureOtherNode } from "../../src/cli/setup/otherNode.mjs";
import { findProgram, type Program } from "../../src/cli/setup/program.mjs";
import { openChromium } from "./hosts/chromium.ts";
import type { Engine } from "./hosts/engine.ts";
import { openFirefox } from "./hosts/firefox.ts";
import { openJsc } from "./hosts/jsc.ts";
import { openNode } from "./hosts/node.ts";

/** An engine that is to be compared. */
export interface Entrant {
  readonly name: string;
  open(bundle: string): Engine | Promise<Engine>;
}

const CACHE = fileURLToPath(new URL("../../.cache", import.meta.url));

/** The four engines, and another Node where npm gives one: `absent` says which couldn't be had. */
export function entrants(): { readonly present: readonly Entrant[]; readonly absent: readonly string[] } {
  const other = ensureOtherNode(CACHE);
  const present = [
    { name: "Node", open: (bundle: string) => openNode(process.execPath, bundle) },
    ...(other === null ? [] : [{ name: "Node from npm", open: (bundle: string) => openNode(other, bundle) }]),
    { name: "Chromium", open: async (bundle: string) => openChromium(pathOf(CHROMIUM), bundle) },
    { name: "Firefox", open: async (bundle: string) => openFirefox(pathOf(FIREFOX), bundle) },
    { name: "jsc", open: (bundle: string) => openJsc(pathOf(JSC), bundle) },
  ];
  return { present, absent: other === null ? ["Node from npm"] : [] };
}

function pathOf(program: Program): string {
  const path = findProgram(program);
  if (path === null) throw new Error(program.how);
  return path;
}
