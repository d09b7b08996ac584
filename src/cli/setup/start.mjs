// @ts-check
// `npm start`: installs what is missing, serves the game on loopback, prints its address.
import { requireNode } from "./nodeVersion.mjs";

requireNode();
// Only now, since this needs a newer Node.
void import("./serve.mjs").then(({ serve }) => serve(process.argv.slice(2)));
