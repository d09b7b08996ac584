// @ts-check
import { findProgram } from "./program.mjs";

/** @type {import("./program.mjs").Program} */
export const CHROMIUM = {
  title: "Chromium",
  variable: "CHROMIUM",
  names: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
  elsewhere: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  proof: ["--version"],
  packages: ["chromium"],
  how: "The browser tests need Chromium or Chrome: install one, or give its path in the environment variable CHROMIUM.",
};

/** Path of the Chromium to test with; null when there is none. */
export const findChromium = () => findProgram(CHROMIUM);
