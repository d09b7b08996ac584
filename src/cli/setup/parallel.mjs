// @ts-check

/** GNU parallel, which spreads jobs and remembers in a log which are done. @type {import("./program.mjs").Program} */
export const PARALLEL = {
  title: "GNU parallel",
  variable: "PARALLEL_PROGRAM",
  names: ["parallel"],
  proof: ["--version"],
  packages: ["parallel"],
  how: "The sweep's test needs GNU parallel (on Debian in parallel): install it, or give its path in the environment variable PARALLEL_PROGRAM.",
};
