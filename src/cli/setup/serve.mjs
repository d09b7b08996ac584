// @ts-check
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensurePackages } from "./packages.mjs";

const ROOT = resolve(fileURLToPath(import.meta.url), "../../../..");
const HOST = "127.0.0.1";
const FIRST_PORT = 5173;

/**
 * The port asked for by `--port N`; vite takes the next free one when it is taken.
 * @param {readonly string[]} words
 * @returns {number | null} null when it can't be understood
 */
function portFrom(words) {
  if (words.length === 0) return FIRST_PORT;
  const port = words.length === 2 && words[0] === "--port" ? Number(words[1]) : NaN;
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : null;
}

/**
 * Serves the game until Ctrl-C.
 * @param {readonly string[]} words the command line after the script's name
 */
export async function serve(words) {
  const port = portFrom(words);
  if (port === null) {
    console.error("Usage: npm start -- [--port N], where N is 1 to 65535");
    process.exit(2);
  }
  ensurePackages(ROOT);
  const { createServer } = await import("vite");
  const server = await createServer({
    root: ROOT,
    clearScreen: false,
    logLevel: "warn",
    server: { host: HOST, port, strictPort: false },
  });
  await server.listen();
  const address = server.httpServer?.address();
  const taken = address && typeof address === "object" ? address.port : port;
  console.log(`Mission Drift is at http://${HOST}:${taken}/ (Ctrl-C ends it)`);
  const end = () => void server.close().finally(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}
