// @ts-check

/** Stock Firefox. @type {import("./program.mjs").Program} */
export const FIREFOX = {
  title: "Firefox",
  variable: "FIREFOX",
  names: ["firefox-esr", "firefox"],
  elsewhere: ["/Applications/Firefox.app/Contents/MacOS/firefox"],
  proof: ["--version"],
  packages: ["firefox-esr", "firefox"],
  how: "The engines' test needs Firefox: install it, or give its path in the environment variable FIREFOX.",
};
