import { browserStores } from "./archive/browserStores.ts";
import { createApp, type App } from "./app.ts";
import { browserWorker, workerCount } from "./foresight/browserWorker.ts";
import { createPool } from "./foresight/pool.ts";
import type { Shop } from "./library/store.ts";
import { followHistory } from "./history.ts";
import { sha256 } from "./library/digest.ts";
import { fetchStandings } from "./library/fetchStandings.ts";
import { shippedList } from "./library/shippedList.ts";
import { indexedShelf } from "./saves/indexedShelf.ts";
import { patientShelf, type PatientShelf } from "./saves/patientShelf.ts";
import type { Drawer } from "./settings/store.ts";

/** Longer than any animation: a page in the background doesn't draw, and must not wait for it. */
const LONGEST_MOTION = 12_000;

/** The app on a browser's own storage, clock and address. Never rejects: without storage it goes on in memory. */
export async function startApp(): Promise<App> {
  const shelf = await openShelf();
  const app = createApp({
    shelf,
    drawer: openDrawer(),
    shop: shopOf(new URL("scenarios/", document.baseURI)),
    archive: browserStores(document.baseURI),
    pool: createPool(browserWorker, workerCount()),
    standings: (game) => fetchStandings(new URL("scenarios/standings/", document.baseURI), game),
    now: () => Date.now(),
    newSeed: () => {
      const [low = 0, high = 0] = crypto.getRandomValues(new Uint32Array(2));
      return { low, high };
    },
    newId: () => [...crypto.getRandomValues(new Uint32Array(3))].map((each) => each.toString(36)).join("-"),
    address: () => location.href.split("#")[0] ?? location.href,
  });
  followSettings(app);
  followMotion(app);
  await app.library.getState().refresh();
  followAddress(app);
  followHistory(app.session);
  await openAddress(app);
  followReload(app, shelf);
  setTimeout(() => void app.library.getState().fetchAll(), QUIET);
  window.addEventListener("hashchange", () => void openAddress(app));
  return app;
}

/** By then, in ms, what the first screens need has been fetched; what may be needed later comes after. */
const QUIET = 2_000;

/** How long the page waits for its storage, in ms, before it goes on without. What comes later is taken up then. */
const PATIENCE = 2_000;

/** Storage, open; or what stands in for it until it answers, or because it refuses. */
function openShelf(): Promise<PatientShelf> {
  const shelf = patientShelf(indexedShelf());
  return new Promise((resolve) => {
    shelf.onStanding(() => resolve(shelf));
    setTimeout(() => resolve(shelf), PATIENCE);
  });
}

function openDrawer(): Drawer | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function shopOf(folder: URL): Shop {
  const get = async (address: URL): Promise<Response> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return response;
  };
  return {
    list: async () => shippedList(await (await get(new URL("manifest.json", folder))).json()),
    text: async ({ file }) => (await get(new URL(file, folder))).text(),
    isChecked: async ({ checked }, text) => checked !== null && (await sha256(text)) === checked,
  };
}

/** The code in the address; empty when there is none, or when it is a place on the page (a skip link). */
function codeInAddress(): string {
  const code = location.hash.slice(1);
  return document.getElementById(code) === null ? code : "";
}

async function openAddress(app: App): Promise<void> {
  const code = codeInAddress();
  if (code === "") return;
  await app.session.getState().openCode(code);
  if (app.session.getState().watching === null) forgetCode();
}

/** The address keeps the code while its run is watched, so that a reload shows it again, and lets go of it then. */
function followAddress({ session }: App): void {
  session.subscribe(
    (state) => state.watching !== null,
    (watching) => {
      if (!watching) forgetCode();
    },
  );
}

function forgetCode(): void {
  if (codeInAddress() !== "") history.replaceState(history.state, "", location.pathname + location.search);
}

const CURRENT = "drift.current";

/** A reload goes on with the run that this tab was playing, as soon as its save can be had. Other tabs have their own. */
function followReload({ session }: App, shelf: PatientShelf): void {
  const current = currentRun();
  const goOn = (): void => {
    const { resume, screen, watching, game } = session.getState();
    if (current !== null && screen.at === "title" && watching === null && game === null) void resume(current);
  };
  if (shelf.standing().kind === "late") shelf.onStanding(goOn);
  else goOn();
  session.subscribe(
    (state) => (state.screen.at === "title" ? null : state.saveId),
    (saveId) => {
      try {
        if (saveId === null) window.sessionStorage.removeItem(CURRENT);
        else window.sessionStorage.setItem(CURRENT, saveId);
      } catch {
        // The list of saved runs has it, if anything has.
      }
    },
  );
}

function currentRun(): string | null {
  try {
    return window.sessionStorage.getItem(CURRENT);
  } catch {
    // Without storage there is nothing to go on with.
    return null;
  }
}

function followSettings({ settings, chart }: App): void {
  const night = window.matchMedia("(prefers-color-scheme: dark)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const apply = (): void => {
    const { theme, motion } = settings.getState();
    const speed = motion === "none" || still.matches ? 0 : motion === "fast" ? 2 : 1;
    chart.setState({ theme: theme === "system" ? (night.matches ? "night" : "day") : theme, speed });
  };
  apply();
  settings.subscribe(apply);
  night.addEventListener("change", apply);
  still.addEventListener("change", apply);
}

function followMotion({ chart }: App): void {
  chart.subscribe(
    (state) => state.motion,
    (motion) => {
      if (motion !== null) setTimeout(() => chart.getState().motionDone(motion.id), LONGEST_MOTION);
    },
  );
}
