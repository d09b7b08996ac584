import { readFileSync } from "node:fs";
import { launch } from "puppeteer-core";
import { GLOBAL } from "../build.ts";
import { CHUNK_TIME, START_TIME, within, type Engine } from "./engine.ts";

/** Stock Firefox over WebDriver BiDi, with the bundle in an empty page. Nothing is fetched from anywhere. */
export async function openFirefox(program: string, bundle: string): Promise<Engine> {
  const browser = await launch({
    browser: "firefox",
    executablePath: program,
    headless: true,
    timeout: START_TIME,
    protocolTimeout: CHUNK_TIME,
    // A chunk of runs is no hung script.
    extraPrefsFirefox: { "dom.max_script_run_time": 0 },
  });
  const close = async (): Promise<void> =>
    within(browser.close(), START_TIME, "Firefox").catch(() => void browser.process()?.kill("SIGKILL"));
  try {
    const page = await within(browser.newPage(), START_TIME, "Firefox");
    await within(page.addScriptTag({ content: readFileSync(bundle, "utf8") }), START_TIME, "Firefox");
    const version = await browser.version();
    return {
      version: version.replace(/^firefox\//i, ""),
      ask: async (line) =>
        within(page.evaluate(`${GLOBAL}.answer(${JSON.stringify(line)})`) as Promise<string>, CHUNK_TIME, "Firefox"),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
