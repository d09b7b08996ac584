import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";
import { GLOBAL } from "../build.ts";
import { CHUNK_TIME, START_TIME, within, type Engine } from "./engine.ts";

/** Chromium with the bundle in an empty page. Nothing is fetched from anywhere. */
export async function openChromium(program: string, bundle: string): Promise<Engine> {
  const browser = await chromium.launch({
    executablePath: program,
    timeout: START_TIME,
    // Root in a container has no user namespace for the sandbox; only our own bundle is run.
    args: ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
  const close = async (): Promise<void> => within(browser.close(), START_TIME, "Chromium").catch(() => {});
  try {
    const page = await within(browser.newPage(), START_TIME, "Chromium");
    await within(page.addScriptTag({ content: readFileSync(bundle, "utf8") }), START_TIME, "Chromium");
    return {
      version: browser.version(),
      ask: async (line) =>
        within(page.evaluate<string>(`${GLOBAL}.answer(${JSON.stringify(line)})`), CHUNK_TIME, "Chromium"),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
