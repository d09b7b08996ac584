// @ts-check

/** WebKit's JavaScript engine on its own. @type {import("./program.mjs").Program} */
export const JSC = {
  title: "jsc",
  variable: "JSC",
  names: ["jsc"],
  elsewhere: ["/System/Library/Frameworks/JavaScriptCore.framework/Versions/Current/Helpers/jsc"],
  proof: ["-e", "print(1)"],
  packages: ["libjavascriptcoregtk-4.0-bin", "libjavascriptcoregtk-4.1-bin", "libjavascriptcoregtk-6.0-bin"],
  how: "The engines' test needs jsc, WebKit's JavaScript shell (on Debian in libjavascriptcoregtk-4.0-bin): install it, or give its path in the environment variable JSC.",
};
