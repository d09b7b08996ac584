import { releaseList } from "../../runs/frozen/releases.ts";
import type { Stores } from "./archive.ts";
import { askWorker } from "./engineWorker.ts";

/** The archive beside the page at `base`: nothing of it is fetched before it is asked for. */
export function browserStores(base: string): Stores {
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, base));
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response;
  };
  return {
    releases: async () => releaseList.parse(await (await get("replay/releases.json")).json()),
    scenario: async (file) => (await get(`scenarios/archive/${file}`)).text(),
    ask: (rules, scenario, run) => askWorker(new URL(`replay/${rules}/engine.js`, base).href, scenario, run),
  };
}
