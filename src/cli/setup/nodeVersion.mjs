// @ts-check
// Kept to syntax that an old Node can still read, so that it gets to say what is wrong.

/** The oldest Node the game builds and runs on: vite 8 and vitest 4 need it. */
const MAJOR = 20;
const MINOR = 19;

/** Ends the process with one line when this Node is too old. */
export function requireNode() {
  const numbers = process.versions.node.split(".").map(Number);
  const major = numbers[0] || 0;
  const minor = numbers[1] || 0;
  if (major > MAJOR || (major === MAJOR && minor >= MINOR)) return;
  console.error(
    "Mission Drift needs Node " +
      MAJOR +
      "." +
      MINOR +
      " or later; this is " +
      process.versions.node +
      ". See https://nodejs.org/",
  );
  process.exit(1);
}
